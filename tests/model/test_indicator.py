import pytest

from eduplan.model import Aggregation, Baseline, Indicator, Nature, Period, Polarity
from tests.model.refusal import refused


def test_an_indicator_says_what_targets_measure_in_common() -> None:
    indicator = Indicator(
        "retention",
        "巩固率",
        "%",
        polarity=Polarity.HIGHER,
        nature=Nature.STOCK,
        aggregation=Aggregation.RATIO,
        baseline=Baseline("97.5", Period(2025)),
        source="学籍系统",
    )
    assert indicator.baseline is not None
    assert str(indicator.baseline.period) == "2025"
    assert Indicator("retention", "巩固率").unit == ""


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("id", "Retention", "id"),
        ("id", None, "id"),
        ("name", "", "name"),
        ("name", " 巩固率", "name"),
        ("unit", "3%", "unit"),
        ("unit", None, "unit"),
        ("polarity", "higher", "polarity"),
        ("nature", Polarity.HIGHER, "nature"),
        ("aggregation", "sum", "aggregation"),
        ("baseline", 97, "baseline"),
        ("source", "a\nb", "source"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    fields = {"id": "retention", "name": "巩固率", field: value}
    with refused(path):
        Indicator(**fields)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("value", ["many", None, -1, 1.5, True])
def test_a_baseline_is_an_exact_value(value: object) -> None:
    with refused("value"):
        Baseline(value)  # type: ignore[arg-type]  # refusing it is the point
    with refused("period"):
        Baseline(1, "2025")  # type: ignore[arg-type]  # refusing it is the point
