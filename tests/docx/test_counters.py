"""Counting: what stands at the head of each paragraph of a list."""

from __future__ import annotations

from pathlib import Path
from random import Random

from lxml import etree

from eduplan.docx.office import Work, convert_all
from eduplan.docx.page.office import RenderingError
from eduplan.docx.story import Aids
from eduplan.docx.viewing import view_of
from eduplan.docx.visible import lines_in
from eduplan.language.characters import solid
from tests.docx.wild import SPACES, level, lists, numbered, package, paragraph, style
from tests.rendering.office import requires_libreoffice


def heads(body: str, numbering: str, styles: str = "") -> list[str]:
    """What the document counts at the head of each paragraph, less the blank behind it."""

    def parsed(content: str, root: str) -> etree._Element:
        return etree.fromstring(f"<w:{root} {SPACES}>{content}</w:{root}>")

    aids = Aids(parsed(styles, "styles"), parsed(numbering, "numbering"))
    view = view_of(parsed(body, "body"), "word/document.xml", aids)
    lines = lines_in(view.shown)
    assert all(line.text == line.number + "学习" for line in lines)
    return [line.number.removesuffix(" ") for line in lines]


def at(*places: int, num: str = "1") -> str:
    return "".join(numbered("学习", num, place) for place in places)


PLAN = (
    level(0, "chineseCounting", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
)


def test_levels_count_by_themselves_and_begin_anew_below_a_higher_one() -> None:
    assert heads(at(0, 1, 1, 2, 2, 1, 2, 0, 1), lists(PLAN)) == (
        ["一、", "（一）", "（二）", "1.", "2.", "（三）", "1.", "二、", "（一）"]
    )


def test_a_number_may_hold_those_above_it() -> None:
    decimal = (
        level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3")
    )
    assert heads(at(0, 1, 1, 2, 0, 1), lists(decimal)) == [
        "1.",
        "1.1.",
        "1.2.",
        "1.2.1",
        "2.",
        "2.1.",
    ]


def test_a_level_that_is_passed_over_shows_its_start_and_has_begun() -> None:
    decimal = level(0, "decimal", "%1.", '<w:start w:val="3"/>') + level(1, "decimal", "%1.%2")
    assert heads(at(1, 0, 1), lists(decimal)) == ["3.1", "4.", "4.1"]


def test_a_level_without_a_start_starts_at_nought() -> None:
    bare = level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', "")
    assert heads(at(0, 0), lists(bare)) == ["0.", "1."]


def test_legal_numbers_are_arabic_whatever_the_levels_above_write() -> None:
    legal = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert heads(at(0, 0, 1), lists(legal)) == ["第一章", "第二章", "2.1"]


def test_a_level_that_never_restarts_runs_on() -> None:
    running = level(0, "chineseCounting", "%1、") + level(
        1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'
    )
    assert heads(at(0, 1, 1, 0, 1), lists(running)) == ["一、", "1.", "2.", "二、", "3."]


def test_a_level_may_restart_only_behind_the_highest() -> None:
    third = PLAN.replace('<w:lvl w:ilvl="2">', '<w:lvl w:ilvl="2"><w:lvlRestart w:val="1"/>')
    assert heads(at(0, 1, 2, 1, 2, 0, 2), lists(third)) == (
        ["一、", "（一）", "1.", "（二）", "2.", "二、", "1."]
    )


def test_lists_of_one_definition_run_on_unless_one_says_where_it_starts() -> None:
    one = '<w:abstractNumId w:val="1"/>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(PLAN, nums={"1": one, "2": one, "3": one + start})
    body = at(0, 0) + at(0, num="2") + at(0, 0, num="3") + at(0)
    assert heads(body, numbering) == ["一、", "二、", "三、", "一、", "二、", "三、"]


def test_a_list_may_redefine_a_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1）")}</w:lvlOverride>'
    numbering = lists(PLAN, nums={"1": f'<w:abstractNumId w:val="1"/>{own}'})
    assert heads(at(0, 1), numbering) == ["1）", "（一）"]


def test_a_definition_may_stand_in_a_list_style() -> None:
    link = '<w:numStyleLink w:val="L"/>'
    numbering = lists(link, PLAN)
    listed = style("L", "列表", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    assert heads(at(0, 1), numbering, listed) == ["一、", "（一）"]


def test_list_styles_that_name_each_other_give_no_numbers() -> None:
    numbering = lists('<w:numStyleLink w:val="L"/>')
    listed = style("L", "列表", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    assert heads(at(0), numbering, listed) == [""]


def test_paragraphs_are_numbered_through_their_style_and_those_behind_it() -> None:
    linked = PLAN.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="H2"/>')
    styles = (
        style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("H2", "heading 2", '<w:numPr><w:ilvl w:val="7"/></w:numPr>', based="H1")
        + style("own", "我的标题", based="H2")
        + style("H3", "heading 3", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')
    )
    body = "".join(
        paragraph("学习", f'<w:pStyle w:val="{key}"/>') for key in ("H1", "H2", "own", "H3")
    )
    assert heads(body, lists(linked), styles) == ["一、", "（一）", "（二）", "1."]


def test_list_zero_takes_the_number_of_a_style_away() -> None:
    styled = style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    one = '<w:pStyle w:val="H1"/>'
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = paragraph("学习", one) + paragraph("学习", one + none) + paragraph("学习", one)
    assert heads(body, lists(PLAN), styled) == ["一、", "", "二、"]


def test_a_list_that_is_not_there_numbers_nothing() -> None:
    assert heads(at(0, num="9") + at(8), lists(PLAN)) == ["", ""]


def test_hidden_numbers_count_and_are_not_shown() -> None:
    hidden = level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>") + level(1, "decimal", "%1.%2")
    assert heads(at(0, 0, 1), lists(hidden)) == ["", "", "2.1"]
    mark = numbered("学习", more="<w:rPr><w:vanish/></w:rPr>")
    assert heads(mark + at(0), lists(PLAN)) == ["", "一、"]


def test_bullets_are_what_their_fonts_show() -> None:
    def bullet(char: str, font: str) -> str:
        return level(0, "bullet", char, f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>')

    numbering = lists(
        bullet("\uf06c", "Wingdings"),
        bullet("\uf0b7", "Symbol"),
        bullet("\uf0ee", "某字体"),
        bullet("——", "宋体"),
        level(0, "bullet", "*", '<w:lvlPicBulletId w:val="0"/>'),
    )
    assert heads("".join(at(0, num=str(n)) for n in range(1, 6)), numbering) == (
        ["●", "•", "•", "——", "•"]
    )


def test_what_stands_behind_a_number_is_a_blank_or_nothing() -> None:
    body = numbered("学习")
    for suffix, behind in (("tab", " "), ("space", " "), ("nothing", "")):
        own = level(0, "decimal", "%1.", f'<w:suff w:val="{suffix}"/>')
        root = etree.fromstring(f"<w:body {SPACES}>{body}</w:body>")
        numbering = etree.fromstring(f"<w:numbering {SPACES}>{lists(own)}</w:numbering>")
        [line] = lines_in(view_of(root, "x", Aids(None, numbering)).shown)
        assert line.text == f"1.{behind}学习"


def test_paragraphs_that_a_deletion_joins_count_once() -> None:
    gone = numbered("学", more="<w:rPr><w:del/></w:rPr>")
    assert heads(gone + numbered("习") + at(0), lists(PLAN)) == ["一、", "二、"]


def test_cells_and_text_go_on_counting_together() -> None:
    body = at(0) + f"<w:tbl><w:tr><w:tc>{at(0)}</w:tc><w:tc>{at(0)}</w:tc></w:tr></w:tbl>" + at(0)
    assert heads(body, lists(PLAN)) == ["一、", "二、", "三、", "四、"]


@requires_libreoffice
def test_numbers_are_those_that_libreoffice_shows(tmp_path: Path) -> None:
    one = '<w:abstractNumId w:val="1"/>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    levels = (
        level(0, "chineseCounting", "%1、")
        + level(1, "chineseCounting", "（%2）")
        + level(2, "decimal", "%1.%2.%3")
    )
    numbering = lists(levels, nums={"1": one, "2": one, "3": one + anew})
    random, bodies = Random(20260101), []
    for number in range(8):
        places = [(random.choice("123"), random.choice((0, 0, 1, 1, 2))) for _ in range(16)]
        bodies.append("".join(numbered("学习", num, place) for num, place in places))
        (tmp_path / f"{number}.docx").write_bytes(package(bodies[-1], numbering=numbering))
    documents = [tmp_path / f"{number}.docx" for number in range(len(bodies))]
    made = convert_all(documents, tmp_path / "out", Work("txt", "转换", "转", RenderingError))
    for body, text in zip(bodies, made, strict=True):
        shown = [solid(line) for line in text.read_text("utf-8-sig").splitlines()]
        assert [head + "学习" for head in heads(body, numbering)] == shown
