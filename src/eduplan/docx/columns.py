"""The widths of a table's columns: what each asks for, within the width of the text block."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from eduplan.docx.lines import Grid, Line
from eduplan.gbt9704.roles import FORMATS, Role
from eduplan.language.width import character_width

__all__ = ["BESIDE", "column_widths"]

BESIDE: Final = 80
"""What is blank at each side of a cell's words, in twips."""
_SURE: Final = 20
"""Twips that a word has more than it needs, lest a rounding breaks it."""
_WIDEST: Final = Fraction(24)
"""字: a column asks for no more, however long its cells are."""
_CHARACTER: Final = FORMATS[Role.TABLE_CELL].size.twips


def column_widths(grid: Grid, block: int) -> list[int]:
    """The columns' widths in twips: as wide as their longest cells, the longer ones less if need be.

    What the narrow columns ask for they get; the others share what is left by what they ask.
    """
    asked = [_asked(column) for column in zip(*grid.rows, strict=True)]
    fair = block // len(asked)
    narrow = [width if width <= fair // 2 else 0 for width in asked]
    wide = [0 if kept else width for kept, width in zip(narrow, asked, strict=True)]
    left = block - sum(narrow)
    if not sum(wide):
        return [block * width // sum(asked) for width in asked]
    return [kept or left * width // sum(wide) for kept, width in zip(narrow, wide, strict=True)]


def _asked(column: Sequence[Line]) -> int:
    """The width in twips at which the longest cell of *column* has one line, within reason."""
    longest = max([Fraction(1), *(character_width(_text(cell)) for cell in column)])
    return int(min(longest, _WIDEST) * _CHARACTER) + 2 * BESIDE + _SURE


def _text(line: Line) -> str:
    return "".join(text for text, _, _, _ in line.pieces)
