"""Short ways to write targets, deadlines and duties inside a sentence.

>>> from eduplan.model import Paragraph, build
>>> Paragraph([build.by("06"), "开展宣讲", build.count(100, "场"), "。"]).text
'6月底前开展宣讲100场。'
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, TypedDict, Unpack

from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.duty import Duty, DutyRole
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, Firmness, Origin, TargetKind
from eduplan.model.template import escape
from eduplan.model.when import When
from eduplan.model.wording import Wording

__all__ = [
    "amount",
    "before",
    "by",
    "completion",
    "count",
    "coverage",
    "event",
    "every",
    "fall",
    "lead",
    "limit",
    "rank",
    "rate",
    "responsible",
    "rise",
    "stock",
    "support",
    "within",
]

Number: TypeAlias = int | str | Decimal | Fraction


class More(TypedDict, total=False):
    """The fields that every target may have besides its quantity; see `Target`."""

    id: str | None
    subject: str
    firmness: Firmness | None
    stretch: Number | None
    baseline: Number | None
    population: Quantity | None
    per: tuple[str, ...]
    part_of: str | None
    same_as: str | None
    by: str | None
    indicator: str | None
    origin: Origin


def _measured(
    kind: TargetKind,
    value: Number,
    unit: str,
    comparator: Comparator,
    to: Number | None,
    wording: Wording | None,
    more: More,
    direction: Direction | None = None,
) -> Target:
    quantity = Quantity(value, unit, comparator, to=to)
    return Target(kind, quantity, wording or Wording(), direction=direction, **more)


def count(
    value: Number,
    unit: str,
    comparator: Comparator = Comparator.BARE,
    *,
    to: Number | None = None,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """So many of something: ``count(100, "场")`` prints 100场."""
    return _measured(TargetKind.COUNT, value, unit, comparator, to, wording, more)


def stock(
    value: Number,
    unit: str,
    comparator: Comparator = Comparator.BARE,
    *,
    to: Number | None = None,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """A level to stand at: 达到60所."""
    return _measured(TargetKind.STOCK, value, unit, comparator, to, wording, more)


def amount(
    value: Number,
    unit: str = "元",
    comparator: Comparator = Comparator.BARE,
    *,
    to: Number | None = None,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """Money, area and the like: ``amount(350000000, wording=Wording(scale="亿"))`` prints 3.5亿元."""
    return _measured(TargetKind.AMOUNT, value, unit, comparator, to, wording, more)


def rate(
    value: Number,
    unit: str = "%",
    comparator: Comparator = Comparator.AT_LEAST,
    *,
    to: Number | None = None,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """A share: ``rate(98)`` prints 不低于98%."""
    return _measured(TargetKind.RATE, value, unit, comparator, to, wording, more)


def rank(
    value: Number, unit: str = "名", *, wording: Wording | None = None, **more: Unpack[More]
) -> Target:
    """A place among others: ``rank(8)`` prints 前8名."""
    return _measured(TargetKind.RANK, value, unit, Comparator.BARE, None, wording, more)


def limit(
    value: Number,
    unit: str,
    comparator: Comparator = Comparator.AT_MOST,
    *,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """A ceiling: ``limit(3, "起")`` prints 不超过3起."""
    return _measured(TargetKind.LIMIT, value, unit, comparator, None, wording, more)


def rise(
    value: Number,
    unit: str = "个百分点",
    comparator: Comparator = Comparator.BARE,
    *,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """A change upward: 提高3个百分点; with *baseline* 由77.34%提高到85%."""
    return _measured(
        TargetKind.CHANGE, value, unit, comparator, None, wording, more, Direction.RISE
    )


def fall(
    value: Number,
    unit: str = "个百分点",
    comparator: Comparator = Comparator.BARE,
    *,
    wording: Wording | None = None,
    **more: Unpack[More],
) -> Target:
    """A change downward: 下降1个百分点."""
    return _measured(
        TargetKind.CHANGE, value, unit, comparator, None, wording, more, Direction.FALL
    )


def _done(kind: TargetKind, words: str | None, more: More) -> Target:
    return Target(kind, wording=Wording(words and escape(words)), **more)


def coverage(words: str | None = None, **more: Unpack[More]) -> Target:
    """A set reached as a whole: ``coverage("家访全覆盖")``."""
    return _done(TargetKind.COVERAGE, words, more)


def completion(words: str | None = None, **more: Unpack[More]) -> Target:
    """A set done as a whole: ``completion("全部建设到位")``."""
    return _done(TargetKind.COMPLETION, words, more)


def event(words: str, **more: Unpack[More]) -> Target:
    """One act: ``event("通过国家验收")``."""
    return _done(TargetKind.EVENT, words, more)


def by(when: str, template: str | None = None, *, key: str | None = None) -> Deadline:
    """By the end of a time in the notation of `When`: ``by("06")`` prints 6月底前."""
    return Deadline(DeadlineKind.BY, When.parse(when), template, id=key)


def before(when: str, template: str | None = None, *, key: str | None = None) -> Deadline:
    """Before a time begins: ``before("s1")`` prints 秋季学期前."""
    return Deadline(DeadlineKind.BEFORE, When.parse(when), template, id=key)


def within(when: str, template: str | None = None, *, key: str | None = None) -> Deadline:
    """Within a time: ``within("h1")`` prints 上半年内."""
    return Deadline(DeadlineKind.WITHIN, When.parse(when), template, id=key)


def every(when: str, template: str | None = None, *, key: str | None = None) -> Deadline:
    """Every time: ``every("term")`` prints 每学期."""
    return Deadline(DeadlineKind.EVERY, When.parse(when), template, id=key)


def lead(*parties: str) -> Duty:
    """The organs in the lead: 牵头单位：教育科."""
    return Duty(DutyRole.LEAD, parties)


def support(*parties: str) -> Duty:
    """The organs that support: 配合单位：人事科."""
    return Duty(DutyRole.SUPPORT, parties)


def responsible(*parties: str) -> Duty:
    """The organs that answer for it: 责任单位：教育科."""
    return Duty(DutyRole.RESPONSIBLE, parties)
