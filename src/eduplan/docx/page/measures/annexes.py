"""附件: its label on the first line of its page, its title on the third (clause 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import Element
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length
from eduplan.gbt9704.places import no_offset
from eduplan.gbt9704.roles import Role

__all__ = ["measure"]


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of every 附件 that the document has."""
    for label in sheets.of(Role.ATTACHED_LABEL, Role.ANNEX_LABEL):
        page, first = label.first.page, label.first
        down = _down(sheets, label)
        yield judge_length("附件标识在第一行（偏离）", page, down, no_offset("7.3.7"))
        off = (first.left - first.block.left) / MM
        yield judge_length("附件标识顶格（偏离）", page, off, no_offset("7.3.7"))
    for title in sheets.of(Role.ATTACHED_TITLE, Role.ANNEX_TITLE):
        figure = places.ANNEX_TITLE_ROW
        page, down = title.first.page, _down(sheets, title)
        yield judge_length("附件标题在第三行（其上）", page, down, figure, line=sheets.line_mm)


def _down(sheets: Sheets, element: Element) -> float:
    """From the top of the text block down to the element's first line, in mm."""
    return (element.first.top(sheets.pitch) - element.first.block.top) / MM
