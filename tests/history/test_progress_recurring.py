"""Again and again, or each of many: every time and every unit is judged by itself."""

from __future__ import annotations

import datetime

import pytest

from eduplan.model import Counting, Observation, Period, Quantity, SchoolCalendar, build
from tests.history.progressing import CLOSE, YEAR_AFTER, day, plan_of, seen, status_of, verdict

TERMLY = plan_of(build.every("term"), "轮训", build.count(2, "次"))
MONTHLY = plan_of(build.every("month"), "整改", build.rate(100))
SPRING, AUTUMN = day("07-10"), day("12-20")


def part(value: object, as_of: datetime.date) -> Observation:
    return seen(value, as_of, counting=Counting.INTERVAL)


def test_every_term_has_to_reach_it() -> None:
    spring, autumn = part(2, SPRING), part(3, AUTUMN)
    assert status_of(TERMLY, spring, on=SPRING) == "open"
    assert status_of(TERMLY, spring, autumn, on=AUTUMN) == "met"
    assert status_of(TERMLY, part(1, SPRING), autumn, on=AUTUMN) == "unmet"
    assert status_of(TERMLY, spring, part(1, AUTUMN), on=AUTUMN) == "open"
    assert status_of(TERMLY, spring, part(1, AUTUMN), on=YEAR_AFTER) == "unmet"


def test_a_term_that_nobody_reported_is_named() -> None:
    found = verdict(TERMLY, part(2, SPRING), on=YEAR_AFTER)
    assert found.status.value == "unknown"
    assert found.reason == "2026年9月1日至2026年12月31日：没有完成情况"


def test_what_is_met_names_the_terms() -> None:
    found = verdict(TERMLY, part(2, SPRING), part(2, AUTUMN), on=AUTUMN)
    assert found.reason.count("2026年") == 6
    assert found.observations == (part(2, SPRING), part(2, AUTUMN))


def test_totals_that_run_on_say_nothing_of_a_later_term() -> None:
    assert status_of(TERMLY, seen(2, SPRING), seen(4, AUTUMN), on=YEAR_AFTER) == "unknown"
    assert status_of(TERMLY, seen(2, SPRING), part(2, AUTUMN), on=YEAR_AFTER) == "met"


def test_the_calendar_says_where_terms_begin() -> None:
    plan = plan_of(build.count(2, "次", per=("学期",)), period=Period(2026, school=True))
    first, second = datetime.date(2027, 2, 12), datetime.date(2027, 7, 1)
    usual = verdict(plan, part(2, first), part(2, second), on=second)
    assert usual.status.value == "met"
    early = SchoolCalendar((9, 1), (2, 10))
    moved = verdict(plan, part(2, first), part(2, second), on=second, calendar=early)
    assert "2026年9月1日至2027年2月9日：没有完成情况" in moved.reason


def test_every_month_has_to_reach_a_rate() -> None:
    months = [seen(100, datetime.date(2026, month, 28)) for month in range(1, 13)]
    assert status_of(MONTHLY, *months, on=CLOSE) == "met"
    assert status_of(MONTHLY, *months[:6], on=day("06-28")) == "open"
    assert status_of(MONTHLY, *months[:5], seen(99, day("06-30")), on=CLOSE) == "unmet"


def test_once_a_year_in_a_year_is_as_if_nothing_were_said() -> None:
    for unit in ("年", "学年"):
        assert status_of(build.count(2, "次", per=(unit,)), seen(2)) == "met"


@pytest.mark.parametrize("unit", ["天", "周"])
def test_what_every_day_has_to_reach_is_a_level(unit: str) -> None:
    target = build.amount(2, "小时", per=(unit,))
    assert status_of(target, seen(1), seen("2.1", AUTUMN), on=AUTUMN) == "met"
    assert status_of(target, seen(2), seen(1, AUTUMN), on=YEAR_AFTER) == "unmet"


EACH = build.count(2, "次", per=("校", "年"))
KNOWN = build.count(2, "次", per=("校",), population=Quantity(2, "所"))


def test_one_number_for_what_each_has_to_reach_is_unknown() -> None:
    found = verdict(EACH, seen(68))
    assert found.status.value == "unknown"
    assert "看不出是合计还是各自的数" in found.reason


def test_how_many_units_reached_it_may_be_reported() -> None:
    assert status_of(EACH, seen(covered=34, population=34)) == "met"
    assert status_of(EACH, seen(covered=33, population=34), on=YEAR_AFTER) == "unmet"
    assert verdict(EACH, seen(done=True)).declared


def test_place_by_place_every_one_has_to_reach_it_and_their_number_has_to_be_known() -> None:
    east, west = seen(2, place="湖东小学"), seen(3, place="柳浦中学")
    assert status_of(EACH, east, west) == "unknown"
    assert status_of(EACH, east, seen(1, place="柳浦中学"), on=YEAR_AFTER) == "unmet"
    assert status_of(EACH, east, seen(1, place="柳浦中学")) == "open"
    assert status_of(KNOWN, east) == "unknown"
    found = verdict(KNOWN, east, west)
    assert found.status.value == "met"
    assert found.observations == (east, west)
    assert "湖东小学：" in found.reason


def test_a_limit_for_each_is_passed_by_one() -> None:
    target = build.limit(3, "起", per=("校",))
    assert status_of(target, seen(4, place="湖东小学"), seen(0, place="柳浦中学")) == "unmet"


def test_each_in_every_term() -> None:
    target = build.count(4, "节", per=("人", "学期"))
    spring = seen(as_of=SPRING, covered=40, population=40)
    autumn = seen(as_of=AUTUMN, covered=41, population=42)
    assert status_of(target, spring, on=SPRING) == "open"
    assert status_of(target, spring, autumn, on=YEAR_AFTER) == "unmet"
    assert status_of(target, spring, seen(as_of=AUTUMN, done=True), on=AUTUMN) == "met"
