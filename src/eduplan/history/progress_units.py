"""Units of observations against those of targets: what fits, and how a share is reckoned in each."""

from __future__ import annotations

from fractions import Fraction

from eduplan.errors import PlanError
from eduplan.language.units import SHARES, UnitKind, unit_kind
from eduplan.model.indicator import Indicator
from eduplan.model.observation import Observation
from eduplan.model.quantity import write_value
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind

__all__ = ["converted", "is_point", "misfit", "ratio"]


def is_point(unit: str) -> bool:
    """Whether *unit* counts points between shares: 个百分点."""
    return unit_kind(unit) is UnitKind.POINT


def converted(value: Fraction, unit: str, wanted: str) -> Fraction:
    """*value* in the unit *wanted*, where both count shares; else as it is.

    >>> converted(Fraction(985), "‰", "%")
    Fraction(197, 2)
    """
    if not unit or unit == wanted or unit not in SHARES or wanted not in SHARES:
        return value
    return value * SHARES[wanted] / SHARES[unit]


def ratio(observation: Observation, unit: str) -> Fraction | None:
    """The share that numerator and denominator, or covered and population, make, in *unit*."""
    parts = (
        (observation.numerator, observation.denominator),
        (observation.covered, observation.population),
    )
    for part, whole in parts:
        if part is not None and whole and unit in SHARES:
            return part / whole * SHARES[unit]
    return None


def misfit(item: Target | Indicator, observation: Observation) -> PlanError | None:
    """Why the value of *observation* cannot be one of *item*, or None where it can."""
    if observation.value is None:
        return None
    own = _own(item)
    if own is None:
        return _unmeasured(item, observation)
    unit = observation.unit
    if not unit or unit == own or unit in _fitting(item, own) or _is_unstated(item, own):
        return _at_odds(item, observation, unit or own)
    return PlanError(
        f"{item.id} 的单位是 {own or '空（分数）'}，报的是 {write_value(observation.value)}{unit}",
        path="unit",
        remedy="换算成目标的单位再报",
    )


def _is_unstated(item: Target | Indicator, own: str) -> bool:
    """Whether no unit was promised (零发生, 减少三分之一), so that any will do; 三分之二 is a share."""
    return not own and not (isinstance(item, Target) and item.kind is TargetKind.RATE)


def _at_odds(item: Target | Indicator, observation: Observation, unit: str) -> PlanError | None:
    """Why a value is not what its own numerator and denominator make, rounded as it is."""
    made = ratio(observation, unit)
    if made is None or observation.value is None or observation.numerator is None:
        return None
    decimals = len(write_value(observation.value).partition(".")[2])
    if abs(made - observation.value) < Fraction(1, 10**decimals):
        return None
    return PlanError(
        f"{item.id} 报的是 {observation.amount}，分子和分母算出来是 {float(made):.{decimals + 1}f}{unit}",
        path="value",
        remedy="核对这三个数",
    )


def _own(item: Target | Indicator) -> str | None:
    if isinstance(item, Indicator):
        return item.unit
    return None if item.quantity is None else item.quantity.unit


def _unmeasured(item: Target | Indicator, observation: Observation) -> PlanError | None:
    if observation.unit and unit_kind(observation.unit) is UnitKind.RATE:
        return None
    return PlanError(
        f"{item.id} 没有数量，只有做到与否，却报了 {observation.amount}",
        path="value",
        remedy="写是否完成，或已覆盖和总数，或以 % 报覆盖的比例",
    )


def _fitting(item: Target | Indicator, own: str) -> frozenset[str]:
    """The other units in which a value of *item* may be reported."""
    if isinstance(item, Target) and item.kind is TargetKind.RANK:
        return frozenset({"名", "位", "名次", "位次"})
    rate = unit_kind(own) is UnitKind.RATE or (
        isinstance(item, Target) and item.kind is TargetKind.RATE
    )
    if is_point(own) or (rate and isinstance(item, Target) and item.kind is TargetKind.CHANGE):
        return frozenset(SHARES)
    return frozenset(unit for unit in SHARES if not is_point(unit)) if rate else frozenset()
