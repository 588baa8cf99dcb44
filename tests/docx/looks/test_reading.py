"""The look of a document: its paragraphs with places, its pages and footers, what is left in it."""

from __future__ import annotations

import io

import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK

import docx
from eduplan.docx.looks.reading import read_look
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.gbt9704.looks import DocumentLook, GridKind, LineRule, RemnantKind
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.model import HouseStyle, Layout, Profile
from eduplan.verbs.read import read
from tests.battery.faults import FAULTS
from tests.battery.makes import Make, conforming, opened, saved
from tests.docx.packages import edited
from tests.docx.sample import issued_plan


def planted(name: str, make: Make = Make.DIRECT) -> DocumentLook:
    document = opened(conforming(make))
    next(each for each in FAULTS if each.name == name).plant(document)
    return read_look(saved(document))


def test_our_own_documents_name_their_elements_and_carry_their_style() -> None:
    house = HouseStyle(latin="Times New Roman")
    look = read_look(write_document(issued_plan(), layout=Layout(Profile.ISSUED, house)))
    assert look.is_ours
    assert look.house == house
    roles = {each.role for each in look.paragraphs}
    assert {Role.MARK, Role.NUMBER, Role.ADDRESSEES, Role.ISSUED_TITLE, Role.HEADING} <= roles


@pytest.mark.parametrize("make", Make, ids=lambda make: make.value)
def test_every_make_has_the_same_elements(make: Make) -> None:
    found = [each.role for each in read_look(conforming(make)).paragraphs if not each.is_blank]
    assert found.count(Role.HEADING) == 4
    assert found.count(Role.ENTRY) == 4
    assert {Role.MARK, Role.NUMBER, Role.NOTICE_TITLE, Role.ADDRESSEES, Role.ATTACHMENTS} <= set(
        found
    )
    assert {Role.SIGNATURE, Role.DATE, Role.NOTE, Role.COPIES, Role.PRINTER} <= set(found)


@pytest.mark.parametrize("make", Make, ids=lambda make: make.value)
def test_places_are_those_of_the_reader(make: Make) -> None:
    content = conforming(make)
    look = read_look(content)
    blocks = [each.place.block for each in look.paragraphs]
    assert blocks == sorted(blocks)
    title = next(each for each in look.paragraphs if each.text.startswith("2026年教育"))
    assert title.text[title.place.start : title.place.end] == "2026年教育工作要点"
    assert read(content).plan.title


def test_a_section_s_page_and_grid_are_read() -> None:
    [section] = read_look(conforming(Make.STYLED)).sections
    assert (section.grid, section.pitch, section.character_space) == (
        GridKind.CHARACTERS,
        579,
        -842,
    )
    assert (section.text_width, section.text_height) == (8845, 12756)


def test_footers_say_what_stands_beside_the_number() -> None:
    [section] = read_look(conforming(Make.DIRECT)).sections
    odd, even = section.footer_of("default"), section.footer_of("even")
    assert odd is not None
    assert even is not None
    assert odd.shown == even.shown == "— {number} —"
    assert (odd.digits.latin, odd.digits.size) == ("宋体", 28)
    assert even.paragraphs[0].form.alignment is Alignment.LEFT


def test_a_negative_number_without_a_sign_is_negative() -> None:
    content = edited(conforming(Make.STYLED), lambda text: text.replace('"-842"', '"4294966454"'))
    assert read_look(content).sections[0].character_space == -842


@pytest.mark.parametrize(
    ("fault", "kind", "text"),
    [
        ("留着隐藏文字", RemnantKind.HIDDEN_TEXT, "内部掌握的数字"),
        ("留着批注", RemnantKind.COMMENT, "这个数再核一下"),
        ("留着文档变量", RemnantKind.VARIABLE, "draft"),
        ("属性里有作者姓名", RemnantKind.CREATOR, "zhangsan"),
    ],
)
def test_what_is_left_in_a_file_is_found_with_its_words(
    fault: str, kind: RemnantKind, text: str
) -> None:
    assert text in [each.text for each in planted(fault).remnants if each.kind is kind]


def test_deleted_words_are_no_words_and_inserted_ones_are() -> None:
    before = [each.text for each in read_look(conforming(Make.DIRECT)).paragraphs]
    for fault, kind in (
        ("留着插入的修订", RemnantKind.INSERTION),
        ("留着删除的修订", RemnantKind.DELETION),
    ):
        look = planted(fault)
        assert [each.text for each in look.paragraphs] == before
        [remnant] = [each for each in look.remnants if each.kind is kind]
        assert remnant.author == "李某"


def test_a_page_break_in_words_opens_the_next_page_wherever_it_stands() -> None:
    document = docx.Document()
    document.add_paragraph("甲").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("乙")
    run = document.add_paragraph().add_run()
    run.add_break(WD_BREAK.PAGE)
    run.add_text("丙")
    document.add_paragraph("丁")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("戊")
    buffer = io.BytesIO()
    document.save(buffer)
    look = read_look(buffer.getvalue())
    assert [each.text.strip() for each in look.paragraphs if each.opens_page] == ["乙", "丙", "戊"]


def test_a_cell_is_set_by_its_table_s_style() -> None:
    document = docx.Document()
    table = document.add_table(1, 1, style="Light Shading Accent 1")
    table.cell(0, 0).text = "甲"
    buffer = io.BytesIO()
    document.save(buffer)
    [cell] = [each for each in read_look(buffer.getvalue()).paragraphs if each.in_table]
    assert cell.type.bold
    assert cell.form.rule is LineRule.AUTO


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(DocxError):
        read_look(b"PK\x03\x04")
