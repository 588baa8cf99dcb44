"""Figures of the standard: a value with its unit, tolerance, clause and force."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Final

from attrs import field, frozen

from eduplan.model.force import Force

__all__ = [
    "TWIPS_PER_MM",
    "Figure",
    "Force",
    "Unit",
    "character",
    "count",
    "line",
    "mm",
    "pt",
    "size",
    "twip",
]


class Unit(Enum):
    """The unit that a figure is stated in.

    字 is the width of one character of 三号 as Word reckons it, 16 pt (clause 3.1); 行 is the pitch of
    the text's lines, 579 twips where 22 of them fill the page (clause 3.2).
    """

    MM = "mm"
    PT = "pt"
    TWIP = "twip"
    CHARACTER = "字"
    LINE = "行"
    COUNT = ""


TWIPS_PER_MM: Final = Fraction(7200, 127)
_TWIPS: Final = {
    Unit.MM: TWIPS_PER_MM,
    Unit.PT: Fraction(20),
    Unit.TWIP: Fraction(1),
    Unit.CHARACTER: Fraction(320),
    Unit.LINE: Fraction(579),
}
"""How many twips (1/1440 inch) each unit of length holds."""


def _exact(value: int | str | Fraction) -> Fraction:
    return Fraction(value)


@frozen
class Figure:
    """A *value* in its *unit*, the *tolerance* either way, the *clause* of GB/T 9704-2012, the *force*.

    >>> Figure(37, Unit.MM, tolerance=1, clause="5.2.1").twips
    2098
    """

    value: Fraction = field(converter=_exact)
    unit: Unit
    tolerance: Fraction = field(default=Fraction(0), converter=_exact, kw_only=True)
    clause: str = field(default="", kw_only=True)
    force: Force = field(default=Force.STATED, kw_only=True)

    @cached_property
    def twips(self) -> int:
        """The value in whole twips, the unit of OOXML lengths."""
        return round(self.value * _TWIPS[self.unit])

    @property
    def half_points(self) -> int:
        """The value in half points, the unit of OOXML font sizes."""
        return round(Fraction(self.twips, 10))

    @property
    def per_unit(self) -> Fraction:
        """How many twips its unit of length holds."""
        return _TWIPS[self.unit]

    @property
    def number(self) -> int:
        """A count, a whole number."""
        return int(self.value)

    def admits(self, twips: Fraction | float) -> bool:
        """Whether a length measured in *twips* is this one within its tolerance."""
        return abs(Fraction(twips) / _TWIPS[self.unit] - self.value) <= self.tolerance


def mm(value: int | str, clause: str, tolerance: int | str = 0) -> Figure:
    """A figure that the standard states in millimetres."""
    return Figure(value, Unit.MM, tolerance=tolerance, clause=clause)


def pt(value: int | str, clause: str) -> Figure:
    """A figure in points."""
    return Figure(value, Unit.PT, clause=clause)


def twip(value: int | str, clause: str) -> Figure:
    """A figure that nobody states but that makes a stated one come true: found by measuring."""
    return Figure(value, Unit.TWIP, clause=clause, force=Force.CUSTOM)


def character(value: int | str, clause: str) -> Figure:
    """A figure in 字."""
    return Figure(value, Unit.CHARACTER, clause=clause)


def line(value: int, clause: str) -> Figure:
    """A figure in 行: so many blank lines, or so many lines down."""
    return Figure(value, Unit.LINE, clause=clause)


def count(value: int, clause: str, force: Force = Force.USUAL) -> Figure:
    """A number of things."""
    return Figure(value, Unit.COUNT, clause=clause, force=force)


_SIZES: Final = {"二号": "22", "三号": "16", "四号": "14", "小四": "12", "五号": "10.5"}


def size(name: str, clause: str) -> Figure:
    """The size of type called *name* (三号), in the points that Word gives it.

    >>> size("三号", "5.2.2").half_points
    32
    """
    return Figure(_SIZES[name], Unit.PT, clause=clause, force=Force.USUAL)
