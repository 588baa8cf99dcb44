"""Anchors: where in a text the lines stand that a plan prints, which was read from it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from attrs import field, frozen

from eduplan.language.characters import BLANK, solid
from eduplan.model.place import TextPlace
from eduplan.rules.lines import Line

__all__ = ["Anchors", "anchors_of"]

_BLANK: Final = re.compile(f"[{BLANK}]")
_SOLID: Final = re.compile(f"[^{BLANK}]+")


@frozen
class Anchors:
    """The runs of solid (not blank) characters of a text that lines were read from.

    *counts* is how many solid characters stand before each run, *runs* where it begins; *starts* is
    how many stand before each line, *rows* where each row of the text begins, *size* how long it is.
    """

    counts: Sequence[int]
    runs: Sequence[int]
    starts: Sequence[int]
    rows: Sequence[int]
    size: int
    _blanks: dict[int, list[int]] = field(factory=dict, eq=False, repr=False)

    def place(self, line: Line, start: int, end: int) -> TextPlace:
        """The characters [*start*, *end*) of *line* in the text; blanks lie between solid ones."""
        ahead, stop = self._solids(line, start), self._solids(line, end)
        first, size = self.starts[line.index] + ahead, stop - ahead
        if size:
            begin, last = self._at(first), self._at(first + size - 1) + 1
        else:
            begin = self._at(first - 1) + 1 if first else 0
            last = self._at(first) if first < self.counts[-1] else self.size
        return TextPlace(begin, last, max(1, bisect_right(self.rows, begin)))

    def _solids(self, line: Line, place: int) -> int:
        """How many solid characters of *line* stand before *place*."""
        if line.index not in self._blanks:
            self._blanks[line.index] = [hit.start() for hit in _BLANK.finditer(line.text)]
        return place - bisect_left(self._blanks[line.index], place)

    def _at(self, number: int) -> int:
        """Where the solid character with *number*, from 0, stands."""
        run = bisect_right(self.counts, number) - 1
        return self.runs[run] + number - self.counts[run]


def anchors_of(text: str, lines: Sequence[Line], apart: Iterable[TextPlace]) -> Anchors | None:
    """Find *lines* in *text* less what stands *apart*; None if they differ from it.

    What a plan prints is, blanks apart, what it was read from. Lines that say themselves where they
    stand are passed over.
    """
    spans = list(_solids(text, apart))
    printed = ["" if line.place is not None else solid(line.text) for line in lines]
    if "".join(text[start:stop] for start, stop in spans) != "".join(printed):
        return None
    return Anchors(
        counts=list(accumulate((stop - start for start, stop in spans), initial=0)),
        runs=[start for start, _ in spans],
        starts=list(accumulate(map(len, printed), initial=0)),
        rows=list(accumulate(map(len, text.splitlines(keepends=True)), initial=0))[:-1],
        size=len(text),
    )


def _solids(text: str, apart: Iterable[TextPlace]) -> Iterator[tuple[int, int]]:
    last = 0
    for place in sorted(apart, key=lambda each: each.start):
        yield from _between(text, last, place.start)
        last = max(last, place.end)
    yield from _between(text, last, len(text))


def _between(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _SOLID.finditer(text, start, max(start, stop)))
