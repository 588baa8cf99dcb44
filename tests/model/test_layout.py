"""House styles: lengths are exact and of a page's size, a page number has its number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.model import HouseStyle
from eduplan.model.layout import read_length, write_length

LENGTHS = st.fractions(-1000, 1000, max_denominator=1000)


@given(LENGTHS)
def test_a_written_length_reads_back(length: Fraction) -> None:
    assert read_length(write_length(length)) == length


@pytest.mark.parametrize("given_as", ["28.95", Decimal("28.95"), Fraction(579, 20)])
def test_a_length_is_exact_whatever_it_is_given_as(given_as: str | Decimal | Fraction) -> None:
    assert HouseStyle(line_pitch=given_as).line_pitch == Fraction(579, 20)


@pytest.mark.parametrize(
    "text", ["", "28,95", "1e3", "1e999999999", "１５", "+1", " 28", "1/0", "nan", "1001", "0.0001"]
)
def test_what_is_no_length_of_a_page_is_refused(text: str) -> None:
    with pytest.raises(PlanError):
        read_length(text)


@pytest.mark.parametrize("wrong", [28.95, True, Decimal("1e999999999"), Decimal("NaN"), "28磅"])
def test_a_wrong_length_is_refused_with_its_key(wrong: object) -> None:
    with pytest.raises(PlanError) as caught:
        HouseStyle(line_pitch=wrong)  # type: ignore[arg-type]  # that is the test
    assert caught.value.path == "line_pitch"


@pytest.mark.parametrize("form", ["", "— 1 —", "{number}{number}", "{number} of {total}", "{"])
def test_a_page_number_without_its_one_number_is_refused(form: str) -> None:
    with pytest.raises(PlanError) as caught:
        HouseStyle(page_number=form)
    assert caught.value.path == "page_number"


def test_margins_are_more_than_nothing() -> None:
    with pytest.raises(PlanError) as caught:
        HouseStyle(top=0)
    assert caught.value.path == "top"
