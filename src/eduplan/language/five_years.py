"""The five years of a national plan, by the name that papers give them: “十四五”."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["FIVE_YEARS", "first_of", "five_years_in"]

FIVE_YEARS: Final = '[“"]?十(?P<plan>[一二三四五六七八九])五[”"]?'
"""A pattern of the names; the group *plan* tells them apart."""

_NAMED: Final = re.compile(f"{FIVE_YEARS}(?![年个项所])")
_FIRST: Final = 2006
"""The first year of 十一五."""


def first_of(plan: str) -> int:
    """The first of the five years whose name has the numeral *plan*.

    >>> first_of("四")
    2021
    """
    return _FIRST + 5 * "一二三四五六七八九".index(plan)


def five_years_in(text: str) -> int | None:
    """The first of the five years that *text* names, or None.

    >>> five_years_in("“十四五”教育事业发展规划"), five_years_in("2026年工作要点")
    (2021, None)
    """
    found = _NAMED.search(text)
    return None if found is None else first_of(found["plan"])
