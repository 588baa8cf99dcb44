"""The line pitch is read off the lines that go on, whatever stands between paragraphs."""

from __future__ import annotations

import pytest

from eduplan.docx.page.glyphs import Glyph, turned
from eduplan.docx.page.pages import line_pitch
from tests.docx.page.printed import PITCH, page


def test_the_pitch_is_that_of_lines_that_go_on() -> None:
    sparse = page("甲" * 28, "", "乙" * 28, "", "丙" * 28, "丁", indents=(2, 0, 2, 0, 2, 0))
    assert line_pitch([sparse]) == pytest.approx(PITCH)


def test_without_lines_that_go_on_all_distances_count() -> None:
    assert line_pitch([page("甲", "乙", "丙", indents=(2, 2, 2))]) == pytest.approx(PITCH)


def test_two_distances_that_differ_leave_the_lesser() -> None:
    assert line_pitch([page("甲", "乙", "", "丙", indents=(2, 2, 0, 2))]) == pytest.approx(PITCH)


def test_a_single_line_has_no_pitch() -> None:
    assert line_pitch([page("甲"), page(index=2)]) is None


def test_rows_are_counted_with_the_blank_ones() -> None:
    assert page("甲", "", "", "乙").rows(PITCH) == 4


def test_a_turned_page_s_head_is_the_bound_page_s_left() -> None:
    glyph = Glyph("表", x=100.0, baseline=79.0, advance=16.0, size=16.0, face="FandolHei")
    bound = turned(glyph, 842.0)
    assert (bound.x, bound.baseline) == (79.0, 742.0)
