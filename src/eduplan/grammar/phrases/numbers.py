"""Numbers in prose, and the wording that prints them as they stand."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import frozen

from eduplan.errors import EduplanError
from eduplan.language.numerals import Digits, read_number
from eduplan.model.wording import SCALES, Wording

__all__ = ["HAN_NUMBER", "NUMBER", "PART", "Number", "read_scaled"]

_D: Final = "[0-9０-９]"
_HAN: Final = "零〇一二两三四五六七八九十百千万亿"
ARABIC: Final = (
    "(?<![0-9０-９.．·A-Za-z/])(?<![0-9０-９][.．] )"
    f"(?:{_D}{{1,3}}(?:[,， \u2009\u00a0]{_D}{{3}})+(?!{_D})|{_D}{{1,18}}(?!{_D}))"
    f"(?:[.．]{_D}{{1,18}}(?!{_D}))?"
)
HAN_NUMBER: Final = (
    f"(?<![{_HAN}第分点])[{_HAN}]{{1,16}}(?:点[零〇一二三四五六七八九]{{1,9}})?(?![{_HAN}分])"
)
PART: Final = f"(?<![{_HAN}第])[{_HAN}]{{1,4}}分之[{_HAN}]{{1,8}}(?![{_HAN}])"
"""A share in words: 三分之二."""

NUMBER: Final = f"(?:{ARABIC}|{HAN_NUMBER})"
_FULL_WIDTH: Final = re.compile("[０-９]")
_GROUPING: Final = re.compile(f"{_D}([,， \u2009\u00a0]){_D}{{3}}")


@frozen
class Number:
    """An exact *value*, and the *wording* that prints it as it stood."""

    value: Fraction
    wording: Wording

    @property
    def is_han(self) -> bool:
        """Whether it was written in 汉字."""
        return self.wording.digits is Digits.CHINESE


@lru_cache(maxsize=4096)
def read_scaled(text: str, scale: str = "", *, gap: str = "") -> Number | None:
    """The number that *text*, followed by *scale* (万, 亿), writes; None if no wording prints it so.

    Plans write the same few numbers again and again.

    >>> read_scaled("3.5", "亿").value, read_scaled("两").value
    (Fraction(350000000, 1), Fraction(2, 1))
    """
    try:
        value = read_number(text)
        wording = _wording(text, scale, gap)
        shown = wording.write(value * SCALES[scale])
    except EduplanError:
        return None
    return Number(value * SCALES[scale], wording) if shown == text else None


def _wording(text: str, scale: str, gap: str) -> Wording:
    if text[0] in _HAN:
        liang = text.startswith("两")
        return Wording(digits=Digits.CHINESE, scale=scale, gap=gap, liang=liang)
    wide = _FULL_WIDTH.search(text) is not None
    point = re.split("[.．]", text)
    padded = len(point) == 2 and point[1][-1] in "0０"
    group = _GROUPING.search(text)
    mark = group[1] if group else ""
    return Wording(
        digits=Digits.FULL_WIDTH if wide else Digits.ARABIC,
        decimals=len(point[1]) if padded else None,
        grouping="," if wide and mark == "，" else mark,
        scale=scale,
        gap=gap,
    )
