"""Choosing pairs: the clear ones, then what is together best."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.history.assignment import Edge, assigned, mutual_best

EDGES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 100), max_size=16
).map(lambda scores: [(score / 100, a, b) for (a, b), score in scores.items()])


def total(edges: list[Edge]) -> float:
    return sum(score for score, _, _ in edges)


def best_by_trying_all(edges: list[Edge]) -> float:
    scores = {(a, b): score for score, a, b in edges}
    return max(
        sum(scores.get((a, b), 0.0) for a, b in enumerate(order))
        for order in permutations(range(5))
    )


@given(EDGES)
def test_what_is_assigned_is_together_the_best_and_takes_each_once(edges: list[Edge]) -> None:
    chosen = assigned(edges)
    assert len({a for _, a, _ in chosen}) == len({b for _, _, b in chosen}) == len(chosen)
    assert set(chosen) <= set(edges)
    assert abs(total(chosen) - best_by_trying_all(edges)) < 1e-9


@given(EDGES)
def test_mutual_best_edges_do_not_touch_and_lead_by_the_margin(edges: list[Edge]) -> None:
    chosen = mutual_best(edges, floor=0.3, margin=0.05)
    assert len({a for _, a, _ in chosen}) == len({b for _, _, b in chosen}) == len(chosen)
    for score, a, b in chosen:
        assert score >= 0.3
        rivals = [each for each in edges if (each[1] == a) != (each[2] == b)]
        assert all(score - rival[0] >= 0.05 for rival in rivals)


def test_a_knot_too_large_is_untied_greedily() -> None:
    edges = [(0.5 + (a == b) * 0.4, a, b) for a in range(80) for b in range(80)]
    assert sorted(assigned(edges)) == sorted((0.9, n, n) for n in range(80))
