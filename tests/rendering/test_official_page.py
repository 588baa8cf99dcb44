"""The example plan, written by eduplan and set by LibreOffice, looks as GB/T 9704-2012 wants."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

import eduplan
from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.lines import Line
from eduplan.docx.page.numbers import PageNumber
from eduplan.docx.page.office import render
from eduplan.docx.page.pages import Page
from eduplan.docx.page.setting import Paragraph, find_setting, first_unit, line_ends, paragraphs
from tests.rendering.office import REQUIRED, measure, pitch_of, requires_libreoffice

EXAMPLE: Final = Path(__file__).parents[2] / "examples" / "minghu-2026-standalone.yaml"
TWIP: Final = 25.4 / 1440  # mm
UNTIGHTENED: Final = 6 * 0.25  # pt
"""LibreOffice does not tighten the last character of a run: six runs in a line cost this much."""

pytestmark = requires_libreoffice


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    folder = tmp_path_factory.mktemp("example")
    document = folder / "example.docx"
    eduplan.write(eduplan.read(EXAMPLE).plan, document)
    return measure(render(document, folder))


@pytest.fixture(scope="module")
def text(pages: tuple[Page, ...]) -> tuple[Paragraph, ...]:
    """All paragraphs but the title, which is larger, and the signature and date at the end."""
    return tuple(lines for lines in paragraphs(pages) if lines[0].size == 16)[:-2]


def full_pages(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """All pages but the last and those that end early because a heading goes with its text."""
    return tuple(
        page
        for page, following in pairwise(pages)
        if following.lines[0].is_flush
        or following.lines[0].text.endswith(("。", "；", "："))
        or following.lines[1].is_flush
    )


def numbers(pages: tuple[Page, ...]) -> tuple[PageNumber, ...]:
    found = tuple(p.number for p in pages if p.number and p.number.has_dashes)
    assert len(found) == len(pages), "a page without a number between dashes"
    return found


def faces(lines: tuple[Line, ...], wanted: Callable[[Line], bool]) -> set[str]:
    """The faces of the full-width characters of the lines that are *wanted*."""
    glyphs = (glyph for line in lines if wanted(line) for glyph in line.glyphs)
    return {glyph.face for glyph in glyphs if glyph.is_wide}


def test_the_page_is_a4(pages: tuple[Page, ...]) -> None:
    assert {(round(page.width), round(page.height)) for page in pages} == {(595, 842)}


def test_every_full_page_has_22_rows(pages: tuple[Page, ...]) -> None:
    pitch = pitch_of(pages)
    full = full_pages(pages)
    assert {page.index: page.rows(pitch) for page in full} == {page.index: 22 for page in full}
    assert len(full) >= len(pages) // 2 > 0


def test_every_full_page_after_the_title_page_has_22_lines(pages: tuple[Page, ...]) -> None:
    full = [page for page in full_pages(pages) if page.index > 1]
    assert {page.index: len(page.lines) for page in full} == {page.index: 22 for page in full}


def test_22_rows_fill_the_text_block(pages: tuple[Page, ...]) -> None:
    left = OFFICIAL.bottom - OFFICIAL.top - 22 * pitch_of(pages)
    assert 0 <= left < 3


def test_the_rows_of_a_full_page_stay_within_the_text_block(pages: tuple[Page, ...]) -> None:
    pitch = pitch_of(pages)
    for page in full_pages(pages):
        assert OFFICIAL.top < page.lines[0].baseline < OFFICIAL.top + pitch
        assert OFFICIAL.bottom - pitch < page.lines[-1].baseline < OFFICIAL.bottom


def test_a_line_of_full_width_characters_has_28_of_them(text: tuple[Paragraph, ...]) -> None:
    setting = find_setting(text)
    counts = [
        (round(line.indent) + len(setting.inside(line)), line.text)
        for line, following in line_ends(text)
        if line.is_even and len(first_unit(following.glyphs)) == 1
    ]
    assert [(count, line) for count, line in counts if count != 28] == []
    assert len(counts) >= 50


def test_no_line_ends_while_the_next_unit_would_fit(text: tuple[Paragraph, ...]) -> None:
    setting = find_setting(text)
    ends = line_ends(text)
    loose = [a.text for a, b in ends if setting.want(a, b) < setting.room(a) - UNTIGHTENED]
    overfull = [a.text for a, _ in ends if setting.room(a) < -0.5]
    assert (loose, overfull) == ([], [])


def test_every_paragraph_begins_two_characters_in(text: tuple[Paragraph, ...]) -> None:
    off = [lines[0].text for lines in text if abs(lines[0].indent - 2) > 0.1]
    assert off == []


def test_the_title_is_of_size_2_and_centred(pages: tuple[Page, ...]) -> None:
    title = [line for line in pages[0].lines if line.size != 16]
    assert {line.size for line in title} == {22}
    assert "".join(line.text for line in title) == "2026年明湖区教育工作要点"
    assert title[0] is pages[0].lines[0]
    off = [line.middle - OFFICIAL.middle for line in title]
    assert off == pytest.approx([0] * len(title), abs=1.5)


def test_the_page_number_stands_7_mm_below_the_text_block(pages: tuple[Page, ...]) -> None:
    drops = [number.drop_mm for number in numbers(pages)]
    assert drops == pytest.approx([7] * len(pages), abs=0.5)


def test_odd_pages_are_numbered_at_the_right_and_even_ones_at_the_left(
    pages: tuple[Page, ...],
) -> None:
    sides = [number.side for number in numbers(pages)]
    assert sides == ["right" if page.index % 2 else "left" for page in pages]


def test_the_page_number_stands_one_character_in(pages: tuple[Page, ...]) -> None:
    insets = [number.inset_mm / TWIP for number in numbers(pages)]
    assert [inset for inset in insets if not 240 <= inset <= 340] == []


def test_the_page_number_is_of_size_4_between_dashes(pages: tuple[Page, ...]) -> None:
    found = [(number.text, number.size) for number in numbers(pages)]
    assert found == [(f"—{page.index}—", 14) for page in pages]


@pytest.mark.skipif(not REQUIRED, reason="the stand-ins for the official faces may be missing")
def test_title_headings_text_and_page_number_are_set_in_their_own_faces(
    pages: tuple[Page, ...],
) -> None:
    lines = tuple(line for page in pages for line in page.lines)
    title, heading = faces(lines, _is_title), faces(lines, _is_first_level)
    assert {face.partition("-")[0] for face in title} == {"NotoSerifCJKjp"}
    assert heading == {"FandolHei-Regular"}
    assert "FandolFang-Regular" in faces(lines, lambda line: line.is_flush)
    assert {face for number in numbers(pages) for face in number.faces} == {"FandolSong-Regular"}


def _is_title(line: Line) -> bool:
    return line.size == 22


def _is_first_level(line: Line) -> bool:
    return line.text[0] in "一二三四五六七八" and line.text[1] == "、"
