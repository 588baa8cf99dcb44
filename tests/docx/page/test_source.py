"""What a document says of its own page."""

from __future__ import annotations

import pytest

from eduplan.docx.page.blocks import OFFICIAL
from eduplan.docx.page.source import read_source
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from eduplan.gbt9704.roles import Role
from tests.docx.packages import edited, members, zipped
from tests.docx.sample import sample_plan

WRITTEN = write_document(sample_plan())


def test_a_document_of_ours_names_its_elements_its_page_and_its_fonts() -> None:
    source = read_source(WRITTEN)
    roles = {line.style.role for line in source.shown if line.style}
    assert {Role.TITLE, Role.ENTRY, Role.SIGNATURE, Role.DATE, Role.ANNEX_LABEL} <= roles
    assert abs(source.setups[0].block.left - OFFICIAL.left) < 0.1
    fonts = {font for paragraph in source.body for font in paragraph.fonts}
    assert {"仿宋_GB2312", "方正小标宋简体"} <= fonts
    assert {font for paragraph in source.footers for font in paragraph.fonts} == {"宋体"}
    assert source.is_exact


def test_mirrored_margins_are_seen() -> None:
    change = lambda text: text.replace("<w:evenAndOddHeaders/>", "<w:mirrorMargins/>")  # noqa: E731
    mirrored = read_source(edited(WRITTEN, change, "word/settings.xml"))
    assert mirrored.setups[0].binds_right(2)
    assert not read_source(WRITTEN).setups[0].binds_right(2)


def test_a_document_without_styles_is_read_too() -> None:
    found = members(WRITTEN)
    del found["word/styles.xml"]
    links = "word/_rels/document.xml.rels"
    found[links] = found[links].replace(b"styles.xml", b"none.xml")
    source = read_source(zipped(found.items()))
    assert all(line.style is None for line in source.shown)
    assert not source.is_exact


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", zipped([("a.txt", b"")])])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(DocxError):
        read_source(content)
