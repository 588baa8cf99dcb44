"""署名 and 成文日期 (clause 7.3.5): where they end and begin, and whether text is on their page.

Where the document carries no data that say how it is signed, the form with the nearest places is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean
from typing import NamedTuple

from attrs import frozen

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import BODY, Element
from eduplan.docx.page.finding import comparable
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length, judge_words
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.places import no_offset
from eduplan.gbt9704.roles import Role
from eduplan.language.width import character_width
from eduplan.model.envelope import Sealing

__all__ = ["measure"]


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of the signature, where there is one."""
    names, dates = sheets.of(Role.SIGNATURE), sheets.of(Role.DATE)
    if dates:
        date = _span(dates[-1])
        name = _last_name(names[-1]) if names else None
        yield from _form(sheets, names, name, date)
    elif names:
        gap = _last_name(names[-1]).gap
        yield judge_length("署名右空", names[-1].first.page, gap, places.UNSTAMPED_GAP)
    yield from _with_text(sheets, (*names, *dates))


@frozen
class _Span:
    """Where a name or a date stands: lengths in mm from the text block's left edge."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    gap: float
    """From its end to the text block's right edge."""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def _span(element: Element, characters: int = 0) -> _Span:
    """Where the last *characters* of the last line of *element* stand, all of them where it is 0."""
    line = element.last
    glyphs = line.glyphs[-characters:] if characters else line.glyphs
    left, right = glyphs[0].x, glyphs[-1].x + glyphs[-1].advance
    start = line.block.left
    return _Span(
        text="".join(glyph.char for glyph in glyphs),
        page=line.page,
        left=(left - start) / MM,
        right=(right - start) / MM,
        baseline=line.baseline / MM,
        gap=(line.block.right - right) / MM,
    )


def _last_name(element: Element) -> _Span:
    """The last of the names that stand in one row, parted by tabs."""
    name = element.text.rpartition("\t")[2]
    return _span(element, min(len(comparable(name)), len(element.last.glyphs)))


class _Reading(NamedTuple):
    """A length in mm that one form of signature has a figure for."""

    name: str
    measured: float
    figure: Figure

    @property
    def off(self) -> float:
        """How far it is from the figure, in mm."""
        return abs(self.measured - self.figure.twips / 20 / MM)


def _form(
    sheets: Sheets, names: tuple[Element, ...], name: _Span | None, date: _Span
) -> Iterator[Measurement]:
    """The measurements by the form that the document says, else by the nearest one."""
    forms = {
        Sealing.UNSTAMPED: _unstamped(name, date),
        Sealing.STAMPED: _stamped(name, date),
        Sealing.SIGNATURE_STAMP: _signature_stamp(sheets, name, date),
    }
    said = forms[sheets.sealing] if sheets.sealing else ()
    nearest = min(filter(None, forms.values()), key=lambda form: fmean(each.off for each in form))
    best = said or nearest
    row = sheets.line_on(date.page)
    for each in best:
        yield judge_length(each.name, date.page, each.measured, each.figure, line=row)
    below = {
        "7.3.5.2": places.SIGNATURE_BELOW_TEXT,
        "7.3.5.3": places.STAMP_BELOW_TEXT,
    }
    figure = below.get(best[0].figure.clause)
    if figure is not None:
        yield from _below_text(sheets, (names or sheets.of(Role.DATE))[0], figure)


def _unstamped(name: _Span | None, date: _Span) -> tuple[_Reading, ...]:
    """The name ends 2字 from the right; a date that is longer ends there instead."""
    by_date = _Reading("成文日期右空", date.gap, places.UNSTAMPED_GAP)
    if name is None:
        return (by_date,)
    is_longer = character_width(date.text) > character_width(name.text)
    by_name = _Reading("署名右空", name.gap, places.UNSTAMPED_GAP)
    shift = _Reading("成文日期首字比署名首字右移", date.left - name.left, places.DATE_RIGHT_OF_NAME)
    return (by_date if is_longer else by_name, shift)


def _stamped(name: _Span | None, date: _Span) -> tuple[_Reading, ...]:
    """The date ends 4字 from the right, and the name stands over its middle."""
    gap = _Reading("成文日期右空（加盖印章）", date.gap, places.STAMPED_DATE_GAP)
    if name is None:
        return (gap,)
    off = _Reading("署名居中于成文日期（偏离）", name.middle - date.middle, no_offset("7.3.5.1"))
    return (gap, off)


def _signature_stamp(sheets: Sheets, name: _Span | None, date: _Span) -> tuple[_Reading, ...]:
    """The date ends 4字 from the right, a blank line below the 签名章 that the title stands beside."""
    if name is None or name.page != date.page or name.right > date.left:
        return ()
    blank = date.baseline - name.baseline - sheets.line_on(date.page)
    return (
        _Reading("成文日期右空（签名章）", date.gap, places.STAMP_DATE_GAP),
        _Reading("成文日期之上空行", blank, places.STAMP_DATE_BELOW),
    )


def _below_text(sheets: Sheets, first: Element, figure: Figure) -> Iterator[Measurement]:
    above = sheets.before(first)
    if above is not None and (above.role in BODY or above.role is Role.ATTACHMENTS):
        blank, page = sheets.blank_between(above.last, first.first), first.first.page
        yield judge_length("署名之上空行", page, blank, figure, line=sheets.line_on(page))


def _with_text(sheets: Sheets, signed: tuple[Element, ...]) -> Iterator[Measurement]:
    """务使署名、成文日期与正文同处一面; 附件说明 goes with the text."""
    text = {line.page for each in sheets.of(*BODY, Role.ATTACHMENTS) for line in each.lines}
    for page in sorted({line.page for each in signed for line in each.lines}):
        has_text = "有正文" if page in text else "没有正文"
        yield judge_words("署名、成文日期所在面", page, has_text, "有正文", "7.3.5.5")
