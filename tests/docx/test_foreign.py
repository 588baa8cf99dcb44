"""Documents that eduplan did not write: prose to the grammar, the rest unplaced with its reason."""

from __future__ import annotations

import datetime
import io

from docx.shared import Pt

import docx
from eduplan.docx.reader import read_document
from eduplan.model import DocxPlace, Table, UnplacedReason
from tests.docx.wild import level, lists, package, paragraph, run, table, text_box

CENTRED = '<w:jc w:val="center"/>'

LINES = [
    "2026年XX区教育工作要点",
    "2026年全区教育工作要求如下。",
    "一、加强党的建设",
    "1.开展宣讲。全年开展宣讲100场。",
    "2.推进清廉学校建设。完善制度。",
    "二、提高教育质量",
    "3.加强心理健康教育。家访全覆盖。",
]


def foreign(*, table: bool = False) -> bytes:
    """A document made with python-docx's own template."""
    document = docx.Document()
    for text in LINES:
        run = document.add_paragraph().add_run(text[:4])
        run.font.size = Pt(16)
        document.paragraphs[-1].add_run(text[4:])
    if table:
        document.add_table(1, 2).rows[0].cells[1].text = "备注"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_the_paragraphs_of_a_foreign_document_are_read_as_text() -> None:
    reading = read_document(foreign())
    assert reading.plan.title == LINES[0]
    assert [pillar.title for pillar in reading.plan.pillars] == ["加强党的建设", "提高教育质量"]
    assert [item.title for item in reading.plan.initiatives][:2] == ["开展宣讲", "推进清廉学校建设"]
    assert [target.text for target in reading.plan.targets][:1] == ["100场"]
    assert reading.plan.provisional
    assert reading.notes == ()


def test_its_tables_are_tables_of_the_plan() -> None:
    reading = read_document(foreign(table=True))
    [*_, table] = reading.plan.initiatives[-1].body
    assert isinstance(table, Table)
    assert table.rows == (((), ("备注",)),)
    assert reading.unplaced == ()


def test_words_headings_of_other_documents_are_not_taken_for_ours() -> None:
    document = docx.Document()
    document.add_heading("一、加强党的建设", 1)
    buffer = io.BytesIO()
    document.save(buffer)
    assert read_document(buffer.getvalue()).notes == ()


def test_a_red_head_in_text_boxes_is_the_envelopes() -> None:
    body = (
        paragraph(text_box("某区教育局文件"))
        + paragraph("某教〔2026〕1号", CENTRED)
        + paragraph("某区教育局关于印发2026年工作要点的通知", CENTRED)
        + paragraph("各学校：")
        + paragraph("现将《2026年工作要点》印发给你们，请结合实际，认真贯彻执行。")
        + paragraph("某区教育局")
        + paragraph("2026年1月5日")
        + paragraph("2026年工作要点", CENTRED)
        + paragraph("一、学习")
        + paragraph("1.宣讲。全年宣讲100场。")
        + paragraph(text_box("某区教育局办公室  2026年1月6日印发"))
    )
    reading = read_document(package(body))
    envelope = reading.plan.envelope
    assert (envelope.mark, envelope.mark_suffix, envelope.number) == (
        ("某区教育局",), "文件", "某教〔2026〕1号",
    )  # fmt: skip
    assert (envelope.printer, envelope.printed) == ("某区教育局办公室", datetime.date(2026, 1, 6))
    assert (reading.plan.title, reading.unplaced) == ("2026年工作要点", ())


def test_what_is_unplaced_has_its_part_its_block_and_its_characters() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        paragraph("网站首页")
        + paragraph("2026年工作要点")
        + paragraph(run("学\x7f习"), listed)
        + table(["任务", "单\x80位"], [paragraph("宣讲"), paragraph("办公室")])
        + paragraph(run("完善") + "<w:r><w:br/></w:r>" + run("制\x81度。"))
        + paragraph(run("藏", "<w:vanish/>") + run("露。"))
    )
    numbering = lists(level(0, "chineseCounting", "%1、"))
    pieces = read_document(package(body, numbering=numbering)).unplaced
    assert [(piece.text, piece.reason, piece.place) for piece in pieces] == [
        (text, reason, DocxPlace("word/document.xml", *place))
        for text, reason, place in [
            ("网站首页", UnplacedReason.BEFORE_TITLE, ((0,), 0, 4)),
            ("\x7f", UnplacedReason.CONTROL, ((2,), 1, 2)),
            ("\x80", UnplacedReason.CONTROL, ((3, 0), 4, 5)),
            ("\x81", UnplacedReason.CONTROL, ((4,), 4, 5)),
            ("藏", UnplacedReason.HIDDEN, ((5,), 0, 1)),
        ]
    ]


def test_pieces_come_in_the_order_of_the_body_and_then_part_by_part() -> None:
    footer = '<w:footerReference w:type="default" r:id="footer"/>'
    body = (
        paragraph("一、学习")
        + paragraph(text_box("旁注") + run("完善制度。"))
        + paragraph("二、宣讲")
    )
    reading = read_document(package(body, section=footer, parts={"footer": paragraph("- 1 -")}))
    assert [(piece.text, piece.reason) for piece in reading.unplaced] == [
        ("旁注", UnplacedReason.TEXT_BOX),
        ("- 1 -", UnplacedReason.PAGE_NUMBER),
    ]


def test_a_row_with_a_character_that_no_plan_may_hold_keeps_its_other_words() -> None:
    body = paragraph("一、学习") + table(["单\x80位", "时限"])
    [pillar] = read_document(package(body)).plan.pillars
    assert [block.text for block in pillar.lead] == ["单位\t时限"]


def test_doubts_name_the_paragraph_that_they_are_about() -> None:
    reading = read_document(
        package(paragraph("2026年工作要点") + paragraph("一、学习") + paragraph("完善制"))
    )
    places = [note.place for note in reading.notes]
    assert places == [DocxPlace("word/document.xml", (2,), 0, 3)]


def test_rows_that_are_said_to_be_a_head_are_one() -> None:
    rows = table(["任务", "时限"], ["名称", "月"], ["宣讲", "6"])
    said = rows.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 2)
    heads = []
    for each in (rows, said):
        [pillar] = read_document(package(paragraph("一、学习") + each)).plan.pillars
        [found] = pillar.lead
        assert isinstance(found, Table)
        heads.append(found.head)
    assert heads == [1, 2]
