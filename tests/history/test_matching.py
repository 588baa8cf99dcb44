"""What has been paired so far, and what is decided in doubt."""

from __future__ import annotations

from eduplan.history.matching import MARGIN, Matching
from eduplan.model.alignment import Basis


def test_a_pair_takes_both_its_ends() -> None:
    matching = Matching()
    matching.add(0, 1, 1.0, Basis.SAME)
    assert not matching.is_free(0, 2)
    assert not matching.is_free(3, 1)
    assert matching.is_free(3, 2)
    assert matching.joins(0, 1)
    assert matching.joins(None, None)
    assert not matching.joins(0, None)


def test_a_decision_with_a_near_rival_is_unsure_and_names_it() -> None:
    matching = Matching()
    matching.decide([(0.9, 0, 0), (0.9 - MARGIN / 2, 0, 1)], floor=0.4)
    assert matching.of_a == {0: 0}
    assert matching.found[0][0] < 0.7
    assert [edge[1:] for edge in matching.rivals] == [(0, 1)]


def test_a_decision_without_a_rival_is_as_sure_as_its_score() -> None:
    matching = Matching()
    matching.decide([(0.9, 0, 0), (0.3, 1, 1)], floor=0.4)
    assert matching.found == {0: (0.9, Basis.LIKENESS)}
    assert matching.rivals == [(0.3, 1, 1)]


def test_what_would_be_too_unsure_is_no_pair() -> None:
    matching = Matching()
    matching.decide([(0.42, 0, 0), (0.42, 1, 0)], floor=0.4)
    assert matching.of_a == {}
    assert {edge[1:] for edge in matching.rivals} == {(0, 0), (1, 0)}
