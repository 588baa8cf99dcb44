"""Wording: how the phrase of a target is written, apart from what it says."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from eduplan.errors import ParseError, PlanError
from eduplan.language.numerals import Digits, read_number, write_number
from eduplan.model.checks import Validator, check_text, instance
from eduplan.model.comparator import BETWEEN
from eduplan.model.template import parse_template

if TYPE_CHECKING:
    from eduplan.model.quantity import Quantity

__all__ = ["GAPS", "GROUPINGS", "SCALES", "Wording"]

SCALES: Final = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
"""Scale words, and what one of them is worth."""

GROUPINGS: Final = ("", ",", "，", " ", "\u2009", "\u00a0")
"""Marks between groups of three digits."""

GAPS: Final = ("", " ", "\u2009", "\u00a0", "\u3000")
"""Blanks between a number and its unit."""


def _one_of(path: str, allowed: tuple[str, ...]) -> Validator[str]:
    def check(owner: object, attribute: object, value: str) -> None:
        if value not in allowed:
            raise PlanError(
                f"{value!r} 不在可选之列",
                path=path,
                remedy="可选：" + "、".join(map(repr, allowed)),
            )

    return check


def _check_decimals(owner: object, attribute: object, value: int | None) -> None:
    if value is not None and (type(value) is not int or not 0 <= value <= 18):
        raise PlanError(f"小数位数 {value!r} 不合规则", path="decimals", remedy="写 0 到 18 的整数")


def _check_template(owner: object, attribute: object, value: str | None) -> None:
    if value is not None:
        check_text(value, "template")
        parse_template(value)


@frozen
class Wording:
    """表述: the form of a phrase.

    *template* holds the words round ``{number}``, ``{to}``, ``{unit}``, ``{scale}``, ``{baseline}``,
    ``{stretch}`` and ``{population}``; None is the standard's form for the target's kind. *digits*,
    *decimals* (how many at least), *grouping* and *scale* (万, 亿) say how numbers look; *gap* is
    the blank before a unit; *liang* writes a leading 二 as 两. Printed in the standard's form all of
    these stay at their defaults.
    """

    template: str | None = field(default=None, validator=_check_template)
    digits: Digits = field(default=Digits.ARABIC, validator=instance(Digits), kw_only=True)
    decimals: int | None = field(default=None, validator=_check_decimals, kw_only=True)
    grouping: str = field(default="", validator=_one_of("grouping", GROUPINGS), kw_only=True)
    scale: str = field(default="", validator=_one_of("scale", tuple(SCALES)), kw_only=True)
    gap: str = field(default="", validator=_one_of("gap", GAPS), kw_only=True)
    liang: bool = field(default=False, validator=instance(bool), kw_only=True)

    @property
    def hedge(self) -> str:
        """The hedge between number and unit (余, 多), or ""."""
        pieces = parse_template(self.template or "")
        for before, piece in pairwise(pieces):
            if before.slot in ("number", "scale") and piece.text in BETWEEN:
                return piece.text
        return ""

    def write(self, value: Fraction) -> str:
        """Print *value* in this form, without its scale word; raise `PlanError` if it cannot."""
        scaled = value / SCALES[self.scale]
        try:
            text = write_number(scaled, self.digits, self.decimals, self.grouping)
        except PlanError as error:
            raise error.at("scale" if self.decimals is None else "decimals") from None
        if self.scale:
            self._check_scaled(text, value)
        if self.liang and text.startswith("二") and not text.startswith("二十"):
            return text if "分之" in text else "两" + text[1:]
        return text

    def _check_scaled(self, text: str, value: Fraction) -> None:
        """A number before a scale word is no fraction, and in 汉字 reads as one with it: 三百万."""
        whole = self.digits is Digits.CHINESE and "点" not in text
        if set(text) & set("/／之万亿") or (whole and not _reads_as(text + self.scale, value)):
            raise PlanError(
                f"数值 {value} 不能写成几{self.scale}",
                path="scale",
                remedy="去掉 scale，或换一个数级",
            )

    def unscaled(self) -> Wording:
        """The same form without its scale word."""
        return evolve(self, scale="") if self.scale else self

    def write_set(self, population: Quantity) -> str:
        """Print a set that is covered: its number in these digits, and its unit."""
        plain = evolve(self.unscaled(), decimals=None)
        return plain.write(population.value) + self.gap + population.unit


def _reads_as(text: str, value: Fraction) -> bool:
    try:
        return read_number(text) == value
    except ParseError:
        return False
