"""Observations: what was reached of a target or an indicator, as somebody reported it."""

from __future__ import annotations

import datetime
import re
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import check_text, day, instance, line, naming, optional
from eduplan.model.quantity import as_optional_value, check_unit, write_value

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["SUBJECT_PATTERN", "Counting", "Observation"]

SUBJECT_PATTERN: Final = (
    r"^(?:[a-z][a-z0-9_-]{0,39}/(?:1[0-9]|2[0-9])[0-9]{2}(?:-(?:1[0-9]|2[0-9])[0-9]{2}|s[12]?)?#)?"
    r"(?!.*_copy_[0-9]+$)[a-z][a-z0-9_]{0,23}$"
)
"""What an observation is of: an id, alone or with its plan before it (``minghu-education/2026#t1``)."""

_SUBJECT: Final = re.compile(SUBJECT_PATTERN)


class Counting(Enum):
    """What a reported number counts: all since the period began (累计), or since the last report (当期)."""

    CUMULATIVE = "cumulative"
    INTERVAL = "interval"


def _check_subject(owner: object, attribute: Attribute[str], value: str) -> None:
    check_text(value, attribute.name)
    if not _SUBJECT.fullmatch(value):
        raise PlanError(
            f"{value!r} 不是编号，也不是“系列/期间#编号”",
            path=attribute.name,
            remedy="写目标或指标的编号，如 t1 或 minghu-education/2026#t1",
        )


@frozen(field_transformer=naming)
class Observation:
    """完成情况: what was reached of one target or indicator, *as_of* a day.

    *of* is the id of the target or indicator in the plan at hand, or its address
    ``family/period#id``. What was reached is a *value* in *unit* (empty: the target's own), that it
    is *done*, how much of a *population* is *covered*, or a rate's *numerator* and *denominator*.
    *counting* says what a number counts, *place* which part of the whole it is about (a school, a
    town; empty: the whole). *status* is the word that was reported (已完成, 达进度 …): it is kept, and
    nothing is computed from it.

    Raises `PlanError` for an observation that says nothing or contradicts itself.

    >>> Observation("t1", datetime.date(2026, 6, 30), "60", "场").amount
    '60场'
    """

    of: str = field(validator=_check_subject)
    as_of: datetime.date = field(validator=day)
    value: Fraction | None = field(default=None, converter=as_optional_value)
    unit: str = field(default="", validator=check_unit)
    done: bool | None = field(default=None, validator=optional(instance(bool)), kw_only=True)
    covered: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    population: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    numerator: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    denominator: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    counting: Counting = field(
        default=Counting.CUMULATIVE, validator=instance(Counting), kw_only=True
    )
    place: str = field(default="", validator=line, kw_only=True)
    evidence: str = field(default="", validator=line, kw_only=True)
    reporter: str = field(default="", validator=line, kw_only=True)
    status: str = field(default="", validator=line, kw_only=True)

    def __attrs_post_init__(self) -> None:
        results = (self.value, self.done, self.covered, self.numerator)
        if all(result is None for result in results) and not self.status:
            raise PlanError(
                "没有写完成了什么",
                path="value",
                remedy="写完成值、是否完成、已覆盖和总数、分子和分母或上报状态中的一样",
            )
        if self.unit and self.value is None:
            raise PlanError("有单位，没有完成值", path="unit", remedy="补上完成值，或去掉单位")
        _check_share(self)

    @property
    def key(self) -> str:
        """The id, without the plan before it."""
        return self.of.rpartition("#")[2]

    @property
    def plan(self) -> str:
        """``family/period`` of the plan that it is about; empty for the plan at hand."""
        return self.of.rpartition("#")[0]

    @property
    def amount(self) -> str:
        """What was reached, in words as short as may be."""
        if self.value is not None:
            return write_value(self.value) + self.unit
        for part, whole in ((self.covered, self.population), (self.numerator, self.denominator)):
            if part is not None:
                return write_value(part) + ("" if whole is None else f"/{write_value(whole)}")
        return {None: self.status, True: "完成", False: "未完成"}[self.done]


def _check_share(of: Observation) -> None:
    if of.covered is None and of.population is not None:
        raise PlanError(
            "有总数，没有已覆盖的数", path="population", remedy="补上 covered（已覆盖）"
        )
    if (of.numerator is None) != (of.denominator is None):
        raise PlanError("分子和分母要同时有", path="denominator", remedy="补上缺的一个")
    if of.denominator == 0:
        raise PlanError("分母为零", path="denominator", remedy="核对分母")
    if of.covered is None or of.population is None:
        return
    if of.covered > of.population:
        raise PlanError("已覆盖的多于总数", path="covered", remedy="核对这两个数")
    if of.done and of.covered < of.population:
        raise PlanError(
            f"报了完成，却只覆盖 {of.amount}", path="done", remedy="改 done，或核对覆盖的数"
        )
