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
    """Where the lines of a plan stand in the text that it was read from.

    *counts* is how many solid (not blank) characters of the text stand before each run of them, *runs*
    where that begins; *starts* is how many stand before each line, None for a line that is not found;
    *rows* is where each row of the text begins, *size* how long it is.
    """

    counts: Sequence[int]
    runs: Sequence[int]
    starts: Sequence[int | None]
    rows: Sequence[int]
    size: int
    _blanks: dict[int, list[int]] = field(factory=dict, eq=False, repr=False)

    def place(self, line: Line, start: int, end: int) -> TextPlace | None:
        """The characters [*start*, *end*) of *line* in the text; blanks lie between solid ones."""
        opening = self.starts[line.index]
        if opening is None:
            return None
        ahead, stop = self._solids(line, start), self._solids(line, end)
        first, size = max(0, opening + ahead), stop - ahead
        if size:
            begin, last = self._at(first), self._at(max(first, opening + stop - 1)) + 1
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
        number = min(number, self.counts[-1] - 1)
        run = bisect_right(self.counts, number) - 1
        return self.runs[run] + number - self.counts[run]


def anchors_of(text: str, lines: Sequence[Line], apart: Iterable[TextPlace]) -> Anchors:
    """Find *lines* in *text* less what stands *apart*.

    What a plan prints is, blanks apart, what it was read from; only elements of a notice may stand in
    another order, and with marks of their own. Lines that say themselves where they stand are passed over.
    """
    spans = list(_solids(text, apart))
    finder = _Finder("".join(text[start:stop] for start, stop in spans))
    return Anchors(
        counts=list(accumulate((stop - start for start, stop in spans), initial=0)),
        runs=[start for start, _ in spans],
        starts=[None if line.place is not None else finder.find(line) for line in lines],
        rows=list(accumulate(map(len, text.splitlines(keepends=True)), initial=0))[:-1],
        size=len(text),
    )


class _Finder:
    """Finds lines in *text* one behind the other, and what is out of order in the gaps between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.gaps: list[tuple[int, int]] = []
        self.misses = 0

    def find(self, line: Line) -> int | None:
        """Where *line* begins, or None."""
        words = solid(line.text)
        label = len(solid(line.label))
        for ahead, said in ((0, words), _bare(words), (label, words[label:])):
            found = self._found(said) if said else None
            if found is not None:
                return found - ahead
        return self.place if not words else None

    def _found(self, words: str) -> int | None:
        if self.text.startswith(words, self.place):
            found = self.place
        elif self.misses > _MISSES:
            return None
        else:
            found = self.text.find(words, self.place)
            if found < 0:
                self.misses += 1
                return self._in_a_gap(words)
            self.gaps.append((self.place, found))
        self.place = found + len(words)
        return found

    def _in_a_gap(self, words: str) -> int | None:
        for index, (start, stop) in enumerate(self.gaps):
            found = self.text.find(words, start, stop)
            if found >= 0:
                self.gaps[index : index + 1] = [(start, found), (found + len(words), stop)]
                return found
        return None


def _bare(words: str) -> tuple[int, str]:
    """*words* without the marks that a layout puts round them, and how many stand before."""
    inner = words.removeprefix("抄送：").lstrip("（")
    return len(words) - len(inner), inner.rstrip("：。）")


_MISSES: Final = 100
"""After so many lines that do not stand where they should no more are looked for far away."""


def _solids(text: str, apart: Iterable[TextPlace]) -> Iterator[tuple[int, int]]:
    last = 0
    for place in sorted(apart, key=lambda each: each.start):
        yield from _between(text, last, place.start)
        last = max(last, place.end)
    yield from _between(text, last, len(text))


def _between(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _SOLID.finditer(text, start, max(start, stop)))
