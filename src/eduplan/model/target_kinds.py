"""What kinds of target there are, and the words that go with them."""

from __future__ import annotations

from enum import Enum
from typing import Final

from eduplan.model.comparator import Comparator

__all__ = [
    "DIRECTION_WORDS",
    "QUANTIFIED",
    "STANDARD_WORDS",
    "Direction",
    "Firmness",
    "Origin",
    "TargetKind",
]


class TargetKind(Enum):
    """How a target is judged: see ``docs/glossary.md``."""

    COUNT = "count"
    STOCK = "stock"
    RATE = "rate"
    AMOUNT = "amount"
    RANK = "rank"
    COVERAGE = "coverage"
    COMPLETION = "completion"
    LIMIT = "limit"
    CHANGE = "change"
    EVENT = "event"


class Firmness(Enum):
    """How firmly a target is promised: 确保, 力争, 拟."""

    ENSURE = "ensure"
    STRIVE = "strive"
    INTEND = "intend"


class Direction(Enum):
    """Which way a change goes."""

    RISE = "rise"
    FALL = "fall"


class Origin(Enum):
    """How a target came into the plan: found by a parser, confirmed by a person, or authored."""

    AUTHORED = "authored"
    PARSED = "parsed"
    CONFIRMED = "confirmed"


QUANTIFIED: Final = frozenset(
    {
        TargetKind.COUNT,
        TargetKind.STOCK,
        TargetKind.RATE,
        TargetKind.AMOUNT,
        TargetKind.RANK,
        TargetKind.LIMIT,
        TargetKind.CHANGE,
    }
)
"""The kinds that need a quantity; the others are done or not done."""

DIRECTION_WORDS: Final[dict[Direction, tuple[str, ...]]] = {
    Direction.RISE: ("提高", "提升", "增长", "增加", "上升", "新增"),
    Direction.FALL: ("下降", "降低", "减少", "压减", "缩减", "缩小", "压缩", "缩短", "削减"),
}
"""Verbs of change; the first is the standard's form."""

STANDARD_WORDS: Final[dict[Comparator, tuple[str, str]]] = {
    Comparator.BARE: ("", ""),
    Comparator.AT_LEAST: ("不少于", ""),
    Comparator.MORE_THAN: ("超过", ""),
    Comparator.AT_MOST: ("不超过", ""),
    Comparator.LESS_THAN: ("少于", ""),
    Comparator.ABOUT: ("约", ""),
}
"""The words before and behind a number in the standard's form."""

RATE_WORDS: Final[dict[Comparator, tuple[str, str]]] = {
    **STANDARD_WORDS,
    Comparator.AT_LEAST: ("不低于", ""),
    Comparator.LESS_THAN: ("低于", ""),
}
"""The same for rates, ranks and changes, which are high or low rather than many or few."""
