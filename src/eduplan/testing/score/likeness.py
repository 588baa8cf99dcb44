"""When two statements are the same: words apart from blanks and marks, numbers, amounts, dates."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Final, NamedTuple

from eduplan.errors import EduplanError
from eduplan.grammar.folding import folded
from eduplan.language.dates import read_date
from eduplan.language.numerals import read_numeral

__all__ = ["Amount", "amount_of", "heading_key", "number_key", "overlap", "same_date"]

_END_MARKS: Final = ".。:：;；,，"
_DIGITS: Final = re.compile("[0-9]+")
_NUMERALS: Final = re.compile("[〇零一二三四五六七八九十百千]+")
_RANGE: Final = re.compile("(.+?)(?:[-—–~～]|至|到)(.+)")
_SHARE: Final = re.compile("百分之(.+)")
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_LEADING: Final = re.compile("[十百千万亿]+")
_EVERYTHING: Final = frozenset(
    {"", "全部", "全", "所有", "全覆盖", "all", "每", "均", "各", "none"}
)


class Amount(NamedTuple):
    """A value in its smallest unit: *low* and *high* (equal unless it is a range), or only *words*."""

    low: Fraction | None
    high: Fraction | None
    unit: str
    words: str = ""

    @property
    def is_everything(self) -> bool:
        """Whether it says 全部 rather than a number."""
        return self.low is None and self.words in _EVERYTHING


def heading_key(text: str | None) -> str:
    """A heading as far as it counts: no blanks, half-width marks, none of them at the end."""
    return folded(text or "").rstrip(_END_MARKS)


def number_key(text: str | None) -> str:
    """The number of a label as digits: 1 for 一, （一）, 第一章 and 环节1; "" for none.

    >>> number_key("（十二）"), number_key("环节1"), number_key(None)
    ('12', '1', '')
    """
    words = folded(text or "")
    digits = _DIGITS.search(words)
    if digits:
        return str(int(digits[0]))
    numeral = _NUMERALS.search(words)
    return str(read_numeral(numeral[0])) if numeral else ""


def amount_of(value: str | None, unit: str | None) -> Amount:
    """The amount that *value* and *unit* write: 9.5 万人 and 95000 人 are one.

    >>> amount_of("9.5", "万人") == amount_of("95000", "人"), amount_of("三", "倍").low
    (True, Fraction(3, 1))
    """
    words, measure = folded(value or ""), folded(unit or "")
    if share := _SHARE.fullmatch(words):
        words, measure = share[1], "%"
    if words.endswith("%"):
        words, measure = words[:-1], measure or "%"
    scale = Fraction(1)
    leading = _LEADING.match(measure)
    if leading and (leading.end() < len(measure) or measure in ("千", "万", "亿")):
        for char in leading[0]:
            scale *= _SCALES[char]
        measure = measure[leading.end() :]
    low = high = _value(words)
    if low is None and (ends := _RANGE.fullmatch(words)):
        low, high = _value(ends[1]), _value(ends[2])
    if low is None or high is None:
        return Amount(None, None, measure, words)
    return Amount(low * scale, high * scale, measure)


def _value(words: str) -> Fraction | None:
    plain = words.replace(",", "").lstrip("+")
    digits = re.fullmatch("([0-9]+(?:[.][0-9]+)?)([十百千万亿]*)", plain)
    if digits:
        value = Fraction(digits[1])
        for char in digits[2]:
            value *= _SCALES[char]
        return value
    if not plain or _NUMERALS.sub(
        "", plain.replace("两", "二").replace("万", "").replace("亿", "")
    ):
        return None
    try:
        return Fraction(read_numeral(plain))
    except EduplanError:
        return None


def overlap(one: str | None, other: str | None) -> float:
    """How much of the shorter text stands unbroken in the other one, from 0 to 1."""
    first, second = folded(one or ""), folded(other or "")
    if not first or not second:
        return 0.0
    if first in second or second in first:
        return 1.0
    common = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return common.size / min(len(first), len(second))


def same_date(one: str, other: str) -> bool:
    """Whether both write the same day, in digits or in 汉字."""
    try:
        return read_date(folded(one)) == read_date(folded(other))
    except EduplanError:
        return folded(one) == folded(other)
