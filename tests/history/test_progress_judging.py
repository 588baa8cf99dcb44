"""How a number compares with what was promised, whatever the words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.history.progress_judging import compare, is_ceiling
from eduplan.history.progress_question import Question, question_of
from eduplan.model import Comparator, Indicator, Polarity, Target, build
from eduplan.model.due import Due
from eduplan.testing import targets
from tests.history.progressing import MIDDLE


def asked(target: Target, polarity: Polarity | None = None) -> Question:
    indicator = Indicator("a", "甲", polarity=polarity) if polarity else None
    return question_of(target, indicator, (), MIDDLE, Due(None, None, None), Fraction(1, 10))


@pytest.mark.parametrize(
    ("comparator", "holding", "failing"),
    [
        (Comparator.BARE, (100, 101), (99,)),
        (Comparator.AT_LEAST, (100, 101), (99,)),
        (Comparator.MORE_THAN, (101,), (99, 100)),
        (Comparator.AT_MOST, (99, 100), (101,)),
        (Comparator.LESS_THAN, (99,), (100, 101)),
        (Comparator.ABOUT, (90, 100, 110), ()),
    ],
)
def test_each_comparator_holds_on_its_own_side(
    comparator: Comparator, holding: tuple[int, ...], failing: tuple[int, ...]
) -> None:
    question = asked(build.count(100, "场", comparator))
    assert {compare(question, Fraction(each)) for each in holding} == {True}
    assert {compare(question, Fraction(each)) for each in failing} <= {False}
    assert is_ceiling(question) is (comparator in (Comparator.AT_MOST, Comparator.LESS_THAN))


def test_a_range_has_to_be_reached_at_its_better_end_only_where_that_is_the_lower() -> None:
    target = build.count(8, "个", to=10)
    assert compare(asked(target), Fraction(8))
    assert not compare(asked(target, Polarity.LOWER), Fraction(11))
    assert compare(asked(target, Polarity.LOWER), Fraction(10))


@given(
    targets(), st.sampled_from((None, *Polarity)), st.fractions(0, 10**6), st.fractions(0, 10**6)
)
def test_what_holds_goes_on_holding_on_the_better_side(
    target: Target, polarity: Polarity | None, one: Fraction, other: Fraction
) -> None:
    question = asked(target, polarity)
    if target.quantity is None:
        return
    better, worse = max(one, other), min(one, other)
    lower = is_ceiling(question) or question.polarity is Polarity.LOWER
    if target.quantity.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        lower = False
    if target.quantity.comparator is Comparator.ABOUT and not question.stated:
        return
    first, second = (better, worse) if lower else (worse, better)
    assert not compare(question, first) or compare(question, second)
