"""汉字 numerals to integers and back.

The written form is the standard's (GB/T 15835-2011); what is no such form of any number is refused,
never guessed: 一百五 may be 105 or 150.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from eduplan.errors import ParseError, PlanError

__all__ = [
    "LIMIT",
    "NUMERAL_CHARACTERS",
    "read_numeral",
    "read_positional",
    "write_numeral",
    "write_positional",
]

LIMIT: Final = 10**18
"""Numbers are smaller than this: at most 18 digits."""

NUMERAL_CHARACTERS: Final = "零〇一二两三四五六七八九十百千万亿"
"""Every character that a numeral may hold."""

_DIGITS: Final = "零一二三四五六七八九"
_YEAR_DIGITS: Final = "〇一二三四五六七八九"
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = (("亿", 10**8), ("万", 10**4))
_POSITIONAL: Final = str.maketrans(_YEAR_DIGITS + "零○", "012345678900")
_POSITIONAL_FORM: Final = re.compile(r"[一二三四五六七八九][〇零○一二三四五六七八九]{0,17}|[〇零○]")
_WRITTEN: Final = frozenset(NUMERAL_CHARACTERS) - {"两", "〇"}
_TWO: Final = re.compile(r"两(?=[百千万亿])|^两\Z")
_LONGEST: Final = 64
"""No numeral below `LIMIT` is longer; what is longer need not be looked at."""


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> int:
    """Read the Chinese numeral *text*; raise `ParseError` if it is not one.

    两 may stand for 二 before 百, 千, 万, 亿 and alone, 〇 for 零, 一十 for 十 at the head.

    >>> read_numeral("二十三"), read_numeral("两百零五"), read_numeral("三万亿")
    (23, 205, 3000000000000)
    """
    if len(text) <= _LONGEST:
        plain = _shortened(_TWO.sub("二", text).replace("〇", "零"))
        number = LIMIT if set(plain) - _WRITTEN else _value(plain)
        if number < LIMIT and _numeral(number) == plain:
            return number
    raise _unread(text, "汉字数词", "写成 十五、一百零五、三万亿 这样的形式，不写 一百五、廿")


def write_numeral(number: int) -> str:
    """Write *number* in 汉字; raise `PlanError` below zero or from `LIMIT` on.

    >>> write_numeral(15), write_numeral(10001), write_numeral(200)
    ('十五', '一万零一', '二百')
    """
    return _numeral(_checked(number))


def read_positional(text: str) -> int:
    """Read digits written one by one, as in years; raise `ParseError` for anything else.

    >>> read_positional("二〇二三")
    2023
    """
    if not _POSITIONAL_FORM.fullmatch(text):
        raise _unread(text, "逐位书写的汉字数字", "写成 二〇二三 这样的形式")
    return int(text.translate(_POSITIONAL))


def write_positional(number: int) -> str:
    """Write *number* digit by digit; raise `PlanError` below zero or from `LIMIT` on.

    >>> write_positional(2023)
    '二〇二三'
    """
    return "".join(_YEAR_DIGITS[int(digit)] for digit in str(_checked(number)))


def _unread(text: str, wanted: str, remedy: str) -> ParseError:
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return ParseError(f"{shown!r} 不是{wanted}", remedy=remedy)


def _checked(number: int) -> int:
    if not 0 <= number < LIMIT:
        raise PlanError("数超出范围", remedy="写 0 到 18 位以内的整数")
    return number


def _value(text: str) -> int:
    """What *text* says if it is well formed; the caller makes sure by writing it again."""
    for mark, worth in _MYRIADS:
        if mark in text:
            high, _, low = text.rpartition(mark)
            return _value(high) * worth + _value(low)
    total = digit = 0
    for char in text:
        if char in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[char], 0
        else:
            digit = _DIGITS.index(char)
    return total + digit


def _numeral(number: int) -> str:
    return _shortened(_counted(number) or "零")


def _shortened(text: str) -> str:
    return text[1:] if text.startswith("一十") else text


def _counted(number: int) -> str:
    """*number* as it stands behind something greater: 一十五, and nothing for zero."""
    for mark, worth in (*_MYRIADS, ("千", 1000), ("百", 100), ("十", 10)):
        high, low = divmod(number, worth)
        if high:
            gap = "零" if 0 < low < worth // 10 else ""
            return _counted(high) + mark + gap + _counted(low)
    return _DIGITS[number] if number else ""
