"""版记 at the foot of the last page (clause 7.4): a floating table of one column.

It hangs on a paragraph of its own, the last one, and text makes way for it: where text leaves too
little room, that paragraph and the table go to the foot of the next page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from eduplan.docx.sheet import STANDARD, Margins
from eduplan.docx.thin import thin_paragraph
from eduplan.docx.xml import NO_CELL_MARGINS
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.imprint import ANCHOR_LINE, MIDDLE_RULE, OUTER_RULE

__all__ = ["ImprintRow", "imprint"]


class ImprintRow(NamedTuple):
    """One element of 版记: the *xml* of its paragraphs, how many *lines* they take at most.

    *ruled_above* says whether a thin rule parts it from the row above it (主送 and 抄送 have none
    between them); above the first row stands the thick rule whatever it says.
    """

    xml: str
    lines: int
    ruled_above: bool = True


def imprint(
    rows: Sequence[ImprintRow],
    house_pitch: int,
    margins: Margins = STANDARD,
    *,
    opens_section: bool = False,
) -> str:
    """The XML of 版记 with the paragraph that it hangs on, the last of the document; "" for no *rows*.

    *house_pitch* is the height of a line in twips, *margins* are those of the page. What is taller than
    the text block cannot float: it follows the text as a table in the flow, whose rows may be parted.
    With *opens_section* (behind landscape pages) a thin paragraph goes before it: LibreOffice gives a
    section that begins with a floating table the pages of the section before.
    """
    if not rows:
        return ""
    floats, width = _height(rows, house_pitch) <= margins.text_height, margins.text_width
    last = len(rows) - 1
    inner = "".join(
        _row(row, _rules(row, first=index == 0, last=index == last), width, whole=floats)
        for index, row in enumerate(rows)
    )
    return (
        (thin_paragraph() if opens_section else "")
        + f"<w:tbl><w:tblPr>{_foot(margins) if floats else ''}"
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{NO_CELL_MARGINS}</w:tblCellMar></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{inner}</w:tbl>{thin_paragraph()}'
    )


def _foot(margins: Margins) -> str:
    """Where it floats.

    Its left edge is told from the paper: LibreOffice up to 7.5 lets no table float that is placed by
    the margins and as wide as the text between them.
    """
    return (
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0"'
        f' w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="{margins.left}"'
        ' w:tblpYSpec="bottom"/>'
    )


def _height(rows: Sequence[ImprintRow], pitch: int) -> int:
    """The room in twips that the table and the paragraph it hangs on take."""
    rules = 2 * OUTER_RULE.twips + (len(rows) - 1) * MIDDLE_RULE.twips
    return sum(row.lines for row in rows) * pitch + rules + ANCHOR_LINE.twips


def _row(row: ImprintRow, rules: str, width: int, *, whole: bool) -> str:
    kept = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
    return (
        f'<w:tr>{kept}<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f"<w:tcBorders>{rules}</w:tcBorders></w:tcPr>{row.xml}</w:tc></w:tr>"
    )


def _rules(row: ImprintRow, *, first: bool, last: bool) -> str:
    """The rules above and below a row: every one is drawn by the row under it, but the last."""
    above = OUTER_RULE if first else MIDDLE_RULE if row.ruled_above else None
    return _rule("top", above) + _rule("bottom", OUTER_RULE if last else None)


def _rule(edge: str, thickness: Figure | None) -> str:
    if thickness is None:
        return f'<w:{edge} w:val="nil"/>' if edge == "top" else ""
    eighths = round(thickness.twips * 8 / 20)
    return f'<w:{edge} w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/>'
