"""版记: its rules, their place at the foot of the last page, its text (clause 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.elements import Element
from eduplan.docx.page.rules import Rule
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import imprint as figures
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length, judge_size, judge_words
from eduplan.gbt9704.places import no_offset
from eduplan.gbt9704.roles import IMPRINT, Role

__all__ = ["measure"]

_DAY = re.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发")
"""The last line where no organ stands in it: it begins nowhere in particular."""
_REACH = 40.0
"""Points above the first element and below the last within which a rule is looked for."""


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of 版记, where there is one."""
    elements = sheets.of(*IMPRINT)
    if not elements:
        return
    page, count = elements[-1].last.page, len(sheets.pages)
    on_last = "最后一面" if page == count else f"第{page}面"
    yield judge_words("版记所在面", page, on_last, "最后一面", "7.4.1")
    yield from _rules(sheets, [each for each in elements if each.last.page == page])
    for each in elements:
        yield from _text(each)


def _rules(sheets: Sheets, elements: Sequence[Element]) -> Iterator[Measurement]:
    page = elements[-1].last.page
    begins = elements[0].first.page == page
    lines = [line for line in elements[0].lines if line.page == page]
    top, bottom = lines[0].baseline, elements[-1].last.baseline
    rules = [
        rule for rule in sheets.rules(page) if top - _REACH < rule.ink.middle < bottom + _REACH
    ]
    if not rules or (begins and rules[0].ink.middle > top) or rules[-1].ink.middle < bottom:
        yield judge_words("版记首条、末条分隔线", page, "缺", "有", "7.4.1")
        return
    outer, middle = [("末条分隔线", rules[-1])], rules[:-1]
    if begins:
        outer, middle = [("首条分隔线", rules[0]), *outer], rules[1:-1]
    for name, rule in outer:
        yield judge_length(f"{name}粗细", page, rule.ink.height / MM, places.OUTER_RULE)
        yield from _width(name, page, rule, elements[0])
    for rule in middle:
        yield judge_length("中间分隔线粗细", page, rule.ink.height / MM, places.MIDDLE_RULE)
        yield from _width("中间分隔线", page, rule, elements[0])
    foot = rules[-1].ink.middle / MM
    yield judge_length("末条分隔线至纸张上边缘", page, foot, places.IMPRINT_FOOT)


def _width(name: str, page: int, rule: Rule, beside: Element) -> Iterator[Measurement]:
    block = beside.first.block
    left, right = rule.ink.left - block.left, rule.ink.right - block.right
    yield judge_length(f"{name}左端与版心（偏离）", page, left / MM, no_offset("7.4.1"))
    yield judge_length(f"{name}右端与版心（偏离）", page, right / MM, no_offset("7.4.1"))


def _text(element: Element) -> Iterator[Measurement]:
    """Its size, and how far in it begins; the date of printing ends as far in at the right."""
    first, page, name = element.first, element.first.page, element.role.value
    yield judge_size(f"{name}字号", page, first.size, figures.TEXT_SIZE)
    if not (element.role is Role.PRINTER and _DAY.fullmatch(element.text.strip())):
        inset = (first.left - first.block.left) / MM
        yield judge_length(f"{name}左空一字", page, inset, figures.INSET)
    if element.role is Role.PRINTER and element.text.endswith("印发"):
        end = (first.block.right - element.last.right) / MM
        yield judge_length("印发日期右空一字", page, end, figures.INSET)
