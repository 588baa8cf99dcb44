"""Lines with their elements: the characters are those that the reader counts, at the same offsets."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.docx.opening import open_package
from eduplan.docx.patch.lines import lines_of
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.model import Layout, Profile
from tests.docx.sample import issued_plan
from tests.docx.wild import (
    alternatives,
    level,
    lists,
    numbered,
    package,
    paragraph,
    run,
    table,
    text_box,
)

WILD = package(
    paragraph(
        run("一") + "<w:ins w:id='1' w:author='a'>" + run("二") + "</w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>三</w:delText></w:r></w:del>"
        "<w:hyperlink>" + run("四") + "</w:hyperlink><!-- remark -->"
        "<w:r><w:t>五<!-- in -->六</w:t><w:tab/><w:br/><w:sym w:char='2103'/></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>"
        "<w:fldChar w:fldCharType='separate'/><w:t>7</w:t><w:fldChar w:fldCharType='end'/></w:r>"
        + alternatives("<w:t>八</w:t>", "<w:t>九</w:t>")
        + "<w:r><w:ruby><w:rt>" + run("shí") + "</w:rt><w:rubyBase>" + run("十")
        + "</w:rubyBase></w:ruby></w:r>"
        + run("藏", "<w:vanish/>")
    )
    + numbered("列表")
    + "<w:p><w:pPr><w:rPr><w:del w:id='3' w:author='a'/></w:rPr></w:pPr>" + run("前半") + "</w:p>"
    + paragraph("后半")
    + table([paragraph("甲") + table(["乙"]) + paragraph("丙"), "丁"], ["戊", "己"])
    + paragraph(text_box("框一", "框二") + run("旁")),
    numbering=lists(level(0, "decimal", "%1.")),
)  # fmt: skip


def traced(data: bytes) -> dict[tuple[int, ...], str]:
    space = Workspace(data)
    lines = lines_of(space.root(space.main), space.main, aids_of(space.package))
    for line in lines.values():
        at = 0
        for piece in line.pieces:
            assert piece.start == at
            at = piece.end
    return {block: line.text for block, line in lines.items()}


def read(data: bytes) -> dict[tuple[int, ...], str]:
    opened = open_package(data)
    return dict(texts_of(opened, "word/document.xml", aids_of(opened)))


@pytest.mark.parametrize(
    "data",
    [WILD, write_document(issued_plan(), layout=Layout(Profile.ISSUED))],
    ids=["wild", "ours"],
)
def test_lines_have_the_characters_that_are_read_at_the_same_blocks(data: bytes) -> None:
    assert traced(data) == read(data)


def test_what_is_counted_is_seen_here() -> None:
    assert traced(WILD)[(0,)] == "一二四五六\t\n℃7八十"
    assert traced(WILD)[(2,)] == "前半后半"
    assert traced(WILD)[(5, 0, 0)] == "框一"


def test_real_documents_are_counted_as_they_are_read(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "docx").glob("*.docx")):
        data = path.read_bytes()
        assert traced(data) == read(data)


def test_parts_without_lines_are_refused() -> None:
    space = Workspace(WILD)
    with pytest.raises(DocxError, match="不能改"):
        lines_of(space.root("word/numbering.xml"), "word/numbering.xml", aids_of(space.package))
