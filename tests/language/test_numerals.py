from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eduplan.errors import ParseError, PlanError
from eduplan.language.numerals import GROUPINGS, LIMIT, Digits, read_number, write_number

PARTS = st.integers(1, 9999) | st.integers(1, LIMIT - 1)
FRACTIONS = st.builds(Fraction, st.just(0) | PARTS, PARTS)
DECIMALS = st.builds(
    lambda whole, rest, places: whole + Fraction(rest % 10**places, 10**places),
    st.just(0) | PARTS,
    PARTS,
    st.integers(0, 18),
)
VALUES = DECIMALS | FRACTIONS
FORMS = st.sampled_from(Digits)
MARKS = st.sampled_from(GROUPINGS)


@given(VALUES, FORMS, MARKS)
def test_reading_a_number_gives_back_what_was_written(
    value: Fraction, digits: Digits, grouping: str
) -> None:
    assert read_number(write_number(value, digits, None, grouping)) == value


@given(DECIMALS, FORMS, st.integers(0, 18), MARKS)
def test_a_number_with_a_fixed_number_of_decimals_reads_back_or_is_refused(
    value: Fraction, digits: Digits, decimals: int, grouping: str
) -> None:
    if (value * 10**decimals).denominator != 1:
        with pytest.raises(PlanError, match="位小数"):
            write_number(value, digits, decimals, grouping)
        return
    text = write_number(value, digits, decimals, grouping)
    assert read_number(text) == value
    point = {Digits.ARABIC: ".", Digits.FULL_WIDTH: "．", Digits.CHINESE: "点"}[digits]
    assert len(text.partition(point)[2]) == decimals


@given(VALUES, MARKS, st.data())
def test_full_and_half_width_digits_may_be_mixed(
    value: Fraction, grouping: str, data: st.DataObject
) -> None:
    narrow = write_number(value, Digits.ARABIC, None, grouping)
    wide = write_number(value, Digits.FULL_WIDTH, None, grouping)
    mixed = "".join(data.draw(st.sampled_from(pair)) for pair in zip(narrow, wide, strict=True))
    assert read_number(mixed) == value


@given(st.text("0123456789０９.．,，/／ 〇零一二两十百点分之", max_size=9))
def test_what_reads_as_a_number_is_written_and_read_as_the_same(text: str) -> None:
    try:
        value = read_number(text)
    except ParseError:
        return
    assert read_number(write_number(value)) == value


@pytest.mark.parametrize(
    ("value", "digits", "decimals", "grouping", "text"),
    [
        ("1122", Digits.ARABIC, None, "", "1122"),
        ("1122", Digits.ARABIC, None, ",", "1,122"),
        ("1122", Digits.ARABIC, None, "\u2009", "1\u2009122"),
        ("77.34", Digits.ARABIC, None, "", "77.34"),
        ("3", Digits.ARABIC, 2, "", "3.00"),
        ("2/3", Digits.ARABIC, None, "", "2/3"),
        ("1122.5", Digits.FULL_WIDTH, None, ",", "１，１２２．５"),
        ("2/3", Digits.FULL_WIDTH, None, "", "２／３"),
        ("100", Digits.CHINESE, None, "", "一百"),
        ("3.05", Digits.CHINESE, None, "", "三点零五"),
        ("2/3", Digits.CHINESE, None, "", "三分之二"),
    ],
)
def test_numbers_look_as_plans_print_them(
    value: str, digits: Digits, decimals: int | None, grouping: str, text: str
) -> None:
    assert write_number(Fraction(value), digits, decimals, grouping) == text


@pytest.mark.parametrize("text", ["两", "２", "2.00", "四分之八", "4/2", "二点〇"])
def test_every_way_to_write_two_reads_as_two(text: str) -> None:
    assert read_number(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        *["", "01", "00.5", "1.", ".5", "-1", "+1", "1e3", "1,12", "1,122 333", "0,122", "1/0"],
        *["1/02", "1" * 19, "1." + "1" * 19, "1,222,333,444,555,666,777", "零分之一", "三点"],
        *["点五", "三分之", "百分之五", "一百五", "3万", "٣", "²", "½", " 1", "1\n"],
        pytest.param("9" * 10**6, id="many digits"),
        pytest.param("三点" + "五" * 10**6, id="many decimals"),
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ParseError, match="不是数") as caught:
        read_number(text)
    assert len(str(caught.value)) < 200


@given(PARTS, st.integers(min_value=LIMIT))
def test_a_number_too_long_or_below_zero_is_not_written(part: int, long: int) -> None:
    tall = Fraction(part, long)
    assume(tall.denominator >= LIMIT and LIMIT**2 % tall.denominator)
    for value in (Fraction(-part), Fraction(long), tall):
        with pytest.raises(PlanError, match="为负或太长"):
            write_number(value)


def test_an_unknown_grouping_is_refused() -> None:
    with pytest.raises(PlanError, match="分节符"):
        write_number(Fraction(1122), grouping="'")


@pytest.mark.parametrize("decimals", [-1, 0, 1, 19])
def test_decimals_that_cannot_show_the_value_are_refused(decimals: int) -> None:
    with pytest.raises(PlanError, match="位小数"):
        write_number(Fraction("77.34"), decimals=decimals)
