"""What stands where on the pages of a PDF.

Lengths are points (1/72 inch) from the left and top edge of the page unless a name says otherwise;
names that end in ``_mm`` are millimetres.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import fmean, median_low
from typing import TYPE_CHECKING

from attrs import frozen

from eduplan.docx.page.blocks import PageSetup, TextBlock, setup_of_page
from eduplan.docx.page.glyphs import Glyph, read_glyphs, turned
from eduplan.docx.page.lines import Line, lines_of
from eduplan.docx.page.numbers import PageNumber, find_number

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["Page", "line_pitch", "read_pages"]


@frozen
class Page:
    """One page: the lines of the text block, and what stands outside it."""

    index: int
    """1 for the first page."""
    width: float
    height: float
    block: TextBlock
    header: tuple[Line, ...]
    lines: tuple[Line, ...]
    footer: tuple[Line, ...]
    """What stands below the text block; of a landscape page, once it is bound."""
    number: PageNumber | None
    binds_right: bool = False
    """Whether its binding edge is the right one."""

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @property
    def gaps(self) -> tuple[float, ...]:
        """The distances from one baseline to the next."""
        return tuple(_gap(above, below) for above, below in pairwise(self.lines))

    def rows(self, pitch: float) -> int:
        """How many rows it has from its first line to its last, blank ones between counted."""
        return round((self.lines[-1].baseline - self.lines[0].baseline) / pitch) + 1


def read_pages(document: pdfium.PdfDocument, setups: Sequence[PageSetup] = ()) -> tuple[Page, ...]:
    """The pages of *document*, whose text should stand in the blocks that *setups* set up."""
    return tuple(_read_page(page, i, setups) for i, page in enumerate(document, start=1))


def line_pitch(pages: Iterable[Page]) -> float | None:
    """The usual distance from one baseline to the next, exact to 0.01 point; None without any.

    Lines that go on in their paragraph are asked first, for between paragraphs much may stand. A PDF
    rounds each place to a tenth of a point, so usual distances are averaged.
    """
    pairs = [
        (above, below)
        for page in pages
        for above, below in pairwise(page.lines)
        if above.size == below.size
    ]
    gaps = [_gap(above, below) for above, below in pairs if below.is_flush]
    gaps = gaps or [_gap(above, below) for above, below in pairs]
    if not gaps:
        return None
    usual = median_low(gaps)
    return fmean(gap for gap in gaps if abs(gap - usual) < 0.5)


def _gap(above: Line, below: Line) -> float:
    return below.baseline - above.baseline


def _read_page(page: pdfium.PdfPage, index: int, setups: Sequence[PageSetup]) -> Page:
    width, height = float(page.get_width()), float(page.get_height())
    setup = setup_of_page(setups, width, height)
    block = setup.block_of(index)
    glyphs = read_glyphs(page)
    is_landscape = width > height
    if is_landscape:
        bound = setup_of_page(setups, height, width).block_of(index)
        footer = _below([turned(glyph, width) for glyph in glyphs], bound, index)
        glyphs = tuple(glyph for glyph in glyphs if width - glyph.x <= bound.bottom)
    else:
        footer = _below(glyphs, block, index)
    lines = lines_of(glyphs, block, index)
    return Page(
        index=index,
        width=width,
        height=height,
        block=block,
        header=tuple(line for line in lines if line.baseline < block.top),
        lines=tuple(line for line in lines if block.top <= line.baseline <= block.bottom),
        footer=footer,
        number=find_number(page, footer, turned=is_landscape),
        binds_right=setup.binds_right(index),
    )


def _below(glyphs: Iterable[Glyph], block: TextBlock, index: int) -> tuple[Line, ...]:
    return lines_of((glyph for glyph in glyphs if glyph.baseline > block.bottom), block, index)
