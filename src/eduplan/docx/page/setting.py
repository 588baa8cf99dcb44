"""How full the lines of a page are: judged by the characters' own widths, for a justified line
is always as wide as the text block.

A line is *full* when what comes next would not have fitted: one character, or as many as may not
be parted (a number, a mark with the character before it). So no allowance has to be made for
lines that the rules of line breaking (GB/T 15834, 5.1) or half-width digits leave shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import fmean, median_low
from typing import Final, TypeAlias

from attrs import frozen

from eduplan.docx.page.elements import MARKS
from eduplan.docx.page.glyphs import Glyph
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page

__all__ = ["Paragraph", "Setting", "find_setting", "first_unit", "line_ends", "paragraphs"]

_NO_START: Final = frozenset("。，、；：？！’”）》〉】〕％%")
_NO_END: Final = frozenset("‘“（《〈【〔")
_DOUBLE: Final = frozenset("—…")

Paragraph: TypeAlias = tuple[Line, ...]
"""The lines of one paragraph, over as many pages as it has."""


def paragraphs(pages: Iterable[Page]) -> tuple[Paragraph, ...]:
    """The lines of all pages by paragraph: a line that begins flush carries one on."""
    found: list[list[Line]] = []
    for line in (line for page in pages for line in page.lines):
        if found and line.is_flush:
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(tuple(lines) for lines in found)


def line_ends(text: Iterable[Paragraph]) -> tuple[tuple[Line, Line], ...]:
    """Every line that is not the last of its paragraph, with the line that follows it."""
    return tuple(pair for lines in text for pair in pairwise(lines))


@frozen
class Setting:
    """What is added beside the characters' own widths where no line is stretched; points."""

    tracking: float
    """After every character: the letter spacing."""
    script_gap: float
    """Between 汉字 and digits or letters."""

    def width(self, glyphs: Sequence[Glyph]) -> float:
        """How wide *glyphs* are when nothing stretches them."""
        own = sum(glyph.advance + self.tracking for glyph in glyphs)
        return own + self.script_gap * sum(_scripts_meet(a, b) for a, b in pairwise(glyphs))

    def room(self, line: Line) -> float:
        """How much is left at the end of *line*; nothing is taken by a mark that hangs out."""
        return self._space(line) - self.width(self.inside(line))

    def inside(self, line: Line) -> Sequence[Glyph]:
        """The characters of *line* less a last mark that has no room and so hangs out."""
        if line.glyphs[-1].char in MARKS and self.width(line.glyphs) > self._space(line):
            return line.glyphs[:-1]
        return line.glyphs

    def want(self, line: Line, following: Line) -> float:
        """How much more *line* would need to take in the first unit of the *following* one."""
        gap = self.script_gap * _scripts_meet(line.glyphs[-1], following.glyphs[0])
        return gap + self.width(_without_hanging(first_unit(following.glyphs)))

    def _space(self, line: Line) -> float:
        return line.block.right - line.left


def find_setting(text: Iterable[Paragraph]) -> Setting:
    """Read the setting off the lines that are not justified: the last of each paragraph.

    What no such line shows is taken for nothing added.
    """
    pairs = [pair for lines in text for pair in pairwise(lines[-1].glyphs)]
    if not pairs:
        return Setting(0.0, 0.0)
    size = median_low(glyph.size for pair in pairs for glyph in pair)
    body = [(a, b) for a, b in pairs if a.size == b.size == size]
    tracking = _usual([_added(a, b) for a, b in body if a.is_wide and b.is_wide])
    gaps = [_added(a, b) - tracking for a, b in body if _scripts_meet(a, b)]
    return Setting(tracking, _usual(gaps))


def first_unit(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The characters at the beginning that no line break may part."""
    breaks = (i for i, (a, b) in enumerate(pairwise(glyphs), start=1) if _may_part(a, b))
    return glyphs[: next(breaks, len(glyphs))]


def _without_hanging(unit: Sequence[Glyph]) -> Sequence[Glyph]:
    # After digits and letters LibreOffice lets no mark hang out.
    hangs = len(unit) > 1 and unit[-1].char in MARKS and unit[-2].is_wide
    return unit[:-1] if hangs else unit


def _usual(lengths: Sequence[float]) -> float:
    # A PDF rounds places to a tenth of a point: an average is finer, less what is not usual.
    if not lengths:
        return 0.0
    middle = median_low(lengths)
    return fmean(length for length in lengths if abs(length - middle) < 0.5)


def _added(a: Glyph, b: Glyph) -> float:
    return b.x - a.x - a.advance


def _scripts_meet(a: Glyph, b: Glyph) -> bool:
    return a.is_wide != b.is_wide and a.char.isalnum() and b.char.isalnum()


def _may_part(a: Glyph, b: Glyph) -> bool:
    if b.char in _NO_START or a.char in _NO_END:
        return False
    if a.char == b.char and a.char in _DOUBLE:
        return False
    return a.is_wide or b.is_wide
