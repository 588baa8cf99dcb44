"""The page: the arithmetic that the standard leaves open comes out."""

from __future__ import annotations

from eduplan.gbt9704 import page
from eduplan.gbt9704.figure import Figure, size

FIGURES = [value for value in vars(page).values() if isinstance(value, Figure)]


def test_margins_and_text_block_fill_the_paper_to_within_two_twips() -> None:
    width = page.PAPER_WIDTH.twips - page.LEFT_MARGIN.twips - page.RIGHT_MARGIN.twips
    height = page.PAPER_HEIGHT.twips - page.TOP_MARGIN.twips - page.BOTTOM_MARGIN.twips
    assert abs(width - page.TEXT_WIDTH.twips) <= 2
    assert abs(height - page.TEXT_HEIGHT.twips) <= 2


def test_22_lines_fit_into_the_text_block_and_one_more_twip_of_pitch_would_lose_one() -> None:
    height = page.PAPER_HEIGHT.twips - page.TOP_MARGIN.twips - page.BOTTOM_MARGIN.twips
    assert height // page.LINE_PITCH.twips == page.LINES_PER_PAGE.number
    assert height // (page.LINE_PITCH.twips + 1) == page.LINES_PER_PAGE.number - 1


def test_28_characters_fit_into_a_line_only_with_the_run_spacing() -> None:
    width = page.PAPER_WIDTH.twips - page.LEFT_MARGIN.twips - page.RIGHT_MARGIN.twips
    character = size("三号", "5.2.2").twips
    assert width // (character + page.RUN_SPACING.twips) == page.CHARACTERS_PER_LINE.number
    assert width // character == page.CHARACTERS_PER_LINE.number - 1


def test_every_figure_names_its_clause() -> None:
    assert [figure for figure in FIGURES if not figure.clause] == []
    assert len(FIGURES) > 15
