"""Small plans with one target, and what became of it."""

from __future__ import annotations

import datetime

from eduplan.history.progress import progress
from eduplan.model import (
    Indicator,
    Initiative,
    Inline,
    Ledger,
    Milestone,
    Observation,
    Period,
    Pillar,
    Plan,
    Progress,
    SchoolCalendar,
    Target,
)

__all__ = ["CLOSE", "MIDDLE", "YEAR_AFTER", "day", "plan_of", "seen", "status_of", "verdict"]

YEAR = Period(2026)
YEAR_AFTER = datetime.date(2027, 1, 10)
CLOSE = datetime.date(2026, 12, 31)
MIDDLE = datetime.date(2026, 6, 30)


def day(text: str) -> datetime.date:
    """A day of 2026, written 06-30."""
    return datetime.date.fromisoformat(f"2026-{text}")


def plan_of(
    *body: Inline,
    period: Period | None = YEAR,
    indicators: tuple[Indicator, ...] = (),
    milestones: tuple[Milestone, ...] = (),
    **more: object,
) -> Plan:
    """A plan of 2026 with one sentence."""
    work = Initiative("宣讲", [body], milestones=milestones)
    fields: dict[str, object] = {"family": "minghu", **more}
    return Plan(
        "要点",
        [Pillar("学习", [work])],
        period=period,
        indicators=indicators,
        **fields,  # type: ignore[arg-type]  # what a test says of the plan
    )


def seen(
    value: object = None, as_of: datetime.date = MIDDLE, of: str = "t1", **more: object
) -> Observation:
    """An observation, of the first target unless *of* says otherwise."""
    return Observation(of, as_of, value, **more)  # type: ignore[arg-type]  # what a test says


def verdict(
    target: Target | Plan,
    *observations: Observation,
    on: datetime.date = MIDDLE,
    calendar: SchoolCalendar | None = None,
    indicators: tuple[Indicator, ...] = (),
    key: str = "t1",
) -> Progress:
    """The progress of the target *key* of a plan, or of a plan with just that target."""
    plan = target if isinstance(target, Plan) else plan_of(target, indicators=indicators)
    return progress(plan, Ledger(observations), on=on, calendar=calendar).of(key)


def status_of(target: Target | Plan, *observations: Observation, on: datetime.date = MIDDLE) -> str:
    """Its status, in the word of data."""
    return verdict(target, *observations, on=on).status.value
