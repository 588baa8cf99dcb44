"""Siblings: which of them stay in their order, and how the others are placed among these."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from eduplan.model.steps import Position

__all__ = ["place", "positions", "staying"]


def staying(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """The most members of both rows that stand in the same order in both.

    >>> sorted(staying(["a", "b", "c", "d"], ["d", "a", "x", "c"]))
    ['a', 'c']
    """
    ranks = {key: rank for rank, key in enumerate(old)}
    tails = list[int]()
    ends = list[str]()
    before = dict[str, str | None]()
    for key in new:
        if key not in ranks:
            continue
        place = bisect_left(tails, ranks[key])
        before[key] = ends[place - 1] if place else None
        tails[place : place + 1] = [ranks[key]]
        ends[place : place + 1] = [key]
    kept = set[str]()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def positions(parent: str, row: Iterable[str], staying: Collection[str]) -> Mapping[str, Position]:
    """The position of each member of *row* that does not stay."""
    found = dict[str, Position]()
    after: str | None = None
    mates = list[str]()
    for key in row:
        if key in staying:
            after, mates = key, []
        else:
            found[key] = Position(parent, after, mates)
            mates = [*mates, key]
    return found


def place(row: list[str], key: str, position: Position) -> bool:
    """Put *key* into *row* at *position*; False where what it stands behind is not there.

    In whatever order the members of a row are placed, they come to stand in the same order.
    """
    if position.after is not None and position.after not in row:
        return False
    index = 0 if position.after is None else row.index(position.after) + 1
    while index < len(row) and row[index] in position.mates:
        index += 1
    row.insert(index, key)
    return True
