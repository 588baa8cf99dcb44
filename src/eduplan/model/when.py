"""Points and stretches of time as deadlines name them, with or without a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import instance, optional
from eduplan.model.period import Period, SchoolCalendar

__all__ = ["WHEN_PATTERN", "TimeUnit", "When"]

WHEN_PATTERN: Final = (
    r"^(?:year|half|quarter|month|week|day|school_year|term"
    r"|[12][0-9]{3}(?:s[12]?|h[12]|q[1-4])?|s[12]|h[12]|q[1-4]"
    r"|(?:[12][0-9]{3}-)?(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)$"
)
"""``2027``, ``2023-06``, ``2023-06-30``, ``2023h1`` (上半年), ``2023q3``, ``2023s`` (学年), ``2023s1``
(秋季学期); without the year ``06``, ``06-30``, ``h1``, ``q3``, ``s1``; bare units ``year``, ``term`` …"""

_WHEN: Final = re.compile(WHEN_PATTERN)
_REMEDY: Final = (
    "写成 2027、2023-06、06-30、h1（上半年）、q3（第三季度）、s1（秋季学期）、year、term 等"
)


class TimeUnit(Enum):
    """The unit that a time is named in."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    SCHOOL_YEAR = "school_year"
    TERM = "term"


_PARTS: Final = re.compile(
    r"(?:([0-9]{4})(?:-|(?=[shq])|$))?(?:([0-9]{2})(?:-([0-9]{2}))?|([shq])([0-9]?))?"
)
_LETTERS: Final = {"s": TimeUnit.TERM, "h": TimeUnit.HALF, "q": TimeUnit.QUARTER}
_LETTER_OF: Final = {unit: letter for letter, unit in _LETTERS.items()}
_LIMITS: Final = {
    TimeUnit.TERM: 2,
    TimeUnit.HALF: 2,
    TimeUnit.QUARTER: 4,
    TimeUnit.MONTH: 12,
    TimeUnit.DAY: 12,
}


@frozen
class When:
    """A time as a deadline names it: *unit*, *year* if stated, *number* within the year, *day*.

    *number* is the month, quarter, half or term; a term of 1 is the autumn term, which opens the
    school year. Without *year* the plan's period decides. Raises `PlanError` for 2月30日 and the like.

    >>> str(When.parse("2023-06")), When.parse("06-30").day
    ('2023-06', 30)
    """

    unit: TimeUnit = field(validator=instance(TimeUnit))
    year: int | None = field(default=None, validator=optional(instance(int)), kw_only=True)
    number: int | None = field(default=None, validator=optional(instance(int)), kw_only=True)
    day: int | None = field(default=None, validator=optional(instance(int)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        limit = _LIMITS.get(self.unit, 0)
        numbered = self.number is not None and 1 <= self.number <= limit
        bare = self.number is None and (not limit or self.year is None)
        dayed = (self.day is not None) == (self.unit is TimeUnit.DAY and numbered)
        weekly = self.unit is TimeUnit.WEEK and self.year is not None
        dated = self.year is None or 1000 <= self.year < 3000
        if not (numbered or bare) or not dayed or weekly or not dated:
            raise PlanError("时间的年、序数、日不相配", path="when", remedy=_REMEDY)
        if self.day is not None and not 1 <= self.day <= _days(self.year, self.number or 1):
            raise PlanError(
                f"没有{self.number}月{self.day}日这一天", path="when", remedy="核对日期"
            )

    def __str__(self) -> str:
        year = "" if self.year is None else str(self.year)
        if self.number is None:
            school = "s" if self.unit is TimeUnit.SCHOOL_YEAR else ""
            return year + school if year else self.unit.value
        if self.unit in _LETTER_OF:
            return f"{year}{_LETTER_OF[self.unit]}{self.number}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return (year and year + "-") + f"{self.number:02d}{day}"

    @classmethod
    def parse(cls, text: str) -> When:
        """Read the notation of `WHEN_PATTERN`; raise `PlanError` for anything else."""
        if not isinstance(text, str) or not _WHEN.fullmatch(text):
            raise PlanError(f"时间 {text!r} 不合规则", path="when", remedy=_REMEDY)
        if text in _NAMES:
            return cls(TimeUnit(text))
        parts = _PARTS.fullmatch(text)
        assert parts is not None
        year, month, day, letter, number = parts.groups()
        if letter:
            unit = _LETTERS[letter] if number else TimeUnit.SCHOOL_YEAR
        else:
            unit = TimeUnit.DAY if day else TimeUnit.MONTH if month else TimeUnit.YEAR
        return cls(
            unit,
            year=int(year) if year else None,
            number=int(month or number) if month or number else None,
            day=int(day) if day else None,
        )

    def days(
        self, period: Period | None, calendar: SchoolCalendar | None = None
    ) -> tuple[date, date] | None:
        """First and last day of this time, a missing year taken from *period*; None if unknown."""
        calendar = calendar or SchoolCalendar()
        if self.unit in (TimeUnit.TERM, TimeUnit.SCHOOL_YEAR):
            named = self._school_period(period)
            return None if named is None else named.days(calendar)
        year = self._calendar_year(period, calendar)
        return None if year is None else self._days_of(year)

    def _days_of(self, year: int) -> tuple[date, date] | None:
        if self.number is None:
            return (date(year, 1, 1), date(year, 12, 31)) if self.unit is TimeUnit.YEAR else None
        if self.day is not None:
            if self.day > _days(year, self.number):
                return None
            return date(year, self.number, self.day), date(year, self.number, self.day)
        length = {TimeUnit.HALF: 6, TimeUnit.QUARTER: 3}.get(self.unit, 1)
        last = self.number * length
        return date(year, last - length + 1, 1), date(year, last, _days(year, last))

    def _calendar_year(self, period: Period | None, calendar: SchoolCalendar) -> int | None:
        if self.year is not None or period is None:
            return self.year
        if not period.school:
            return period.year if period.last_year is None else None
        # The first such time that ends after the period has begun: 年底前 of 2023学年 is in 2023.
        opening = period.days(calendar)[0]
        first = self._days_of(opening.year)
        return opening.year if first is not None and first[1] >= opening else opening.year + 1

    def _school_period(self, period: Period | None) -> Period | None:
        """The school year or term that is meant; 本学期 is the period's own, if that is a term."""
        own = None if period is None or period.last_year is not None else period
        if self.unit is TimeUnit.TERM and self.number is None:
            return own if own is not None and own.term is not None else None
        if self.year is not None:
            return Period(self.year, school=True, term=self.number)
        if own is None:
            return None
        spring = self.number == 2 and not own.school
        return Period(own.year - spring, school=True, term=self.number)


_NAMES: Final = frozenset(unit.value for unit in TimeUnit)


def _days(year: int | None, month: int) -> int:
    return monthrange(2000 if year is None else year, month)[1]
