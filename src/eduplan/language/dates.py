"""Dates as documents write them, and as the standard does."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from eduplan.errors import ParseError
from eduplan.language.numerals import read_numeral, read_positional

__all__ = ["DATE_PATTERN", "read_date", "write_date"]

_B: Final = "[ \u00a0\u2009\u200b\u3000]*"
_DIGIT: Final = "[0-9０-９]"
_HAN: Final = "一二三四五六七八九"
_ZEROS: Final = "〇零○◯0０OＯ"
_YEAR: Final = f"((?<!{_DIGIT}){_DIGIT}{{4}}|(?<![{_HAN}{_ZEROS}])[{_HAN}][{_HAN}{_ZEROS}]{{3}})"
_MONTH: Final = f"({_DIGIT}{{1,2}}|十?[{_HAN}]|十)"
_DAY: Final = f"({_DIGIT}{{1,2}}|(?:[二三]?十)?[{_HAN}]|[二三]?十)"

DATE_PATTERN: Final = re.compile(
    f"{_YEAR}{_B}年{_B}{_MONTH}{_B}月{_B}{_DAY}{_B}[日号]"
    rf"|(?<!{_DIGIT})({_DIGIT}{{4}})([-./－．／])({_DIGIT}{{1,2}})\5({_DIGIT}{{1,2}})"
    rf"(?!\5?{_DIGIT})"
)
"""Finds full dates in one line of text: 2023年1月5日 (blanks may stand round its numbers),
二〇二三年一月五日, 2023-01-05, 2023.1.5, 2023/1/5. Whether the day exists is `read_date`'s."""

_ZERO: Final = str.maketrans(dict.fromkeys(_ZEROS, "〇"))


def read_date(text: str) -> date:
    """Read the date that *text* is; raise `ParseError` for another form or a day that is none.

    >>> read_date("二〇二三年一月五日"), read_date("2023 年 1 月 5 日") == read_date("2023.1.5")
    (datetime.date(2023, 1, 5), True)
    """
    found = DATE_PATTERN.fullmatch(text)
    if found is None:
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise ParseError(f"{shown!r} 不是完整的日期", remedy="写成 2023年1月5日")
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(4, 6, 7)
    try:
        return date(_year(year), _number(month), _number(day))
    except ValueError:
        raise ParseError(f"没有 {text} 这一天", remedy="核对年、月、日") from None


def write_date(day: date) -> str:
    """Write *day* as GB/T 9704-2012 7.3.5.4 has it: Arabic digits, in full, no leading zeros.

    >>> write_date(date(2023, 1, 5))
    '2023年1月5日'
    """
    return f"{day.year:04d}年{day.month}月{day.day}日"


def _year(text: str) -> int:
    return int(text) if text.isdecimal() else read_positional(text.translate(_ZERO))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else read_numeral(text)
