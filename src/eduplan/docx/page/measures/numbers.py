"""Page numbers: what they say, how far below the text block, on which side (clauses 7.5, 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from eduplan.docx.page.numbers import PageNumber
from eduplan.docx.page.pages import Page
from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704 import page as figures
from eduplan.gbt9704 import places
from eduplan.gbt9704.facts import Measurement, judge_length, judge_words
from eduplan.gbt9704.roles import IMPRINT

__all__ = ["measure"]

_SIDES: Final = {"left": "居左", "right": "居右"}


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """The measurements of the number of every page that must have one."""
    numbers = [(page.index, page.number) for page in sheets.pages if page.number]
    dashed = [each for each in numbers if each[1].has_dashes]
    start = next((_value(number) - index for index, number in dashed or numbers), 0)
    free = _unnumbered(sheets)
    for page in sheets.pages:
        if page.index in free and page.number is None:
            continue
        clause = "8" if page.is_landscape else "7.5"
        name = "横排页页码" if page.is_landscape else "页码"
        text = page.number.text if page.number else "无"
        yield judge_words(name, page.index, text, f"—{page.index + start}—", clause)
        if page.number:
            yield from _place(page, page.number, name, clause)


def _place(page: Page, number: PageNumber, name: str, clause: str) -> Iterator[Measurement]:
    below = evolve(places.PAGE_NUMBER_BELOW, clause=clause)
    yield judge_length(f"{name}一字线至版心下边缘", page.index, number.drop_mm, below)
    side = "居右" if page.index % 2 else "居左"
    yield judge_words(f"{name}单双面位置", page.index, _SIDES[number.side], side, clause)
    inset = evolve(figures.PAGE_NUMBER_INSET, clause=clause)
    yield judge_length(f"{name}空一字", page.index, number.inset_mm, inset)


def _value(number: PageNumber) -> int:
    digits = re.search(r"[0-9]+", number.text)
    return int(digits[0]) if digits else 0


def _unnumbered(sheets: Sheets) -> frozenset[int]:
    """The pages that need no number: a blank one, and the one of 版记 alone behind it."""
    blank = {page.index for page in sheets.pages if not page.lines}
    last = len(sheets.pages)
    if last - 1 in blank:
        on_last = [each for each in sheets.elements if each.first.page == last]
        if on_last and all(each.role in IMPRINT for each in on_last):
            blank.add(last)
    return frozenset(blank)
