"""What may stand at a line's end is told from the characters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.glyphs import Glyph
from eduplan.docx.page.lines import Line
from eduplan.docx.page.setting import Setting, find_setting, first_unit

SETTING = Setting(tracking=-0.25, script_gap=3.0)


def glyphs(text: str) -> tuple[Glyph, ...]:
    """*text* at 16 points, every full-width character 16 and every other 8 points wide."""
    widths = [8.0 if char.isascii() else 16.0 for char in text]
    return tuple(
        Glyph(char, OFFICIAL.left + sum(widths[:i]), 100.0, widths[i], 16.0, "FandolFang")
        for i, char in enumerate(text)
    )


def line(text: str) -> Line:
    return Line(glyphs(text), OFFICIAL)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("学校建设", "学"),
        ("校，学生", "校，"),
        ("校）。学", "校）。"),
        ("“《办法》”印发", "“《办"),
        ("98.5%以上", "98.5%"),
        ("——这是", "——"),
        ("末", "末"),
    ],
)
def test_characters_that_no_line_may_part_are_one_unit(text: str, unit: str) -> None:
    assert "".join(glyph.char for glyph in first_unit(glyphs(text))) == unit


@given(st.text("学校，。“”（）—12.%", min_size=1))
def test_a_unit_is_a_beginning_and_what_follows_begins_a_line_lawfully(text: str) -> None:
    unit = first_unit(glyphs(text))
    rest = text[len(unit) :]
    assert unit == glyphs(text)[: len(unit)]
    assert unit
    assert not rest.startswith(("，", "。", "”", "）"))


def test_28_characters_fill_a_line_and_a_29th_mark_hangs_out() -> None:
    full, hanging = line("学" * 28), line("学" * 28 + "，")
    assert 0 < SETTING.room(full) < 15.75
    assert SETTING.room(hanging) == SETTING.room(full)
    assert SETTING.want(full, line("校")) > SETTING.room(full)


def test_a_line_with_one_character_too_few_has_room_for_the_next() -> None:
    loose = line("学" * 27)
    assert SETTING.want(loose, line("校园")) < SETTING.room(loose)
    assert SETTING.want(loose, line("校）。")) > SETTING.room(loose)


def spread(*gaps: float) -> Line:
    """A line of full-width characters with *gaps* between them, in points."""
    places = [sum(gaps[:i]) + 16 * i for i in range(len(gaps) + 1)]
    made = (Glyph("学", OFFICIAL.left + x, 100.0, 16.0, 16.0, "FandolFang") for x in places)
    return Line(tuple(made), OFFICIAL)


@pytest.mark.parametrize(
    ("gaps", "tracking"), [((-0.25,) * 4, -0.25), ((0.0, 3.0), 0.0), ((-0.2, -0.3, 9.0), -0.25)]
)
def test_the_letter_spacing_is_what_is_usual_however_unlike_the_gaps_are(
    gaps: tuple[float, ...], tracking: float
) -> None:
    assert find_setting([(spread(*gaps),)]).tracking == pytest.approx(tracking)


def test_where_no_line_shows_it_nothing_is_taken_to_be_added() -> None:
    assert find_setting([]) == find_setting([(line("学"),)]) == Setting(0.0, 0.0)


def test_digits_beside_hanzi_take_the_gap_between_scripts() -> None:
    assert SETTING.width(glyphs("学1校")) == 16 + 8 + 16 - 3 * 0.25 + 2 * 3.0
    assert SETTING.width(glyphs("学，1")) == 16 + 16 + 8 - 3 * 0.25
