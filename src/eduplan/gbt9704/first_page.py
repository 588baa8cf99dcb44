"""The first page of a notice: what stands above its text, and how the rest finds room (7.3.2, 7.3.5.5)."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Force, count, pt
from eduplan.gbt9704.header import MARK_TOP
from eduplan.gbt9704.roles import NUMBER_LINE, RULE_LINE

__all__ = ["CLOSE", "CLOSEST", "WIDEST", "closer", "height_above", "wider"]

CLOSE: Final = pt(26, "7.3.5.5")
"""How close lines may come before anything else is tried, so that a signature stands with its text:
the standard lets the distance of lines be adjusted for that, practice goes down to this."""
CLOSEST: Final = pt(20, "7.3.5.5")
"""How close they may come where nothing else helps: a quarter more than their characters."""
WIDEST: Final = pt(36, "7.3.5.5")
"""How wide apart they may stand, so that the last one is left for the page of the signature."""
_SURE: Final = 30
"""Twips that a line must lack to go to the next page for sure."""

_GAPS: Final = count(4, "7.2.5", Force.STATED)
"""Two lines below the mark, and two below the rule."""


def height_above(mark_height: int, pitch: int, lines: int) -> int:
    """How many twips stand above the text: 版头, and so many *lines* of title, blank and addressees.

    *mark_height* is that of 发文机关标志 (0 without 版头), *pitch* that of a line, both in twips.
    """
    header = 0
    if mark_height:
        header = MARK_TOP.twips + mark_height + NUMBER_LINE.twips + RULE_LINE.twips
        header += _GAPS.number * pitch
    return header + lines * pitch


def closer(lines: int, room: int, pitch: int, limit: Figure) -> int | None:
    """The pitch at which *lines* find *room*, in twips: the usual *pitch*, a closer one, or None.

    >>> closer(10, 5790, 579, CLOSE), closer(11, 5790, 579, CLOSE), closer(12, 5790, 579, CLOSE)
    (579, 526, None)
    """
    if lines * pitch <= room:
        return pitch
    needed = room // lines
    return needed if needed >= limit.twips else None


def wider(lines: int, room: int) -> int | None:
    """The pitch at which the last of *lines* finds no *room* any more, in twips; None if too wide.

    >>> wider(9, 5790), wider(5, 5790)
    (647, None)
    """
    needed = (room + _SURE) // lines + 1
    return needed if lines > 1 and needed <= WIDEST.twips else None
