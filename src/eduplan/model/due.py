"""When each target of a plan is due, and by which deadline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from attrs import frozen

from eduplan.model.binding import deadline_of
from eduplan.model.deadline import Deadline
from eduplan.model.inline import Inlines
from eduplan.model.period import SchoolCalendar
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.walk import Step

__all__ = ["Due", "dues"]


@frozen
class Due:
    """The last *day* on which a target is kept; None where neither deadline nor period tells it.

    *source* says where it came from: ``stated`` in the target's sentence, ``inherited`` from a
    heading above, ``period`` for its end. *stated* is the deadline that binds the target itself.
    """

    day: datetime.date | None
    source: str | None
    stated: Deadline | None


def dues(plan: Plan, calendar: SchoolCalendar | None = None) -> Iterator[tuple[Step, Target, Due]]:
    """Each target of *plan* with its step and when it is due; *calendar* says when terms begin."""
    steps = list(plan.walk())
    deadlines = {step.item.id: step.item for step in steps if isinstance(step.item, Deadline)}
    for step in steps:
        if isinstance(step.item, Target):
            yield step, step.item, _due(step, step.item, plan, deadlines, calendar)


def _due(
    step: Step,
    target: Target,
    plan: Plan,
    deadlines: Mapping[str | None, Deadline],
    calendar: SchoolCalendar | None,
) -> Due:
    stated = deadlines.get(target.by) if target.by else deadline_of(step.inlines, step.index)
    if stated is not None and (day := stated.due(plan.period, calendar)) is not None:
        return Due(day, "stated", stated)
    for owner in reversed(step.owners):
        inherited = _first_deadline(owner.heading)
        if inherited is not None and (day := inherited.due(plan.period, calendar)) is not None:
            return Due(day, "inherited", stated)
    if plan.period is None:
        return Due(None, None, stated)
    return Due(plan.period.days(calendar)[1], "period", stated)


def _first_deadline(inlines: Inlines) -> Deadline | None:
    return next((part for part in inlines if isinstance(part, Deadline)), None)
