"""The question that is asked of a target: what it promises, and what was observed of it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from attrs import frozen

from eduplan.language.units import SHARES
from eduplan.model.due import Due
from eduplan.model.indicator import Aggregation, Indicator, Nature, Polarity
from eduplan.model.observation import Observation
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, TargetKind

__all__ = ["Question", "is_level_change", "question_of"]

_DIRECTED: Final = frozenset({TargetKind.CHANGE, TargetKind.RANK, TargetKind.LIMIT})
"""Kinds that say themselves which way is better."""

_FLOWS: Final = frozenset({TargetKind.COUNT, TargetKind.AMOUNT})


@frozen
class Question:
    """What is asked of a *target*: has it been reached by *observations* up to *on*, when *due*?

    *accrues* says that numbers add up over the period; *polarity* is the indicator's where *stated*,
    else what the kind implies.
    """

    target: Target
    observations: tuple[Observation, ...]
    on: datetime.date
    due: datetime.date | None
    polarity: Polarity
    stated: bool
    accrues: bool
    baseline: Fraction | None
    aggregation: Aggregation | None
    tolerance: Fraction

    def is_final(self, seen: datetime.date) -> bool:
        """Whether what was *seen* is of the last day or later."""
        return self.due is not None and seen >= self.due

    def is_closed(self, seen: datetime.date) -> bool:
        """Whether the last day has passed, or what was *seen* is of that day."""
        return self.due is not None and (self.on > self.due or self.is_final(seen))

    @property
    def unit(self) -> str:
        """The unit in which the target is measured."""
        return self.target.quantity.unit if self.target.quantity else ""


def question_of(
    target: Target,
    indicator: Indicator | None,
    observations: Sequence[Observation],
    on: datetime.date,
    due: Due,
    tolerance: Fraction,
) -> Question:
    """The question of *target*, as of *on*: what was observed later is not known yet."""
    polarity = None if indicator is None or target.kind in _DIRECTED else indicator.polarity
    baseline = None if indicator is None else indicator.baseline
    if target.baseline is None and baseline is not None:
        start: Fraction | None = baseline.value
    else:
        start = target.baseline
    return Question(
        target=target,
        observations=tuple(each for each in observations if each.as_of <= on),
        on=on,
        due=due.day,
        polarity=polarity or _usual_polarity(target),
        stated=polarity is not None,
        accrues=_accrues(target, None if indicator is None else indicator.nature),
        baseline=start,
        aggregation=None if indicator is None else indicator.aggregation,
        tolerance=tolerance,
    )


def _usual_polarity(target: Target) -> Polarity:
    falls = target.direction is Direction.FALL and is_level_change(target)
    lower = target.kind in (TargetKind.RANK, TargetKind.LIMIT) or falls
    return Polarity.LOWER if lower else Polarity.HIGHER


def _accrues(target: Target, nature: Nature | None) -> bool:
    if target.kind is TargetKind.LIMIT:
        unit = target.quantity.unit if target.quantity else ""
        return nature is not Nature.STOCK and not (unit and unit in SHARES)
    return target.kind in _FLOWS and nature is not Nature.STOCK


def is_level_change(target: Target) -> bool:
    """Whether a change is promised as the level that it leads to (由77.34%提高到85%)."""
    return target.baseline is not None and "{baseline}" in target.template
