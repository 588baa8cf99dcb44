"""The order of reading: prose, rows, red heads in boxes, contents, what stands beside."""

from __future__ import annotations

from lxml import etree

from eduplan.docx.gathering import Gathering, Piece, gathered
from eduplan.docx.story import Aids
from eduplan.docx.viewing import view_of
from eduplan.grammar.outline import Indent, Mark, MarkKind
from eduplan.model import DocxPlace
from tests.docx.wild import SPACES, level, lists, numbered, paragraph, run, style, table, text_box

PROSE = "为深入贯彻全国教育大会精神，推动教育高质量发展，制定本要点。"
NUMBERS = lists(level(0, "chineseCounting", "%1、"))
STYLES = (
    style("t1", "toc 1")
    + style("th", "TOC Heading")
    + style("h1", "heading 1", '<w:outlineLvl w:val="0"/>')
)


def gather(body: str) -> Gathering:
    def parsed(content: str, root: str) -> etree._Element:
        return etree.fromstring(f"<w:{root} {SPACES}>{content}</w:{root}>")

    aids = Aids(parsed(STYLES, "styles"), parsed(NUMBERS, "numbering"))
    return gathered(view_of(parsed(body, "body"), "word/document.xml", aids).shown)


def texts(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces]


def test_a_line_break_begins_a_line_that_keeps_its_marks_and_its_place() -> None:
    content = "<w:r><w:t>学习</w:t><w:br/></w:r><w:ins>" + run("宣讲") + "</w:ins>"
    first, second = gather(numbered(content)).pieces
    assert (first.text, second.text) == ("一、 学习", "宣讲")
    assert first.marks == (Mark(MarkKind.NUMBERED, 0, 3),)
    assert second.marks == (Mark(MarkKind.REVISION, 0, 2, "ins"),)
    assert first.place("x", 0, 5) == DocxPlace("x", (0,), 0, 2)
    assert second.place("x", 0, 2) == DocxPlace("x", (0,), 3, 5)


def test_looks_are_told() -> None:
    bold = paragraph(
        run("学习", "<w:b/>") + run(" ") + run("宣讲", "<w:b/>"), '<w:pStyle w:val="h1"/>'
    )
    half = paragraph(run("学习", "<w:b/>") + run("宣讲"), '<w:jc w:val="center"/>')
    first, second = gather(bold + half).pieces
    assert (first.looks.is_bold, first.looks.level, first.looks.indent) == (True, 1, None)
    assert (second.looks.is_bold, second.looks.level, second.looks.indent) == (
        False,
        None,
        Indent.FAR,
    )
    assert Mark(MarkKind.STYLE, 0, 5, "heading 1") in first.marks


def test_rows_have_as_many_cells_as_the_widest_and_their_marks_in_place() -> None:
    rows = table(["任务", "时限", "单位"], [numbered(run("宣讲")), "6月\t底"])
    head, row = gather(rows).pieces
    assert head.cells == ("任务", "时限", "单位")
    assert (row.cells, row.text) == (("一、 宣讲", "6月 底", ""), "一、 宣讲\t6月 底\t")
    assert row.marks == (Mark(MarkKind.NUMBERED, 0, 3),)
    assert row.block == (0, 1)


def test_a_cell_of_several_paragraphs_is_one_cell() -> None:
    [row] = gather(
        table(["任务", paragraph("一处") + paragraph("二处")]) + paragraph(PROSE)
    ).pieces[:1]
    assert row.cells == ("任务", "一处 二处")


def test_a_table_of_one_column_is_a_box_of_lines() -> None:
    pieces = gather(table([paragraph("一、学习") + paragraph(PROSE)], ["印发"])).pieces
    assert texts(pieces) == ["一、学习", PROSE, "印发"]
    assert all(piece.cells is None for piece in pieces)


def test_a_document_laid_in_a_table_is_read_as_lines() -> None:
    text = "".join(map(paragraph, ("一、学习", PROSE, "二、宣讲", PROSE)))
    pieces = gather(paragraph("工作要点") + table(["正文", text])).pieces
    assert texts(pieces) == ["工作要点", "正文", "一、学习", PROSE, "二、宣讲", PROSE]


def test_a_table_in_a_longer_document_stays_one_though_its_cells_are_full() -> None:
    text = "".join(map(paragraph, ("学习", "宣讲", "走访")))
    pieces = gather("".join(map(paragraph, [PROSE] * 3)) + table(["任务", text])).pieces
    assert pieces[-1].cells == ("任务", "学习 宣讲 走访")


def test_tables_in_cells_are_read_once() -> None:
    inner = table(["甲", "乙"])
    body = paragraph(PROSE) + table(["一", inner + paragraph("二")])
    assert texts(gather(body).pieces) == [PROSE, "一\t甲 乙 二"]


def test_boxes_above_the_prose_and_below_it_are_read_where_they_hang() -> None:
    body = (
        paragraph(text_box("某区教育局文件") + run("某教〔2026〕1号"))
        + paragraph("工作要点")
        + paragraph(PROSE)
        + paragraph(text_box("某区教育局办公室印发"))
    )
    found = gather(body)
    assert texts(found.pieces) == [
        "某区教育局文件", "某教〔2026〕1号", "工作要点", PROSE, "某区教育局办公室印发", "",
    ]  # fmt: skip
    assert found.pieces[0].block == (0, 0, 0)
    assert found.boxes == ()


def test_boxes_between_prose_stand_beside_the_text() -> None:
    body = (
        paragraph(PROSE) + paragraph(text_box("提示", "请看") + run(PROSE)) + paragraph("一、学习")
    )
    found = gather(body)
    assert texts(found.pieces) == [PROSE, PROSE, "一、学习"]
    assert texts(found.boxes) == ["提示", "请看"]


def test_a_document_written_into_boxes_is_read_from_them() -> None:
    body = paragraph("一、学习") + paragraph(text_box(PROSE, PROSE)) + paragraph("二、宣讲")
    found = gather(body)
    assert texts(found.pieces) == ["一、学习", PROSE, PROSE, "", "二、宣讲"]


def test_contents_without_a_field_are_known_by_their_styles() -> None:
    listed = paragraph("一、学习 1", '<w:pStyle w:val="t1"/>')
    title = paragraph("目　录")
    found = gather(title + listed * 2 + paragraph("目录") + paragraph("正文"))
    assert texts(found.contents) == ["目　录", "一、学习 1", "一、学习 1"]
    assert texts(found.pieces) == ["目录", "正文"]
    headed = gather(paragraph("内容提要", '<w:pStyle w:val="th"/>') + paragraph("正文"))
    assert texts(headed.contents) == ["内容提要"]


def test_rows_keep_their_place_though_one_before_them_is_deleted() -> None:
    rows = table(["旧", "行"], ["宣讲", "办公室"])
    gone = rows.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    [row] = gather(gone).pieces
    assert (row.text, row.block) == ("宣讲\t办公室", (0, 1))


def test_more_columns_than_a_table_can_have_are_words_of_the_last() -> None:
    row, full = gather(table([str(n) for n in range(70)]) + table(["甲"] * 63)).pieces
    assert row.cells is not None
    assert (len(row.cells), row.cells[62]) == (63, "62 63 64 65 66 67 68 69")
    assert full.cells == ("甲",) * 63
