from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.language.numerals import read_number
from eduplan.model import Digits, Quantity, Wording
from eduplan.model.wording import GAPS, GROUPINGS, SCALES
from tests.model.refusal import attempted, refused

FORMS = st.builds(
    Wording,
    digits=st.sampled_from(Digits),
    decimals=st.sampled_from((None, 0, 1, 2, 18)),
    grouping=st.sampled_from(GROUPINGS),
    scale=st.sampled_from(tuple(SCALES)),
    gap=st.sampled_from(GAPS),
    liang=st.booleans(),
)
VALUES = st.one_of(
    st.integers(0, 10**18 - 1).map(Fraction),
    st.integers(0, 300).map(Fraction),
    st.builds(Fraction, st.integers(0, 10**9), st.sampled_from((2, 3, 4, 7, 10, 100, 10**8))),
)


@given(FORMS, VALUES)
def test_a_number_reads_back_from_any_form_that_prints_it(form: Wording, value: Fraction) -> None:
    printed = attempted(lambda: form.write(value))
    if isinstance(printed, PlanError):
        assert printed.path in ("scale", "decimals")
        assert printed.remedy
    else:
        assert read_number(printed) * SCALES[form.scale] == value


@given(FORMS, VALUES)
def test_without_decimals_and_scale_every_value_can_be_printed(
    form: Wording, value: Fraction
) -> None:
    assert Wording(digits=form.digits, grouping=form.grouping, liang=form.liang).write(value)


@pytest.mark.parametrize(
    ("form", "value", "printed"),
    [
        (Wording(scale="亿"), 350_000_000, "3.5"),
        (Wording(scale="亿"), 1, "0.00000001"),
        (Wording(scale="万", digits=Digits.CHINESE), 3_000_000, "三百"),
        (Wording(scale="亿", digits=Digits.CHINESE), 150_000_000, "一点五"),
        (Wording(digits=Digits.CHINESE, liang=True), 2, "两"),
        (Wording(digits=Digits.CHINESE, liang=True), 200, "两百"),
        (Wording(digits=Digits.CHINESE, liang=True), 20, "二十"),
        (Wording(digits=Digits.CHINESE, liang=True), Fraction(1, 201), "二百零一分之一"),
        (Wording(decimals=2), Fraction("98.5"), "98.50"),
        (Wording(grouping=" "), 1122, "1 122"),
    ],
)
def test_a_value_is_printed_in_its_form(form: Wording, value: Fraction, printed: str) -> None:
    assert form.write(Fraction(value)) == printed


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (Wording(scale="亿"), Fraction(2, 3)),
        (Wording(scale="亿"), Fraction(1, 10**18)),
        (Wording(scale="万", digits=Digits.CHINESE), 12_000 * 10**4),
        (Wording(scale="万", digits=Digits.CHINESE), 3 * 10**12),
    ],
)
def test_a_scale_that_divides_into_no_readable_number_is_refused(
    form: Wording, value: Fraction
) -> None:
    with refused("scale"):
        form.write(Fraction(value))


def test_too_few_decimals_are_refused() -> None:
    with refused("decimals", "1 位小数"):
        Wording(decimals=1).write(Fraction("77.34"))


@pytest.mark.parametrize("decimals", [-1, 19, True, "2", 1.0])
def test_decimals_are_0_to_18(decimals: int) -> None:
    with refused("decimals"):
        Wording(decimals=decimals)


@pytest.mark.parametrize(
    ("field", "value"),
    [("grouping", "."), ("scale", "千"), ("gap", "\t"), ("gap", None), ("scale", ["万"])],
)
def test_marks_are_of_their_tables(field: str, value: object) -> None:
    with refused(field, "不在可选之列"):
        Wording(**{field: value})  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize("template", ["{number", "}", "a{", "{Number}", "{1}"])
def test_a_lone_brace_is_refused(template: str) -> None:
    with refused("template", "花括号"):
        Wording(template)


@pytest.mark.parametrize(
    ("template", "hedge"),
    [
        ("{number}余{unit}", "余"),
        ("{number}{scale}多{unit}", "多"),
        ("约{number}{unit}", ""),
        (None, ""),
    ],
)
def test_the_hedge_stands_between_number_and_unit(template: str | None, hedge: str) -> None:
    assert Wording(template).hedge == hedge


def test_a_set_that_is_covered_is_printed_whole_without_scale_and_decimals() -> None:
    assert Wording(scale="万", decimals=2, gap=" ").write_set(Quantity(34, "所")) == "34 所"


def test_a_form_without_its_scale_keeps_the_rest() -> None:
    assert Wording(scale="万", gap=" ").unscaled() == Wording(gap=" ")
    assert Wording(gap=" ").unscaled() == Wording(gap=" ")
