"""Pairs of marks: which stand within which, and which have no partner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from eduplan.rules.pattern import lazy

__all__ = ["nested_pairs", "strays"]

_PARTNERS: Final = {
    "》": "《",
    "〉": "〈",
    "）": "（",
    ")": "（",
    "”": "“",
    "’": "‘",
    "】": "【",
    "〕": "〔",
    "」": "「",
    "』": "『",
}
_OPENING: Final = {**{mark: mark for mark in _PARTNERS.values()}, "(": "（"}
_MARKS: Final = lazy("[" + re.escape("".join({*_PARTNERS, *_OPENING})) + "]")
_WELL_FORMED: Final = re.compile("《》|〈〉|[（(][）)]|“”|‘’|【】|〔〕|「」|『』")
_OTHERS: Final = lazy("[^" + re.escape("".join({*_PARTNERS, *_OPENING})) + "\n]+")
_ITEM: Final = lazy(
    "(?:^|[。；：;:，,、\n \u3000]|是|为)[ \u3000]*[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$"
)
"""What a bracket closes that numbers an item and has no partner: 1）"""
_LONGEST_ITEM: Final = 8


class _Mark(NamedTuple):
    mark: str
    place: int
    opens: bool
    row: int


def nested_pairs(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """The pairs that stand within another pair of the same marks in their line.

    Lines whose marks do not pair are passed over; of pairs within pairs the innermost are given.
    """
    if opening not in text:
        return
    start = 0
    for line in text.split("\n"):
        if line.count(opening) > 1 and line.count(opening) == line.count(closing):
            yield from ((start + a, start + b) for a, b in _nested(line, opening, closing))
        start += len(line) + 1


def _nested(line: str, opening: str, closing: str) -> list[tuple[int, int]]:
    stack, found = list[int](), list[tuple[int, int]]()
    last_opened = -1
    for place, char in enumerate(line):
        if char == opening:
            stack.append(place)
            last_opened = place
        elif char == closing:
            if not stack:
                return []
            start = stack.pop()
            if stack and start == last_opened:
                found.append((start, place + 1))
    return found


def strays(text: str) -> Iterator[int]:
    """The places of marks without a partner in their line.

    A pair whose halves stand in neighbouring lines is none: there a line was broken in two.
    A paragraph of a longer quotation may open it and leave the closing to a later one.
    """
    lone = _unpaired(text)
    skipped = set[int]()
    for index, each in enumerate(lone):
        if index in skipped:
            continue
        after = next(
            (
                later
                for later in range(index + 1, min(index + 4, len(lone)))
                if each.opens
                and not lone[later].opens
                and lone[later].row == each.row + 1
                and lone[later].mark == each.mark
            ),
            None,
        )
        if after is not None:
            skipped.add(after)
        elif not _opens_paragraph(text, each):
            yield each.place


def _opens_paragraph(text: str, mark: _Mark) -> bool:
    if mark.mark != "“" or not mark.opens:
        return False
    before = text[text.rfind("\n", 0, mark.place) + 1 : mark.place]
    return not before.strip()


def _unpaired(text: str) -> list[_Mark]:
    marks = _OTHERS.sub("", text).split("\n")
    suspect = {row for row, each in enumerate(marks) if each and _left_over(each)}
    lone, start = list[_Mark](), 0
    for row, line in enumerate(text.split("\n") if suspect else ()):
        if row in suspect:
            lone += _unpaired_in(text, line, start, row)
        start += len(line) + 1
    return lone


_MANY: Final = 100
"""More marks than that on one line are gone through one by one."""


@lru_cache(maxsize=1024)
def _left_over(marks: str) -> bool:
    """Whether *marks*, all that a line has, do not close in order."""
    if len(marks) > _MANY:
        return True
    size = len(marks) + 1
    while len(marks) < size:
        size, marks = len(marks), _WELL_FORMED.sub("", marks)
    return bool(marks)


def _unpaired_in(text: str, line: str, start: int, row: int) -> list[_Mark]:
    lone, stack, opened = list[_Mark](), list[_Mark](), Counter[str]()
    for hit in _MARKS.finditer(line):
        char, place = hit[0], start + hit.start()
        if char in _OPENING:
            stack.append(_Mark(_OPENING[char], place, True, row))
            opened[_OPENING[char]] += 1
        elif opened[_PARTNERS[char]]:
            while stack[-1].mark != _PARTNERS[char]:
                opened[stack[-1].mark] -= 1
                lone.append(stack.pop())
            opened[stack.pop().mark] -= 1
        elif not _is_free(text, char, place):
            lone.append(_Mark(_PARTNERS[char], place, False, row))
    return sorted(lone + stack, key=lambda each: each.place)


def _is_free(text: str, char: str, place: int) -> bool:
    """Whether a closing mark needs no partner: an apostrophe, or the bracket of 1）."""
    if char == "’":
        return text[place - 1 : place].isascii() and text[place + 1 : place + 2].isascii()
    if char not in "）)":
        return False
    return _ITEM.search(text[max(0, place - _LONGEST_ITEM) : place]) is not None
