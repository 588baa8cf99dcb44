"""Numbers in prose: exact, and printed as they stood."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.grammar.phrases.numbers import read_scaled
from eduplan.language.numerals import Digits, write_number
from eduplan.model.wording import SCALES


@given(
    st.integers(0, 10**9),
    st.sampled_from(Digits),
    st.sampled_from(["", ",", " "]),
    st.sampled_from(sorted(SCALES)),
)
def test_a_number_has_the_wording_that_prints_it(
    number: int, digits: Digits, grouping: str, scale: str
) -> None:
    text = write_number(Fraction(number), digits, grouping=grouping)
    read = read_scaled(text, scale)
    if read is None:
        assert scale
        assert digits is Digits.CHINESE
        return
    assert read.value == number * SCALES[scale]
    assert read.wording.write(read.value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("77.34", "77.34"),
        ("98.50", "98.5"),
        ("１．５０", "1.5"),
        ("三分之二", "2/3"),
        ("两百", "200"),
        ("两", "2"),
    ],
)
def test_decimals_padding_and_words_are_kept(text: str, value: str) -> None:
    read = read_scaled(text)
    assert read is not None
    assert read.value == Fraction(value)
    assert read.wording.write(read.value) == text


@pytest.mark.parametrize("text", ["007", "一百五", "1１", "〇", "1,22", "x"])
def test_what_no_wording_prints_is_no_number(text: str) -> None:
    assert read_scaled(text) is None
