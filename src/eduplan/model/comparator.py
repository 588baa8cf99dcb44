"""Comparators, and the words that express them in Chinese prose."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Final

__all__ = ["AFTER", "BEFORE", "BETWEEN", "Comparator", "comparators_in"]


class Comparator(Enum):
    """How a result compares with the value that was promised.

    ``BARE`` is a plain “开展宣讲100场”: at least or at most by the indicator's polarity, never
    “exactly”.
    """

    BARE = "bare"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"


BEFORE: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("不少于", "不低于", "不小于", "至少", "起码", "≥", "≧"), Comparator.AT_LEAST),
    **dict.fromkeys(
        ("超过", "突破", "大于", "高于", "多于", "超出", "逾", "超", "破", "＞"),
        Comparator.MORE_THAN,
    ),
    **dict.fromkeys(
        ("不超过", "不高于", "不大于", "不多于", "至多", "最多", "≤", "≦", "控制在"),
        Comparator.AT_MOST,
    ),
    **dict.fromkeys(("低于", "小于", "少于", "不足", "不到", "＜"), Comparator.LESS_THAN),
    **dict.fromkeys(("约", "近", "大约", "约为", "接近", "大概"), Comparator.ABOUT),
}
"""Words that stand right before the number."""

BETWEEN: Final[dict[str, Comparator]] = dict.fromkeys(("余", "多", "来"), Comparator.ABOUT)
"""Hedges between the number and its unit: 100余场."""

AFTER: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("以上", "及以上", "或以上", "之上"), Comparator.AT_LEAST),
    **dict.fromkeys(("以内", "之内", "以下", "及以下", "内"), Comparator.AT_MOST),
    **dict.fromkeys(("左右", "上下"), Comparator.ABOUT),
}
"""Words that stand right after the unit."""

_LONGEST_BEFORE: Final = sorted(BEFORE, key=len, reverse=True)
_LONGEST_AFTER: Final = sorted(AFTER, key=len, reverse=True)


@lru_cache(maxsize=4096)
def comparators_in(before: str, between: str, after: str) -> frozenset[Comparator]:
    """The comparators that the words around a number express; none if there is no such word.

    *before* ends at the number, *between* stands before the unit, *after* begins behind it.
    控制在 gives way to a word behind the number: “控制在3%左右” is about, not at most.
    """
    head = next((word for word in _LONGEST_BEFORE if before.rstrip().endswith(word)), "")
    tail = next((word for word in _LONGEST_AFTER if after.lstrip().startswith(word)), "")
    found = {table[word] for table, word in ((BEFORE, head), (AFTER, tail)) if word}
    if between.strip() in BETWEEN:
        found.add(BETWEEN[between.strip()])
    if head == "控制在" and len(found) > 1:
        found.discard(Comparator.AT_MOST)
    return frozenset(found)
