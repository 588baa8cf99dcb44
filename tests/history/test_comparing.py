"""Comparing works by words and place."""

from __future__ import annotations

from eduplan.history.comparing import Comparison
from eduplan.history.matching import Matching
from eduplan.history.works import side_of
from eduplan.model.alignment import Basis
from tests.history.samples import READING, SPORT, TEACHERS, plan_of


def test_place_lifts_the_score_of_short_words_and_hardly_that_of_long_ones() -> None:
    works = side_of(plan_of(("学生", [("其他", ""), READING]))).works
    matching = Matching()
    comparison = Comparison(works, works, matching)
    pillar, short, long = works
    apart = comparison.score(short, short), comparison.score(long, long)
    matching.add(pillar.index, pillar.index, 1.0, Basis.SAME)
    together = comparison.score(short, short), comparison.score(long, long)
    assert together[0] > apart[0] + 0.4
    assert apart[1] > 0.9
    assert together[1] - apart[1] < 0.1


def test_the_share_of_words_that_a_work_holds_is_not_symmetric() -> None:
    old = side_of(plan_of(("学生", [READING]))).works
    new = side_of(plan_of(("学生", [(READING[0], READING[1] + SPORT[1] + TEACHERS[1])]))).works
    comparison = Comparison(old, new, Matching())
    assert comparison.share(old[1], new[1]) > 0.95


def test_the_nearest_is_told_for_works_without_partner_only() -> None:
    old = side_of(plan_of(("学生", [READING, SPORT]))).works
    new = side_of(plan_of(("学生", [READING]))).works
    matching = Matching()
    matching.add(1, 1, 1.0, Basis.SAME)
    comparison = Comparison(old, new, matching)
    assert all(one.index == 2 for one, _, _ in comparison.nearest())
