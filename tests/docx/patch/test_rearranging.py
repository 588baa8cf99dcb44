"""Whole paragraphs: they come, go and move; accepted and rejected they give what was meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from eduplan.docx.patch import DocumentChange, patched
from eduplan.docx.revisions import Revisions
from eduplan.errors import DocxError
from eduplan.model.paragraph_edit import (
    ParagraphDeletion,
    ParagraphInsertion,
    ParagraphMove,
    Side,
)
from tests.docx.patch.shown import AUTHOR, body_of, edit, place, shows
from tests.docx.wild import package, paragraph, run, style, table, text_box

THREE = paragraph("一") + paragraph("二") + paragraph("三")
SECTION = '<w:pgSz w:w="11906"/>'


def drop(block: tuple[int, ...] | int, text: str) -> ParagraphDeletion:
    return ParagraphDeletion(place(block), text)


def add(block: tuple[int, ...] | int, text: str, side: Side = Side.AFTER) -> ParagraphInsertion:
    return ParagraphInsertion(place(block), text, side)


def move(block: int, text: str, to: int, side: Side = Side.AFTER) -> ParagraphMove:
    return ParagraphMove(place(block), text, place(to), side)


CASES: list[tuple[str, str, Sequence[DocumentChange], list[str]]] = [
    ("after", THREE, [add(0, "甲"), add(0, "乙")], ["一", "甲", "乙", "二", "三"]),
    ("before", THREE, [add(0, "甲", Side.BEFORE), add(0, "乙", Side.BEFORE)], ["甲", "乙", "一", "二", "三"]),
    ("at the end", THREE, [add(2, "甲"), add(2, "乙")], ["一", "二", "三", "甲", "乙"]),
    ("gone", THREE, [drop(1, "二")], ["一", "三"]),
    ("gone first", THREE, [drop(0, "一"), drop(1, "二")], ["三"]),
    ("gone last", THREE, [drop(2, "三")], ["一", "二"]),
    ("gone last two", THREE, [drop(2, "三"), drop(1, "二")], ["一"]),
    ("all gone", THREE, [drop(0, "一"), drop(1, "二"), drop(2, "三")], [""]),
    ("replaced", THREE, [drop(1, "二"), add(1, "甲")], ["一", "甲", "三"]),
    ("last replaced", THREE, [drop(2, "三"), add(2, "甲"), add(2, "乙")], ["一", "二", "甲", "乙"]),
    ("last replaced before", THREE, [drop(2, "三"), add(2, "甲", Side.BEFORE)], ["一", "二", "甲"]),
    ("moved down", THREE, [move(0, "一", 2)], ["二", "三", "一"]),
    ("moved up", THREE, [move(2, "三", 0, Side.BEFORE)], ["三", "一", "二"]),
    ("moved and reworded", THREE, [move(0, "一", 1), edit(0, 0, "一", "1")], ["二", "1", "三"]),
    ("swapped", THREE, [move(0, "一", 1), add(0, "甲"), drop(2, "三")], ["甲", "二", "一"]),
    ("in a cell", table(["甲", "乙"]), [add((0, 0, 1, 0), "丙")], ["甲", "乙", "丙"]),
    ("only in a cell", table(["甲", "乙"]), [drop((0, 0, 1, 0), "乙")], ["甲", ""]),
    (
        "only in a cell replaced",
        table(["甲", "乙"]),
        [drop((0, 0, 1, 0), "乙"), add((0, 0, 1, 0), "丙")],
        ["甲", "丙"],
    ),
    ("before a table", paragraph("一") + table(["甲"]), [add(0, "二")], ["一", "二", "甲"]),
    (
        "between tables",
        table(["甲"]) + paragraph("一") + table(["乙"]),
        [drop(1, "一")],
        ["甲", "", "乙"],
    ),
    ("with a remark in its XML", paragraph("<w:r><w:t>一<!-- x -->二</w:t></w:r>") + paragraph("三"),
     [move(0, "一二", 1)], ["三", "一二"]),
    ("in a text box", paragraph(text_box("甲", "乙")), [drop((0, 0, 0), "甲")], ["乙", ""]),
    (
        "end of a section",
        paragraph("一") + paragraph("二", f"<w:sectPr>{SECTION}</w:sectPr>") + paragraph("三"),
        [drop(1, "二")],
        ["一", "", "三"],
    ),
    (
        "others' changes",
        "<w:p><w:pPr><w:rPr><w:del w:id='3' w:author='a'/></w:rPr></w:pPr>" + run("前") + "</w:p>"
        + paragraph("<w:ins w:id='4' w:author='a'>" + run("后") + "</w:ins>") + paragraph("三"),
        [ParagraphMove(place(0), "前后", place(2))],
        ["三", "前后"],
    ),
]  # fmt: skip


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("section", ["", SECTION], ids=["bare", "section"])
@pytest.mark.parametrize(
    ("name", "body", "changes", "wanted"), CASES, ids=[case[0] for case in CASES]
)
def test_paragraphs_come_go_and_move(
    name: str,
    body: str,
    changes: Sequence[DocumentChange],
    wanted: list[str],
    section: str,
    tracked: bool,
) -> None:
    data = package(body, section=section)
    new = patched(data, changes, track=AUTHOR if tracked else None)
    found = shows(new)
    if tracked and name == "all gone":
        found = [text for text in found if text] or [""]
    assert found == wanted
    if tracked:
        assert shows(new, Revisions.ORIGINAL) == shows(data, Revisions.ORIGINAL)


def test_a_new_paragraph_is_set_as_the_one_that_it_is_like() -> None:
    body = paragraph(run("标题", "<w:b/>"), '<w:pStyle w:val="H"/>') + paragraph("正文")
    change = ParagraphInsertion(place(1), "新标题", like=place(0))
    new = body_of(patched(package(body, styles=style("H", "heading 1")), [change]))
    assert new.endswith(
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>新标题</w:t></w:r></w:p>"
    )


def test_what_follows_a_rejected_insertion_at_the_end_keeps_its_properties() -> None:
    body = paragraph("标题", '<w:jc w:val="center"/>') + paragraph("正文", '<w:jc w:val="both"/>')
    changes = [ParagraphInsertion(place(1), "新", like=place(0))]
    new = body_of(patched(package(body), changes, track=AUTHOR))
    assert '<w:pPrChange w:id="3" w:author="张三" w:date="2026-01-15T09:30:00Z">' in new
    assert '<w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange>' in new


def test_bookmarks_that_reach_over_a_paragraph_outlive_it() -> None:
    body = (
        paragraph('<w:bookmarkStart w:id="1" w:name="a"/>' + run("一"))
        + paragraph(run("二") + '<w:bookmarkEnd w:id="1"/>')
        + paragraph("三")
    )
    new = body_of(patched(package(body), [drop(0, "一")]))
    assert new.startswith('<w:bookmarkStart w:id="1" w:name="a"/><w:p>')
    moved = body_of(patched(package(body), [move(1, "二", 2)], track=AUTHOR))
    assert moved.count('<w:bookmarkEnd w:id="1"/>') == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ([drop(0, "二")], "这一段是“一”，不是“二”"),
        ([drop(0, "一"), move(0, "一", 1)], "改了两次"),
        ([move(0, "一", 0)], "不能移到那里"),
        ([drop(1, "旁")], "挂着"),
        ([drop(2, "")], "跨到别段"),
        ([add(9, "新")], "没有这一段"),
    ],
)
def test_what_cannot_be_done_without_harm_is_refused(
    changes: Sequence[DocumentChange], message: str
) -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = (
        paragraph("一")
        + paragraph(text_box("框") + run("旁"))
        + paragraph(field.format("begin") + field.format("separate"))
        + paragraph(run("三") + field.format("end"))
    )
    for track in (None, AUTHOR):
        with pytest.raises(DocxError, match=message) as caught:
            patched(package(body), changes, track=track)
        assert caught.value.remedy
