"""Redlines: accepting gives the words of one document, rejecting those of the other."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from eduplan import Plan
from eduplan.docx.opening import open_package
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.redline import redline
from eduplan.docx.revisions import Revisions
from eduplan.docx.tree import W
from eduplan.docx.writer import write_document
from eduplan.language.characters import solid
from eduplan.model import Initiative, Paragraph, Pillar, Table
from eduplan.model.revision import Revision
from eduplan.testing import Kind, edit, education_initiatives, education_plan, plans
from tests.docx import wild

BY = Revision("比较")


def words(data: bytes, view: Revisions = Revisions.ACCEPTED) -> str:
    package = open_package(data)
    texts = texts_of(package, "word/document.xml", aids_of(package, view))
    return solid("".join(text for _, text in texts))


def held(a: bytes, b: bytes) -> None:
    made = redline(a, b, BY)
    assert words(made, Revisions.ORIGINAL) == words(a)
    assert words(made) == words(b)


FEW = settings(max_examples=max(settings().max_examples // 5, 20))
"""Each example writes two documents and reads four."""


@FEW
@given(plans(2), plans(2))
def test_any_two_plans_are_redlined(a: Plan, b: Plan) -> None:
    held(write_document(a), write_document(b))


@FEW
@given(st.integers(0, 2**32), st.lists(st.sampled_from(list(Kind)), max_size=8))
def test_edits_of_a_plan_are_redlined(seed: int, kinds: list[Kind]) -> None:
    random = Random(seed)
    plan = education_plan(random, initiatives=8)
    edited = edit(plan, kinds, random, education_initiatives(Random(seed + 1))).plan
    held(write_document(plan), write_document(edited))


def test_the_same_document_keeps_its_bytes() -> None:
    data = write_document(education_plan(Random(1)))
    assert redline(data, data, BY) == data


@pytest.mark.parametrize(("a", "b"), [("", "要点"), ("要点", ""), ("", "")])
def test_an_empty_plan_has_a_paragraph_to_begin_in(a: str, b: str) -> None:
    held(write_document(Plan(a)), write_document(Plan(b)))


def test_a_changed_number_is_the_only_change() -> None:
    plan = education_plan(Random(1))
    target = next(each for each in plan.targets if each.quantity)
    assert target.quantity
    new = plan.replace(target.id or "", quantity=evolve(target.quantity, value=987))
    made = redline(write_document(plan), write_document(new), BY)
    xml = open_package(made).part("word/document.xml").decode()
    assert xml.count("<w:ins ") == xml.count("<w:del ") == 1


@pytest.mark.parametrize("other", [[["甲", "乙"]], [["甲"], ["乙"]], [["丙", "丁"], ["戊", "己"]]])
def test_a_table_of_another_shape_goes_with_its_words(other: list[list[str]]) -> None:
    def holding(rows: list[list[str]]) -> bytes:
        lead: list[Paragraph | Table] = [Paragraph(["见下表。"]), Table(rows)]
        return write_document(Plan("要点", [Pillar("学习", lead=lead)]))

    held(holding([["甲", "丙"], ["丁", "戊"]]), holding(other))


def test_real_documents_with_text_boxes_are_redlined(shared: Path) -> None:
    files = sorted((shared / "corpus" / "docx").glob("*.docx"))
    if len(files) < 2:
        pytest.skip("no documents there")
    for old, new in pairwise(files):
        a, b = old.read_bytes(), new.read_bytes()
        made = redline(a, b, BY)
        assert words(made, Revisions.ORIGINAL) == words(a)
        assert sorted(words(made)) == sorted(words(b)), "words of boxes may stand in another order"


def test_new_words_at_an_end_and_the_paragraph_behind_them_are_one_stretch_as_if_typed() -> None:
    def plan(*works: tuple[str, str]) -> bytes:
        made = [Initiative(heading, [body]) for heading, body in works]
        return write_document(Plan("要点", [Pillar("任务", made), Pillar("保障", [])]))

    old = plan(("加强学习", "组织学习。"))
    new = plan(("加强学习", "组织学习。定期通报。"), ("试点改革", "选取三所学校。"))
    held(old, new)
    root = etree.fromstring(open_package(redline(old, new, BY)).part("word/document.xml"))
    marked = [
        "".join(str(text) for text in paragraph.itertext())
        for paragraph in root.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None
    ]
    assert marked == ["（一）加强学习。组织学习。定期通报。"]


def test_what_a_text_box_says_instead_stays_in_the_box() -> None:
    old, new = (
        wild.package(wild.paragraph(wild.text_box(words)) + wild.paragraph("工作要点"))
        for words in ("绝密★", "会议材料")
    )
    held(old, new)
    xml = open_package(redline(old, new, BY)).part("word/document.xml").decode()
    assert "会议材料" in xml[xml.index("<w:txbxContent>") : xml.index("</w:txbxContent>")]


def test_a_paragraph_that_carries_a_picture_loses_its_words_alone() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    old = wild.package(
        wild.paragraph("工作要点")
        + wild.paragraph(f"{wild.run('见下图：')}{picture}")
        + wild.paragraph("完")
    )
    new = wild.package(wild.paragraph("工作要点") + wild.paragraph("完"))
    held(old, new)
    xml = open_package(redline(old, new, BY)).part("word/document.xml").decode()
    assert xml.count("<w:drawing>") == 1
