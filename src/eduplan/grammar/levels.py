"""Levels: which labels of a document stand above which, judged over the whole of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from eduplan.errors import PlanError
from eduplan.grammar.families import family
from eduplan.language.characters import solid
from eduplan.language.labels import Label, LabelStyle, read_label, write_label
from eduplan.model.numbering import LEVELS, Numbering

__all__ = ["choose_numbering", "depths_of", "first_level"]

_SAMPLE: Final = 400
"""Labels looked at to choose between two orders of levels."""

READ_LEVELS: Final = 3
"""How deep numbers open items; below 一、 （一） 1. they number paragraphs of a body."""

_BODY: Final = frozenset({10, 11})
"""Families that number nothing but parts of a body where there is any other: ① and a."""

_FLOATING: Final = 5
"""The family of 【重点任务】."""

_RARE_WHEN_ALONE: Final = 4
"""Families before this one (第一部分 … 第一条) name no level where only one label has them."""


def first_level(labels: Iterable[Label]) -> int | None:
    """The family of the plan's first level, or None without labels."""
    order = _order(list(labels))
    return order[0] if order else None


def depths_of(labels: Sequence[Label | None]) -> tuple[int | None, ...]:
    """The depth of each numbered line, 0 for pillars; None for lines that are no items.

    *labels* are those of all lines in order. What stands below the deepest level that a plan has,
    or is numbered before the first pillar, is text.
    """
    order = _order([label for label in labels if label is not None])
    ranks = {rank: place for place, rank in enumerate(order)}
    return tuple(depth for depth, _ in _nested(labels, ranks))


def _nested(
    labels: Iterable[Label | None], ranks: dict[int, int]
) -> Iterable[tuple[int | None, bool]]:
    """Each label's depth, and whether its number is the one that its place calls for."""
    open_: list[tuple[int, int]] = []
    running = 0
    for label in labels:
        place = None if label is None else ranks.get(family(label))
        if label is None or place is None or (not open_ and place):
            yield None, True
            continue
        last = _close(open_, place, floats=family(label) == _FLOATING)
        depth = len(open_)
        fits = label.number == last + 1 or (depth == 1 and label.number == running + 1)
        if depth == 1:
            running = label.number
        if depth < READ_LEVELS:
            open_.append((place, label.number))
        yield (depth if depth < READ_LEVELS else None), fits


def _close(open_: list[tuple[int, int]], place: int, *, floats: bool) -> int:
    """Close the items that one of the level *place* ends; return the number of the last of its own.

    One that *floats* stands below whatever is open: 【重点任务】 here under 一、, there under （一）.
    """
    if any(each == place for each, _ in open_):
        while open_:
            rank, number = open_.pop()
            if rank == place:
                return number
    while not floats and open_ and open_[-1][0] > place:
        open_.pop()
    return 0


def _order(labels: Sequence[Label]) -> list[int]:
    """The families of *labels* from the highest level down.

    That is how documents use them, unless in the order of their first appearance the numbers
    have fewer gaps.
    """
    counts = Counter(map(family, labels))
    lone = {rank for rank in counts if rank < _RARE_WHEN_ALONE and counts[rank] == 1}
    if counts and _stands_above(next(iter(counts)), counts):
        lone.discard(next(iter(counts)))
    for dropped in (lone, _BODY):
        if set(counts) - dropped:
            for rank in dropped & set(counts):
                del counts[rank]
    usual, seen = sorted(counts), list(counts)
    if not all(_counts_on(labels, *pair) for pair in _reversed(seen)):
        return usual
    return min((usual, seen), key=lambda order: _misfits(labels[:_SAMPLE], order))


def _reversed(order: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs next to each other in *order* whose usual order is the other one; 第一节 may be a lesson."""
    return ((one, two) for one, two in pairwise(order) if one > two >= _RARE_WHEN_ALONE)


def _counts_on(labels: Iterable[Label], upper: int, lower: int) -> bool:
    """Whether the *upper* family goes on counting behind labels of the *lower*, as a level above does.

    1. 2. 3. before 一、二、三、 that never reach 4. are a list before the plan.
    """
    last, below = None, False
    for label in labels:
        if family(label) == lower:
            below = last is not None
        elif family(label) == upper:
            if below and label.number == (last or 0) + 1:
                return True
            last, below = label.number, False
    return False


def _stands_above(first: int, counts: Counter[int]) -> bool:
    """Whether labels of the family right below that of the *first* label follow: 第四章, 第一节."""
    return first + 1 < _RARE_WHEN_ALONE and counts[first + 1] > 1


def _misfits(labels: Sequence[Label], order: Sequence[int]) -> int:
    ranks = {rank: place for place, rank in enumerate(order)}
    return sum(depth is None or not fits for depth, fits in _nested(labels, ranks))


def choose_numbering(
    marks: Sequence[tuple[int, str]],
) -> tuple[Numbering, tuple[str | None, ...]]:
    """The numbering that prints *marks* with the fewest exceptions, and each item's own label or None.

    *marks* are (depth, label as printed) in document order, depth 0 for pillars.

    >>> numbering, own = choose_numbering([(0, "一、"), (1, "1."), (1, "2．"), (0, "二、"), (1, "3.")])
    >>> numbering.running, own
    (True, (None, None, '2．', None, None))
    """
    read = [(depth, solid(mark), read_label(mark)) for depth, mark in marks]
    levels = _styles([(depth, label.style) for depth, _, label in read if label])
    best: tuple[Numbering, tuple[str | None, ...]] | None = None
    for running in (False, True):
        numbering = Numbering(levels, running=running)
        own = tuple(_own(read, numbering))
        if best is None or _exceptions(own) < _exceptions(best[1]):
            best = numbering, own
    assert best is not None
    return best


def _exceptions(own: Iterable[str | None]) -> int:
    return sum(label is not None for label in own)


def _styles(seen: Sequence[tuple[int, LabelStyle]]) -> tuple[LabelStyle, ...]:
    """Five different styles, each level's the one most used there."""
    chosen: dict[int, LabelStyle] = {}
    for (depth, style), _ in sorted(Counter(seen).items(), key=lambda item: -item[1]):
        if depth not in chosen and style not in chosen.values():
            chosen[depth] = style
    for depth in range(LEVELS):
        if depth not in chosen:
            free = (style for style in _fallbacks(depth) if style not in chosen.values())
            chosen[depth] = next(free)
    return tuple(chosen[depth] for depth in range(LEVELS))


def _fallbacks(depth: int) -> tuple[LabelStyle, ...]:
    standard = Numbering().levels
    return (*standard[depth:], LabelStyle.LETTER, *standard[:depth])


def _own(
    marks: Sequence[tuple[int, str, Label | None]], numbering: Numbering
) -> Iterable[str | None]:
    """The label that each item has to keep, None where the numbering prints it."""
    last = [0] * LEVELS
    for depth, mark, label in marks:
        kept = None if _printed(numbering.levels[depth], last[depth] + 1) == mark else mark
        if kept is None:
            last[depth] += 1
        elif label is not None:
            last[depth] = label.number
        first_kept = 2 if numbering.running and depth == 0 else depth + 1
        last[first_kept:] = [0] * (LEVELS - first_kept)
        yield kept


def _printed(style: LabelStyle, number: int) -> str | None:
    try:
        return write_label(style, number)
    except PlanError:
        return None
