"""版头 and what follows it: mark, number, red rule, titles, 主送机关 (clauses 7.2, 7.3.1, 7.3.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import Element
from eduplan.docx.page.lines import Line
from eduplan.docx.page.rules import Rule
from eduplan.docx.page.sheets import LINE_BY_SIZE, Sheets
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length, judge_words
from eduplan.gbt9704.places import no_offset
from eduplan.gbt9704.roles import TITLES, Role
from eduplan.gbt9704.titles import Shape, shape_of

__all__ = ["measure"]

_REACH = 60.0
"""Points below a number within which its rule is looked for."""


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of the elements at the head of a document, of those that it has."""
    marks = sheets.of(Role.MARK, Role.MARK_SUFFIX)
    numbers = sheets.of(Role.SIGNERS, Role.NUMBER)
    if marks:
        yield from _mark(sheets, marks)
    if numbers:
        yield from _number(sheets, marks, numbers)
    rule = None
    if numbers or marks:
        last = (numbers or marks)[-1].last
        rule = _rule_below(sheets, last)
        yield from _rule(sheets, numbers, rule, last)
    for title in sheets.of(*TITLES):
        yield from _title(sheets, title, rule)
    for addressees in sheets.of(Role.ADDRESSEES):
        yield from _addressees(sheets, addressees)


def _mark(sheets: Sheets, marks: Sequence[Element]) -> Iterator[Measurement]:
    lines = [line for mark in marks for line in mark.lines]
    page = lines[0].page
    ink = sheets.ink([line for line in lines if line.page == page])
    if ink is None:
        return
    block = sheets.page(page).block
    top, off = (ink.top - block.top) / MM, (ink.centre - block.middle) / MM
    yield judge_length("发文机关标志上边缘至版心上边缘", page, top, places.MARK_BELOW_TOP)
    yield judge_length("发文机关标志居中（偏离）", page, off, no_offset("7.2.4"))
    yield _colour("发文机关标志颜色", page, all(map(sheets.is_red, lines)), "7.2.4")


def _number(
    sheets: Sheets, marks: Sequence[Element], numbers: Sequence[Element]
) -> Iterator[Measurement]:
    first, number = numbers[0].first, numbers[-1].first
    page, block = number.page, number.block
    above = [line for mark in marks for line in mark.lines if line.page == page]
    if above:
        bottom = max(line.bottom(LINE_BY_SIZE * line.size) for line in above)
        blank = (first.top(LINE_BY_SIZE * first.size) - bottom) / MM
        figure = places.NUMBER_BELOW_MARK
        yield judge_length("发文字号之上空行", page, blank, figure, line=sheets.line_mm)
    if any("签发人" in each.text for each in numbers):
        inset = (number.left - block.left) / MM
        end = (block.right - max(each.first.right for each in numbers)) / MM
        yield judge_length("发文字号左空", page, inset, places.NUMBER_INSET)
        yield judge_length("签发人右空", page, end, places.SIGNERS_INSET)
    else:
        off = (number.middle - block.middle) / MM
        yield judge_length("发文字号居中（偏离）", page, off, no_offset("7.2.5"))


def _rule_below(sheets: Sheets, line: Line) -> Rule | None:
    below = (rule for rule in sheets.rules(line.page) if rule.ink.top > line.baseline)
    nearest = next(below, None)
    is_near = nearest is not None and nearest.ink.top < line.baseline + _REACH
    return nearest if is_near else None


def _rule(
    sheets: Sheets, numbers: Sequence[Element], rule: Rule | None, above: Line
) -> Iterator[Measurement]:
    page, block = above.page, above.block
    if rule is None:
        yield judge_words("红色分隔线", page, "无", "有", "7.2.7")
        return
    ink = sheets.ink([above]) if numbers else None
    if ink is not None:
        gap = (rule.ink.top - ink.bottom) / MM
        yield judge_length("红色分隔线至发文字号", page, gap, places.RULE_BELOW_NUMBER)
    sides = ((rule.ink.left - block.left) / MM, (rule.ink.right - block.right) / MM)
    yield judge_length("红色分隔线左端与版心（偏离）", page, sides[0], no_offset("7.2.7"))
    yield judge_length("红色分隔线右端与版心（偏离）", page, sides[1], no_offset("7.2.7"))
    yield _colour("红色分隔线颜色", page, rule.is_red, "7.2.7")


def _colour(name: str, page: int, is_red: bool, clause: str) -> Measurement:
    return judge_words(name, page, "红色" if is_red else "不是红色", "红色", clause)


def _title(sheets: Sheets, title: Element, rule: Rule | None) -> Iterator[Measurement]:
    page, first = title.first.page, title.first
    above = sheets.line_above(first)
    if rule and page == 1 and (above is None or above.baseline < rule.ink.top < first.baseline):
        blank = (first.top(sheets.pitch) - rule.ink.bottom) / MM
        figure = places.TITLE_BELOW_RULE
        yield judge_length("标题之上空行", page, blank, figure, line=sheets.line_mm)
    off = max((line.middle - line.block.middle for line in title.lines), key=abs) / MM
    clause = "7.3.1" if title.role is not Role.ANNEX_TITLE else "7.3.7"
    yield judge_length("标题居中（偏离）", page, off, no_offset(clause))
    shape = shape_of([line.text for line in title.lines])
    is_met = shape in (Shape.SINGLE, Shape.TRAPEZOID, Shape.DIAMOND)
    yield judge_words("标题形状", page, shape.value, "梯形或菱形", "7.3.1", holds=is_met)


def _addressees(sheets: Sheets, addressees: Element) -> Iterator[Measurement]:
    page, first = addressees.first.page, addressees.first
    title = sheets.before(addressees)
    if title is not None and title.role in TITLES:
        blank = (first.baseline - title.last.baseline - sheets.pitch) / MM
        figure = places.ADDRESSEES_BELOW_TITLE
        yield judge_length("主送机关之上空行", page, blank, figure, line=sheets.line_mm)
    off = max((line.left - line.block.left for line in addressees.lines), key=abs) / MM
    yield judge_length("主送机关顶格（偏离）", page, off, no_offset("7.3.2"))
