from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.history.progress_units import converted, is_point, misfit, ratio
from eduplan.model import Indicator, Target, build
from tests.history.progressing import seen


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "result"),
    [
        (98, "%", "%", 98),
        (985, "‰", "%", Fraction(197, 2)),
        (9, "成", "%", 90),
        (98, "", "%", 98),
        (50, "%", "", Fraction(1, 2)),
        (5, "场", "个", 5),
    ],
)
def test_shares_are_converted_and_nothing_else(
    value: int, unit: str, wanted: str, result: Fraction
) -> None:
    assert converted(Fraction(value), unit, wanted) == result


def test_a_share_is_made_of_numerator_and_denominator_or_of_what_is_covered() -> None:
    assert ratio(seen(numerator=1, denominator=8), "%") == Fraction(25, 2)
    assert ratio(seen(covered=1, population=8), "") == Fraction(1, 8)
    assert ratio(seen(covered=1), "%") is None
    assert ratio(seen(1), "%") is None
    assert ratio(seen(numerator=1, denominator=8), "场") is None


def test_points_are_told_from_shares() -> None:
    assert is_point("个百分点")
    assert not is_point("%")


@pytest.mark.parametrize(
    ("item", "unit"),
    [
        (build.count(1, "场"), "场"),
        (build.count(1, "场"), ""),
        (build.rate(98), "‰"),
        (build.rate("2/3", ""), "%"),
        (build.rank(8), "位"),
        (build.rise(3), "%"),
        (build.rise(85, "%", baseline="77"), "个百分点"),
        (build.fall("1/3", ""), "项"),
        (build.limit(3, "%"), "‰"),
        (build.coverage("全覆盖"), "%"),
        (Indicator("a", "率", "%"), "‰"),
        (Indicator("a", "率"), "场"),
    ],
)
def test_these_units_fit(item: Target | Indicator, unit: str) -> None:
    assert misfit(item, seen(1, unit=unit)) is None


@pytest.mark.parametrize(
    ("item", "unit", "path"),
    [
        (build.count(1, "场"), "次", "unit"),
        (build.rate(98), "个百分点", "unit"),
        (build.rate("2/3", ""), "所", "unit"),
        (build.stock(60, "所"), "%", "unit"),
        (build.coverage("全覆盖"), "所", "value"),
        (build.coverage("全覆盖"), "", "value"),
        (Indicator("a", "率", "%"), "场", "unit"),
    ],
)
def test_these_do_not(item: Target | Indicator, unit: str, path: str) -> None:
    error = misfit(item, seen(1, unit=unit))
    assert error is not None
    assert error.path == path
    assert error.remedy


def test_without_a_value_there_is_nothing_to_misfit() -> None:
    assert misfit(build.count(1, "场"), seen(done=True)) is None


def test_a_value_has_to_be_what_its_numerator_and_denominator_make() -> None:
    target = build.rate(98)
    for value in ("66.7", "66.66", "67", "66.6667"):
        assert misfit(target, seen(value, numerator=2, denominator=3)) is None
    error = misfit(target, seen("68", numerator=2, denominator=3))
    assert error is not None
    assert (error.path, "66.7%" in error.message) == ("value", True)
    assert misfit(build.count(5, "场"), seen(5, numerator=1, denominator=3)) is None
