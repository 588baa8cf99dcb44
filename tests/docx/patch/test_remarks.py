"""Comments: tied to their characters, beside those of others, no character moved."""

from __future__ import annotations

import datetime

import pytest
from lxml import etree

from eduplan.docx.patch import DocumentChange, patched
from eduplan.docx.revisions import Revisions
from eduplan.docx.tree import W
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError, PlanError
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment
from tests.docx.packages import members
from tests.docx.patch.shown import AUTHOR, MAIN_PART, body_of, edit, lines, place, shows
from tests.docx.sample import sample_plan
from tests.docx.wild import package, paragraph, run, table, text_box

WHEN = datetime.datetime(2026, 1, 15, 9, 30)


def comment(at: DocxPlace, text: str = "请核对", initials: str = "") -> Comment:
    return Comment(at, text, "审核", initials, WHEN)


def covered(data: bytes) -> dict[str, str]:
    """The words that each comment is tied to, by the comment's words."""
    found = members(data)
    body, notes = etree.fromstring(found[MAIN_PART]), etree.fromstring(found["word/comments.xml"])
    words: dict[str, str] = {}
    for note in notes:
        key, inside, text = note.get(f"{W}id"), False, ""
        for element in body.iter():
            if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == key:
                inside = True
            elif element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == key:
                inside = False
            elif inside and element.tag == f"{W}t":
                text += element.text or ""
        assert body.find(f".//{W}commentReference[@{W}id='{key}']") is not None
        words["".join(map(str, note.itertext()))] = text
    return words


def test_a_comment_is_tied_to_its_characters() -> None:
    data = package(paragraph(run("一二") + run("三四", "<w:b/>")))
    new = patched(data, [comment(place(0, 1, 3))])
    assert covered(new) == {"请核对": "二三"}
    assert shows(new) == shows(data)
    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>四" in body_of(new)


def test_the_part_of_comments_is_made_named_and_linked() -> None:
    data = write_document(sample_plan())
    new = patched(data, [comment(place(0, 0, 1), "一\n二", "审")])
    before, after = members(data), members(new)
    assert set(after) - set(before) == {"word/comments.xml"}
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        MAIN_PART,
        "word/_rels/document.xml.rels",
    }
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]
    assert b'Target="comments.xml"' in after["word/_rels/document.xml.rels"]
    note = etree.fromstring(after["word/comments.xml"])[0]
    assert {str(key): str(value) for key, value in note.attrib.items()} == {
        f"{W}id": "1",
        f"{W}author": "审核",
        f"{W}date": "2026-01-15T09:30:00Z",
        f"{W}initials": "审",
    }
    assert ["".join(map(str, each.itertext())) for each in note] == ["一", "二"]


def test_comments_of_others_stay_and_numbers_go_on() -> None:
    theirs = f'<w:comment w:id="7" w:author="李四">{paragraph("旧")}</w:comment>'
    body = paragraph(
        '<w:commentRangeStart w:id="7"/>' + run("一二") + '<w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r>'
    )  # fmt: skip
    new = patched(package(body, parts={"comments": theirs}), [comment(place(0, 1, 2), "新")])
    assert covered(new) == {"旧": "一二", "新": "二"}
    assert b'w:id="8"' in members(new)["word/comments.xml"]
    assert "word/comments1.xml" not in members(new)


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 0, "一二三"), (3, 3, "三"), (1, 1, "一"), (0, 3, "一二三")]
)
def test_a_place_without_characters_means_the_paragraph_or_the_character_before(
    start: int, end: int, words: str
) -> None:
    new = patched(package(paragraph("一二三")), [comment(place(0, start, end))])
    assert covered(new) == {"请核对": words}


def test_an_empty_paragraph_takes_a_comment() -> None:
    new = patched(package("<w:p/>" + paragraph("一")), [comment(place(0))])
    assert covered(new) == {"请核对": ""}


def test_comments_stand_round_what_changes_at_their_place() -> None:
    data = package(paragraph(run("开展宣讲100场")))
    changes: list[DocumentChange] = [
        comment(place(0, 4, 7)),
        edit(0, 4, "100", "120"),
        comment(place(0, 4, 8), "再看"),
    ]
    plain = patched(data, changes)
    assert (shows(plain), covered(plain)) == (["开展宣讲120场"], {"请核对": "120", "再看": "120场"})
    tracked = patched(data, changes, track=AUTHOR)
    assert covered(tracked) == {"请核对": "120", "再看": "120场"}
    assert shows(tracked, Revisions.ORIGINAL) == ["开展宣讲100场"]


def test_comments_on_what_others_inserted_stay_outside_their_mark() -> None:
    body = paragraph(f'<w:ins w:id="5" w:author="李四">{run("一二三")}</w:ins>')
    new = patched(package(body), [comment(place(0, 1, 2))])
    root = etree.fromstring(members(new)[MAIN_PART])
    marks = root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")
    parents = {parent.tag for mark in marks if (parent := mark.getparent()) is not None}
    assert parents == {f"{W}p"}
    assert covered(new) == {"请核对": "二"}


def test_comments_in_cells_and_on_text_boxes() -> None:
    body = table(["甲", "乙"]) + paragraph(text_box("框") + run("正文"))
    new = patched(
        package(body),
        [comment(place((0, 0, 1, 0), 0, 1), "格"), comment(place((1, 0, 0), 0, 1), "箱")],
    )
    assert covered(new) == {"格": "乙", "箱": "正文"}


def test_comments_leave_every_line_as_it_was() -> None:
    data = write_document(sample_plan())
    marks = [comment(place(block, 0, len(text)), f"{block}") for block, text in lines(data).items()]
    new = patched(data, marks)
    assert lines(new) == lines(data)
    assert len(covered(new)) == len(marks)


def test_a_comment_that_cannot_be_placed_is_refused() -> None:
    data = package(paragraph("一"), parts={"header": paragraph("页眉")})
    with pytest.raises(DocxError, match="页眉、页脚"):
        patched(data, [comment(DocxPlace("word/header.xml", (0,), 0, 1))])
    with pytest.raises(DocxError, match="只有 1 个字"):
        patched(data, [comment(place(0, 0, 2))])
    with pytest.raises(PlanError, match="没有内容"):
        comment(place(0), " ")
