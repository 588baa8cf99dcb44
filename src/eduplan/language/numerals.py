"""Numbers as plans print them: Arabic, full-width or 汉字, exact in both directions.

`read_number` reads back whatever `write_number` wrote, and 两 for 二, and half and full width mixed.
A number has at most 18 digits before and 18 after its point, and 18 each side of a slash.
"""

from __future__ import annotations

import enum
import re
from fractions import Fraction
from typing import Final

from eduplan.errors import ParseError, PlanError
from eduplan.language.han_numerals import (
    LIMIT,
    NUMERAL_CHARACTERS,
    read_numeral,
    read_positional,
    write_numeral,
    write_positional,
)

__all__ = [
    "GROUPINGS",
    "LIMIT",
    "NUMERAL_CHARACTERS",
    "Digits",
    "read_number",
    "read_numeral",
    "read_positional",
    "write_number",
    "write_numeral",
    "write_positional",
]

GROUPINGS: Final = ("", ",", "，", " ", "\u2009", "\u00a0")
"""The marks that may part groups of three digits."""

_PLACES: Final = 18
_ASCII: Final = "0123456789.,/"
_WIDE: Final = "０１２３４５６７８９．，／"
_WIDEN: Final = str.maketrans(_ASCII, _WIDE)
_NARROW: Final = str.maketrans(_WIDE, _ASCII)
_DECIMALS: Final = str.maketrans("0123456789", "零一二三四五六七八九")
_DECIMALS_BACK: Final = str.maketrans("零〇一二三四五六七八九", "00123456789")

_PLAIN: Final = re.compile(r"(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18}|/[1-9][0-9]{0,17})?")
_GROUPED: Final = re.compile(
    r"[1-9][0-9]{0,2}([, \u2009\u00a0])[0-9]{3}(?:\1[0-9]{3}){0,4}(?:\.[0-9]{1,18})?"
)
_HAN_DECIMAL: Final = re.compile(r"([^点]+)点([零〇一二三四五六七八九]{1,18})")


class Digits(enum.Enum):
    """Which digits a number is printed in."""

    ARABIC = "arabic"
    FULL_WIDTH = "full_width"
    CHINESE = "chinese"


def write_number(
    value: Fraction,
    digits: Digits = Digits.ARABIC,
    decimals: int | None = None,
    grouping: str = "",
) -> str:
    """Write *value* exactly: as an integer or decimal where it ends, else as a fraction.

    *decimals* is how many decimals are printed, zeros included; *grouping* (one of `GROUPINGS`)
    parts groups of three Arabic digits before the point. Raises `PlanError` for a value below zero,
    one too long, or one that *decimals* decimals cannot show.

    >>> write_number(Fraction(1122), grouping=","), write_number(Fraction("77.34"))
    ('1,122', '77.34')
    >>> write_number(Fraction(7, 2), Digits.CHINESE), write_number(Fraction(2, 3), Digits.CHINESE)
    ('三点五', '三分之二')
    """
    if grouping not in GROUPINGS:
        raise PlanError(f"分节符 {grouping!r} 不在可选之列", remedy="用逗号或空格，或不分节")
    places = _places(value, decimals)
    if digits is Digits.CHINESE:
        return _in_han(value, places)
    text = _in_arabic(value, places, grouping)
    return text.translate(_WIDEN) if digits is Digits.FULL_WIDTH else text


def read_number(text: str) -> Fraction:
    """Read a number in any form of `write_number`; raise `ParseError` for anything else.

    >>> read_number("１ 122"), read_number("三分之二"), read_number("77.34")
    (Fraction(1122, 1), Fraction(2, 3), Fraction(3867, 50))
    """
    narrow = text.translate(_NARROW)
    if _PLAIN.fullmatch(narrow):
        return Fraction(narrow)
    if grouped := _GROUPED.fullmatch(narrow):
        return Fraction(narrow.replace(grouped[1], ""))
    return _from_han(text)


def _places(value: Fraction, decimals: int | None) -> int | None:
    """How many decimals to print, or None for a fraction."""
    needed = _decimals_of(value.denominator)
    longest = int(value) if needed is not None else max(value.numerator, value.denominator)
    if value < 0 or longest >= LIMIT:
        raise PlanError("数值为负或太长", remedy="写不小于零、每部分至多18位的数")
    if decimals is None:
        return needed
    if needed is None or not needed <= decimals <= _PLACES:
        raise PlanError(
            f"数值 {value} 不能恰好写成 {decimals} 位小数",
            remedy="增加小数位数（至多18位），或不规定位数",
        )
    return decimals


def _decimals_of(denominator: int) -> int | None:
    """How many decimals 1/*denominator* has; None if they never end or are too many to print."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 and max(twos, fives) <= _PLACES else None


def _split(value: Fraction, places: int) -> tuple[int, str]:
    whole, rest = divmod(value.numerator * 10**places // value.denominator, 10**places)
    return whole, f"{rest:0{places}d}" if places else ""


def _in_arabic(value: Fraction, places: int | None, grouping: str) -> str:
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = _split(value, places)
    text = f"{whole:,}".replace(",", grouping)
    return f"{text}.{rest}" if rest else text


def _in_han(value: Fraction, places: int | None) -> str:
    if places is None:
        return f"{write_numeral(value.denominator)}分之{write_numeral(value.numerator)}"
    whole, rest = _split(value, places)
    text = write_numeral(whole)
    return f"{text}点{rest.translate(_DECIMALS)}" if rest else text


def _from_han(text: str) -> Fraction:
    try:
        if decimal := _HAN_DECIMAL.fullmatch(text):
            places = decimal[2].translate(_DECIMALS_BACK)
            return read_numeral(decimal[1]) + Fraction(int(places), 10 ** len(places))
        below, mark, above = text.partition("分之")
        if mark:
            return Fraction(read_numeral(above), read_numeral(below))
        return Fraction(read_numeral(text))
    except (ParseError, ZeroDivisionError):
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise ParseError(
            f"{shown!r} 不是数", remedy="写成 100、77.34、2/3 或 一百、三点五、三分之二"
        ) from None
