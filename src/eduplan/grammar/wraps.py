"""Hard wraps: whether the lines of a text were broken at one width, and which line goes on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from attrs import frozen

from eduplan.grammar.outline import Indent
from eduplan.grammar.rows import Row
from eduplan.language.characters import solid
from eduplan.language.dates import DATE_PATTERN
from eduplan.language.width import NOT_AT_END, NOT_AT_START

__all__ = ["Wrap", "columns", "ends_sentence", "find_wrap", "first_unit"]

_NARROWEST: Final = 12
_WIDEST: Final = 72
_SLACK: Final = 3.6
"""Widths in 字 between which a text may be wrapped, and how short a full line may fall."""

_Number = TypeVar("_Number", int, float)

_TERMINAL: Final = frozenset("。！？；：!?;:…”’）》】)]")
_UNIT: Final = re.compile(
    f"[{re.escape(NOT_AT_END)}]{{0,4}}(?:[!-~\u00c0-\u024f]{{1,40}}|.)[{re.escape(NOT_AT_START)}]{{0,6}}"
)


def ends_sentence(text: str) -> bool:
    """Whether *text* ends in a mark that can close a paragraph."""
    return text.rstrip()[-1:] in _TERMINAL


def first_unit(text: str) -> str:
    """The first stretch of *text* that no line break may part: a 汉字 or word with its marks."""
    unit = _UNIT.match(text)
    assert unit is not None
    return unit[0]


def columns(text: str) -> float:
    """Width in 字 as printed, blanks counted."""
    return sum(map(_column, text.rstrip()))


def _characters(text: str) -> float:
    return float(len(text.rstrip()))


def _solids(text: str) -> float:
    return float(sum(not char.isspace() for char in text))


@lru_cache(maxsize=8192)
def _column(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5


def _solid_columns(text: str) -> float:
    """Width in 字 of a line whose letters were spaced out to fill it."""
    return columns(solid(text))


_MEASURES: Final[tuple[Callable[[str], float], ...]] = (
    columns,
    _characters,
    _solids,
    _solid_columns,
)


@frozen
class Wrap:
    """A text wrapped at *width* by *measure*; *indented* if its paragraphs begin with blanks."""

    width: float
    measure: Callable[[str], float]
    indented: bool
    labels_indented: bool

    def is_full(self, previous: Row, row: Row, slack: float = 0) -> bool:
        """Whether *row* may go on where *previous* ended: its first word had no room there."""
        used = self.measure(previous.line.indent + previous.line.words)
        return used + self.measure(first_unit(row.line.words)) > self.width - _SLACK + 1 - slack

    def goes_on(self, previous: Row, row: Row, *, first: bool) -> bool:
        """Whether *row*, were it not labelled, continues the paragraph of *previous*.

        *first* says that *previous* opens its paragraph: its indent may have been lost.
        """
        if row.gap or "\t" in previous.line.source or "\t" in row.line.source:
            return False
        lost = 2 if first and not self.indented else 0
        open_ = 0 if ends_sentence(previous.line.words) else 1
        return row.indent is Indent.NONE and self.is_full(previous, row, lost + open_)


def find_wrap(rows: Sequence[Row]) -> Wrap | None:
    """How *rows* were wrapped, judged over all of them; None if each line is a paragraph."""
    lines = [row for row in rows if row.cells is None and "\t" not in row.line.source]
    if len(lines) < 2 or _are_too_long(lines):
        return None
    labelled = [row for row in lines if row.line.label]
    by_indent = sum(row.indent is Indent.PARAGRAPH for row in labelled) * 2 > len(labelled)
    indented = sum(row.indent is Indent.PARAGRAPH for row in lines) * 10 >= len(lines)
    breaks = list(_breaks(lines, indented))
    if not indented:
        breaks = [pair for pair in breaks if not ends_sentence(pair[0].line.words)]
    if len(breaks) < (1 if indented else 3):
        return None
    best: tuple[tuple[int, int], Wrap] | None = None
    for measure in _MEASURES:
        width, near = _width(lines, measure)
        wrap = Wrap(width, measure, indented, by_indent or (indented and not labelled))
        fitting = sum(wrap.is_full(*pair) for pair in breaks)
        fits = _NARROWEST <= width <= _WIDEST and fitting * 10 >= len(breaks) * 8
        if fits and (best is None or (fitting, near) > best[0]):
            best = (fitting, near), wrap
    return best[1] if best else None


def _are_too_long(rows: Sequence[Row]) -> bool:
    """Whether lines come up to more than any wrapped ones do, by every measure."""
    lengths = sorted(len(solid(row.line.words)) for row in rows)
    return _at_edge(lengths) / 2 > _WIDEST


def _at_edge(ascending: Sequence[_Number]) -> _Number:
    """Of widths that rise, the one that lines come up to, a few odd ones apart."""
    return ascending[len(ascending) - 1 - len(ascending) // 40]


def _width(rows: Sequence[Row], measure: Callable[[str], float]) -> tuple[float, int]:
    """The width that lines come up to by *measure*, and how many do."""
    widths = sorted(measure(row.line.indent + row.line.words) for row in rows)
    width = _at_edge(widths)
    return width, sum(width - 1 <= each <= width for each in widths)


def _breaks(rows: Sequence[Row], indented: bool) -> Iterator[tuple[Row, Row]]:
    """The line breaks that must be wraps if the text is wrapped at all."""
    opened = not indented or rows[0].indent is Indent.PARAGRAPH
    for index in range(1, len(rows)):
        previous, row = rows[index - 1], rows[index]
        if row.gap or row.indent is not Indent.NONE:
            opened = row.indent is Indent.PARAGRAPH or not indented
        elif opened and not _opens(rows, index) and (indented or not _is_heading(previous)):
            yield previous, row


def _opens(rows: Sequence[Row], index: int) -> bool:
    """Whether a paragraph begins whatever the width: with a label, a date, what stands over a date."""
    row, below = rows[index], rows[index + 1 : index + 2]
    return row.line.label is not None or any(
        DATE_PATTERN.fullmatch(each.line.words.strip())
        for each in (row, *(each for each in below if not each.gap))
    )


def _is_heading(row: Row) -> bool:
    return row.line.label is not None and "。" not in row.line.body
