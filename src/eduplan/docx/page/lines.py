"""Lines of print: the characters on one baseline, and where they begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from eduplan.docx.page.blocks import TextBlock
from eduplan.docx.page.glyphs import Glyph

__all__ = ["ASCENT", "Line", "lines_of"]

ASCENT = 0.8
"""The part of an exactly high line that LibreOffice puts above the baseline."""
_SAME = 2.0  # points; a PDF rounds places to a tenth, and raised figures are not looked for


@frozen
class Line:
    """The characters on one baseline, from left to right; blanks are left out."""

    glyphs: tuple[Glyph, ...]
    block: TextBlock
    page: int = 1

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        """How far down its baseline is, in points."""
        return self.glyphs[0].baseline

    @property
    def left(self) -> float:
        """Where its first character begins, in points."""
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        """Where the last character's own width ends, in points."""
        return self.glyphs[-1].x + self.glyphs[-1].advance

    @property
    def middle(self) -> float:
        """Half-way between its ends, in points."""
        return (self.left + self.right) / 2

    @property
    def size(self) -> float:
        """The size that most of its characters have, in points."""
        return Counter(glyph.size for glyph in self.glyphs).most_common(1)[0][0]

    @property
    def faces(self) -> frozenset[str]:
        """The fonts in it."""
        return frozenset(glyph.face for glyph in self.glyphs)

    @property
    def indent(self) -> float:
        """How far in it begins, in characters of its own size."""
        return (self.left - self.block.left) / self.size

    @property
    def is_even(self) -> bool:
        """Whether all its characters are full-width, so that they can be counted."""
        return all(glyph.is_wide for glyph in self.glyphs)

    @property
    def is_flush(self) -> bool:
        """Whether it begins at the left edge of the text block, as a wrapped line does."""
        return abs(self.indent) < 0.1

    def top(self, height: float) -> float:
        """The upper edge of its box where a line is exactly *height* points high."""
        return self.baseline - ASCENT * height

    def bottom(self, height: float) -> float:
        """The lower edge of its box where a line is exactly *height* points high."""
        return self.baseline + (1 - ASCENT) * height


def lines_of(glyphs: Iterable[Glyph], block: TextBlock, page: int = 1) -> tuple[Line, ...]:
    """The lines that *glyphs* of one page form, from above, beside *block*."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if rows and glyph.baseline - rows[-1][0].baseline < _SAME:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return tuple(Line(tuple(sorted(row, key=lambda glyph: glyph.x)), block, page) for row in rows)
