"""An indicator's series, from the ledgers of several years."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from eduplan.errors import LedgerError, PlanError, UnknownItem
from eduplan.history.series import series
from eduplan.model import (
    Aggregation,
    Indicator,
    Ledger,
    Nature,
    Observation,
    Period,
    Plan,
    TargetKind,
    build,
)
from tests.history.progressing import plan_of, seen
from tests.model.refusal import refused

TALKS = Indicator("talks", "宣讲", "场", nature=Nature.FLOW, aggregation=Aggregation.SUM)
RATE = Indicator("rate", "巩固率", "%", aggregation=Aggregation.RATIO)
PLAN = plan_of(build.count(100, "场", indicator="talks"), indicators=(TALKS, RATE))


def of_year(year: int, key: str, value: int | None = None, **more: object) -> Observation:
    return Observation(
        f"minghu/{year}#{key}",
        datetime.date(year, 12, 31),
        value,
        **more,  # type: ignore[arg-type]  # what a test says
    )


def test_it_joins_the_years_by_address_and_adds_up() -> None:
    ledger = Ledger([of_year(2024, "talks", 80), of_year(2025, "talks", 100), seen(60, of="talks")])
    found = series(PLAN, "talks", ledger)
    assert {str(each.period): int(each.value) for each in found.points} == {
        "2024": 80,
        "2025": 100,
        "2026": 60,
    }
    assert found.combined() == 240
    assert found.kinds == {TargetKind.COUNT}


def test_a_period_without_its_own_number_takes_that_of_the_target_that_names_it() -> None:
    assert [each.value for each in series(PLAN, "talks", Ledger([seen(70)])).points] == [70]
    both = Ledger([seen(70), seen(75, of="talks")])
    assert [each.value for each in series(PLAN, "talks", both).points] == [75]


def test_the_last_total_of_each_year_counts() -> None:
    june = Observation("minghu/2025#talks", datetime.date(2025, 6, 30), 40)
    found = series(PLAN, "talks", Ledger([of_year(2025, "talks", 100), june]))
    assert found.combined() == 100


def test_rates_of_years_are_pooled_or_refused() -> None:
    pooled = Ledger(
        [
            of_year(2024, "rate", numerator=1, denominator=2),
            of_year(2025, "rate", numerator=3, denominator=4),
        ]
    )
    assert series(PLAN, "rate", pooled).combined() * 3 == 200
    bare = Ledger([of_year(2024, "rate", 50), of_year(2025, "rate", 75)])
    with refused("aggregation", "比率不能平均"):
        series(PLAN, "rate", bare).combined()


def test_rates_of_places_are_refused_within_a_year_too() -> None:
    places = [of_year(2025, "rate", 50, place=place) for place in ("东片", "西片")]
    with pytest.raises(PlanError, match="不能平均"):
        series(PLAN, "rate", Ledger(places))


def test_several_plans_need_addresses() -> None:
    before = evolve(PLAN, period=Period(2025))
    ledger = Ledger([of_year(2025, "t1", 90), of_year(2026, "t1", 100)])
    assert series([before, PLAN], "talks", ledger).combined() == 190
    with pytest.raises(LedgerError, match="分不清年度") as caught:
        series([before, PLAN], "talks", Ledger([seen(1, of="talks")], places=["台账.csv 第2行"]))
    assert (caught.value.place, caught.value.path) == ("台账.csv 第2行", "observations[0].of")


def test_what_is_of_something_else_is_passed_over() -> None:
    others = [
        Observation("other/2025#talks", datetime.date(2025, 12, 31), 5),
        of_year(2025, "t1", 5),
        seen(98, of="rate", unit="%"),
        of_year(2024, "talks", status="已完成"),
    ]
    assert series(PLAN, "talks", Ledger(others)).points == ()


def test_another_unit_and_an_unknown_indicator_are_refused() -> None:
    with pytest.raises(LedgerError, match="单位是 场"):
        series(PLAN, "talks", Ledger([seen(1, of="talks", unit="次")]))
    with pytest.raises(UnknownItem):
        series(PLAN, "nothing", Ledger())
    with pytest.raises(LedgerError, match="没有期间"):
        series(Plan("要点", indicators=[TALKS]), "talks", Ledger([seen(1, of="talks")]))
