"""Periods that plans are made for, and the calendar of schools."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_tuple, instance, naming, optional

__all__ = ["PERIOD_PATTERN", "Period", "SchoolCalendar", "share_passed"]

PERIOD_PATTERN: Final = r"^(?:1[0-9]|2[0-9])[0-9]{2}(?:-(?:1[0-9]|2[0-9])[0-9]{2}|s[12]?)?$"
"""``2023`` a year, ``2021-2025`` years, ``2023s`` the school year from autumn 2023, ``2023s1`` its
first term, ``2023s2`` its second."""

_PERIOD: Final = re.compile(PERIOD_PATTERN)
_REMEDY: Final = "写成 2023、2021-2025、2023s（2023学年）或 2023s1（其第一学期）"


_COMMON_YEAR: Final = 2001


def _month_and_day(given: Iterable[int]) -> tuple[int, int]:
    members = as_tuple(given)
    if [type(member) for member in members] != [int, int]:
        raise PlanError("应为月和日两个整数", remedy="如 (9, 1)")
    month, day = members
    try:
        date(_COMMON_YEAR, month, day)
    except ValueError:
        raise PlanError(
            f"不是每年都有{month}月{day}日", remedy="写每年都有的月和日，如 (9, 1)"
        ) from None
    return month, day


@frozen(field_transformer=naming)
class SchoolCalendar:
    """When the terms begin, as (month, day): the first in autumn, the second in spring.

    The defaults are those of most districts; a local calendar may be given wherever a deadline is
    resolved. Raises `PlanError` for a day that not every year has, and for a second term that does
    not begin earlier in the year than the first.
    """

    first_term: tuple[int, int] = field(default=(9, 1), converter=_month_and_day)
    second_term: tuple[int, int] = field(default=(2, 16), converter=_month_and_day)

    def __attrs_post_init__(self) -> None:
        if self.second_term >= self.first_term:
            raise PlanError(
                "第二学期不早于第一学期",
                path="second_term",
                remedy="first_term 写秋季开学的月和日，second_term 写春季的",
            )

    def term(self, year: int, number: int) -> tuple[date, date]:
        """First and last day of term 1 or 2 of the school year that begins in *year*."""
        first = date(year, *self.first_term)
        second = date(year + 1, *self.second_term)
        if number == 1:
            return first, second - timedelta(days=1)
        return second, date(year + 1, *self.first_term) - timedelta(days=1)


def _or_zero(number: int | None) -> int:
    """For sorting: what is not stated comes first."""
    return number or 0


@frozen(order=True)
class Period:
    """The time a plan is for: a calendar year, several, a school year, or one of its terms.

    >>> str(Period.parse("2021-2025")), Period(2023).end
    ('2021-2025', datetime.date(2023, 12, 31))
    """

    year: int = field(validator=instance(int))
    last_year: int | None = field(default=None, validator=optional(instance(int)), order=_or_zero)
    school: bool = field(default=False, validator=instance(bool), kw_only=True)
    term: int | None = field(
        default=None, validator=optional(instance(int)), order=_or_zero, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.term is not None and not self.school:
            object.__setattr__(self, "school", True)
        both = self.school and self.last_year is not None
        if not _PERIOD.fullmatch(str(self)) or both or self.term not in (None, 1, 2):
            raise PlanError(f"期间 {str(self)!r} 不合规则", path="period", remedy=_REMEDY)
        if self.last_year is not None and self.last_year <= self.year:
            raise PlanError(
                f"期间倒置：{self.year} 到 {self.last_year}", path="period", remedy="先写起始年"
            )

    def __str__(self) -> str:
        if self.school:
            return f"{self.year}s{self.term or ''}"
        return str(self.year) if self.last_year is None else f"{self.year}-{self.last_year}"

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read the notation of `PERIOD_PATTERN`; raise `PlanError` for anything else."""
        if not isinstance(text, str) or not _PERIOD.fullmatch(text):
            raise PlanError(f"期间 {text!r} 不合规则", path="period", remedy=_REMEDY)
        year, rest = int(text[:4]), text[4:]
        if rest.startswith("-"):
            return cls(year, int(rest[1:]))
        return cls(year, school=bool(rest), term=int(rest[1:]) if rest[1:] else None)

    @property
    def end(self) -> date:
        """The last day, by the usual school calendar."""
        return self.days()[1]

    def days(self, calendar: SchoolCalendar | None = None) -> tuple[date, date]:
        """First and last day; *calendar* says when terms begin."""
        if not self.school:
            return date(self.year, 1, 1), date(self.last_year or self.year, 12, 31)
        calendar = calendar or SchoolCalendar()
        first, second = calendar.term(self.year, 1), calendar.term(self.year, 2)
        if self.term is None:
            return first[0], second[1]
        return first if self.term == 1 else second

    def elapsed(self, on: date, calendar: SchoolCalendar | None = None) -> Fraction:
        """序时进度: the share of the period that has passed when *on* ends, from 0 to 1.

        >>> Period(2026).elapsed(date(2026, 11, 30))
        Fraction(11, 12)
        """
        return share_passed(*self.days(calendar), on)


@lru_cache(maxsize=1024)
def share_passed(first: date, last: date, on: date) -> Fraction:
    """The share of the days from *first* to *last* that has passed when *on* ends, from 0 to 1.

    Months count alike, as offices reckon, and the days of a month as shares of it.
    """
    if on >= last:
        return Fraction(1)
    begin = _months_at(first - timedelta(days=1))
    share = (_months_at(on) - begin) / (_months_at(last) - begin)
    return max(share, Fraction(0))


def _months_at(day: date) -> Fraction:
    """How many months have passed when *day* ends, since the year 0."""
    months = day.year * 12 + day.month - 1
    return months + Fraction(day.day, monthrange(day.year, day.month)[1])
