"""Years are put together only as the indicator says, and never wrongly."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.model import (
    Aggregation,
    Indicator,
    Nature,
    Period,
    Series,
    SeriesPoint,
    TargetKind,
)
from tests.model.refusal import refused


def point(year: int, value: int, *parts: int) -> SeriesPoint:
    numerator, denominator = (Fraction(part) for part in parts) if parts else (None, None)
    return SeriesPoint(
        Period(year),
        Fraction(value),
        numerator=numerator,
        denominator=denominator,
    )


def series(
    how: Aggregation | None,
    *points: SeriesPoint,
    unit: str = "场",
    nature: Nature | None = None,
    kinds: frozenset[TargetKind] = frozenset(),
) -> Series:
    indicator = Indicator("talks", "宣讲", unit, aggregation=how, nature=nature)
    return Series(indicator, points, kinds)


YEARS = (point(2025, 120), point(2023, 80), point(2024, 100))


def test_the_points_stand_in_the_order_of_their_periods() -> None:
    found = series(Aggregation.SUM, *YEARS)
    assert [each.period.year for each in found.points] == [2023, 2024, 2025]


@pytest.mark.parametrize(
    ("how", "nature", "value"),
    [
        (Aggregation.SUM, None, 300),
        (Aggregation.SUM, Nature.FLOW, 300),
        (Aggregation.LAST, None, 120),
        (Aggregation.LAST, Nature.STOCK, 120),
        (Aggregation.MAX, None, 120),
    ],
)
def test_they_are_put_together_as_the_indicator_says(
    how: Aggregation, nature: Nature | None, value: int
) -> None:
    assert series(how, *YEARS, nature=nature).combined() == value


def test_rates_are_put_together_by_numerator_and_denominator() -> None:
    found = series(Aggregation.RATIO, point(2024, 50, 1, 2), point(2025, 90, 90, 100), unit="%")
    assert found.combined() == Fraction(9100, 102)
    assert series(Aggregation.LAST, point(2024, 50), point(2025, 90), unit="%").combined() == 90


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (series(None, *YEARS), "没有写汇总方式"),
        (series(Aggregation.NONE, *YEARS), "写明了不汇总"),
        (series(Aggregation.SUM), "没有完成情况"),
        (series(Aggregation.SUM, *YEARS, unit="%"), "比率不能相加"),
        (series(Aggregation.SUM, *YEARS, nature=Nature.STOCK), "存量不能跨期相加"),
        (series(Aggregation.LAST, *YEARS, nature=Nature.FLOW), "丢掉前几期"),
        (series(Aggregation.RATIO, *YEARS), "不是比率"),
        (series(Aggregation.RATIO, *YEARS, unit="%"), "2023 没有分子和分母，而比率不能平均"),
        (series(Aggregation.SUM, *YEARS, unit="位"), "位次不能汇总"),
        (series(Aggregation.MAX, *YEARS, unit="位次"), "位次不能汇总"),
        (series(Aggregation.SUM, *YEARS, unit="名", kinds=frozenset({TargetKind.RANK})), "位次"),
        (series(Aggregation.SUM, *YEARS, unit="", kinds=frozenset({TargetKind.RATE})), "比率"),
    ],
)
def test_what_would_say_nothing_is_refused(wrong: Series, message: str) -> None:
    with refused("aggregation", message):
        wrong.combined()


def test_the_latest_rank_may_be_asked_for() -> None:
    assert series(Aggregation.LAST, *YEARS, unit="位").combined() == 120
