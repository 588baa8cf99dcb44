"""What proves that a paper carries a hard case: a pattern of its words or a look at its shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen
from cattrs.preconf.json import make_converter

from tests.accuracy import layout, levels
from tests.accuracy.annotation import Case

__all__ = ["HARD_CASES", "HardCase"]

_TABLE: Final = Path(__file__).parent / "hard_cases.json"
_SHAPES: Final = {**levels.SHAPES, **layout.SHAPES}


@frozen
class HardCase:
    """A difficulty of real papers: *what* it is and how a paper proves that it carries it.

    Either *by* names a shape, or one of the words *within* (the text, the title, the targets …)
    matches the *pattern*.
    """

    what: str
    by: str | None = None
    within: str = ""
    pattern: str = ""

    def carried_by(self, case: Case) -> bool:
        """Whether *case* carries it."""
        if self.by is not None:
            return _SHAPES[self.by](case)
        return any(re.search(self.pattern, words) for words in _words(case, self.within))


def _words(case: Case, within: str) -> Iterator[str]:
    match within:
        case "text":
            yield case.text
        case "title":
            yield case.title or ""
        case "not_plan":
            yield from case.not_plan
        case "targets":
            yield from (each.text for each in case.firm)
        case "distractors":
            yield from (each.why for each in case.distractors)
        case _:
            raise ValueError(within)


def _table() -> dict[str, HardCase]:
    stated = json.loads(_TABLE.read_text("utf-8"))
    return make_converter(forbid_extra_keys=True).structure(stated, dict[str, HardCase])


HARD_CASES: Final = _table()
