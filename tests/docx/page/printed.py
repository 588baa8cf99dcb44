"""Pages made of words and places, without a PDF."""

from __future__ import annotations

from typing import Final

from eduplan.docx.page.blocks import MM, OFFICIAL
from eduplan.docx.page.glyphs import Glyph
from eduplan.docx.page.lines import Line, lines_of
from eduplan.docx.page.pages import Page

__all__ = ["PITCH", "glyphs", "line", "page"]

PITCH: Final = 28.95
"""Points from one line to the next."""


def glyphs(
    text: str,
    left: float = OFFICIAL.left,
    baseline: float = 100.0,
    size: float = 16.0,
    face: str = "FandolFang",
) -> tuple[Glyph, ...]:
    """*text* from *left* on: full-width characters as wide as their size, others half; a tab is 3 wide."""
    made, x = list[Glyph](), left
    for char in text:
        width = 3 * size if char == "\t" else size / 2 if char.isascii() else size
        if not char.isspace():
            made.append(Glyph(char, x, baseline, width, size, face))
        x += width
    return tuple(made)


def line(
    text: str, left: float = OFFICIAL.left, baseline: float = 100.0, size: float = 16.0
) -> Line:
    """One line of *text*."""
    return Line(glyphs(text, left, baseline, size), OFFICIAL)


def page(*rows: str, index: int = 1, indents: tuple[float, ...] = ()) -> Page:
    """A page of A4 with *rows* of 16 points from the top on, "" for a blank one.

    *indents* are in characters, one a row as far as they go.
    """
    made = list[Glyph]()
    for i, text in enumerate(rows):
        indent = indents[i] if i < len(indents) else 0.0
        baseline = OFFICIAL.top + 0.8 * PITCH + i * PITCH
        made += glyphs(text, OFFICIAL.left + 16 * indent, baseline)
    lines = lines_of(made, OFFICIAL, index)
    return Page(index, 210 * MM, 297 * MM, OFFICIAL, (), lines, (), None)
