"""Pairing lines: which line of one text became which of another, in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from eduplan.language.comparing import tokens

__all__ = ["LinePair", "paired_lines"]

LinePair: TypeAlias = tuple[int | None, int | None]
"""A line of the old text and one of the new, by index; None where a line came or went."""

_LEAST: Final = 0.4
"""Lines that share less of their words than this are not the same."""
_KNOT: Final = 40_000
"""Stretches of more pairs than this are taken line by line: comparing them all costs their product."""


def paired_lines(old: Sequence[str], new: Sequence[str]) -> list[LinePair]:
    """The lines of *old* and *new*, paired without crossing: the same ones, then between these the likest.

    >>> paired_lines(["一、学习", "宣讲100场。"], ["一、学习", "读书。", "宣讲120场。"])
    [(0, 0), (None, 1), (1, 2)]
    """
    found: list[LinePair] = []
    for tag, i, j, x, y in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += zip(range(i, j), range(x, y), strict=True)
        else:
            found += _likest(old, new, range(i, j), range(x, y))
    return found


def _likest(
    old: Sequence[str], new: Sequence[str], left: range, right: range
) -> Iterator[LinePair]:
    """*left* and *right* paired so that together they are likest, by the usual table."""
    if len(left) * len(right) > _KNOT:
        yield from ((i, None) for i in left)
        yield from ((None, x) for x in right)
        return
    before = [Counter(tokens(old[i])) for i in left]
    after = [Counter(tokens(new[x])) for x in right]
    like = [[_likeness(one, other) for other in after] for one in before]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for x in reversed(range(len(right))):
            best[i][x] = max(best[i + 1][x], best[i][x + 1], like[i][x] + best[i + 1][x + 1])
    i = x = 0
    while i < len(left) and x < len(right):
        if like[i][x] and best[i][x] == like[i][x] + best[i + 1][x + 1]:
            yield left[i], right[x]
            i, x = i + 1, x + 1
        elif best[i][x] == best[i + 1][x]:
            yield left[i], None
            i += 1
        else:
            yield None, right[x]
            x += 1
    yield from ((row, None) for row in left[i:])
    yield from ((None, row) for row in right[x:])


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Twice what both share by what both have, 0 where that is too little."""
    total = one.total() + other.total()
    ratio = 2 * (one & other).total() / total if total else 0.0
    return ratio if ratio >= _LEAST else 0.0
