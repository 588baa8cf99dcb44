"""What stands where on the pages of a PDF.

Lengths are points (1/72 inch) from the left and top edge of the page unless a name says
otherwise; names that end in ``_mm`` are millimetres.

    pages = measure(render(Path("plan.docx"), folder))
    pages[0].lines[2].text, pages[0].lines[2].indent, pages[0].number.drop_mm
    pages[0].rows(line_pitch(pages))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from statistics import fmean, median
from typing import Final

import pypdfium2 as pdfium
from attrs import frozen

from tests.rendering.glyphs import Glyph, read_glyphs
from tests.rendering.ink import runs_of_ink
from tests.rendering.office import render, render_all, requires_libreoffice

__all__ = [
    "MM",
    "OFFICIAL",
    "Block",
    "Glyph",
    "Line",
    "Page",
    "PageNumber",
    "line_pitch",
    "measure",
    "render",
    "render_all",
    "requires_libreoffice",
]

MM: Final = 72 / 25.4
"""Points in a millimetre."""


@frozen
class Block:
    """The edges of the text block (版心), in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


OFFICIAL: Final = Block(left=28 * MM, top=37 * MM, right=(28 + 156) * MM, bottom=(37 + 225) * MM)
"""The text block of A4 by GB/T 9704-2012, 5.2.1: 156 x 225 mm, 28 mm in and 37 mm down."""


@frozen
class Line:
    """The characters on one baseline, from left to right; blanks are left out."""

    glyphs: tuple[Glyph, ...]
    block: Block

    @property
    def text(self) -> str:
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def left(self) -> float:
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        """Where the last character's own width ends."""
        return self.glyphs[-1].x + self.glyphs[-1].advance

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def size(self) -> float:
        """The size that most of its characters have."""
        return Counter(glyph.size for glyph in self.glyphs).most_common(1)[0][0]

    @property
    def faces(self) -> frozenset[str]:
        return frozenset(glyph.face for glyph in self.glyphs)

    @property
    def indent(self) -> float:
        """How far in it begins, in characters of its own size."""
        return (self.left - self.block.left) / self.size

    @property
    def is_even(self) -> bool:
        """Whether all its characters are full-width, so that they can be counted."""
        return all(glyph.is_wide for glyph in self.glyphs)

    @property
    def is_flush(self) -> bool:
        """Whether it begins at the left edge of the text block, as a wrapped line does."""
        return abs(self.indent) < 0.1


@frozen
class PageNumber:
    """The page number as printed: `— 1 —` with its dashes found by their ink."""

    text: str
    size: float
    faces: frozenset[str]
    drop_mm: float
    """From the bottom of the text block down to the middle of the dashes."""
    left_mm: float
    """From the left edge of the text block to the first dash's ink."""
    right_mm: float
    """From the last dash's ink to the right edge of the text block."""

    @property
    def side(self) -> str:
        return "left" if self.left_mm < self.right_mm else "right"

    @property
    def inset_mm(self) -> float:
        """How far in from the text block's edge on its side."""
        return min(self.left_mm, self.right_mm)


@frozen
class Page:
    """One page: the lines of the text block, and what stands below it."""

    index: int
    """1 for the first page."""
    width: float
    height: float
    block: Block
    lines: tuple[Line, ...]
    footer: tuple[Line, ...]
    number: PageNumber | None

    @property
    def gaps(self) -> tuple[float, ...]:
        """The distances from one baseline to the next."""
        return tuple(below.baseline - above.baseline for above, below in pairwise(self.lines))

    def rows(self, pitch: float) -> int:
        """How many rows it has from its first line to its last, blank ones between counted."""
        return round((self.lines[-1].baseline - self.lines[0].baseline) / pitch) + 1


def measure(pdf: Path, block: Block = OFFICIAL) -> tuple[Page, ...]:
    """The pages of the file *pdf*, whose text should stand in *block*."""
    document = pdfium.PdfDocument(pdf)
    try:
        return tuple(_measure_page(page, i, block) for i, page in enumerate(document, start=1))
    finally:
        document.close()


def line_pitch(pages: Iterable[Page]) -> float:
    """The usual distance from one baseline to the next, exact to 0.01 point.

    A PDF rounds each place to a tenth of a point, so usual distances are averaged.
    Raises `StatisticsError` if no page has two lines.
    """
    gaps = [gap for page in pages for gap in page.gaps]
    usual = median(gaps)
    return fmean(gap for gap in gaps if abs(gap - usual) < 0.5)


def _measure_page(page: pdfium.PdfPage, index: int, block: Block) -> Page:
    lines = _lines(read_glyphs(page), block)
    footer = tuple(line for line in lines if line.baseline > block.bottom)
    return Page(
        index=index,
        width=float(page.get_width()),
        height=float(page.get_height()),
        block=block,
        lines=tuple(line for line in lines if line.baseline <= block.bottom),
        footer=footer,
        number=_page_number(page, footer[0]) if len(footer) == 1 else None,
    )


def _lines(glyphs: Iterable[Glyph], block: Block) -> tuple[Line, ...]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        # A PDF rounds places to a tenth of a point; raised figures are not looked for.
        if rows and glyph.baseline - rows[-1][0].baseline < 2:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return tuple(Line(tuple(sorted(row, key=lambda glyph: glyph.x)), block) for row in rows)


def _page_number(page: pdfium.PdfPage, line: Line) -> PageNumber | None:
    runs = runs_of_ink(page, line.baseline - line.size, line.baseline + line.size / 2)
    dashes = (runs[0], runs[-1])
    if len(runs) < 3 or not all(dash.is_flat for dash in dashes):
        return None
    first, last = dashes
    return PageNumber(
        text=line.text,
        size=line.size,
        faces=line.faces,
        drop_mm=((first.middle + last.middle) / 2 - line.block.bottom) / MM,
        left_mm=(first.left - line.block.left) / MM,
        right_mm=(line.block.right - last.right) / MM,
    )
