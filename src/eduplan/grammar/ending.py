"""The end of a plan: closing paragraphs, 署名 and 成文日期, annexes, and what comes after."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from eduplan.errors import EduplanError
from eduplan.grammar.outline import Indent
from eduplan.grammar.passages import Passage, has_margin
from eduplan.grammar.wraps import ends_sentence
from eduplan.language.dates import DATE_PATTERN, read_date

__all__ = ["Ending", "annex_mark", "find_ending", "parted"]

_MOST_SIGNERS: Final = 6
_LONGEST_SIGNER: Final = 36
_NOTE_LINES: Final = 15
_NOT_IN_NAMES: Final = re.compile("[。；，：！？,;:!?]")
_ORGAN: Final = re.compile(
    "(?:局|委|府|厅|部|处|科|室|会|校|院|园|中学|小学|中心|大学|组|办|所|站|馆|司)$"
)
_ANNEX: Final = re.compile("附(?:件|表|录)?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?[:：]?")
_NOTE: Final = re.compile("附(?:件|表)?(?:[0-9０-９]{1,3})?[:：]")
_SIGNED: Final = re.compile(f"(.{{2,{_LONGEST_SIGNER}}}?)({DATE_PATTERN.pattern})")
_CLOSES: Final = re.compile(
    "(?:全(?:区|市|县|省|州|镇|校|系统)|各|机关|以上(?:要点|工作|任务|意见|各项)|特此|本(?:要点|计划|方案|意见)(?:自|由)"
    "|[学园]校要)"
)
_CALLS: Final = re.compile("[^。]{0,40}?(?:要|应|须|请|必须)|以上|特此|本")


@frozen
class Ending:
    """How passages end: [0, *closing*) the body, [*closing*, *signature*) the closing.

    Then [*signature*, *date*) the signing organs and, if *day* is known, the date at *date*; behind
    it [*after*, *annexes*) is no part of the plan, and from *annexes* on stand the annexes.
    """

    closing: int
    signature: int
    date: int
    day: datetime.date | None
    after: int
    annexes: int


def find_ending(passages: Sequence[Passage], numbered: Sequence[int]) -> Ending:
    """Where the parts at the end of *passages* begin; *numbered* are the places of its items."""
    days = {index: day for index, each in enumerate(passages) if (day := _day(each)) is not None}
    margin = has_margin(passages)
    if margin:
        days = {n: day for n, day in days.items() if passages[n].indent is not Indent.PARAGRAPH}
    annexes = _first_annex(passages, days)
    last = max((place for place in numbered if place < annexes), default=-1)
    dated = next((n for n in sorted(days) if last < n < annexes), None)
    date = annexes if dated is None else dated
    signature = _signature(passages, last + 1, date, dated is not None, margin)
    closing = _closing(passages[:signature], [n for n in numbered if n < signature])
    after = date if dated is None else dated + 1
    day = None if dated is None else days[dated]
    return Ending(closing, signature, date, day, after, annexes)


def annex_mark(passage: Passage) -> str:
    """The label of an annex that *passage* is or begins with, or "".

    >>> import re
    >>> bool(_ANNEX.fullmatch("附件1"))
    True
    """
    if passage.cells is not None:
        return ""
    if _ANNEX.fullmatch(passage.text):
        return passage.text
    note = _NOTE.match(passage.text)
    short = len(passage.text) <= _LONGEST_SIGNER * 2 and not passage.text.endswith("。")
    return note[0] if note and short else ""


def parted(passages: Sequence[Passage]) -> Iterator[Passage]:
    """*passages*, an organ and the date behind it on one line taken as two."""
    for each in passages:
        found = None if each.cells or each.label else _SIGNED.fullmatch(each.text)
        if found is None or _NOT_IN_NAMES.search(found[1]) or not _ORGAN.search(found[1]):
            yield each
        else:
            yield evolve(each, text=found[1], raw=found[1])
            yield evolve(each, text=found[2], raw=found[2], gap=False)


def _day(passage: Passage) -> datetime.date | None:
    """The date that *passage* is, or None."""
    if passage.cells is not None or not DATE_PATTERN.fullmatch(passage.text):
        return None
    try:
        day = read_date(passage.text)
    except EduplanError:
        return None
    return day if 1900 <= day.year <= 2999 else None


def _first_annex(passages: Sequence[Passage], days: dict[int, datetime.date]) -> int:
    """Where the first annex begins. A list of annexes that the date still follows is none."""
    first = next((n for n, each in enumerate(passages) if each.label), 0)
    for index, each in enumerate(passages):
        if index < first:
            continue
        alone = each.cells is None and _ANNEX.fullmatch(each.text)
        dated = any(day < index for day in days)
        if not (alone or (dated and annex_mark(each))) or index + 1 == len(passages):
            continue
        follows = [day for day in days if index < day <= index + _NOTE_LINES]
        prose = any(len(between.text) > 60 for between in passages[index : min(follows, default=0)])
        if not follows or prose:
            return index
    return len(passages)


def _signature(
    passages: Sequence[Passage], first: int, stop: int, dated: bool, margin: bool
) -> int:
    """Where the lines of signing organs before *stop* begin."""
    start = stop
    while start > first and stop - start < _MOST_SIGNERS:
        each = passages[start - 1]
        if not _may_sign(each, margin, nearest=start == stop):
            break
        start -= 1
        if each.gap:
            break
    if start == stop or dated:
        return start
    names = passages[start:stop]
    parted = names[0].gap and margin
    organs = all(_ORGAN.search(each.text) for each in names)
    ended = start > 0 and ends_sentence(passages[start - 1].text)
    return start if parted or (organs and (ended or names[0].indent is Indent.FAR)) else stop


def _may_sign(passage: Passage, margin: bool, nearest: bool) -> bool:
    if passage.cells is not None or (margin and passage.indent is Indent.PARAGRAPH):
        return False
    if margin and passage.gap:
        return len(passage.text) <= _LONGEST_SIGNER
    if passage.label or len(passage.text) > _LONGEST_SIGNER:
        return False
    if _NOT_IN_NAMES.search(passage.text):
        return False
    return margin or nearest or _ORGAN.search(passage.text) is not None


def _closing(passages: Sequence[Passage], numbered: Sequence[int]) -> int:
    """Where the closing paragraphs begin: a blank line, a note of annexes, or words that close."""
    last = numbered[-1] if numbered else -1
    note = _note(passages)
    if note is not None:
        return note
    parted = [index for index, each in enumerate(passages) if each.gap and index]
    if len(parted) == 1 and parted[0] > last:
        return parted[0]
    if not numbered:
        return len(passages)
    for index in range(last + 1, len(passages)):
        if index == last + 1 and "。" not in passages[last].words.rstrip("。"):
            continue
        if _closes(passages[index].text):
            return index
    return len(passages)


def _note(passages: Sequence[Passage]) -> int | None:
    """Where a list of annexes at the end begins: short lines, the first of them 附件：…"""
    found = None
    for index in range(len(passages) - 1, max(0, len(passages) - _NOTE_LINES) - 1, -1):
        each = passages[index]
        if each.cells is not None or len(each.text) > 80 or "。" in each.text:
            break
        if _NOTE.match(each.text):
            found = index
    return found


def _closes(text: str) -> bool:
    """Whether a paragraph speaks to all who have to carry the plan out."""
    return bool(_CLOSES.match(text) and _CALLS.match(text))
