"""When a target is due, and the deadline that binds it though it names no day."""

from __future__ import annotations

import datetime

from eduplan.model import Initiative, Inline, Period, Pillar, Plan, SchoolCalendar, build
from eduplan.model.due import dues


def test_each_target_is_given_with_its_step_its_day_and_its_own_deadline() -> None:
    body: list[Inline] = [
        build.every("term"),
        "轮训",
        build.count(2, "次"),
        "。",
        build.by("06"),
        build.event("建成"),
    ]
    plan = Plan("要点", [Pillar("甲", [Initiative("乙", [body])])], period=Period(2026))
    found = list(dues(plan))
    assert [target for _, target, _ in found] == list(plan.targets)
    assert [step.item for step, _, _ in found] == list(plan.targets)
    (every, half) = (due for _, _, due in found)
    assert (every.day, every.source) == (datetime.date(2026, 12, 31), "period")
    assert every.stated is not None
    assert every.stated.text == "每学期"
    assert (half.day, half.source) == (datetime.date(2026, 6, 30), "stated")


def test_the_calendar_says_when_terms_begin() -> None:
    plan = Plan("要点", preamble=[[build.before("s1"), build.event("建成")]], period=Period(2026))
    [(_, _, due)] = dues(plan, SchoolCalendar((8, 25), (2, 10)))
    assert due.day == datetime.date(2026, 8, 24)
