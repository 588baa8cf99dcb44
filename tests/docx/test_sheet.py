"""The sheet: the standard's margins leave its text block, and a turned page has them turned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.sheet import STANDARD, Margins
from eduplan.gbt9704 import page

MARGINS = st.builds(Margins, *(st.integers(0, 5000) for _ in range(4)))


def test_the_standard_s_margins_leave_its_text_block() -> None:
    assert abs(STANDARD.text_width - page.TEXT_WIDTH.twips) <= 2
    assert abs(STANDARD.text_height - page.TEXT_HEIGHT.twips) <= 2
    assert STANDARD.footer == page.FOOTER.twips


@given(MARGINS)
def test_turning_a_page_four_times_turns_it_back(margins: Margins) -> None:
    assert margins.turned != margins or len(set(margins)) < 4
    assert margins.turned.turned.turned.turned == margins


@given(MARGINS)
def test_a_turned_page_has_the_text_block_on_its_side(margins: Margins) -> None:
    turned = margins.turned
    assert page.PAPER_HEIGHT.twips - turned.left - turned.right == margins.text_height
    assert page.PAPER_WIDTH.twips - turned.top - turned.bottom == margins.text_width


@given(MARGINS)
def test_the_page_number_keeps_its_distance_from_the_text(margins: Margins) -> None:
    assert margins.bottom - margins.footer == page.BOTTOM_MARGIN.twips - page.FOOTER.twips
