"""The figures of ``docs/accuracy.md``: the annotated papers of the project, read and compared.

Written anew by ``python -m tests.docs.accuracy``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from eduplan.testing.score import Figures, Score, family_of, figures_of, scores_in
from tests.accuracy.annotation import CASES, FRESH

__all__ = ["PAGE", "accuracy_of", "made_lines", "written_lines"]

PAGE: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "accuracy.md"
_START: Final = "<!-- figures -->"
_END: Final = "<!-- end -->"
_SETS: Final = {"第一组": CASES, "第二组": FRESH}


def accuracy_of(folder: Path) -> Mapping[str, Figures]:
    """The figures of the papers in *folder*, for each family of documents."""
    scores: dict[str, list[Score]] = {}
    for name, each in scores_in(folder):
        scores.setdefault(family_of(name), []).append(each)
    return {family: figures_of(each) for family, each in scores.items()}


def made_lines() -> Iterator[str]:
    """The lines of the page, the part between its marks as it is measured now."""
    lines = written_lines()
    start, end = lines.index(_START), lines.index(_END)
    yield from lines[: start + 1]
    for name, folder in _SETS.items():
        for family, figures in accuracy_of(folder).items():
            yield ""
            yield (
                f"{name}，{family}：{figures.papers} 篇，每篇误报目标 {figures.false_targets:.2f} 个。"
            )
            yield ""
            yield from figures.table().splitlines()
    yield ""
    yield from lines[end:]


def written_lines() -> Sequence[str]:
    """The lines of the page as they are."""
    return PAGE.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    PAGE.write_text("\n".join(made_lines()) + "\n", encoding="utf-8")
