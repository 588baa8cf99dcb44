"""Numbers of days and of places come together as their kind allows."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.model import Aggregation, Counting, Indicator, Observation, Target, build
from tests.history.progressing import CLOSE, YEAR_AFTER, day, seen, status_of, verdict

COUNT = build.count(100, "场")
MARCH, JUNE, SEPTEMBER = day("03-31"), day("06-30"), day("09-30")


def part(value: object, as_of: object, **more: object) -> Observation:
    return seen(value, as_of, counting=Counting.INTERVAL, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("observations", "actual"),
    [
        ([seen(30, MARCH), seen(60, JUNE)], 60),
        ([part(30, MARCH), part(60, JUNE)], 90),
        ([seen(30, MARCH), part(20, JUNE), part(25, SEPTEMBER)], 75),
        ([part(30, MARCH), seen(60, JUNE)], 60),
        ([part(10, JUNE), seen(60, JUNE)], 60),
        ([seen(60, JUNE), seen(50, SEPTEMBER)], 50),
    ],
)
def test_a_flow_is_its_last_total_and_what_came_after_it(
    observations: list[Observation], actual: int
) -> None:
    assert verdict(COUNT, *observations, on=CLOSE).actual == actual


def test_a_stock_is_its_last_total() -> None:
    members = [seen(58, JUNE), seen(59, SEPTEMBER)]
    assert verdict(build.stock(60, "所"), *members, on=CLOSE).actual == 59


def test_what_was_added_to_a_stock_is_not_its_total() -> None:
    target = build.stock(60, "所")
    found = verdict(target, part(8, JUNE), on=YEAR_AFTER)
    assert (found.status.value, found.reason) == ("unknown", "报的是当期新增的数，存量要报总数")
    assert verdict(target, seen(60, JUNE), part(8, SEPTEMBER), on=CLOSE).actual == 60


def test_a_total_that_falls_is_remarked() -> None:
    found = verdict(COUNT, seen(60, JUNE), seen(50, SEPTEMBER), on=CLOSE)
    assert "累计数比前一次少，请核对" in found.remarks
    assert verdict(COUNT, seen(60, JUNE), seen(60, SEPTEMBER), on=CLOSE).remarks == ()
    assert verdict(build.stock(60, "所"), seen(60, JUNE), seen(50, CLOSE), on=CLOSE).remarks == ()


def test_a_number_that_is_none_is_passed_over() -> None:
    members = [seen(60, JUNE), seen(as_of=SEPTEMBER, done=False)]
    assert verdict(COUNT, *members, on=CLOSE).actual == 60


@pytest.mark.parametrize("target", [COUNT, build.amount(100, "元"), build.stock(100, "所")])
def test_counts_of_places_add_up(target: Target) -> None:
    east, west = seen(60, place="东片"), seen(41, place="西片")
    found = verdict(target, east, west)
    assert found.actual == 101
    assert found.status.value == "met"
    assert "2个单位合计" in found.reason


def test_the_whole_comes_before_its_places() -> None:
    assert verdict(COUNT, seen(90), seen(60, place="东片"), seen(60, place="西片")).actual == 90


def test_rates_of_places_are_pooled_and_never_averaged() -> None:
    target = build.rate(95)
    pooled = [
        seen(numerator=99, denominator=100, place="东片"),
        seen(numerator=9, denominator=10, place="西片"),
    ]
    assert verdict(target, *pooled).actual == Fraction(10800, 110)
    averaged = verdict(target, seen(99, place="东片"), seen(98, place="西片"), on=YEAR_AFTER)
    assert averaged.status.value == "unknown"
    assert "不能平均" in averaged.reason


def test_ranks_of_places_make_none() -> None:
    assert "不能合成" in verdict(build.rank(8), seen(1, place="东片"), seen(2, place="西片")).reason


def test_a_limit_is_of_the_whole_or_of_each_and_unknown_where_they_differ() -> None:
    target = build.limit(3, "起")
    east = seen(2, CLOSE, place="东片")
    assert status_of(target, east, seen(1, CLOSE, place="西片"), on=CLOSE) == "met"
    assert status_of(target, east, seen(2, CLOSE, place="西片"), on=CLOSE) == "unknown"
    assert status_of(target, east, seen(4, CLOSE, place="西片"), on=CLOSE) == "unmet"


@pytest.mark.parametrize(
    ("how", "actual"), [(Aggregation.SUM, 4), (Aggregation.MAX, 2), (Aggregation.NONE, None)]
)
def test_the_indicator_says_how_places_make_a_whole(how: Aggregation, actual: int | None) -> None:
    indicator = Indicator("cases", "案件", "起", aggregation=how)
    target = build.limit(3, "起", indicator="cases")
    members = [seen(2, place="东片"), seen(2, place="西片")]
    assert verdict(target, *members, indicators=(indicator,)).actual == actual


def test_a_whole_is_seen_no_later_than_its_last_place() -> None:
    target = build.limit(5, "起")
    members = [seen(1, CLOSE, place="东片"), seen(1, JUNE, place="西片")]
    assert status_of(target, *members, on=YEAR_AFTER) == "unknown"
