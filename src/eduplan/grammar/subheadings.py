"""Headings without a number below an item: short sentences that open its paragraphs, or stand before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from eduplan.grammar.passages import Passage

__all__ = ["alike", "subheadings"]

_ENDED: Final = re.compile("[^，,。；;：:！？—－-][^，,。；;：:！？]{0,9}(原则)。")
_OPENING: Final = re.compile("[^，,。；;：:！？—－0-9-]{4,20}。")
_ALONE: Final = re.compile("[^，,。；;：:！？—－-]{4,32}。")
_NO_HEADING: Final = re.compile(
    "[一二三四五六七八九十]{1,2}[是要来]|第[一二三]|其[中一二三]|要|[我他]们|目前|现|已|这|此|同时|[^“]*[了”]。|各位|希望|让|[^是]{1,4}是(?!否)"
)
"""How short sentences begin, or end, that are a paragraph's first and no heading of it."""
_BULLET: Final = re.compile("[—－–-]{1,2}|[①-⑳●■▪•◆]")
_BOX: Final = re.compile("专栏 ?(?:[0-9０-９一二三四五六七八九十]|$)")
"""How a box begins, whose headings are none of the text's."""
_FEWEST: Final = 2
_HABIT: Final = 4
"""How many paragraphs of the paper at least open so, where one by itself has a heading too."""
_PROSE: Final = 36
"""How long a paragraph is at least that has a heading on a line of its own."""


def subheadings(passages: Sequence[Passage], items: Sequence[range]) -> frozenset[int]:
    """Which of *passages* are, or begin with, headings without a number; *items* are paragraphs of items.

    A paragraph begins with one where nearly all of its item do, no less than two; or where nearly all
    of the paper do. One stands on its own line where a paragraph follows it, and more stand so. What is
    in a box (专栏) has headings of its own.
    """
    items = [_before_box(passages, item) for item in items]
    opening = {item: _opening(passages, item) for item in items}
    alone = [index for item in items for index in _alone(passages, item)]
    all_do = _nearly(
        sum(map(len, opening.values())), sum(_counted(passages, item) for item in items), _HABIT
    )
    found = {
        index
        for item, those in opening.items()
        if all_do or _nearly(len(those), len(item), _FEWEST)
        for index in those
    }
    return frozenset(found.union(alone if len(alone) >= _FEWEST else ()))


def _nearly(found: int, whole: int, fewest: int) -> bool:
    """Whether *found* are nearly all of the *whole*, and no fewer than *fewest*."""
    return found >= fewest and (whole - found) * 3 <= found


def _before_box(passages: Sequence[Passage], item: range) -> range:
    before = takewhile(lambda index: _BOX.match(passages[index].text) is None, item)
    return range(item.start, item.start + sum(1 for _ in before))


def _counted(passages: Sequence[Passage], item: range) -> int:
    """How many paragraphs of *item* could begin with a heading: bullets could not."""
    return sum(_BULLET.match(passages[index].text) is None for index in item)


def _opening(passages: Sequence[Passage], item: range) -> tuple[int, ...]:
    """Which paragraphs of *item* begin with a short sentence, and go on."""
    found = []
    for index in item:
        heading = _heading(_OPENING, passages[index])
        if heading and len(passages[index].text) > len(heading):
            found.append(index)
    return tuple(found)


def _alone(passages: Sequence[Passage], item: range) -> tuple[int, ...]:
    """Which paragraphs of *item* are a short sentence before a long paragraph; one of the first two is."""
    found = tuple(
        index
        for index in item[:-1]
        if _is_alone(passages[index]) and _is_prose(passages[index + 1])
    )
    return found if found and found[0] <= item.start + 1 else ()


def _is_alone(passage: Passage) -> bool:
    heading = _heading(_ALONE, passage)
    return bool(heading) and len(heading) == len(passage.text)


def _is_prose(passage: Passage) -> bool:
    whole = passage.label is None and passage.cells is None
    return whole and len(passage.text) >= _PROSE and not _is_alone(passage)


def _heading(pattern: re.Pattern[str], passage: Passage) -> str:
    """The short sentence by *pattern* that *passage* begins with, or ""."""
    if passage.label is not None or passage.cells is not None:
        return ""
    found = pattern.match(passage.text)
    return "" if found is None or _NO_HEADING.match(found[0]) else found[0]


def alike(passages: Sequence[Passage]) -> frozenset[int]:
    """Which of *passages* begin with a title as their neighbours do: 多样化原则。 选择性原则。"""
    ends = [_title_word(each) for each in passages]
    return frozenset(
        index
        for index, end in enumerate(ends)
        if end and end in (ends[index - 1] if index else "", *ends[index + 1 : index + 2])
    )


def _title_word(passage: Passage) -> str:
    """The noun that ends the short sentence which *passage* has for a title, or ""."""
    if passage.label is not None or passage.cells is not None:
        return ""
    title = _ENDED.match(passage.text)
    return title[1] if title and len(passage.text) > title.end() else ""
