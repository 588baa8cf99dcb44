"""What was asked for and what the page holds: by the characters themselves."""

from __future__ import annotations

import pytest

from eduplan.docx.page.blocks import MM, OFFICIAL
from eduplan.docx.page.fonts import Asked, font_uses, is_same_font
from eduplan.docx.page.glyphs import Glyph
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page
from eduplan.gbt9704.facts import FontUse
from tests.docx.page.printed import glyphs


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("仿宋_GB2312", "FangSong_GB2312"),
        ("仿宋", "FangSong"),
        ("黑体", "SimHei"),
        ("方正小标宋简体", "FZXBSJW--GB1-0"),
        ("Times New Roman", "TimesNewRomanPSMT"),
        ("Times New Roman", "TimesNewRomanPS-BoldMT"),
        ("Arial", "Arial-BoldMT"),
        ("思源宋体", "思源宋体-Regular"),
    ],
)
def test_a_font_is_itself_by_whatever_name_a_pdf_calls_it(asked: str, held: str) -> None:
    assert is_same_font(asked, held)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("仿宋_GB2312", "FandolFang-Regular"),
        ("方正小标宋简体", "NotoSerifCJKjp-Bold"),
        ("黑体", "KaiTi"),
        ("Times New Roman", "LiberationSerif"),
        ("思源宋体", "SimSun"),
    ],
)
def test_another_face_is_a_stand_in(asked: str, held: str) -> None:
    assert not is_same_font(asked, held)


def page(*parts: tuple[str, str], footer: str = "") -> Page:
    """A page with one line, each part of it in a font."""
    made, x = list[Glyph](), OFFICIAL.left
    for text, face in parts:
        made += glyphs(text, x, face=face)
        x += 16 * len(text)
    below = glyphs("—1—", baseline=790, face=footer) if footer else ()
    foot = (Line(below, OFFICIAL),) if below else ()
    line = Line(tuple(made), OFFICIAL)
    return Page(1, 210 * MM, 297 * MM, OFFICIAL, (), (line,), foot, None)


def test_every_font_has_those_that_came_for_it_the_most_used_first() -> None:
    shown = page(("学习", "FandolFang-Regular"), ("镕", "NotoSansCJK"))
    (use,) = font_uses([shown], [Asked("学习镕", ("仿宋",) * 3)], [])
    assert use == FontUse("仿宋", ("FandolFang-Regular", "NotoSansCJK"), stood_in=True)


def test_marks_say_nothing_of_fonts() -> None:
    shown = page(("学", "FangSong"), ("“”", "SimSun"))
    (use,) = font_uses([shown], [Asked("学“”", ("仿宋",) * 3)], [])
    assert use == FontUse("仿宋", ("FangSong",), stood_in=False)


def test_the_page_number_s_font_is_read_off_the_footers() -> None:
    shown = page(("学", "FangSong"), footer="FandolSong-Regular")
    uses = font_uses([shown], [], [Asked("—1—", ("宋体",) * 3)])
    assert uses == (FontUse("宋体", ("FandolSong-Regular",), stood_in=True),)


def test_words_that_no_page_shows_are_in_no_font() -> None:
    assert font_uses([page(("学", "FangSong"))], [Asked("校", ("仿宋",))], []) == ()
