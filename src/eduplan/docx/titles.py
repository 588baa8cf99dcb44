"""Titles over several lines: where to break them (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Final

from eduplan.language.width import NOT_AT_END, NOT_AT_START, character_width

__all__ = ["break_title"]

_LINE: Final = 20
"""How many characters of 二号 fill a line with room at both sides."""
_MOST_LINES: Final = 4
_WHOLE: Final = re.compile(
    r"《[^》]*》|“[^”]*”|（[^）]*）|[0-9０-９A-Za-z.%—～-]+(?:年度?|月|日|号)?"
)
"""What is never parted: book titles, quotations, brackets, numbers with their 年."""
_GOOD: Final = re.compile(
    "(?:关于|年度?|月|日|学期|学年|区|市|县|省|局|厅|部|委|会|组|政府|办公室|[、，：；）》”])$"
)
"""What a line may well end with: the end of a date or of an organ's name, a mark."""
_TAIL: Final = re.compile("的?(?:工作要点|工作计划|通知|方案|意见|规划|计划|要点)$")


def break_title(title: str) -> tuple[str, ...]:
    """Break *title* into balanced lines, the upper ones longer; a title that fits stays whole.

    Nothing is added or dropped. A title too long for four lines is left to the editor.

    >>> break_title("明湖区教育局关于印发2026年明湖区教育工作要点的通知")
    ('明湖区教育局关于印发2026年', '明湖区教育工作要点的通知')
    """
    width = character_width(title)
    count = -(-width // _LINE)
    if count < 2 or count > _MOST_LINES:
        return (title,)
    places = [0, *_places(title), len(title)]
    for lines in (count, count + 1):
        found = _best(title, tuple(places), int(lines), width / lines)
        if found:
            return tuple(title[start:end] for start, end in pairwise(found))
    return (title,)


def _places(title: str) -> list[int]:
    """Where a line may begin."""
    whole = {place for hit in _WHOLE.finditer(title) for place in range(hit.start() + 1, hit.end())}
    return [
        place
        for place in range(1, len(title))
        if place not in whole
        and title[place] not in NOT_AT_START
        and title[place - 1] not in NOT_AT_END
        and not title[place].isspace()
    ]


def _best(
    title: str, places: tuple[int, ...], count: int, ideal: Fraction
) -> tuple[int, ...] | None:
    """The places that cut *title* into *count* lines with the least cost, both ends included."""

    @cache
    def search(index: int, left: int) -> tuple[Fraction, tuple[int, ...]] | None:
        start = places[index]
        if not left:
            return (Fraction(0), (start,)) if start == len(title) else None
        options = []
        for following in range(index + 1, len(places)):
            width = character_width(title[start : places[following]])
            if width > _LINE:
                break
            rest = search(following, left - 1)
            if rest:
                cost = _cost(title, start, places[following], width - ideal) + rest[0]
                options.append((cost, (start, *rest[1])))
        return min(options, default=None)

    found = search(0, count)
    return found[1] if found else None


def _cost(title: str, start: int, end: int, surplus: Fraction) -> Fraction:
    """How bad a line is: its distance from the balance, a word it may part, a tail left alone."""
    line = title[start:end]
    parted = 0 if end == len(title) or _GOOD.search(line) else 30
    alone = 60 if end == len(title) and _TAIL.fullmatch(line) else 0
    return surplus**2 + parted + alone
