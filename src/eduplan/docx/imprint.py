"""版记 at the foot of the last page (clause 7.4): a floating table of one column.

It hangs on a paragraph of its own, the last one, and text makes way for it: where text leaves too
little room, that paragraph and the table go to the foot of the next page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from eduplan.gbt9704 import page
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.imprint import ANCHOR_LINE, MIDDLE_RULE, OUTER_RULE

__all__ = ["ImprintRow", "imprint"]

_WIDTH: Final = page.PAPER_WIDTH.twips - page.LEFT_MARGIN.twips - page.RIGHT_MARGIN.twips
_HEIGHT: Final = page.PAPER_HEIGHT.twips - page.TOP_MARGIN.twips - page.BOTTOM_MARGIN.twips
_FOOT: Final = (
    '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0"'
    f' w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="{page.LEFT_MARGIN.twips}"'
    ' w:tblpYSpec="bottom"/>'
)
"""Its left edge is told from the paper: LibreOffice up to 7.5 lets no table float that is placed by
the margins and as wide as the text between them."""
_NO_MARGINS: Final = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
_ANCHOR: Final = (
    '<w:p><w:pPr><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{ANCHOR_LINE.twips}" w:lineRule="exact"/>'
    '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)


class ImprintRow(NamedTuple):
    """One element of 版记: the *xml* of its paragraphs, how many *lines* they take at most.

    *ruled_above* says whether a thin rule parts it from the row above it (主送 and 抄送 have none
    between them); above the first row stands the thick rule whatever it says.
    """

    xml: str
    lines: int
    ruled_above: bool = True


def imprint(rows: Sequence[ImprintRow], house_pitch: int) -> str:
    """The XML of 版记 with the paragraph that it hangs on, the last of the document; "" for no *rows*.

    *house_pitch* is the height of a line in twips. What is taller than the text block cannot float: it
    follows the text as a table in the flow, whose rows may go on on the next page.
    """
    if not rows:
        return ""
    floats = _height(rows, house_pitch) <= _HEIGHT
    last = len(rows) - 1
    inner = "".join(
        _row(row, _rules(row, first=index == 0, last=index == last), whole=floats)
        for index, row in enumerate(rows)
    )
    return (
        f"<w:tbl><w:tblPr>{_FOOT if floats else ''}"
        f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="{_WIDTH}"/></w:tblGrid>{inner}</w:tbl>{_ANCHOR}'
    )


def _height(rows: Sequence[ImprintRow], pitch: int) -> int:
    """The room in twips that the table and the paragraph it hangs on take."""
    rules = 2 * OUTER_RULE.twips + (len(rows) - 1) * MIDDLE_RULE.twips
    return sum(row.lines for row in rows) * pitch + rules + ANCHOR_LINE.twips


def _row(row: ImprintRow, rules: str, *, whole: bool) -> str:
    kept = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
    return (
        f'<w:tr>{kept}<w:tc><w:tcPr><w:tcW w:w="{_WIDTH}" w:type="dxa"/>'
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
