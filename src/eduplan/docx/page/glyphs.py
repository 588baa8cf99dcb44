"""The characters of a PDF page: what each is, where it stands, how wide it is by nature."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double, c_int, create_string_buffer
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["Glyph", "read_glyphs", "turned"]


@frozen
class Glyph:
    """One printed character; lengths in points from the left and top edge of the page."""

    char: str
    x: float
    """Where it begins: its origin, not its ink."""
    baseline: float
    advance: float
    """Its own width in the font, without letter spacing or justification."""
    size: float
    face: str
    """The name of the font in the PDF, without the mark of a subset."""

    @property
    def is_wide(self) -> bool:
        """Whether it fills a whole cell: 汉字 and their punctuation, not digits or letters."""
        return not self.char.isascii()


def read_glyphs(page: pdfium.PdfPage) -> tuple[Glyph, ...]:
    """The printed characters of *page* in the order of the file, blanks left out."""
    text = page.get_textpage()
    try:
        return tuple(_glyphs(text, float(page.get_height())))
    finally:
        text.close()


def turned(glyph: Glyph, width: float) -> Glyph:
    """*glyph* of a landscape page *width* points wide, as it stands once the page is bound.

    A wide table's head lies to the left (clause 8), so the page's own top is the bound page's left.
    """
    return evolve(glyph, x=glyph.baseline, baseline=width - glyph.x)


def _glyphs(text: pdfium.PdfTextPage, height: float) -> Iterator[Glyph]:
    import pypdfium2.raw as pdfium_c

    for i in range(text.count_chars()):
        char = chr(pdfium_c.FPDFText_GetUnicode(text, i))
        if not char.isspace() and char.isprintable():
            yield _glyph(text, i, char, height)


def _glyph(text: pdfium.PdfTextPage, i: int, char: str, height: float) -> Glyph:
    import pypdfium2.raw as pdfium_c

    x, y, box = c_double(), c_double(), pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetCharOrigin(text, i, x, y)
    pdfium_c.FPDFText_GetLooseCharBox(text, i, box)
    size = float(pdfium_c.FPDFText_GetFontSize(text, i))
    # The box takes in ink that leans out of the cell; no character of these faces is wider
    # than its size.
    advance = min(box.right - x.value, size)
    return Glyph(char, x.value, height - y.value, advance, size, _face(text, i))


def _face(text: pdfium.PdfTextPage, i: int) -> str:
    import pypdfium2.raw as pdfium_c

    name, flags = create_string_buffer(128), c_int()
    pdfium_c.FPDFText_GetFontInfo(text, i, name, len(name), flags)
    return name.value.decode("utf-8", "replace").rpartition("+")[2]
