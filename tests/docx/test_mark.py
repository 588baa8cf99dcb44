"""发文机关标志: its top edge, names spread to one width, the size that fits."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from eduplan.docx.mark import mark, mark_height
from eduplan.docx.sheet import Margins
from eduplan.language.width import character_width
from tests.docx.order import W, misplaced, parsed

FONT, STYLE = "方正小标宋简体", "M"
ROOM = 8844 - 2 * 170
NAMES = st.lists(
    st.text("明湖区教育局委员会第2（）", min_size=1, max_size=80), min_size=1, max_size=8
)
SUFFIXES = st.sampled_from(("", "文件"))


def made(*organs: str, suffix: str = "文件", used: int = 0) -> etree._Element:
    return parsed(mark(organs, suffix=suffix, font=FONT, style=STYLE, used=used))


def value(element: etree._Element, path: str, attribute: str = "val") -> int:
    found = element.find("/".join(W + tag for tag in path.split("/")))
    assert found is not None
    return int(found.get(W + attribute, ""))


def sizes(root: etree._Element) -> set[int]:
    """Sizes of type in half points."""
    return {value(run, "rPr/sz") for run in root.iter(f"{W}r") if run.find(f"{W}rPr") is not None}


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def names(root: etree._Element) -> list[etree._Element]:
    """The paragraphs with words, without 文件 that stands beside them."""
    cells = root.findall(f".//{W}tc")
    within = cells[0] if cells else root
    return [each for each in within.iter(f"{W}p") if each.xpath("string()")]


def widths(paragraph: etree._Element) -> Iterator[Fraction]:
    """The width of each line in twips: its characters, and the spacing behind each of them."""
    width = Fraction(0)
    for run in paragraph.iter(f"{W}r"):
        if run.find(f"{W}br") is not None:
            yield width
            width = Fraction(0)
            continue
        text = str(run.xpath("string()"))
        width += character_width(text) * value(run, "rPr/sz") * 10
        width += len(text) * value(run, "rPr/spacing")
    yield width


def top(root: etree._Element) -> Fraction:
    """From the top of the mark's own XML down to the top of its first characters, in twips."""
    first = root.find(f"{W}p")
    assert first is not None
    size = 10 * max(sizes(root))
    ink = size * Fraction(12, 10) * Fraction(8, 10) - size * Fraction(84, 100)
    if first.xpath("string()"):
        return value(first, "pPr/spacing", "before") + ink
    return value(first, "pPr/spacing", "line") + ink


def test_no_organs_make_no_mark() -> None:
    assert mark([], suffix="文件", font=FONT, style=STYLE) == ""


def test_one_organ_and_its_suffix_are_one_centred_line_without_spacing() -> None:
    (paragraph,) = made("明湖区教育局")
    jc = paragraph.find(f"{W}pPr/{W}jc")
    assert paragraph.xpath("string()") == "明湖区教育局文件"
    assert jc is not None
    assert jc.get(f"{W}val") == "center"
    assert value(paragraph, "r/rPr/spacing") == 0


def test_the_largest_size_that_fits_is_taken() -> None:
    assert sizes(made("明湖区教育局")) == {ROOM // 8 // 10}
    assert sizes(made("教育局")) == {124}


def test_all_characters_are_red_and_in_the_given_font() -> None:
    root = made("明湖区教育局", "明湖区财政局")
    assert {each.get(f"{W}val") for each in root.iter(f"{W}color")} == {"FF0000"}
    assert {each.get(f"{W}eastAsia") for each in root.iter(f"{W}rFonts")} == {FONT}


@given(NAMES, SUFFIXES, st.sampled_from((0, 579, 1158, 1737)))
@example(["明湖区教育局"], "文件", 1737)
@example(["明湖区教育局", "明湖区人力资源和社会保障局"], "文件", 0)
def test_its_characters_begin_35_mm_below_the_top_of_the_text_block(
    organs: list[str], suffix: str, used: int
) -> None:
    assert abs(used + top(made(*organs, suffix=suffix, used=used)) - 1984) <= 1


def test_what_stands_too_deep_above_it_leaves_no_space() -> None:
    assert value(made("明湖区教育局", used=4000), "p/pPr/spacing", "before") == 0
    assert made("明湖区教育局", "明湖区财政局", used=4000)[0].tag == f"{W}tbl"


@given(NAMES, SUFFIXES)
@example(["明" * 80], "文件")
@example(["明" * 80, "湖"], "文件")
def test_no_character_is_lost_and_each_organ_is_a_paragraph(organs: list[str], suffix: str) -> None:
    root = made(*organs, suffix=suffix)
    behind = suffix if len(organs) == 1 else ""
    assert [each.xpath("string()") for each in names(root)] == [each + behind for each in organs]
    assert root.xpath("string()") == "".join(organs) + suffix


@given(NAMES, SUFFIXES)
def test_names_of_several_organs_are_spread_to_one_width(organs: list[str], suffix: str) -> None:
    found = [list(widths(each)) for each in names(made(*organs, suffix=suffix))]
    if len(organs) > 1:
        spread = [width for name in found for width in name if width > 0]
        whole = max(spread)
        size = max(sizes(made(*organs, suffix=suffix))) * 10
        assert {width for width in spread if width > size} <= {whole, *_unspread(whole)}


def _unspread(whole: Fraction) -> set[Fraction]:
    # Half characters make a width that is no whole number of twips at odd sizes.
    return {whole - Fraction(1, 2), whole + Fraction(1, 2)}


def test_nothing_is_spaced_behind_the_last_character() -> None:
    for name in names(made("明湖区教育局", "明湖区人力资源和社会保障局")):
        last = name.findall(f"{W}r")[-1]
        assert value(last, "rPr/spacing") == 0


@given(NAMES, SUFFIXES)
def test_a_mark_is_as_wide_as_the_text_block_at_most(organs: list[str], suffix: str) -> None:
    root = made(*organs, suffix=suffix)
    size = max(sizes(root)) * 10
    longest = max(width for name in names(root) for width in widths(name))
    beside = Fraction(5, 2) * size if len(organs) > 1 and suffix else 0
    assert longest + beside <= ROOM


@given(NAMES, SUFFIXES)
def test_sizes_stay_between_22_and_62_points(organs: list[str], suffix: str) -> None:
    (size,) = sizes(made(*organs, suffix=suffix))
    assert 44 <= size <= 124


def test_a_name_too_long_for_one_line_goes_on_on_lines_of_about_its_length() -> None:
    (paragraph,) = made("明" * 38, suffix="")
    lines = list(widths(paragraph))
    assert len(lines) == 2
    assert lines[0] == lines[1]


def test_many_organs_are_smaller_so_that_the_text_begins_on_the_first_page() -> None:
    few, many = made(*["明湖区教育局"] * 3), made(*["明湖区教育局"] * 7)
    height = value(names(many)[0], "pPr/spacing", "line") * 7
    assert max(sizes(many)) < max(sizes(few))
    assert height <= 3969


def test_the_suffix_of_several_organs_stands_beside_them_half_way_down() -> None:
    cells = made("明湖区教育局", "明湖区财政局").findall(f".//{W}tc")
    assert [each.xpath("string()") for each in cells] == ["明湖区教育局明湖区财政局", "文件"]
    aligned = cells[1].find(f"{W}tcPr/{W}vAlign")
    assert aligned is not None
    assert aligned.get(f"{W}val") == "center"


def test_names_and_suffix_together_are_centred() -> None:
    root = made("明湖区教育局", "明湖区人力资源和社会保障局")
    size = max(sizes(root)) * 10
    left, right = (value(cell, "tcPr/tcW", "w") for cell in root.iter(f"{W}tc"))
    (suffix,) = root.findall(f".//{W}tc")[1].findall(f"{W}p")
    free = right - value(suffix, "pPr/ind", "left") - 2 * size
    assert (left - 13 * size) // 2 == free == 20


def test_several_organs_without_suffix_are_paragraphs_alone() -> None:
    assert [child.tag for child in made("明湖区教育局", "明湖区财政局", suffix="")] == [f"{W}p"] * 2


def test_it_keeps_to_the_margins_of_the_office() -> None:
    narrow = Margins(left=2588, right=2475)
    xml = mark(["明湖区教育局"], suffix="文件", font=FONT, style=STYLE, margins=narrow)
    assert sizes(parsed(xml)) == {(ROOM - 2000) // 8 // 10}


@pytest.mark.parametrize("organs", [("明湖区教育局",), ("明湖区教育局", "明湖区财政局")])
def test_children_stand_in_the_order_of_the_schema(organs: tuple[str, ...]) -> None:
    root = made(*organs)
    assert misplaced(root) == []


def test_every_paragraph_with_words_has_the_style_it_was_given() -> None:
    xml = mark(["甲局", "乙局"], suffix="文件", font=FONT, style=STYLE, suffix_style="MS")
    styles = [style_of(each) for each in parsed(xml).iter(f"{W}p") if each.xpath("string()")]
    assert styles == [STYLE, STYLE, "MS"]
    assert [style_of(each) for each in made("甲局", "乙局").iter(f"{W}p")] == ["", *[STYLE] * 3]


@given(NAMES, SUFFIXES)
def test_its_height_is_that_of_its_lines_from_the_top_of_the_first(
    organs: list[str], suffix: str
) -> None:
    root = made(*organs, suffix=suffix)
    lines = sum(1 for name in names(root) for _ in widths(name))
    height = lines * value(names(root)[0], "pPr/spacing", "line")
    ink = 10 * max(sizes(root)) * Fraction(12, 100)
    assert abs(mark_height(organs, suffix) - (height - ink)) <= 1


def test_no_organs_take_no_height() -> None:
    assert mark_height([], "文件") == 0
