"""Siblings come to stand in one order, in whatever order they arrive."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.history.siblings import place, positions, staying

ROWS = st.permutations("abcdef").flatmap(
    lambda row: st.tuples(st.just(row), st.lists(st.sampled_from("abcdefxyz"), unique=True))
)


@given(ROWS, st.randoms(use_true_random=False))
def test_arrivals_in_any_order_give_the_new_row(
    rows: tuple[list[str], list[str]], random: object
) -> None:
    old, new = rows
    kept = staying([key for key in old if key in new], new)
    arriving = list(positions("p", new, kept).items())
    getattr(random, "shuffle")(arriving)  # noqa: B009  # Random by duck
    row = [key for key in old if key in kept]
    for key, position in arriving:
        assert place(row, key, position)
    assert row == new


def test_what_stands_behind_nothing_has_no_place() -> None:
    position = positions("p", ["a", "b"], {"a"})["b"]
    assert not place([], "b", position)
