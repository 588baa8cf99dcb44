"""The proof of one document: set once by LibreOffice, measured, and held against GB/T 9704-2012."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from attrs import frozen

from eduplan.docx.page.elements import find_elements
from eduplan.docx.page.fonts import font_uses
from eduplan.docx.page.measures import (
    annexes,
    grid,
    head,
    imprint,
    missing,
    numbers,
    signature,
    text,
)
from eduplan.docx.page.office import render_bytes
from eduplan.docx.page.pages import line_pitch, read_pages
from eduplan.docx.page.pdf import open_pdf, producer_of, require_pypdfium2
from eduplan.docx.page.sheets import Sheets
from eduplan.docx.page.source import DocumentSource, read_source
from eduplan.gbt9704 import page as figures
from eduplan.gbt9704.facts import FontUse, Proof

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["Typeset", "prove", "prove_pages", "typeset"]

_MEASURES: Final = (grid, numbers, head, text, signature, annexes, imprint, missing)


@frozen
class Typeset:
    """A document as a *renderer* set it: the *pdf*, and the *fonts* that it took."""

    pdf: bytes
    renderer: str
    fonts: tuple[FontUse, ...]


def prove(docx: bytes) -> Proof:
    """Set the .docx *docx* and measure its pages.

    Elements are those that the document's styles name; of one without styles of ours only the sheet,
    its grid and the page numbers are measured. Raises `DocxError`, and `RenderingError` where
    LibreOffice or pypdfium2 is missing.
    """
    require_pypdfium2()
    source = read_source(docx)  # what is no document is not handed to another program
    return _proof(source, render_bytes(docx))


def prove_pages(docx: bytes, pdf: bytes) -> Proof:
    """Measure the *pdf* that some program made of *docx*; raise as `prove` does."""
    return _proof(read_source(docx), pdf)


def _proof(source: DocumentSource, pdf: bytes) -> Proof:
    with open_pdf(pdf) as document:
        sheets = _sheets(document, source)
        return Proof(
            renderer=producer_of(document),
            fonts=font_uses(sheets.pages, source.body, source.footers),
            pages=len(sheets.pages),
            measurements=tuple(chain.from_iterable(each.measure(sheets) for each in _MEASURES)),
        )


def typeset(docx: bytes) -> Typeset:
    """Set the .docx *docx*; raise as `prove` does."""
    require_pypdfium2()
    source = read_source(docx)
    pdf = render_bytes(docx)
    with open_pdf(pdf) as document:
        pages = read_pages(document, source.setups)
        fonts = font_uses(pages, source.body, source.footers)
        return Typeset(pdf, producer_of(document), fonts)


def _sheets(document: pdfium.PdfDocument, source: DocumentSource) -> Sheets:
    pages = read_pages(document, source.setups)
    upright = [page for page in pages if not page.is_landscape]
    found = find_elements(source.shown, pages)
    return Sheets(
        document=document,
        pages=pages,
        elements=found.elements,
        missing=found.missing,
        pitch=line_pitch(upright) or figures.LINE_PITCH.twips / 20,
        is_exact=source.is_exact,
        sealing=source.sealing,
    )
