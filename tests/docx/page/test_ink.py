"""Ink is found where it is, to a pixel of 0.12 point."""

from __future__ import annotations

import pytest

from eduplan.docx.page.ink import FINE, Ink, Region, dark_rows, ink_in, is_red, runs_of_ink
from tests.docx.page.drawn import box, first_page

PIXEL = 1 / FINE


def edges(ink: Ink | None) -> tuple[float, ...]:
    assert ink is not None
    return (ink.left, ink.top, ink.right, ink.bottom)


def test_the_box_round_all_ink_is_found_to_a_pixel() -> None:
    with first_page(box(100, 50, 30, 10), box(150, 55, 20, 12)) as page:
        found = edges(ink_in(page, Region(80, 40, 200, 90)))
    assert found == pytest.approx((100, 50, 170, 67), abs=2 * PIXEL)


def test_marks_are_apart_where_a_column_is_white() -> None:
    with first_page(box(100, 50, 30, 2), box(150, 55, 4, 12), box(152, 40, 8, 4)) as page:
        runs = runs_of_ink(page, Region(80, 30, 200, 90))
    assert [edges(run) for run in runs] == [
        pytest.approx((100, 50, 130, 52), abs=2 * PIXEL),
        pytest.approx((150, 40, 160, 67), abs=2 * PIXEL),
    ]
    assert [run.is_flat for run in runs] == [True, False]


def test_ink_outside_the_region_does_not_count() -> None:
    with first_page(box(100, 50, 30, 10)) as page:
        assert ink_in(page, Region(200, 40, 300, 90)) is None
        assert runs_of_ink(page, Region(100, 100, 130, 120)) == ()


def test_a_region_that_reaches_off_the_paper_is_cut_to_it() -> None:
    with first_page(box(590, 838, 5, 4)) as page:
        found = edges(ink_in(page, Region(580, 830, 700, 900)))
    assert found == pytest.approx((590, 838, 595, 842), abs=2 * PIXEL)


def test_a_page_is_looked_at_as_it_is_bound_when_it_is_turned() -> None:
    """What is at the left of a landscape page is at the foot of the bound one."""
    with first_page(box(10, 100, 2, 40)) as page:
        found = edges(ink_in(page, Region(0, 500, 842, 595, turned=True)))
    assert found == pytest.approx((100, 595 - 12, 140, 595 - 10), abs=2 * PIXEL)


def test_rows_are_1_for_dark_and_0_for_light() -> None:
    with first_page(box(100, 50, 10, 10)) as page:
        rows = dark_rows(page, Region(95, 45, 105, 55), 1.0)
    assert [sum(row) for row in rows] == [0] * 5 + [5] * 5


@pytest.mark.parametrize("red", [True, False])
def test_red_is_told_from_black(red: bool) -> None:
    with first_page(box(100, 50, 40, 1, red=red)) as page:
        assert is_red(page, Region(90, 45, 150, 55)) is red


def test_no_ink_is_not_red() -> None:
    with first_page() as page:
        assert not is_red(page, Region(90, 45, 150, 55))
