"""Lines: what stands on one baseline, and where it begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.lines import lines_of
from tests.docx.page.printed import glyphs, line


def test_characters_of_one_baseline_are_a_line_from_left_to_right() -> None:
    parts = [*glyphs("乙", left=200, baseline=100.1), *glyphs("甲", left=100, baseline=100)]
    below = glyphs("丙", left=100, baseline=129)
    assert [each.text for each in lines_of([*below, *parts], OFFICIAL)] == ["甲乙", "丙"]


@given(st.permutations(range(12)))
def test_the_order_in_the_file_does_not_matter(order: list[int]) -> None:
    made = [glyph for i in range(4) for glyph in glyphs("甲乙丙", baseline=100.0 + 30 * i)]
    lines = lines_of([made[i] for i in order], OFFICIAL)
    assert [each.text for each in lines] == ["甲乙丙"] * 4


def test_an_indent_is_counted_in_characters_of_the_line_s_own_size() -> None:
    assert line("附注", left=OFFICIAL.left + 32).indent == pytest.approx(2)
    assert line("题", left=OFFICIAL.left + 44, size=22).indent == pytest.approx(2)


def test_a_line_ends_where_its_last_character_s_own_width_does() -> None:
    assert line("2026年", left=100).right == 100 + 4 * 8 + 16
    assert line("2026年", left=100).middle == 124


def test_digits_make_a_line_uneven() -> None:
    assert (line("学校").is_even, line("12所").is_even) == (True, False)


def test_the_box_of_an_exact_line_has_four_fifths_above_the_baseline() -> None:
    assert line("学", baseline=100).top(30) == pytest.approx(76)
    assert line("学", baseline=100).bottom(30) == pytest.approx(106)
