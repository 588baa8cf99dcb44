"""Lines of parts: the permitted shape first, and never more lines than one above the need."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import event, given
from hypothesis import strategies as st

from eduplan.gbt9704.title_setting import MOST_LINES, set_lines
from tests.gbt9704.brute_force import allows_a_shape, fewest, permitted, settings

ROOM = 40
ROWS = st.lists(st.integers(1, 44), min_size=1, max_size=12)


def lines_of(widths: list[int], prices: list[int]) -> list[int]:
    ends = set_lines(widths, prices, ROOM)
    assert ends[0] == 0
    assert ends[-1] == len(widths)
    return [sum(widths[start:stop]) for start, stop in pairwise(ends)]


@given(ROWS, st.data())
def test_a_row_that_allows_a_permitted_shape_gets_one(
    widths: list[int], data: st.DataObject
) -> None:
    prices = data.draw(st.lists(st.integers(0, 400), min_size=len(widths), max_size=len(widths)))
    lines = lines_of(widths, prices)
    needed = fewest(widths, ROOM)
    assert len(lines) in (needed, needed + 1)
    if needed <= MOST_LINES:
        allowed = allows_a_shape(widths, ROOM)
        event(f"allowed: {allowed}")
        assert permitted(lines) == allowed


@given(ROWS)
def test_no_line_is_wider_than_the_room_unless_one_part_is(widths: list[int]) -> None:
    lines = lines_of(widths, [0] * len(widths))
    assert lines in list(settings(widths, len(lines), ROOM))


def test_without_a_permitted_shape_the_lines_are_as_balanced_as_they_get() -> None:
    assert lines_of([30, 30], [0, 0]) == [30, 30]
    assert lines_of([38, 4, 20, 20, 4, 38], [0] * 6) == [38, 24, 24, 38]


def test_of_two_lines_the_upper_one_is_the_longer() -> None:
    assert lines_of([10, 10, 3, 10, 10], [0] * 5) == [23, 20]


def test_a_step_of_half_a_character_is_no_step_that_shows() -> None:
    assert lines_of([10, 10, 2, 1, 10, 10], [0] * 6) == [23, 20]


def test_a_place_with_a_high_price_is_avoided() -> None:
    assert lines_of([10, 10, 10, 10, 6], [0, 0, 50, 0, 0]) == [20, 26]


def test_a_line_more_than_needed_is_used_where_a_permitted_shape_needs_it() -> None:
    lines = lines_of([12, 18, 12, 18], [0] * 4)
    assert len(lines) == 3
    assert permitted(lines)


def test_a_row_of_more_than_five_lines_is_filled_line_by_line() -> None:
    assert lines_of([15] * 13, [0] * 13) == [30] * 6 + [15]
