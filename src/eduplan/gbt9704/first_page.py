"""The first page of a notice: what stands above its text, and how the rest finds room (7.3.2, 7.3.5.5)."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Force, count, pt
from eduplan.gbt9704.header import MARK_TOP
from eduplan.gbt9704.roles import NUMBER_LINE, RULE_LINE

__all__ = ["TIGHTEST", "height_above", "pitch_for"]

TIGHTEST: Final = pt(26, "7.3.5.5")
"""The closest lines that a page may have for its signature to stand on it too: the standard lets
the distance of lines be adjusted for that, practice goes down to this."""

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


def pitch_for(lines: int, room: int, pitch: int) -> int | None:
    """The pitch at which *lines* find *room*, in twips: the usual *pitch*, a closer one, or None.

    >>> pitch_for(10, 5790, 579), pitch_for(11, 5790, 579), pitch_for(12, 5790, 579)
    (579, 526, None)
    """
    if lines * pitch <= room:
        return pitch
    closer = room // lines
    return closer if closer >= TIGHTEST.twips else None
