"""Opening PDFs, and what is said where that cannot be done."""

from __future__ import annotations

import sys

import pytest

from eduplan.docx.page.office import RenderingError
from eduplan.docx.page.pdf import open_pdf, producer_of
from tests.docx.page.drawn import drawn


def test_a_pdf_is_open_while_it_is_looked_at() -> None:
    with open_pdf(drawn("", "")) as document:
        assert len(document) == 2


def test_without_pypdfium2_the_way_to_get_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(RenderingError, match="pypdfium2") as caught, open_pdf(drawn("")):
        pass
    assert "eduplan[page]" in caught.value.remedy


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(RenderingError, match="打不开"), open_pdf(b"no pdf"):
        pass


def test_a_pdf_that_does_not_say_who_made_it_is_said_to_be_of_nobody() -> None:
    with open_pdf(drawn("")) as document:
        assert producer_of(document) == "未说明的程序"
