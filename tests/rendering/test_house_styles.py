"""The shipped house styles, set by LibreOffice: 22 lines of 28 characters, faces, bold headings.

The grid of Word is not looked at here: LibreOffice sets every character of it in two cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import POINTER, cast, create_string_buffer
from itertools import pairwise
from pathlib import Path
from typing import Final

import pypdfium2.raw as pdfium_c
import pytest
from attrs import frozen

import eduplan
from eduplan.codecs.houses import shipped
from eduplan.docx.page.office import render_all
from eduplan.docx.page.pages import Page
from eduplan.docx.page.pdf import open_pdf
from eduplan.docx.page.setting import find_setting, first_unit, line_ends, paragraphs
from eduplan.docx.writer import write_document
from eduplan.language.characters import is_han
from eduplan.model import Layout, Plan
from eduplan.model.labelling import labelled
from tests.conftest import PROJECT
from tests.rendering.office import REQUIRED, measure, pitch_of, requires_libreoffice

EXAMPLE: Final = PROJECT / "examples" / "minghu-2026.txt"
PORTABLE: Final = ("standard", "bold-run-in")
STROKED: Final = 2
"""The mode of PDF text that is filled and stroked: bold where the font has no bold of its own."""

pytestmark = requires_libreoffice


@frozen
class Rendered:
    """A document as LibreOffice set it: its *pages*, and pieces of its text with their weight."""

    pages: tuple[Page, ...]
    pieces: tuple[tuple[str, bool], ...]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return eduplan.read(EXAMPLE).plan


@pytest.fixture(scope="module")
def rendered(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rendered]:
    folder = tmp_path_factory.mktemp("houses")
    documents = []
    for name in PORTABLE:
        documents.append(folder / f"{name}.docx")
        documents[-1].write_bytes(write_document(plan, layout=Layout(house=shipped(name))))
    pdfs = render_all(documents, folder)
    return {
        name: Rendered(measure(pdf), tuple(_pieces(pdf)))
        for name, pdf in zip(PORTABLE, pdfs, strict=True)
    }


def _pieces(pdf: Path) -> Iterator[tuple[str, bool]]:
    """The text objects of *pdf*, and whether each is bold."""
    with open_pdf(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
                stroked = pdfium_c.FPDFTextObj_GetTextRenderMode(item.raw) == STROKED
                yield _words(item.raw, text.raw), stroked or "Bold" in _font(item.raw)
            text.close()


def _words(item: object, text: object) -> str:
    size = pdfium_c.FPDFTextObj_GetText(item, text, None, 0)
    buffer = create_string_buffer(size)
    pdfium_c.FPDFTextObj_GetText(item, text, cast(buffer, POINTER(pdfium_c.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0").strip()


def _font(item: object) -> str:
    font, buffer = pdfium_c.FPDFTextObj_GetFont(item), create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace")


def faces(pages: tuple[Page, ...], wanted: Callable[[str], bool]) -> set[str]:
    """The faces of the characters of the text that are *wanted*."""
    glyphs = (glyph for page in pages for line in page.lines for glyph in line.glyphs)
    return {glyph.face for glyph in glyphs if glyph.size == 16 and wanted(glyph.char)}


@pytest.mark.parametrize("name", PORTABLE)
def test_every_page_whose_text_goes_on_has_22_rows(
    name: str, rendered: dict[str, Rendered]
) -> None:
    pages = rendered[name].pages
    pitch = pitch_of(pages)
    full = [page for page, following in pairwise(pages) if following.lines[0].is_flush]
    assert {page.rows(pitch) for page in full} == {22}
    assert pitch == pytest.approx(28.95, abs=0.01)


@pytest.mark.parametrize("name", PORTABLE)
def test_every_line_of_full_width_characters_has_28(
    name: str, rendered: dict[str, Rendered]
) -> None:
    text = [lines for lines in paragraphs(rendered[name].pages) if lines[0].size == 16]
    setting = find_setting(text)
    counts = [
        round(line.indent) + len(setting.inside(line))
        for line, following in line_ends(text)
        if line.is_even and len(first_unit(following.glyphs)) == 1
    ]
    assert set(counts) == {28}
    assert len(counts) >= 50


def test_the_standards_style_sets_digits_in_the_face_round_them(
    rendered: dict[str, Rendered],
) -> None:
    pages = rendered["standard"].pages
    assert faces(pages, str.isascii) <= faces(pages, is_han)


def test_digits_and_letters_have_a_face_of_their_own(rendered: dict[str, Rendered]) -> None:
    pages = rendered["bold-run-in"].pages
    assert faces(pages, str.isascii).isdisjoint(faces(pages, is_han))


@pytest.mark.skipif(not REQUIRED, reason="the stand-in for Times New Roman may be missing")
def test_digits_and_letters_are_set_in_the_stand_in_for_times_new_roman(
    rendered: dict[str, Rendered],
) -> None:
    found = faces(rendered["bold-run-in"].pages, str.isascii)
    assert {face.partition("-")[0] for face in found} == {"LiberationSerif"}
    assert faces(rendered["bold-run-in"].pages, is_han) == faces(rendered["standard"].pages, is_han)


def test_quotes_and_dashes_stay_chinese(rendered: dict[str, Rendered]) -> None:
    pages = rendered["bold-run-in"].pages
    assert faces(pages, lambda char: char in "“”—…·") <= faces(pages, is_han)


def test_the_standards_style_has_nothing_bold_in_its_text(rendered: dict[str, Rendered]) -> None:
    bold = {piece for piece, is_bold in rendered["standard"].pieces if is_bold}
    assert all(piece in "2026年明湖区教育工作要点" for piece in bold)  # its stand-in is bold


def test_run_in_headings_are_bold_and_nothing_else(
    plan: Plan, rendered: dict[str, Rendered]
) -> None:
    items = list(labelled(plan.pillars, plan.numbering))
    run_in = [label + item.title + item.end_mark for _, label, item in items if item.runs_in]
    before = {piece for piece, is_bold in rendered["standard"].pieces if is_bold}
    bold = [piece for piece, is_bold in rendered["bold-run-in"].pieces if is_bold]
    assert "".join(piece for piece in bold if piece not in before) == "".join(run_in)
    assert len(run_in) > 20
    assert len(items) - len(run_in) > 5
