"""The proof of one document: the program, the fonts, the pages, and every figure."""

from __future__ import annotations

import time

import pytest

from eduplan.docx.page import proof
from eduplan.docx.page.proof import prove, prove_pages, typeset
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from tests.docx.page.drawn import drawn
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

WRITTEN = write_document(sample_plan())


@requires_libreoffice
def test_a_document_of_ours_is_proved_within_15_seconds() -> None:
    start = time.monotonic()
    found = prove(WRITTEN)
    assert time.monotonic() - start < 15
    assert [(each.name, each.measured, each.page) for each in found.off] == []
    assert found.pages >= 2
    assert found.renderer.startswith("LibreOffice")
    assert {each.asked for each in found.fonts} >= {"仿宋_GB2312", "方正小标宋简体", "宋体"}


@requires_libreoffice
def test_a_document_is_set_with_the_same_program_and_fonts_that_prove_it() -> None:
    made, found = typeset(WRITTEN), prove(WRITTEN)
    assert made.pdf.startswith(b"%PDF")
    assert (made.renderer, made.fonts) == (found.renderer, found.fonts)


@pytest.mark.parametrize("each", [prove, typeset])
def test_what_is_no_document_is_refused_before_another_program_sees_it(
    each: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(docx: bytes) -> bytes:
        raise AssertionError("LibreOffice was asked")

    monkeypatch.setattr(proof, "render_bytes", never)
    assert callable(each)
    with pytest.raises(DocxError):
        each(b"%PDF-1.4")


def test_pages_that_show_nothing_of_the_document_prove_nothing() -> None:
    found = prove_pages(WRITTEN, drawn("", ""))
    missing = {each.name for each in found.off if each.page == 0}
    assert {"标题", "条目", "署名", "成文日期"} <= missing
    assert found.pages == 2
