"""Documents that eduplan did not write: prose to the grammar, the rest unplaced with its reason."""

from __future__ import annotations

import io

from docx.shared import Pt

import docx
from eduplan.docx.reader import read_document
from eduplan.model import Table

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
