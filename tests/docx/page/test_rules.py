"""Rules are told from text and tables by their length, and measured to a pixel."""

from __future__ import annotations

import pytest

from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.rules import rules_on
from tests.docx.page.drawn import box, first_page

LEFT, WIDTH = OFFICIAL.left, OFFICIAL.width


def test_rules_are_found_from_above_with_their_thickness_and_colour() -> None:
    with first_page(box(LEFT, 300, WIDTH, 1, red=True), box(LEFT, 200, WIDTH, 0.71)) as page:
        thin, red = rules_on(page, OFFICIAL)
    assert (thin.is_red, red.is_red) == (False, True)
    assert thin.ink.top == pytest.approx(200, abs=0.2)
    assert (thin.ink.height, red.ink.height) == pytest.approx((0.71, 1.0), abs=0.25)


def test_a_rule_is_measured_from_end_to_end() -> None:
    with first_page(box(LEFT - 10, 300, WIDTH + 10, 1)) as page:
        (rule,) = rules_on(page, OFFICIAL)
    assert rule.ink.left == pytest.approx(LEFT - 10, abs=0.2)
    assert rule.ink.right == pytest.approx(OFFICIAL.right, abs=0.2)


def test_what_stands_right_beside_a_rule_does_not_make_it_thicker() -> None:
    beside = box(OFFICIAL.middle - 5, 302, 10, 8)
    with first_page(box(LEFT, 300, WIDTH, 1), beside) as page:
        (rule,) = rules_on(page, OFFICIAL)
    assert rule.ink.height == pytest.approx(1.0, abs=0.25)


@pytest.mark.parametrize(
    "shape",
    [box(LEFT, 300, WIDTH * 0.4, 1), box(LEFT, 300, WIDTH, 40)],
    ids=["too short", "too thick"],
)
def test_short_lines_and_pictures_are_no_rules(shape: str) -> None:
    with first_page(shape) as page:
        assert rules_on(page, OFFICIAL) == ()
