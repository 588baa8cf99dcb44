"""Remarking: each finding a comment at its place, the document otherwise as it was."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from lxml import etree

from eduplan.errors import DocxError
from eduplan.model import DataPlace, DocxPlace, Finding, Force, Place, Severity
from eduplan.verbs.check import check
from eduplan.verbs.remark import remarked
from tests.battery.makes import Make, conforming, opened, saved
from tests.battery.planting import characters, text
from tests.docx.packages import members
from tests.docx.patch.shown import MAIN_PART, lines, shows
from tests.properties.faults import Harmed, harmed_documents

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def finding(place: Place, message: str = "应改") -> Finding:
    return Finding("TXT201", "5.1", Force.STATED, Severity.ERROR, place, message)


def spanned(content: bytes) -> dict[str, str]:
    """The characters that each comment is tied to, by its number."""
    words: dict[str, str] = {}
    open_: set[str] = set()
    for element in etree.fromstring(members(content)[MAIN_PART]).iter():
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_.add(number)
            words[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_.discard(number)
        elif element.tag == f"{W}t":
            for each in open_:
                words[each] += element.text or ""
    return words


def remarks(content: bytes) -> list[str]:
    root = etree.fromstring(members(content)["word/comments.xml"])
    return ["".join(map(str, each.itertext())) for each in root]


def test_a_comment_is_tied_to_the_characters_that_are_meant() -> None:
    document = opened(conforming(Make.DIRECT))
    text("各单位要对照", "，", ",")(document)
    content = saved(document)
    found = [each for each in check(content) if each.code == "TXT201"]
    new = remarked(content, found, author="审核", date=datetime.datetime(2026, 1, 15, 9, 30))
    assert list(spanned(new).values()) == [","]
    [said] = remarks(new)
    assert said.startswith("错误：")
    assert "建议：“,” → “，”" in said
    assert "依据：GB/T 15834-2011 5.1（规定）[TXT201]" in said
    assert b'w:date="2026-01-15T09:30:00Z"' in members(new)["word/comments.xml"]


def test_a_setting_is_told_by_its_name_and_values() -> None:
    document = opened(conforming(Make.DIRECT))
    characters("各单位要对照", color="FF0000")(document)
    content = saved(document)
    [said] = remarks(remarked(content, [each for each in check(content) if each.fix]))
    assert "建议：颜色：FF0000 → 000000" in said


@pytest.mark.parametrize(
    "place",
    [
        DocxPlace("word/footer1.xml", (0,), 0, 1),
        DocxPlace("docProps/core.xml", (), 0, 0),
        DocxPlace(MAIN_PART, (), 0, 0),
        DataPlace("title", 0, 1),
    ],
)
def test_what_has_no_place_in_the_text_is_remarked_on_the_first_paragraph(place: Place) -> None:
    content = conforming(Make.DIRECT)
    new = remarked(content, [finding(place)])
    assert list(spanned(new).values()) == [shows(content)[0]]
    assert ("（页脚）" in remarks(new)[0]) == (getattr(place, "part", "") == "word/footer1.xml")


def test_a_place_that_is_not_there_is_moved_to_the_one_before_it() -> None:
    content = conforming(Make.DIRECT)
    block = max(lines(content))
    far = [
        finding(DocxPlace(MAIN_PART, (10**6,), 3, 9)),
        finding(DocxPlace(MAIN_PART, block, 5, 10**6)),
    ]
    whole, rest = spanned(remarked(content, far)).values()
    assert (whole, rest) == (lines(content)[block], lines(content)[block][5:])


def test_a_message_with_characters_that_no_document_holds_is_said_without_them() -> None:
    new = remarked(
        conforming(Make.DIRECT), [finding(DocxPlace(MAIN_PART, (0,), 0, 1), "有\x00\n和\ufffe")]
    )
    assert re.match("错误：有  和", remarks(new)[0])


def test_without_findings_the_copy_is_the_document() -> None:
    content = conforming(Make.OWN)
    assert remarked(content, ()) is content


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(DocxError):
        remarked(b"PK\x03\x04", ())


def all_remarked(content: bytes, findings: Sequence[Finding]) -> None:
    new = remarked(content, findings)
    assert shows(new) == shows(content)
    if shows(content):
        assert len(remarks(new)) >= len(findings) if findings else new is content


@settings(max_examples=max(10, settings().max_examples // 8))
@given(harmed_documents())
def test_every_finding_of_every_document_is_remarked(harmed: Harmed) -> None:
    all_remarked(harmed.content, check(harmed.content, format="docx"))
