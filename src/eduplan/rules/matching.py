"""Matching: the spans that a pattern finds, and classes of characters that patterns share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from eduplan.model.finding import Safety
from eduplan.rules.pattern import Pattern
from eduplan.rules.rule import Span

__all__ = [
    "CJK",
    "HAN_DIGITS",
    "REACH",
    "START",
    "After",
    "line_around",
    "sentence_around",
    "spans",
]

CJK: Final = "\u3400-\u4dbf\u4e00-\u9fff"
"""The body of a class: the 汉字 of ordinary prose."""

HAN_DIGITS: Final = "一二三四五六七八九十百"
"""The body of a class: what numbers of items are written with."""

START: Final = "^[ \u3000\t\u00a0]*"
"""The start of a line and its indent; for patterns with ``re.MULTILINE``."""

REACH: Final = 300
"""How far a rule looks round a place: farther would cost too much in a text of one line."""
_ENDS: Final = "。！？；"

After: TypeAlias = str | Callable[[re.Match[str]], str] | None
"""What should stand where a pattern matched."""


def spans(
    pattern: Pattern,
    text: str,
    after: After = None,
    *,
    group: int = 0,
    safety: Safety = Safety.TEXT,
) -> Iterator[Span]:
    """A span for each hit of *pattern* in *text*, or for its *group*."""
    for hit in pattern.finditer(text):
        made = after(hit) if callable(after) else after
        yield Span(*hit.span(group), made, safety=safety)


def line_around(text: str, place: int) -> tuple[int, int]:
    """Where the line begins and ends that *place* of *text* is in, as far as `REACH` goes."""
    least, most = max(0, place - REACH), min(len(text), place + REACH)
    start, end = text.rfind("\n", least, place), text.find("\n", place, most)
    return (least if start < 0 else start + 1), (most if end < 0 else end)


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """Where the sentence begins and ends that *place* of *text* is in, as far as `REACH` goes."""
    start, end = line_around(text, place)
    starts = (text.rfind(mark, start, place) + 1 for mark in _ENDS)
    ends = (stop for mark in _ENDS if (stop := text.find(mark, place, end)) >= 0)
    return max(start, *starts), min(ends, default=end)
