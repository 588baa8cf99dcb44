"""Annotated papers in a folder, read and scored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from eduplan.testing.score.annotation import annotation_of
from eduplan.testing.score.scoring import Score, score
from eduplan.verbs.read import read

__all__ = ["scores_in"]

_SOURCES: Final = (".docx", ".txt")


def scores_in(folder: Path) -> Iterator[tuple[str, Score]]:
    """The name and score of each paper in *folder*: NAME.docx or NAME.txt with its NAME.json.

    Raises `EduplanError` for a paper that cannot be read.
    """
    for annotation in sorted(folder.glob("*.json")):
        sources = (annotation.with_suffix(suffix) for suffix in _SOURCES)
        source = next((path for path in sources if path.exists()), annotation.with_suffix(".txt"))
        stated = json.loads(annotation.read_text("utf-8"))
        yield annotation.stem, score(stated, annotation_of(read(source).plan))
