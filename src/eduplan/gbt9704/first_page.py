"""The first page of a notice: what stands above its text, and how the rest finds room (7.3.2, 7.3.5.5)."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Force, count, pt
from eduplan.gbt9704.header import MARK_TOP
from eduplan.gbt9704.roles import NUMBER_LINE, RULE_EIGHTHS, RULE_LINE

__all__ = ["CLOSE", "CLOSEST", "WIDEST", "closer", "height_above", "overflows", "wider"]

CLOSE: Final = pt(26, "7.3.5.5")
"""How close lines may come before anything else is tried, so that a signature stands with its text:
the standard lets the distance of lines be adjusted for that, practice goes down to this."""
CLOSEST: Final = pt(20, "7.3.5.5")
"""How close they may come where nothing else helps: a quarter more than their characters."""
WIDEST: Final = pt(36, "7.3.5.5")
"""How wide apart they may stand, so that the last one is left for the page of the signature."""
_SURE: Final = 30
"""Twips that what is to fit must have to spare, and what is not to fit must lack: programs round."""

_GAP: Final = count(2, "7.2.5", Force.STATED)
"""空二行 below the mark, and below the red rule (7.3.1)."""


def height_above(pitch: int, *, small: int, mark: int, numbered: int, lines: int) -> int:
    """How many twips stand above the text: 版头, and so many *lines* of title, blank and addressees.

    *small* is how many lines of 份号, 密级 and 紧急程度 there are, *mark* how high 发文机关标志 is from
    the top of its characters (0 without one), *numbered* how many rows 发文字号 and 签发人 take;
    *pitch* is that of a line.
    """
    head = MARK_TOP.twips + mark if mark else small * pitch
    if numbered:
        head += _GAP.number * pitch + numbered * NUMBER_LINE.twips
    if mark or numbered:
        head += RULE_LINE.twips + RULE_EIGHTHS.number * 20 // 8
    if head:
        head += _GAP.number * pitch
    return head + lines * pitch


def closer(lines: int, room: int, pitch: int, limit: Figure) -> int | None:
    """The pitch at which *lines* find *room*, in twips: the usual *pitch*, a closer one, or None.

    >>> closer(10, 5820, 579, CLOSE), closer(11, 5820, 579, CLOSE), closer(12, 5820, 579, CLOSE)
    (579, 526, None)
    """
    room -= _SURE
    if lines * pitch <= room:
        return pitch
    needed = room // lines
    return needed if needed >= limit.twips else None


def overflows(lines: int, room: int, pitch: int) -> bool:
    """Whether *lines* go on to the next page by themselves, whichever way a program rounds.

    >>> overflows(10, 5700, 579), overflows(10, 5780, 579)
    (True, False)
    """
    return lines * pitch >= room + _SURE


def wider(lines: int, room: int) -> int | None:
    """The pitch at which the last of *lines* finds no *room* any more, in twips; None if too wide.

    >>> wider(9, 5790), wider(5, 5790)
    (647, None)
    """
    needed = (room + _SURE) // lines + 1
    return needed if lines > 1 and needed <= WIDEST.twips else None
