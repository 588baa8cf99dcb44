"""What a target asks: which way is better, whether it accrues, when it is over."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.history.progress_question import Question, is_level_change, question_of
from eduplan.model import Baseline, Indicator, Nature, Polarity, Target, Wording, build
from eduplan.model.due import Due
from tests.history.progressing import CLOSE, MIDDLE, YEAR_AFTER, seen

UP, DOWN = Polarity.HIGHER, Polarity.LOWER


def asked(target: Target, indicator: Indicator | None = None, *, on: object = MIDDLE) -> Question:
    due = Due(CLOSE, "period", None)
    return question_of(target, indicator, (), on, due, Fraction(1, 10))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "polarity", "accrues"),
    [
        (build.count(100, "场"), UP, True),
        (build.amount(1, "元"), UP, True),
        (build.stock(60, "所"), UP, False),
        (build.rate(98), UP, False),
        (build.rank(8), DOWN, False),
        (build.limit(3, "起"), DOWN, True),
        (build.limit(3, "%"), DOWN, False),
        (build.rise(3), UP, False),
        (build.fall(3), UP, False),
        (build.fall(60, "%", baseline=65), DOWN, False),
        (build.coverage("全覆盖"), UP, False),
    ],
)
def test_the_kind_says_which_way_is_better_and_whether_it_accrues(
    target: Target, polarity: Polarity, accrues: bool
) -> None:
    question = asked(target)
    assert (question.polarity, question.accrues, question.stated) == (polarity, accrues, False)


def test_the_indicator_says_otherwise_where_the_kind_leaves_it_open() -> None:
    lower = Indicator("a", "甲", polarity=DOWN, nature=Nature.STOCK, baseline=Baseline(5))
    question = asked(build.count(100, "起"), lower)
    assert (question.polarity, question.accrues, question.stated) == (DOWN, False, True)
    assert question.baseline == 5
    assert asked(build.rise(3), lower).polarity is UP
    assert asked(build.limit(3, "起"), lower).accrues is False
    assert asked(build.rise(85, "%", baseline=77), lower).baseline == 77


def test_what_is_observed_after_the_day_is_left_out() -> None:
    members = [seen(1), seen(2, CLOSE)]
    due = Due(None, None, None)
    question = question_of(build.count(3, "场"), None, members, MIDDLE, due, Fraction(0))
    assert question.observations == (members[0],)


def test_it_is_over_when_the_last_day_has_passed_or_its_result_is_in() -> None:
    question = asked(build.count(3, "场"))
    assert not question.is_closed(MIDDLE)
    assert question.is_closed(CLOSE)
    assert question.is_final(CLOSE)
    after = asked(build.count(3, "场"), on=YEAR_AFTER)
    assert after.is_closed(MIDDLE)
    assert not after.is_final(MIDDLE)


def test_a_change_to_a_level_is_told_from_one_by_so_much() -> None:
    assert is_level_change(build.rise(85, "%", baseline=77))
    assert not is_level_change(build.rise(3))
    by_so_much = build.rise(3, baseline=77, wording=Wording("提高{number}{unit}"))
    assert not is_level_change(by_so_much)
