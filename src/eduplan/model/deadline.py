"""Deadlines: by when something is to be done, as the prose says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.language.numerals import Digits, write_number, write_positional
from eduplan.model.checks import changed, identifier, instance, line, optional
from eduplan.model.period import Period, SchoolCalendar
from eduplan.model.template import check_template, render, slots_of
from eduplan.model.when import TimeUnit, When

__all__ = ["Deadline", "DeadlineKind"]


class DeadlineKind(Enum):
    """How a deadline holds: by the end of a time, before it begins, within it, or every time."""

    BY = "by"
    BEFORE = "before"
    WITHIN = "within"
    EVERY = "every"


_NUMBER_SLOTS: Final = {
    TimeUnit.MONTH: "month",
    TimeUnit.DAY: "month",
    TimeUnit.QUARTER: "quarter",
    TimeUnit.HALF: "half",
    TimeUnit.TERM: "term",
}
_SLOTS: Final = {
    "year": "年",
    "month": "月",
    "day": "日",
    "quarter": "季",
    "half": "半年",
    "term": "学期",
}
_HALVES: Final = {1: "上", 2: "下"}
_TERMS: Final = {1: "秋季", 2: "春季"}

_NAMED: Final = {
    TimeUnit.YEAR: "年",
    TimeUnit.HALF: "半年",
    TimeUnit.QUARTER: "季度",
    TimeUnit.MONTH: "月",
    TimeUnit.WEEK: "周",
    TimeUnit.DAY: "日",
    TimeUnit.SCHOOL_YEAR: "学年",
    TimeUnit.TERM: "学期",
}
_NUMBERED: Final = {
    TimeUnit.HALF: "{half}半年",
    TimeUnit.QUARTER: "第{quarter}季度",
    TimeUnit.MONTH: "{month}月",
    TimeUnit.DAY: "{month}月{day}日",
    TimeUnit.TERM: "{term}学期",
}
_ENDS: Final = {
    DeadlineKind.BY: "底前",
    DeadlineKind.BEFORE: "前",
    DeadlineKind.WITHIN: "内",
    DeadlineKind.EVERY: "",
}


@frozen
class Deadline:
    """时限: a phrase such as “6月底前”, “每学期”, “到2027年”.

    *template* holds the words round ``{year}``, ``{month}``, ``{day}``, ``{quarter}``, ``{half}``,
    ``{term}``; None is the standard's form. A template without slots prints as it stands (“年底前”).
    *when* is None where no calendar knows the time (“汛期前”): the template then says all.
    ``text`` is the phrase. A template that prints as the standard's form does becomes None.
    Raises `PlanError` where a slot has nothing to print.

    >>> Deadline(DeadlineKind.BY, When.parse("06")).text
    '6月底前'
    """

    kind: DeadlineKind = field(validator=instance(DeadlineKind))
    when: When | None = field(default=None, validator=optional(instance(When)))
    template: str | None = field(default=None, validator=optional(line))
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    digits: Digits = field(default=Digits.ARABIC, validator=instance(Digits), kw_only=True)
    text: str = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.when is None and self.template is None:
            raise PlanError("时限没有时间", path="when", remedy="写 when，或用 template 写出原话")
        when = self.when
        if self.kind is DeadlineKind.EVERY and when and (when.year or when.number):
            raise PlanError(
                "“每”后面是时间单位，不是某个时间",
                path="when",
                remedy="写 year、term、month、week 等",
            )
        standard = None if when is None else _standard_template(self.kind, when)
        own = self.template
        text = _printed(standard or "" if own is None else own, when, self.digits)
        object.__setattr__(self, "text", text)
        if own is not None and standard and text == _printed(standard, when, self.digits):
            object.__setattr__(self, "template", None)

    def revised(self, **changes: object) -> Deadline:
        """This deadline with *changes*; a template that cannot say the new time gives way."""
        if "template" not in changes and not self._says_what_changes(changes):
            changes = {**changes, "template": None}
        return changed(self, changes)

    def _says_what_changes(self, changes: Mapping[str, object]) -> bool:
        old, when = self.when, changes.get("when", self.when)
        if changes.get("kind", self.kind) is not self.kind:
            return False
        if old is None or not isinstance(when, When) or when.unit is not old.unit:
            return when == old
        slots = slots_of(self.template or "")
        pairs = {
            "year": (old.year, when.year),
            _NUMBER_SLOTS.get(when.unit, ""): (old.number, when.number),
            "day": (old.day, when.day),
        }
        return all(
            before == after or (slot in slots and after is not None)
            for slot, (before, after) in pairs.items()
        )

    def due(self, period: Period | None, calendar: SchoolCalendar | None = None) -> date | None:
        """The last day on which this deadline is kept; None where it recurs or the year is unknown."""
        days = self.when.days(period, calendar) if self.when else None
        if days is None or self.kind is DeadlineKind.EVERY:
            return None
        return days[0] - timedelta(days=1) if self.kind is DeadlineKind.BEFORE else days[1]


@lru_cache(maxsize=4096)
def _printed(template: str, when: When | None, digits: Digits) -> str:
    """The phrase; plans say the same things again and again, so it is kept."""
    check_template(template, _SLOTS)
    values = _values(when, digits)
    missing = sorted(slots_of(template) - values.keys())
    if missing:
        raise PlanError(
            f"时限里没有 {{{missing[0]}}} 可写", path="template", remedy="改 template 或 when"
        )
    return "".join(part for _, part in render(template, values))


def _values(when: When | None, digits: Digits) -> Mapping[str, str]:
    values = dict[str, str]()
    if when is None:
        return values
    if when.year is not None:
        values["year"] = _number(when.year, TimeUnit.YEAR, digits)
    if when.number is not None:
        slot = _NUMBER_SLOTS[when.unit]
        words = {"half": _HALVES, "term": _TERMS}.get(slot)
        values[slot] = words[when.number] if words else _number(when.number, when.unit, digits)
    if when.day is not None:
        values["day"] = _number(when.day, when.unit, digits)
    return values


def _number(number: int, unit: TimeUnit, digits: Digits) -> str:
    if unit is TimeUnit.QUARTER:
        digits = Digits.CHINESE
    if unit is TimeUnit.YEAR and digits is Digits.CHINESE:
        return write_positional(number)
    return write_number(Fraction(number), digits)


def _standard_template(kind: DeadlineKind, when: When) -> str:
    if kind is DeadlineKind.EVERY:
        return "每" + _NAMED[when.unit]
    if kind is DeadlineKind.BY and when.unit is TimeUnit.DAY:
        return _core(when) + "前"
    if kind is DeadlineKind.BEFORE and when.unit is TimeUnit.DAY:
        return _core(when) + "之前"
    if kind is DeadlineKind.BY and when.unit not in (TimeUnit.YEAR, TimeUnit.MONTH):
        return _core(when) + "末前"
    return _core(when) + _ENDS[kind]


def _core(when: When) -> str:
    year = "{year}年" if when.year is not None else ""
    if when.number is not None:
        return year + _NUMBERED[when.unit]
    if when.unit is TimeUnit.YEAR:
        return year or "年"
    return ("{year}" if year else "本") + _NAMED[when.unit]
