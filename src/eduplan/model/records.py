"""Records: one flat row for each target of one or many plans."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from attrs import frozen

from eduplan.model.binding import deadline_of
from eduplan.model.block import inlines_in
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.period import SchoolCalendar
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.quantity import write_value
from eduplan.model.target import Target
from eduplan.model.walk import Step

__all__ = ["TargetRecord", "records"]


@frozen
class TargetRecord:
    """A target as one row; all fields are plain, None where there is nothing.

    *path* is the labels from the pillar down (``一、/1.``), or ``preamble``, ``closing``; *value* and
    *to* are exact strings. *due* is a date by the calendar; *due_source* says where it came from:
    ``stated`` in the target's sentence, ``inherited`` from a heading above, ``period`` for its end.
    """

    issuer: str
    period: str | None
    path: str
    id: str
    text: str
    subject: str
    kind: str
    comparator: str | None
    value: str | None
    to: str | None
    unit: str | None
    due: datetime.date | None
    due_source: str | None
    duties: str
    origin: str


def records(
    plans: Plan | Iterable[Plan], *, calendar: SchoolCalendar | None = None
) -> list[TargetRecord]:
    """One row for each target of *plans*, in order; *calendar* resolves terms to dates."""
    given = [plans] if isinstance(plans, Plan) else plans
    return [record for plan in given for record in _of_plan(plan, calendar)]


def _of_plan(plan: Plan, calendar: SchoolCalendar | None) -> Iterator[TargetRecord]:
    labels = plan.labels
    deadlines = {step.item.id: step.item for step in plan.walk() if isinstance(step.item, Deadline)}
    for step in plan.walk():
        if isinstance(step.item, Target):
            due, source = _due(step, step.item, plan, deadlines, calendar)
            yield _record(step, step.item, plan, labels, due, source)


def _record(
    step: Step,
    target: Target,
    plan: Plan,
    labels: dict[str, str],
    due: datetime.date | None,
    source: str | None,
) -> TargetRecord:
    quantity = target.quantity
    labelled = [labels[owner.id] for owner in step.owners if owner.id]
    return TargetRecord(
        issuer=plan.issuer,
        period=None if plan.period is None else str(plan.period),
        path="/".join(labelled) if labelled else step.path.partition("[")[0],
        id=target.id or "",
        text=target.text,
        subject=target.subject,
        kind=target.kind.value,
        comparator=quantity.comparator.value if quantity else None,
        value=write_value(quantity.value) if quantity else None,
        to=write_value(quantity.to) if quantity and quantity.to is not None else None,
        unit=quantity.unit if quantity else None,
        due=due,
        due_source=source,
        duties="；".join(duty.text for duty in _duties(step)),
        origin=target.origin.value,
    )


def _due(
    step: Step,
    target: Target,
    plan: Plan,
    deadlines: dict[str | None, Deadline],
    calendar: SchoolCalendar | None,
) -> tuple[datetime.date | None, str | None]:
    stated = deadlines.get(target.by) if target.by else deadline_of(step.inlines, step.index)
    if stated is not None and (due := stated.due(plan.period, calendar)) is not None:
        return due, "stated"
    for owner in reversed(step.owners):
        inherited = _first_deadline(owner.heading)
        if inherited is not None and (due := inherited.due(plan.period, calendar)) is not None:
            return due, "inherited"
    if plan.period is None:
        return None, None
    return plan.period.days(calendar)[1], "period"


def _first_deadline(inlines: Inlines) -> Deadline | None:
    return next((part for part in inlines if isinstance(part, Deadline)), None)


def _duties(step: Step) -> tuple[Duty, ...]:
    """The duties of the innermost owner that has any of its own, not counting its items'."""
    return next(filter(None, map(_own_duties, reversed(step.owners))), ())


def _own_duties(owner: Pillar | Initiative) -> tuple[Duty, ...]:
    body, assigned = (
        (owner.body, owner.assigned) if isinstance(owner, Initiative) else (owner.lead, ())
    )
    parts = (part for inlines in (owner.heading, *inlines_in(body)) for part in inlines)
    return (*(part for part in parts if isinstance(part, Duty)), *assigned)
