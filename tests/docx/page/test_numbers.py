"""Page numbers are read off their line, and measured by their dashes' ink."""

from __future__ import annotations

import pytest

from eduplan.docx.page.blocks import MM, OFFICIAL
from eduplan.docx.page.lines import Line
from eduplan.docx.page.numbers import PageNumber, find_number
from tests.docx.page.drawn import box, first_page
from tests.docx.page.printed import glyphs

DROP = OFFICIAL.bottom + 7 * MM
RIGHT = OFFICIAL.right - 14


def footer(text: str, left: float) -> tuple[Line, ...]:
    return (Line(glyphs(text, left, DROP + 5, 14), OFFICIAL),)


def found(text: str, *boxes: str, left: float = RIGHT - 42) -> PageNumber | None:
    with first_page(*boxes) as page:
        return find_number(page, footer(text, left))


def dashed(left: float) -> tuple[str, ...]:
    """The ink of — 1 — from *left* on, its dashes 1 point thick round `DROP`."""
    dash = [box(left + x, DROP - 0.5, 14, 1) for x in (0, 28)]
    return (*dash, box(left + 18, DROP - 5, 6, 10))


def test_the_dashes_say_how_far_below_the_text_block_it_stands() -> None:
    number = found("—1—", *dashed(RIGHT - 42))
    assert number is not None
    assert number.has_dashes
    assert number.drop_mm == pytest.approx(7, abs=0.05)
    assert number.side == "right"
    assert number.inset_mm == pytest.approx(14 / MM, abs=0.05)


def test_a_number_at_the_left_is_measured_from_there() -> None:
    left = OFFICIAL.left + 14
    number = found("—2—", *dashed(left), left=left)
    assert number is not None
    assert number.side == "left"
    assert number.inset_mm == pytest.approx(14 / MM, abs=0.05)


def test_a_number_without_dashes_is_a_number_all_the_same() -> None:
    number = found("1", box(RIGHT - 40, DROP - 5, 6, 10))
    assert number is not None
    assert not number.has_dashes


@pytest.mark.parametrize("text", ["明湖区教育局", "2026年1月15日印发"])
def test_other_words_below_the_text_are_no_number(text: str) -> None:
    assert found(text, box(RIGHT - 40, DROP - 5, 6, 10)) is None


def test_of_several_lines_the_one_by_the_standard_is_the_number() -> None:
    lines = (*footer("共2页", RIGHT - 200), *footer("—1—", RIGHT - 42))
    with first_page(*dashed(RIGHT - 42)) as page:
        number = find_number(page, lines)
    assert number is not None
    assert number.text == "—1—"


def test_a_page_without_ink_there_has_no_number() -> None:
    assert found("—1—") is None
