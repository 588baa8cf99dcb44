"""Done or not done: the last report counts, and the whole is what the plan says it is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.model import Observation, Quantity, build
from tests.history.progressing import CLOSE, YEAR_AFTER, day, seen, status_of, verdict

ALL = build.coverage("家访全覆盖")
THIRTY_FOUR = build.completion("完成排查", population=Quantity(34, "所"))


@pytest.mark.parametrize(
    ("results", "status"),
    [
        ([seen(covered=34)], "met"),
        ([seen(covered=33)], "unmet"),
        ([seen(covered=34, population=34)], "met"),
        ([seen(covered=33, population=33)], "unknown"),
        ([seen(covered=35, population=36)], "unknown"),
        ([seen(covered=33, population=36)], "unmet"),
        ([seen(done=True)], "met"),
        ([seen(numerator=34, denominator=34)], "met"),
        ([seen(covered=30, population=34), seen(as_of=CLOSE, covered=34, population=34)], "met"),
        ([seen(done=True), seen(as_of=CLOSE, done=False)], "unmet"),
        ([seen(done=True), seen(as_of=CLOSE, status="欠进度")], "met"),
    ],
)
def test_a_population_that_the_plan_states_has_to_be_covered(
    results: list[Observation], status: str
) -> None:
    assert status_of(THIRTY_FOUR, *results, on=YEAR_AFTER) == status


def test_another_total_than_the_plans_is_told() -> None:
    assert "总数与计划写的总体不同" in verdict(THIRTY_FOUR, seen(covered=33, population=33)).reason


def test_without_a_total_nobody_knows() -> None:
    found = verdict(ALL, seen(covered=30))
    assert (found.status.value, found.share) == ("unknown", None)
    assert "没有总数" in found.reason
    assert status_of(ALL, seen(covered=30, done=True)) == "met"


def test_places_are_added_up_where_each_has_both_numbers() -> None:
    east = seen(place="东片", covered=20, population=20)
    west = seen(place="西片", covered=13, population=14)
    found = verdict(THIRTY_FOUR, east, west, on=YEAR_AFTER)
    assert (found.status.value, found.share) == ("unmet", Fraction(33, 34))
    both = seen(place="西片", covered=14, population=14)
    assert status_of(THIRTY_FOUR, east, both) == "met"


def test_places_that_are_done_are_counted_where_their_number_is_known() -> None:
    two = build.completion("完成", population=Quantity(2, "所"))
    east, west = seen(place="东片", done=True), seen(place="西片", done=True)
    assert status_of(two, east, west) == "met"
    assert status_of(two, east) == "unknown"
    assert status_of(ALL, east, west) == "unknown"
    assert status_of(ALL, east, seen(place="西片", done=False), on=YEAR_AFTER) == "unmet"


def test_the_whole_comes_before_its_places() -> None:
    assert status_of(ALL, seen(done=True), seen(place="西片", done=False)) == "met"


def test_the_share_covered_is_held_against_time() -> None:
    found = verdict(THIRTY_FOUR, seen(covered=17, as_of=day("11-30")), on=day("11-30"))
    assert found.share == Fraction(1, 2)
    assert found.behind


def test_a_status_word_alone_says_nothing() -> None:
    assert verdict(ALL, seen(status="已完成")).reason == "只报了状态，没有报是否完成"
