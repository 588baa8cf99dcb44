"""The text and what follows it: indents, 附件说明, 附注 (clauses 7.3.3, 7.3.4, 7.3.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import BODY, Element
from eduplan.docx.page.finding import comparable
from eduplan.docx.page.lines import Line
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length, judge_words
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.places import no_offset
from eduplan.gbt9704.roles import FORMATS, Role

__all__ = ["measure"]

_INDENT: Final = FORMATS[Role.BODY].indent
_WRAPPED: Final = no_offset("7.3.3")
_MARK: Final = re.compile(r"(?:附件：)?(?:\d+[.．])?\s*")
_LABEL_WIDTH: Final = 3
"""Characters of 附件：, behind which further names stand."""


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of the text's lines, of 附件说明 and of 附注."""
    text = sheets.of(*BODY)
    if text:
        is_there = any(line.page == 1 for each in text for line in each.lines)
        yield judge_words("首页正文", 1, "有正文" if is_there else "没有正文", "有正文", "7.3.3")
    yield from _worst("正文首行缩进", (each.first for each in text), _INDENT)
    wrapped = [line for each in text for line in each.lines[1:]]
    yield from _worst("正文回行顶格（偏离）", wrapped, _WRAPPED)
    yield from _attachments(sheets, sheets.of(Role.ATTACHMENTS))
    for note in sheets.of(Role.NOTE):
        yield from _note(sheets, note)


def _inset(line: Line) -> float:
    """How far in from the text block's left edge *line* begins, in mm."""
    return (line.left - line.block.left) / MM


def _worst(name: str, lines: Iterable[Line], figure: Figure) -> Iterator[Measurement]:
    """For each page the measurement that is farthest from what it should be."""
    wanted = figure.twips / 20 / MM
    insets: dict[int, list[float]] = {}
    for line in lines:
        insets.setdefault(line.page, []).append(_inset(line))
    for page, found in sorted(insets.items()):
        yield judge_length(name, page, max(found, key=lambda inset: abs(inset - wanted)), figure)


def _attachments(sheets: Sheets, attachments: Sequence[Element]) -> Iterator[Measurement]:
    for each in attachments[:1]:
        page, first = each.first.page, each.first
        above = sheets.before(each)
        if above is not None and above.role in BODY:
            blank = sheets.blank_between(above.last, first)
            figure = places.ATTACHMENTS_BELOW_TEXT
            yield judge_length("附件说明之上空行", page, blank, figure, line=sheets.line_on(page))
        yield judge_length("附件说明左空", page, _inset(first), places.ATTACHMENTS_INDENT)
    further = evolve(
        places.ATTACHMENTS_INDENT, value=places.ATTACHMENTS_INDENT.value + _LABEL_WIDTH
    )
    yield from _worst("附件序号对齐", (each.first for each in attachments[1:]), further)
    for each in attachments:
        yield from _wrapped_name(each)


def _wrapped_name(attachment: Element) -> Iterator[Measurement]:
    """Lines that go on stand under the first character of the name."""
    mark = _MARK.match(attachment.text)
    at = len(comparable(mark[0])) if mark else 0
    if len(attachment.lines) < 2 or at >= len(attachment.first.glyphs):
        return
    name = attachment.first.glyphs[at].x
    off = max((line.left - name for line in attachment.lines[1:]), key=abs) / MM
    page = attachment.first.page
    yield judge_length("附件名称回行对齐（偏离）", page, off, no_offset("7.3.4"))


def _note(sheets: Sheets, note: Element) -> Iterator[Measurement]:
    page, above = note.first.page, sheets.before(note)
    if above is not None and above.role is Role.DATE:
        blank = sheets.blank_between(above.last, note.first)
        figure = places.NOTE_BELOW_DATE
        yield judge_length("附注至成文日期空行", page, blank, figure, line=sheets.line_on(page))
    yield judge_length("附注左空", page, _inset(note.first), places.NOTE_INDENT)
