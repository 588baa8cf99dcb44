"""A ledger is joined by id or address; what the plan cannot take is told, all of it, with its place."""

from __future__ import annotations

import datetime

import pytest

from eduplan.errors import LedgerError
from eduplan.history.progress import progress
from eduplan.model import (
    Counting,
    Indicator,
    Ledger,
    Observation,
    Period,
    ProgressStatus,
    SchoolCalendar,
    build,
)
from tests.history.progressing import MIDDLE, day, plan_of, seen, verdict

PLAN = plan_of(
    build.count(100, "场", indicator="talks"), indicators=(Indicator("talks", "宣讲", "场"),)
)


def problems(*observations: Observation, places: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Path and message of everything that the plan refuses."""
    with pytest.raises(LedgerError) as caught:
        progress(PLAN, Ledger(observations, places=places), on=MIDDLE)
    assert all(each.remedy for each in caught.value.problems)
    return [(each.path, each.message) for each in caught.value.problems]


@pytest.mark.parametrize("of", ["t1", "minghu/2026#t1", "talks", "minghu/2026#talks"])
def test_an_observation_is_joined_by_id_or_address_of_the_target_or_its_indicator(of: str) -> None:
    assert verdict(PLAN, seen(100, of=of)).status is ProgressStatus.MET


@pytest.mark.parametrize("of", ["minghu/2025#t1", "minghu/2025#t77", "other/2026#t1"])
def test_observations_of_other_plans_are_passed_over_and_counted(of: str) -> None:
    other = Observation(of, datetime.date(2020, 1, 1), 100, "吨")
    report = progress(PLAN, Ledger([other]), on=MIDDLE)
    assert report[0].status is ProgressStatus.UNKNOWN
    assert report.passed_over == 1


def test_a_targets_own_observation_comes_before_its_indicators() -> None:
    assert verdict(PLAN, seen(100, of="talks"), seen(40)).status is ProgressStatus.OPEN


def test_what_is_observed_of_a_commitment_holds_wherever_it_is_stated() -> None:
    plan = plan_of(build.count(100, "场"), "。再次：", build.count(100, "场", same_as="t1"))
    report = progress(plan, Ledger([seen(100, of="t2")]), on=MIDDLE)
    assert {each.status for each in report} == {ProgressStatus.MET}


def test_an_unknown_id_is_named_with_the_nearest_one() -> None:
    [(path, message)] = problems(seen(1, of="tals"))
    assert path == "observations[0].of"
    assert "没有编号为 tals" in message
    with pytest.raises(LedgerError, match="是不是 talks？"):
        progress(PLAN, Ledger([seen(1, of="tals")]), on=MIDDLE)


def test_a_retired_id_and_the_id_of_something_else_are_refused() -> None:
    plan = plan_of(build.count(1, "场"), retired=["t9"])
    for key, word in (("t9", "已停用"), ("i1", "没有编号为 i1")):
        with pytest.raises(LedgerError, match=word):
            progress(plan, Ledger([seen(1, of=key)]), on=MIDDLE)


@pytest.mark.parametrize(
    "wrong", [seen(1, unit="次"), seen(1, unit="%"), seen(1, unit="次", of="talks")]
)
def test_another_unit_is_refused(wrong: Observation) -> None:
    [(path, message)] = problems(wrong)
    assert path == "observations[0].unit"
    assert "单位是 场" in message


@pytest.mark.parametrize("when", [datetime.date(2025, 12, 31), datetime.date(2027, 1, 1)])
def test_a_day_outside_the_period_is_refused(when: datetime.date) -> None:
    [(path, message)] = problems(seen(1, when))
    assert path == "observations[0].as_of"
    assert "不在期间 2026 之内" in message


def test_a_day_after_the_period_is_taken_where_the_target_is_due_later() -> None:
    plan = plan_of(build.by("2027"), build.event("通过验收"))
    when = datetime.date(2027, 6, 1)
    assert verdict(plan, seen(done=True, as_of=when), on=when).status is ProgressStatus.MET


def test_the_calendar_says_where_a_school_year_begins() -> None:
    plan = plan_of(build.count(1, "场"), period=Period(2026, school=True))
    early = seen(1, datetime.date(2026, 8, 20))
    with pytest.raises(LedgerError, match="不在期间"):
        verdict(plan, early)
    local = SchoolCalendar((8, 15), (2, 10))
    assert verdict(plan, early, on=early.as_of, calendar=local).status is ProgressStatus.MET


def test_id_and_address_of_the_same_clash_as_one() -> None:
    [(path, message)] = problems(seen(1), seen(2, of="minghu/2026#t1"))
    assert path == "observations[1].of"
    assert "两种说法：2，observations[0] 说 1" in message
    [(_, message)] = problems(seen(1), seen(1, of="minghu/2026#t1"), places=("第2行", "第3行"))
    assert "两种说法" in message
    assert "第2行" in message


def test_other_places_days_and_countings_do_not_clash() -> None:
    members = [
        seen(1),
        seen(2, day("05-31")),
        seen(3, place="湖东小学"),
        seen(4, counting=Counting.INTERVAL),
    ]
    assert progress(PLAN, Ledger(members), on=MIDDLE)[0].status is ProgressStatus.OPEN


def test_all_faults_are_told_at_once_with_file_and_line_and_nothing_is_taken() -> None:
    places = ("台账.csv 第2行", "台账.csv 第3行", "台账.csv 第4行")
    ledger = Ledger([seen(100), seen(1, day("07-01"), unit="次"), seen(1, of="t7")], places=places)
    with pytest.raises(LedgerError) as caught:
        progress(PLAN, ledger, on=MIDDLE)
    assert [each.place for each in caught.value.problems] == list(places[1:])
    assert str(caught.value).startswith("台账.csv 第3行 observations[1].unit：")
    assert caught.value.code == "ledger"


def test_an_address_needs_a_plan_that_has_one() -> None:
    plan = plan_of(build.count(1, "场"), family=None)
    assert verdict(plan, seen(1)).status is ProgressStatus.MET
    with pytest.raises(LedgerError, match="没有系列和期间"):
        verdict(plan, seen(1, of="minghu/2026#t1"))


def test_a_number_for_what_has_none_is_refused() -> None:
    plan = plan_of(build.coverage("家访全覆盖"))
    with pytest.raises(LedgerError, match="没有数量"):
        verdict(plan, seen(34))
