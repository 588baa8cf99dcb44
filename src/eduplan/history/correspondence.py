"""Correspondence: which item of b counts as which of a when two plans are compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from eduplan.history.align import align, share_ids
from eduplan.model.alignment import Alignment, Pair
from eduplan.model.ids import identified
from eduplan.model.plan import Plan
from eduplan.model.transform import Identified

__all__ = ["LIKE", "common_ids", "corresponding", "same_work"]

LIKE: Final = 0.2
"""Alternatives of at least this confidence are taken: a false pair costs a reader less than an id."""

_HELD: Final = 0.3
"""An item that has no partner goes with one that has none and holds this share of its words."""
_PREFIXES: Final = {"Pillar": "p", "Initiative": "i", "Target": "t", "Deadline": "d"}


def same_work(alignment: Alignment) -> tuple[Pair, ...]:
    """The pairs of *alignment* and, for what has none, the likest of its alternatives and nearest.

    Ids go to other work only where that is clear; a comparison shows both sides, so it takes more.
    """
    pairs = list(alignment.pairs)
    taken_a, taken_b = ({getattr(pair, side) for pair in pairs} for side in ("a", "b"))
    for pair in _likest(alignment):
        if pair.a not in taken_a and pair.b not in taken_b:
            pairs.append(pair)
            taken_a.add(pair.a)
            taken_b.add(pair.b)
    return tuple(pairs)


def _likest(alignment: Alignment) -> Iterator[Pair]:
    alternatives = [pair for pair in alignment.alternatives if pair.confidence >= LIKE]
    nearest = [pair for pair in alignment.nearest if pair.confidence >= _HELD]
    for group in (alternatives, nearest):
        yield from sorted(group, key=lambda pair: (-pair.confidence, pair.a, pair.b))


def corresponding(a: Plan, b: Plan) -> tuple[dict[str, str], tuple[Pair, ...] | None]:
    """The id in a of each item of b that is the same and of the same kind, by id of b.

    Where ids do not tell, with what holds most of the words of each that is alone; else with None.
    """
    kinds_a = {item.id or "": type(item) for _, item in identified(a)}
    kinds_b = {item.id or "": type(item) for _, item in identified(b)}
    if share_ids(a, b):
        return {key: key for key, kind in kinds_b.items() if kinds_a.get(key) is kind}, None
    alignment = align(a, b)
    pairs = same_work(alignment)
    of_b = {pair.b: pair.a for pair in pairs if kinds_a[pair.a] is kinds_b[pair.b]}
    return of_b, alignment.nearest


def common_ids(a: Plan, b: Plan, of_b: dict[str, str]) -> dict[str, str]:
    """An id for each item of b: that of its partner in a, or one that a has not.

    *of_b* gives the partners. An item of its own keeps its id unless an item of a has that.
    """
    ours = [item.id or "" for _, item in identified(a)]
    theirs = [(item.id or "", item) for _, item in identified(b)]
    used = {*ours, *(key for key, _ in theirs), *a.retired, *b.retired}
    used |= {each.id for plan in (a, b) for each in plan.indicators}
    taken = set(ours)
    fresh = _Fresh(used)
    return {
        key: of_b[key] if key in of_b else fresh.id(item) if key in taken else key
        for key, item in theirs
    }


class _Fresh:
    """Ids that nobody uses."""

    def __init__(self, used: set[str]) -> None:
        self.used = used
        self.numbers = {prefix: count(1) for prefix in _PREFIXES.values()}

    def id(self, item: Identified) -> str:
        prefix = _PREFIXES[type(item).__name__]
        key = next(
            k for k in map(f"{prefix}{{}}".format, self.numbers[prefix]) if k not in self.used
        )
        self.used.add(key)
        return key
