from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.language.numerals import Digits
from eduplan.model import Comparator, Quantity, Target, TargetKind, Wording
from eduplan.model.quantity import VALUE_PATTERN, as_value, read_value, write_value
from tests.model.refusal import refused

PARTS = st.integers(0, 10**18 - 1)
DECIMALS = st.builds(
    lambda whole, rest: Fraction(f"{whole}.{rest}"),
    PARTS,
    st.text("0123456789", min_size=1, max_size=18),
)
FRACTIONS = st.builds(Fraction, PARTS, st.integers(1, 10**18 - 1))
VALUES = st.one_of(PARTS.map(Fraction), DECIMALS, FRACTIONS)


@given(VALUES)
def test_reading_a_value_gives_back_what_was_written(value: Fraction) -> None:
    assert read_value(write_value(value)) == value


@given(VALUES)
def test_a_value_is_the_same_however_it_is_given(value: Fraction) -> None:
    assert as_value(value) == as_value(write_value(value)) == value


@given(st.from_regex(VALUE_PATTERN, fullmatch=True))
def test_what_the_pattern_allows_is_a_value_and_has_one_canonical_form(text: str) -> None:
    value = read_value(text)
    assert read_value(write_value(value)) == value
    assert Quantity(text) == Quantity(value)


@given(st.decimals(0, 10**17, places=9))
def test_a_decimal_is_taken_exactly(given: Decimal) -> None:
    assert Quantity(given).value == Fraction(given)


@pytest.mark.parametrize(
    "text",
    ["", "-1", "+1", "01", "1.", ".5", "1/0", "1e3", "1,000", " 1", "1\n", "１", "1_0", "百"],
)
def test_a_value_in_any_other_form_is_refused(text: str) -> None:
    with refused("value", "不合规则"):
        Quantity(text)


@pytest.mark.parametrize("given", [True, None, 1.5, [1], b"1", object()])
def test_a_value_of_the_wrong_type_is_refused(given: object) -> None:
    with refused("value", "数值不能用"):
        Quantity(given)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    "given",
    [
        10**18,
        10**5000,
        Fraction(1, 10**18 + 1),
        Fraction(1, 10**5000),
        Decimal("1e999999999"),
        Decimal("1e-999999999"),
        Decimal("1e-19"),
    ],
    ids=["integer", "long", "fraction", "small", "huge", "tiny", "places"],
)
def test_a_value_of_more_than_18_digits_a_part_is_refused_at_once(
    given: int | Fraction | Decimal,
) -> None:
    with refused("value", "太长"):
        Quantity(given)


@pytest.mark.parametrize("given", [-1, Fraction(-1, 3), Decimal("-1e999999999")])
def test_a_value_below_zero_is_refused(given: int | Fraction | Decimal) -> None:
    with refused("value", "小于零"):
        Quantity(given)


@pytest.mark.parametrize("given", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_decimal_that_is_no_number_is_refused(given: str) -> None:
    with refused("value", "不是数值"):
        Quantity(Decimal(given))


@given(VALUES, VALUES)
def test_a_range_that_does_not_rise_is_refused(value: Fraction, to: Fraction) -> None:
    if to > value:
        assert Quantity(value, to=to).to == to
    else:
        with refused("to", "范围倒置"):
            Quantity(value, to=to)


def test_a_bad_upper_value_is_refused_where_it_stands() -> None:
    with refused("to"):
        Quantity(1, to="many")


@pytest.mark.parametrize(
    "unit", ["3个", "万元", "个 ", "一", "场" * 17, "a{b}", "个\n", "百人", "两"]
)
def test_a_unit_that_holds_digits_blanks_or_a_numeral_at_its_head_is_refused(unit: str) -> None:
    with refused("unit"):
        Quantity(1, unit)


@pytest.mark.parametrize(
    "unit", ["", "%", "‰", "百分点", "个百分点", "人次", "元/人", "m²", "节（次）"]
)
def test_units_are_open_words(unit: str) -> None:
    assert Quantity(1, unit).unit == unit


def test_a_comparator_that_is_none_is_refused() -> None:
    with refused("comparator"):
        Quantity(1, "场", "at_least")  # type: ignore[arg-type]  # refusing it is the point
    assert Quantity(1, "场", Comparator.AT_LEAST).comparator is Comparator.AT_LEAST


@pytest.mark.parametrize("unit", ["千米", "千克", "千瓦", "千瓦时", "千伏安"])
def test_a_unit_that_begins_with_a_numeral_stands_behind_arabic_digits(unit: str) -> None:
    assert Target(TargetKind.AMOUNT, Quantity(3, unit)).text == "3" + unit
    assert Target(TargetKind.AMOUNT, Quantity(3, unit), Wording(digits=Digits.FULL_WIDTH)).text
    with pytest.raises(PlanError):
        Target(TargetKind.AMOUNT, Quantity(3, unit), Wording(digits=Digits.CHINESE))
