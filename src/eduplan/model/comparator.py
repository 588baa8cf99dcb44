"""Comparators, and the words that express them in Chinese prose."""

from __future__ import annotations

import re
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


_NOT: Final = ("不", "不得", "不能", "不应", "不可", "不宜")


def _negated(*words: str) -> tuple[str, ...]:
    return tuple(negation + word for negation in _NOT for word in words)


BEFORE: Final[dict[str, Comparator]] = {
    **dict.fromkeys(
        (
            *_negated("少于", "低于", "小于"),
            *("至少", "最少", "起码", "达到或超过", "≥", "≧"),
        ),
        Comparator.AT_LEAST,
    ),
    **dict.fromkeys(
        ("超过", "突破", "大于", "高于", "多于", "超出", "逾", "超", "破", "＞", ">"),
        Comparator.MORE_THAN,
    ),
    **dict.fromkeys(
        (
            *_negated("超过", "高于", "大于", "多于", "超出", "突破", "超"),
            *("至多", "最多", "≤", "≦", "控制在"),
        ),
        Comparator.AT_MOST,
    ),
    **dict.fromkeys(
        ("低于", "小于", "少于", "不足", "不到", "不满", "未满", "＜", "<"), Comparator.LESS_THAN
    ),
    **dict.fromkeys(("约", "近", "大约", "约为", "接近", "大概"), Comparator.ABOUT),
}
"""Words that stand right before the number."""

BETWEEN: Final[dict[str, Comparator]] = dict.fromkeys(("余", "多", "来"), Comparator.ABOUT)
"""Hedges between the number and its unit: 100余场."""

AFTER: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("以上", "及以上", "或以上", "之上"), Comparator.AT_LEAST),
    **dict.fromkeys(("以内", "之内", "以下", "及以下", "或以下", "内"), Comparator.AT_MOST),
    **dict.fromkeys(("左右", "上下"), Comparator.ABOUT),
}
"""Words that stand right after the unit."""

_ENDING: Final = (
    *("节约", "预约", "签约", "履约", "特约", "续约", "集约", "简约", "合约", "契约", "公约"),
    *("附近", "邻近", "临近", "最近", "就近", "新近", "靠近", "走近", "亲近"),
    *("赶超", "反超", "高超", "打破", "攻破", "侦破", "爆破", "告破", "达不到", "看不到", "找不到"),
)
"""Words that end like a comparator and are none: 节约100吨."""

_OPENING: Final = (
    *("内容", "内部", "内外", "内设", "内涵", "内生", "内控", "内审", "内地", "内陆", "内科"),
    *("以上述", "以下简称", "上下联动", "上下游", "上下级", "上下衔接"),
)
"""Words that open like a comparator and are none: 100场内部培训."""

_APART: Final = re.compile(
    "(至少|最少|起码|至多|最多)[\u4e00-\u9fff]{1,4}$"
    "|((?:不|不得|不能|不应|不可|不宜)(?:少于|低于|小于|超过|高于|大于|多于))[\u4e00-\u9fff]{1,10}的$"
)
"""A word that may stand before the verb, or before the whole of a share: 至少办1所, 不少于总课时的20%."""

_ASIDE: Final = re.compile(r"\s*[（(][^（）()]{1,8}[）)]")
"""A short remark between unit and comparator: 85%（含）以上, 2000节（次）以上."""

_LONGEST_BEFORE: Final = sorted(BEFORE, key=len, reverse=True)
_LONGEST_AFTER: Final = sorted(AFTER, key=len, reverse=True)


@lru_cache(maxsize=4096)
def comparators_in(before: str, between: str, after: str) -> frozenset[Comparator]:
    """The comparators that the words around a number express; none if there is no such word.

    *before* ends at the number, *between* stands before the unit, *after* begins behind it.
    控制在 gives way to a word behind the number: “控制在3%左右” is about, not at most.

    >>> comparators_in("不得少于", "", "") == comparators_in("节约", "", "（含）以上")
    True
    """
    head, tail = _head(before.rstrip()), _tail(after)
    found = {table[word] for table, word in ((BEFORE, head), (AFTER, tail)) if word}
    if between.strip() in BETWEEN:
        found.add(BETWEEN[between.strip()])
    if head == "控制在" and len(found) > 1:
        found.discard(Comparator.AT_MOST)
    return frozenset(found)


def _head(before: str) -> str:
    """The longest word of `BEFORE` that *before* ends with, or ""."""
    if before.endswith(_ENDING):
        return ""
    near = next((word for word in _LONGEST_BEFORE if before.endswith(word)), "")
    apart = None if near else _APART.search(before)
    return (apart[1] or apart[2]) if apart else near


def _tail(after: str) -> str:
    """The longest word of `AFTER` that *after* begins with, a short remark looked over, or ""."""
    aside = _ASIDE.match(after)
    words = after[aside.end() if aside else 0 :].lstrip()
    if words.startswith(_OPENING):
        return ""
    return next((word for word in _LONGEST_AFTER if words.startswith(word)), "")
