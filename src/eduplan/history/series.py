"""Series of an indicator over the years: what a ledger says of it, period by period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from eduplan.errors import LedgerError, PlanError, UnknownItem
from eduplan.history.progress_joining import located
from eduplan.history.progress_measuring import measure
from eduplan.history.progress_question import question_of
from eduplan.history.progress_units import misfit
from eduplan.language.units import is_rate_unit
from eduplan.model.due import Due
from eduplan.model.indicator import Indicator, Nature
from eduplan.model.ledger import Ledger
from eduplan.model.observation import Observation
from eduplan.model.period import Period
from eduplan.model.plan import Plan
from eduplan.model.quantity import Quantity
from eduplan.model.series import Series, SeriesPoint
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind

__all__ = ["series"]


def series(plans: Plan | Iterable[Plan], key: str, ledger: Ledger) -> Series:
    """The series of the indicator *key* by *ledger*, over the periods of *plans* and of its addresses.

    *plans* are of one family; the latest one that has the indicator says what it is. A period's
    value is what was observed of the indicator, else of the first of the plan's targets that names
    it. Raises `UnknownItem` where no plan has the indicator, and `LedgerError` for observations with
    another unit, or with a bare id where there are several plans; `PlanError` where the numbers of
    several places make no whole.
    """
    given = [plans] if isinstance(plans, Plan) else list(plans)
    indicator = _indicator(given, key)
    naming = _naming(given, key)
    found: dict[Period, dict[str, list[Observation]]] = {}
    problems: list[LedgerError] = []
    for index, each in enumerate(ledger.observations):
        try:
            period = _period(each, given, naming, key)
            wrong = None if period is None else misfit(indicator, each)
            if wrong is not None:
                raise wrong
        except PlanError as error:
            problems.append(located(error, index, ledger))
            continue
        if period is not None:
            found.setdefault(period, {}).setdefault(each.key, []).append(each)
    if problems:
        raise LedgerError.of(problems)
    kinds = frozenset(target.kind for _, target in naming)
    points = (_point(indicator, period, _chosen(members, key)) for period, members in found.items())
    return Series(indicator, [point for point in points if point is not None], kinds)


def _indicator(plans: Sequence[Plan], key: str) -> Indicator:
    ordered = sorted(plans, key=lambda plan: str(plan.period or ""), reverse=True)
    for plan in ordered:
        for each in plan.indicators:
            if each.id == key:
                return each
    raise UnknownItem(f"没有编号为 {key} 的指标", path=key, remedy="编号见 plan.indicators")


def _naming(plans: Sequence[Plan], key: str) -> list[tuple[Plan, Target]]:
    """The targets that name the indicator, with their plans."""
    return [(plan, target) for plan in plans for target in plan.targets if target.indicator == key]


def _period(
    each: Observation, plans: Sequence[Plan], naming: Sequence[tuple[Plan, Target]], key: str
) -> Period | None:
    """The period of *each*, or None where it is of something else."""
    names = {(_address(plan), target.id) for plan, target in naming}
    if each.plan:
        family, _, period = each.plan.partition("/")
        known = any(plan.family == family for plan in plans)
        return (
            Period.parse(period)
            if known and (each.key == key or (each.plan, each.key) in names)
            else None
        )
    if each.key != key and each.key not in {target_id for _, target_id in names}:
        return None
    if len(plans) > 1:
        raise PlanError(
            f"有几个计划，只写编号 {each.of} 分不清年度", path="of", remedy="写全“系列/期间#编号”"
        )
    if plans[0].period is None:
        raise PlanError("计划没有期间", path="of", remedy="在计划里填 period")
    return plans[0].period


def _address(plan: Plan) -> str:
    return f"{plan.family}/{plan.period}"


def _chosen(members: Mapping[str, Sequence[Observation]], key: str) -> Sequence[Observation]:
    return members[key] if key in members else next(iter(members.values()))


def _point(
    indicator: Indicator, period: Period, observations: Sequence[Observation]
) -> SeriesPoint | None:
    """What *observations* of one period come to; None where they hold no number."""
    ordered = sorted(observations, key=lambda each: each.as_of)
    question = question_of(
        _stand_in(indicator), indicator, ordered, date.max, Due(None, None, None), Fraction(0)
    )
    measured = measure(question)
    if measured.used and not measured.readings:
        raise PlanError(
            f"{indicator.name}（{indicator.id}）{period}：{measured.reason}",
            path="observations",
            remedy="报整体的数",
        )
    if not measured.readings:
        return None
    parts = [(each.numerator, each.denominator) for each in measured.used]
    known = [(part, whole) for part, whole in parts if part is not None and whole is not None]
    complete = len(known) == len(parts)
    return SeriesPoint(
        period,
        measured.readings[0],
        measured.used,
        sum((part for part, _ in known), Fraction(0)) if complete else None,
        sum((whole for _, whole in known), Fraction(0)) if complete else None,
    )


def _stand_in(indicator: Indicator) -> Target:
    """A target by which the values of *indicator* can be measured within a period."""
    if is_rate_unit(indicator.unit):
        kind = TargetKind.RATE
    else:
        kind = TargetKind.STOCK if indicator.nature is Nature.STOCK else TargetKind.COUNT
    return Target(kind, Quantity(1, indicator.unit))
