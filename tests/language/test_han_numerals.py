import re

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import ParseError, PlanError
from eduplan.language.han_numerals import (
    LIMIT,
    NUMERAL_CHARACTERS,
    read_numeral,
    read_positional,
    write_numeral,
    write_positional,
)

NUMBERS = (
    st.integers(0, 9999)
    | st.integers(0, LIMIT - 1)
    | st.sampled_from(
        [10**power + rest for power in range(18) for rest in (0, 1, 10, 15, 1000, 10**8)][:-1]
    )
)


@given(NUMBERS)
def test_reading_a_numeral_gives_back_what_was_written(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@given(st.text(NUMERAL_CHARACTERS, max_size=12))
def test_what_reads_as_a_numeral_is_the_standard_form_or_a_known_variant(text: str) -> None:
    try:
        number = read_numeral(text)
    except ParseError:
        return
    plain = re.sub("^一十", "十", text.replace("两", "二").replace("〇", "零"))
    assert write_numeral(number) == plain


@given(NUMBERS)
def test_liang_reads_as_two_before_hundreds_and_more(number: int) -> None:
    text = write_numeral(number)
    assert read_numeral(re.sub("二(?=[百千万亿])", "两", text)) == number


def test_numerals_agree_with_another_library_up_to_99999() -> None:
    assert [write_numeral(number) for number in range(1, 100_000)] == [
        cn2an.an2cn(number) for number in range(1, 100_000)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("十五", 15),
        ("一十五", 15),
        ("一百零五", 105),
        ("一百〇五", 105),
        ("两千两百", 2200),
        ("一万零一", 10001),
        ("十万零一十五", 100015),
        ("三万亿", 3 * 10**12),
        ("一亿零一亿", 10**16 + 10**8),
    ],
)
def test_numerals_read_as_people_mean_them(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            "一百五",
            "廿三",
            "百",
            "两十",
            "十两",
            "十十",
            "零零",
            "一百零",
            "二十零三",
            "一万零百",
        ],
        *["十亿亿亿", "一二三", "12", "一 百"],
        pytest.param("亿" * 10**6, id="many units"),
        pytest.param("一" * 10**6, id="many digits"),
    ],
)
def test_what_is_no_standard_numeral_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ParseError, match="不是汉字数词") as caught:
        read_numeral(text)
    assert caught.value.remedy
    assert len(str(caught.value)) < 200


@given(NUMBERS)
def test_reading_digits_one_by_one_gives_back_what_was_written(number: int) -> None:
    assert read_positional(write_positional(number)) == number


@pytest.mark.parametrize("text", ["二〇二三", "二○二三", "二零二三"])
def test_a_year_may_write_its_zero_in_three_ways(text: str) -> None:
    assert read_positional(text) == 2023


@pytest.mark.parametrize("text", ["", "〇五", "二十", "2023", "二〇 二三", "一" * 19])
def test_what_is_not_written_digit_by_digit_is_refused(text: str) -> None:
    with pytest.raises(ParseError, match="逐位书写"):
        read_positional(text)


@pytest.mark.parametrize("number", [-1, LIMIT])
def test_numbers_out_of_range_are_not_written(number: int) -> None:
    with pytest.raises(PlanError, match="超出范围"):
        write_numeral(number)
    with pytest.raises(PlanError, match="超出范围"):
        write_positional(number)
