"""Records: one flat row for each target of one or many plans."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from attrs import frozen

from eduplan.model.block import inlines_in
from eduplan.model.due import Due, dues
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import where
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
    for step, target, due in dues(plan, calendar):
        yield _record(step, target, plan, labels, due)


def _record(
    step: Step,
    target: Target,
    plan: Plan,
    labels: dict[str, str],
    due: Due,
) -> TargetRecord:
    quantity = target.quantity
    return TargetRecord(
        issuer=plan.issuer,
        period=None if plan.period is None else str(plan.period),
        path=where(step, labels),
        id=target.id or "",
        text=target.text,
        subject=target.subject,
        kind=target.kind.value,
        comparator=quantity.comparator.value if quantity else None,
        value=write_value(quantity.value) if quantity else None,
        to=write_value(quantity.to) if quantity and quantity.to is not None else None,
        unit=quantity.unit if quantity else None,
        due=due.day,
        due_source=due.source,
        duties="；".join(duty.text for duty in _duties(step)),
        origin=target.origin.value,
    )


def _duties(step: Step) -> tuple[Duty, ...]:
    """The duties of the innermost owner that has any of its own, not counting its items'."""
    return next(filter(None, map(_own_duties, reversed(step.owners))), ())


def _own_duties(owner: Pillar | Initiative) -> tuple[Duty, ...]:
    body, assigned = (
        (owner.body, owner.assigned) if isinstance(owner, Initiative) else (owner.lead, ())
    )
    parts = (part for inlines in (owner.heading, *inlines_in(body)) for part in inlines)
    return (*(part for part in parts if isinstance(part, Duty)), *assigned)
