"""Lengths and sizes in the words that people use: millimetres, 磅, 字, and the sizes of type by name."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import TWIPS_PER_MM
from eduplan.gbt9704.looks import ParagraphLook
from eduplan.language.width import display_width

__all__ = [
    "CHARACTER",
    "blanks_after",
    "blanks_before",
    "characters",
    "first_line",
    "mm",
    "points",
    "size_name",
]

CHARACTER: Final = 320
"""One 字 of 三号, in twips."""
_BLANKS: Final = " \u3000\u00a0\t"
_NAMES: Final = {
    84: "初号",
    72: "小初",
    52: "一号",
    48: "小一",
    44: "二号",
    36: "小二",
    32: "三号",
    30: "小三",
    28: "四号",
    24: "小四",
    21: "五号",
    18: "小五",
    15: "六号",
}


def mm(twips: float) -> str:
    """*twips* in millimetres to a tenth: ``37毫米``.

    >>> mm(2098), mm(1440)
    ('37毫米', '25.4毫米')
    """
    return f"{float(twips / TWIPS_PER_MM):.1f}".removesuffix(".0") + "毫米"


def points(twips: float) -> str:
    """*twips* in points: ``28.95磅``."""
    return f"{twips / 20:.2f}".rstrip("0").rstrip(".") + "磅"


def characters(twips: float) -> str:
    """*twips* in 字 of 三号: ``2字``."""
    return f"{twips / CHARACTER:.1f}".removesuffix(".0") + "字"


def size_name(half_points: int) -> str:
    """A size of type as Word's list names it, else in points.

    >>> size_name(32), size_name(40)
    ('三号', '20磅')
    """
    return _NAMES.get(half_points) or f"{half_points / 2:g}磅"


def blanks_before(look: ParagraphLook) -> int:
    """How wide the blanks are that *look* begins with, in twips."""
    lead = look.text[: len(look.text) - len(look.text.lstrip(_BLANKS))]
    return display_width(lead) * CHARACTER // 2


def blanks_after(look: ParagraphLook) -> int:
    """How wide the blanks are that *look* ends with, in twips."""
    return display_width(look.text[len(look.text.rstrip(_BLANKS)) :]) * CHARACTER // 2


def first_line(look: ParagraphLook) -> float:
    """How far the first line is indented behind the others, in twips, blanks that are typed counted."""
    form = look.form
    own = (
        form.first_characters * CHARACTER / 100 if form.first_characters is not None else form.first
    )
    return own + blanks_before(look)
