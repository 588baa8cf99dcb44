"""发文机关标志: where it stands and how large its characters are (clause 7.2.4).

The standard gives its top edge and leaves the size to the organ; the other figures are custom.
"""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Force, Unit, mm, size

__all__ = [
    "BASELINE",
    "MARK_CLEARANCE",
    "MARK_GAP",
    "MARK_HEIGHT",
    "MARK_INK",
    "MARK_LARGEST",
    "MARK_LEADING",
    "MARK_SMALLEST",
    "MARK_TOP",
]


def _custom(value: int | str, unit: Unit) -> Figure:
    return Figure(value, unit, clause="7.2.4", force=Force.CUSTOM)


MARK_TOP: Final = mm(35, "7.2.4")
"""上边缘至版心上边缘: from the top of the text block down to the top of its characters."""
MARK_LARGEST: Final = _custom(62, Unit.PT)
"""22 mm, the largest size that organs have kept to since before the standard."""
MARK_SMALLEST: Final = size("二号", "7.2.4")
"""No smaller than the title: names too long for one line of it go on on the next."""
MARK_CLEARANCE: Final = _custom(3, Unit.MM)
"""What stays free at the left and at the right within the text block."""
MARK_HEIGHT: Final = _custom(70, Unit.MM)
"""What many organs' names take at most where they can: the text must begin on the first page."""
MARK_GAP: Final = _custom("0.5", Unit.COUNT)
"""Between the names of several organs and 文件, in characters of the mark."""
MARK_LEADING: Final = _custom("1.2", Unit.COUNT)
"""The height of a line by the size of its characters: at this one Word, which parts what is left
above and below, and LibreOffice, which sets the baseline by the line, agree."""
BASELINE: Final = _custom("0.8", Unit.COUNT)
"""Where the baseline of an exact line is, by its height."""
MARK_INK: Final = _custom("0.84", Unit.COUNT)
"""How far characters of 小标宋 rise above the baseline, by their size."""
