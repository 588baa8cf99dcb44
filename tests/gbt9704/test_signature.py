"""署名 and 成文日期 without a seal: where each ends, by clause 7.3.5.2."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.signature import place_signature
from eduplan.language.width import character_width

NAMES = st.lists(st.text("明湖区教育局委员会", min_size=1, max_size=20), min_size=1, max_size=3)
DATES = st.dates().map(lambda day: f"{day.year}年{day.month}月{day.day}日")


@given(NAMES, DATES)
def test_the_date_begins_two_characters_to_the_right_of_the_name(
    names: list[str], date: str
) -> None:
    place = place_signature(names, date)
    name_start = place.name_gap.value + character_width(names[-1])
    date_start = place.date_gap.value + character_width(date)
    assert name_start - date_start == 2


@given(NAMES, DATES)
def test_the_longer_of_the_two_ends_two_characters_from_the_right(
    names: list[str], date: str
) -> None:
    place = place_signature(names, date)
    if character_width(date) > character_width(names[-1]):
        assert place.date_gap.value == 2
    else:
        assert place.name_gap.value == 2


@pytest.mark.parametrize(
    ("names", "date"), [([], "2026年1月15日"), (["明湖区教育局"], ""), ([], "")]
)
def test_a_name_or_date_alone_ends_two_characters_from_the_right(
    names: list[str], date: str
) -> None:
    place = place_signature(names, date)
    assert {place.name_gap.value, place.date_gap.value} == {Fraction(2)}
