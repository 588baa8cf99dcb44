"""What stands beside the body: notes, comments, headers and footers, each unplaced where it stands."""

from __future__ import annotations

import pytest

from eduplan.docx.reader import read_document
from eduplan.model import DocxPlace, UnplacedReason
from tests.docx.wild import package, paragraph, run, text_box

BODY = paragraph("2026年工作要点") + paragraph("一、学习") + paragraph("完善制度。")
PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText>'
    '<w:fldChar w:fldCharType="separate"/></w:r>'
    + run("3")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def left(**parts: str) -> list[tuple[str, str, UnplacedReason]]:
    """Text, part and reason of what is unplaced in a document with these parts beside its body."""
    section = "".join(
        f'<w:{kind.rstrip("123")}Reference w:type="default" r:id="{kind}"/>'
        for kind in parts
        if kind.startswith(("header", "footer"))
    )
    reading = read_document(package(BODY, parts=parts, section=section or "<w:cols/>"))
    assert reading.plan.pillars[0].title == "学习"
    found = []
    for piece in reading.unplaced:
        assert isinstance(piece.place, DocxPlace)
        assert (piece.place.start, piece.place.end) == (0, len(piece.text))
        found.append((piece.text, piece.place.part, piece.reason))
    return found


@pytest.mark.parametrize(
    ("kind", "tag"), [("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment")]
)
def test_notes_and_comments_are_unplaced_each_as_a_whole(kind: str, tag: str) -> None:
    note = f"<w:{tag}>{paragraph('见附表')}{paragraph('和附图')}</w:{tag}>"
    separator = f'<w:{tag} w:type="separator"><w:p/></w:{tag}>'
    assert left(**{kind: separator + note}) == [
        ("见附表\n和附图", f"word/{kind}.xml", UnplacedReason.NOTE)
    ]


def test_headers_with_words_are_unplaced_as_such() -> None:
    assert left(header=paragraph("某区教育局"), footer=paragraph("内部资料 注意保存")) == [
        ("内部资料 注意保存", "word/footer.xml", UnplacedReason.HEADER),
        ("某区教育局", "word/header.xml", UnplacedReason.HEADER),
    ]


@pytest.mark.parametrize(
    "number", ["— 1 —", "第 1 页", "第1页 共5页", "1/5", "- iv -", "·2·", "第一页"]
)
def test_page_numbers_are_noise(number: str) -> None:
    [(text, _, reason)] = left(footer=paragraph(number))
    assert (text, reason) == (number, UnplacedReason.PAGE_NUMBER)


def test_few_words_round_a_counted_page_are_noise_and_many_are_not() -> None:
    [(_, _, few)] = left(footer=paragraph(run("Page ") + PAGE))
    [(_, _, many)] = left(footer=paragraph(run("某区教育局关于印发工作要点的通知 ") + PAGE))
    assert (few, many) == (UnplacedReason.PAGE_NUMBER, UnplacedReason.HEADER)


def test_page_numbers_in_a_box_are_read_once() -> None:
    [(text, _, reason)] = left(footer=paragraph(text_box("- 5 -")))
    assert (text, reason) == ("- 5 -", UnplacedReason.PAGE_NUMBER)


def test_only_headers_that_pages_show_are_read() -> None:
    section = (
        '<w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="even" r:id="header2"/>'
        '<w:headerReference w:type="default" r:id="header3"/>'
    )
    parts = {f"header{n}": paragraph(text) for n, text in ((1, "首页"), (2, "偶页"), (3, "奇页"))}
    parts["header4"] = paragraph("没有用到")

    def shown(section: str, settings: str = "") -> list[str]:
        data = package(BODY, parts=parts, section=section, settings=settings)
        return [piece.text for piece in read_document(data).unplaced]

    assert shown(section) == ["奇页"]
    assert shown(section + "<w:titlePg/>") == ["首页", "奇页"]
    assert shown(section, "<w:evenAndOddHeaders/>") == ["偶页", "奇页"]
