"""PDFs drawn by hand: black and red boxes at known places, without LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from eduplan.docx.page.pdf import open_pdf

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["A4", "box", "drawn", "first_page"]

A4: Final = (595.0, 842.0)
"""Points."""


def box(left: float, top: float, width: float, height: float, *, red: bool = False) -> str:
    """A filled box on A4, told from its left and top edge in points."""
    colour = "1 0 0 rg" if red else "0 g"
    return f"{colour} {left} {A4[1] - top - height} {width} {height} re f"


def drawn(*pages: str) -> bytes:
    """A PDF with a page of A4 for each content stream of *pages*."""
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for i, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Contents {4 + 2 * i} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + (head + trailer).encode()


@contextmanager
def first_page(*boxes: str) -> Iterator[pdfium.PdfPage]:
    """The first page of a PDF with *boxes* on it, while it is open."""
    with open_pdf(drawn("\n".join(boxes))) as document:
        yield document[0]
