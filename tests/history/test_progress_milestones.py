"""Milestones are judged by the observations that were there in time."""

from __future__ import annotations

import datetime

from eduplan.history.progress import progress
from eduplan.model import (
    Initiative,
    Ledger,
    Milestone,
    MilestoneProgress,
    Observation,
    Period,
    Pillar,
    Plan,
    Quantity,
    Target,
    When,
    build,
)
from tests.history.progressing import CLOSE, day, seen

MARCH = day("03-31")


def milestone(
    target: Target,
    reached: Milestone,
    *observations: Observation,
    on: datetime.date = CLOSE,
) -> MilestoneProgress:
    work = Initiative("宣讲", [[target]], milestones=[reached])
    plan = Plan("要点", [Pillar("学习", [work])], period=Period(2026))
    [found] = progress(plan, Ledger(observations), on=on).milestones
    return found


COUNT = build.count(100, "场", id="t1")
HALF = Milestone(When.parse("03"), "过半", target="t1", quantity=Quantity(50, "场"))


def test_a_milestone_is_reached_by_its_day_or_not() -> None:
    found = milestone(COUNT, HALF, seen(50, MARCH))
    assert (found.status.value, found.due, found.initiative) == ("met", MARCH, "i1")
    assert found.reason == "2026年3月31日节点：截至2026年3月31日累计50场，达到“50场”"
    assert milestone(COUNT, HALF, seen(49, MARCH)).status.value == "unmet"
    assert milestone(COUNT, HALF, seen(20, day("02-10")), on=day("02-10")).status.value == "open"


def test_what_came_later_does_not_count() -> None:
    found = milestone(COUNT, HALF, seen(30, MARCH), seen(100, day("05-31")))
    assert (found.status.value, found.observations) == ("unmet", (seen(30, MARCH),))
    assert milestone(COUNT, HALF, seen(100, day("05-31"))).status.value == "unknown"


def test_without_a_quantity_it_is_the_target_itself_that_is_due() -> None:
    whole = Milestone(When.parse("h1"), "完成", target="t1")
    assert milestone(COUNT, whole, seen(100)).status.value == "met"
    assert milestone(COUNT, whole, seen(60)).status.value == "unmet"


def test_what_cannot_be_computed_says_why() -> None:
    assert "没有写是哪个目标" in milestone(COUNT, Milestone(When.parse("03"), "过半")).reason
    other = Milestone(When.parse("03"), "过半", target="t1", quantity=Quantity(50, "次"))
    assert "单位不同" in milestone(COUNT, other, seen(50, MARCH)).reason
    rank = build.rank(8, id="t1")
    half = Milestone(When.parse("03"), "过半", target="t1", quantity=Quantity("8.5", "名"))
    found = milestone(rank, half, seen(8, MARCH))
    assert found.status.value == "unknown"
    assert "不合目标的类别" in found.reason
