"""A quantity: an exact value, its unit, and how the value compares."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import check_text, instance, naming, optional
from eduplan.model.comparator import Comparator

__all__ = [
    "UNIT_PATTERN",
    "VALUE_PATTERN",
    "Quantity",
    "as_optional_value",
    "as_value",
    "check_unit",
    "read_value",
    "write_value",
]

VALUE_PATTERN: Final = r"^(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18}|/[1-9][0-9]{0,17})?$"
"""A value in data: ``"100"``, ``"77.34"``, ``"2/3"``; at most 18 digits a part."""

_HEAD: Final = "零〇一二三四五六七八九十百千万亿两"
_INSIDE: Final = r"[^\s\u0000-\u0020\u007f-\u009f{}0-9０-９]"
UNIT_PATTERN: Final = rf"^(?:百分点|千[米克瓦伏]{_INSIDE}{{0,14}}|(?![{_HEAD}]){_INSIDE}{{1,16}})?$"
"""A unit: at most 16 characters, no blank, digit or brace, no numeral at its head save in 千米, 千瓦 …"""

_DIGITS: Final = 18
_LIMIT: Final = 10**_DIGITS
_VALUE: Final = re.compile(VALUE_PATTERN)
_UNIT: Final = re.compile(UNIT_PATTERN)


def read_value(text: str) -> Fraction:
    """Read a value as data hold it; raise `PlanError` for any other form.

    >>> read_value("77.34")
    Fraction(3867, 50)
    """
    value = _exact(text) if isinstance(text, str) else None
    if value is None:
        raise PlanError(
            f"数值 {text!r} 不合规则",
            remedy="写成 100、77.34 或 2/3，不带正负号、千分位和多余的 0，每部分至多18位",
        )
    return value


@lru_cache(maxsize=4096)
def _exact(text: str) -> Fraction | None:
    return Fraction(text) if _VALUE.fullmatch(text) else None


def write_value(value: Fraction) -> str:
    """Write *value* in its one canonical form: an integer, a decimal, else a fraction.

    >>> write_value(Fraction(3867, 50)), write_value(Fraction(2, 3))
    ('77.34', '2/3')
    """
    places = _places(value.denominator)
    if places is None or places > _DIGITS:
        return f"{value.numerator}/{value.denominator}"
    if not places:
        return str(value.numerator)
    whole, rest = divmod(value.numerator * 10**places // value.denominator, 10**places)
    return f"{whole}.{rest:0{places}d}"


def _places(denominator: int) -> int | None:
    """How many decimals 1/*denominator* has, or None if they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def as_value(given: int | str | Decimal | Fraction) -> Fraction:
    """Turn what people write into an exact value, or raise `PlanError`."""
    if isinstance(given, Fraction) and given.denominator == 1 and 0 <= given.numerator < _LIMIT:
        return given
    if isinstance(given, str):
        return read_value(given)
    if isinstance(given, (bool, float)) or not isinstance(given, (int, Decimal, Fraction)):
        raise PlanError(f"数值不能用 {type(given).__name__}", remedy="写成字符串，如 '77.34'")
    if isinstance(given, Decimal) and not given.is_finite():
        raise PlanError(f"{given} 不是数值", remedy="写一个有限的数")
    if given < 0:
        raise PlanError("数值小于零", remedy="下降的幅度用 direction 表示，数值写正数")
    # Compared before it becomes a fraction: Decimal("1e999999999") would be a billion digits.
    short = given < _LIMIT and not (isinstance(given, Decimal) and given.adjusted() < -_DIGITS)
    value = Fraction(given) if short else Fraction(_LIMIT)
    if value.denominator > _LIMIT or not _VALUE.fullmatch(write_value(value)):
        raise PlanError("数值太长", remedy="每部分至多18位；更长的数请留在文字里")
    return value


def as_optional_value(given: int | str | Decimal | Fraction | None) -> Fraction | None:
    """Do the same where there may be no value."""
    return None if given is None else as_value(given)


def check_unit(owner: object, attribute: object, unit: str) -> None:
    """Validate a unit: see `UNIT_PATTERN`."""
    check_text(unit, "unit")
    if not _UNIT.fullmatch(unit):
        raise PlanError(
            f"单位 {unit!r} 不合规则",
            path="unit",
            remedy="至多16个字符，不含空格、数字和花括号，不以数词开头；万、亿写在 wording.scale",
        )


@frozen(field_transformer=naming)
class Quantity:
    """数量: *value* (up to *to* where it is a range) of *unit*, compared by *comparator*.

    Values are exact: give an int, a `Decimal`, a `Fraction` or a string, never a float. How it is
    printed belongs to the wording. Raises `PlanError` for a reversed range, a negative value, more
    than 18 digits a part, or a unit that holds digits.

    >>> Quantity("77.34", "%").value
    Fraction(3867, 50)
    """

    value: Fraction = field(converter=as_value)
    unit: str = field(default="", validator=check_unit)
    comparator: Comparator = field(default=Comparator.BARE, validator=instance(Comparator))
    to: Fraction | None = field(
        default=None,
        converter=as_optional_value,
        validator=optional(instance(Fraction)),
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        if self.to is not None and self.to <= self.value:
            raise PlanError(
                f"范围倒置：{write_value(self.value)} 到 {write_value(self.to)}",
                path="to",
                remedy="较小的数写在 value，较大的写在 to",
            )
