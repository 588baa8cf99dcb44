"""The first page of a notice: what stands above its text, and how the signature finds room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.first_page import (
    CLOSE,
    CLOSEST,
    WIDEST,
    closer,
    height_above,
    overflows,
    wider,
)

PITCH = 579
LINES = st.integers(1, 30)
ROOMS = st.integers(0, 22 * PITCH)


def test_the_red_head_takes_its_stated_places() -> None:
    mark = 1488
    header = 1984 + mark + 384 + 208 + 30 + 4 * PITCH
    assert height_above(PITCH, small=3, mark=mark, numbered=1, lines=3) == header + 3 * PITCH
    assert height_above(PITCH, small=3, mark=mark, numbered=2, lines=3) == header + 3 * PITCH + 384
    assert height_above(PITCH, small=0, mark=0, numbered=0, lines=3) == 3 * PITCH


def test_without_a_mark_its_small_lines_and_the_number_make_the_head() -> None:
    numbered = 2 * PITCH + 384 + 208 + 30 + 2 * PITCH
    assert height_above(PITCH, small=0, mark=0, numbered=1, lines=0) == numbered
    assert height_above(PITCH, small=2, mark=0, numbered=0, lines=0) == 4 * PITCH


@given(LINES, ROOMS)
def test_closer_lines_fit_and_are_no_closer_than_they_must_be(lines: int, room: int) -> None:
    for limit in (CLOSE, CLOSEST):
        pitch = closer(lines, room, PITCH, limit)
        if pitch is None:
            assert lines * limit.twips > room - 30
        else:
            assert lines * pitch <= room - 30
            assert pitch == PITCH or lines * (pitch + 1) > room - 30
            assert limit.twips <= pitch <= PITCH


@given(LINES, ROOMS)
def test_lines_that_neither_fit_nor_overflow_for_sure_are_within_a_rounding(
    lines: int, room: int
) -> None:
    fits = closer(lines, room, PITCH, CLOSE) == PITCH
    assert not (fits and overflows(lines, room, PITCH))
    assert fits or overflows(lines, room, PITCH) or abs(lines * PITCH - room) < 31


@given(st.integers(2, 30), ROOMS)
def test_wider_lines_leave_one_for_the_next_page_and_others_on_this(lines: int, room: int) -> None:
    pitch = wider(lines, room)
    if pitch is not None:
        assert pitch <= WIDEST.twips
        assert lines * pitch > room
    else:
        assert lines * WIDEST.twips <= room + 30 + lines


def test_a_single_line_is_never_sent_away() -> None:
    assert wider(1, 500) is None
