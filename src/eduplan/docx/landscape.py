"""Turned pages (clause 8): a section whose pages lie on their side, and the number that does not.

A landscape page is the upright page turned clockwise to be read: its head lies at the left edge of
the upright page, which is the binding edge of an odd page and the fore-edge of an even one. The page
number stays where it is on upright pages, so on the turned page it stands at the left, on its side.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from eduplan.docx.sheet import STANDARD, Margins
from eduplan.docx.thin import thin_paragraph
from eduplan.docx.xml import MAIN, NO_CELL_MARGINS
from eduplan.gbt9704 import page
from eduplan.gbt9704.house import Typesetting
from eduplan.model.layout import Grid

__all__ = [
    "FooterIds",
    "closed_by",
    "grid_of",
    "landscape_footer",
    "landscape_section",
    "portrait_section",
]

_LINE: Final = page.PAGE_NUMBER_LINE.twips
_LINE_GRID: Final = ' w:type="lines"'


class FooterIds(NamedTuple):
    """The ids of the relationships to a section's footers on *odd* and on *even* pages."""

    odd: str
    even: str


def grid_of(house: Typesetting) -> str:
    """The grid of a section: of lines alone, or of lines and characters as Word and WPS know it."""
    if house.grid is Grid.LINES:
        return f'<w:docGrid{_LINE_GRID} w:linePitch="{house.line_pitch}"/>'
    return (
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{house.line_pitch}"'
        f' w:charSpace="{house.char_space}"/>'
    )


def portrait_section(footers: FooterIds, grid: str, margins: Margins = STANDARD) -> str:
    """The properties of a section of upright pages, in the order of the schema.

    *grid* is its ``w:docGrid`` element. It names its *footers*, else it had those of the section before.
    """
    width, height = page.PAPER_WIDTH.twips, page.PAPER_HEIGHT.twips
    size = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    return _section(footers, size, margins, margins.footer, grid)


def landscape_section(footers: FooterIds, grid: str, margins: Margins = STANDARD) -> str:
    """The properties of a section of turned pages; *margins* are those of the upright ones.

    A *grid* of lines alone is not put to work: LibreOffice would make the text block a whole number of
    its lines, which on turned pages takes 1.4 mm from it above and below.
    """
    width, height = page.PAPER_HEIGHT.twips, page.PAPER_WIDTH.twips
    size = f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/>'
    idle = grid.replace(_LINE_GRID, "")
    return _section(footers, size, margins.turned, page.HEADER.twips, idle)


def closed_by(paragraph: str, section: str) -> str:
    """*paragraph* as the last one of the section with the properties *section*.

    Behind a table a `thin_paragraph` closes the section; not behind a paragraph, since a full page has
    no room for even that.

    >>> closed_by("<w:p><w:pPr></w:pPr></w:p>", "<w:sectPr/>")
    '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'
    """
    if "<w:pPr>" in paragraph:
        return paragraph.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    return paragraph.replace("<w:p>", f"<w:p><w:pPr>{section}</w:pPr>", 1)


def landscape_footer(side: str, number: str, style: str, margins: Margins = STANDARD) -> bytes:
    """The footer of turned pages: the page number where upright pages have it (clauses 7.5, 8).

    *side* is default (odd pages) or even, *number* the runs of the number with its dashes, *style* the
    id of its paragraph's style, *margins* those of the upright pages. The number stands in a floating
    cell as high as the text block, whose words run downwards.
    """
    edge = "left" if side == "even" else "right"
    return (
        f'<w:ftr xmlns:w="{MAIN}"><w:tbl><w:tblPr>'
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0"'
        ' w:vertAnchor="page" w:horzAnchor="page"'
        f' w:tblpX="{margins.footer}" w:tblpY="{margins.left}"/>'
        f'<w:tblW w:w="{_LINE}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{NO_CELL_MARGINS}</w:tblCellMar></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="{_LINE}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>'
        f'<w:trHeight w:val="{margins.text_width}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{_LINE}" w:type="dxa"/><w:textDirection w:val="tbRl"/>'
        f'</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f'<w:ind w:{edge}="{page.PAGE_NUMBER_INSET.twips}"/><w:jc w:val="{edge}"/></w:pPr>'
        f"{number}</w:p></w:tc></w:tr></w:tbl>{thin_paragraph()}</w:ftr>"
    ).encode()


def _section(footers: FooterIds, size: str, margins: Margins, footer: int, grid: str) -> str:
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footers.odd}"/>'
        f'<w:footerReference w:type="even" r:id="{footers.even}"/>{size}'
        f'<w:pgMar w:top="{margins.top}" w:right="{margins.right}"'
        f' w:bottom="{margins.bottom}" w:left="{margins.left}"'
        f' w:header="{page.HEADER.twips}" w:footer="{footer}" w:gutter="0"/>'
        f'<w:cols w:space="425"/>{grid}</w:sectPr>'
    )
