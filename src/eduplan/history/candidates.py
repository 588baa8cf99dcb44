"""Candidates: for each text the few others that share its rarest words, without comparing all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import nsmallest
from typing import Final

from eduplan.history.likeness import Grams, Weights

__all__ = ["candidates", "likely"]

_POSTINGS: Final = 300
_KEPT: Final = 10


def candidates(
    a: Mapping[int, Grams], b: Mapping[int, Grams], weights: Weights
) -> set[tuple[int, int]]:
    """Pairs (of *a*, of *b*) worth comparing; their number grows with that of the texts only."""
    pairs = set(likely(a, b, weights))
    pairs |= {(x, y) for y, x in likely(b, a, weights)}
    return pairs


def likely(
    seeking: Mapping[int, Grams], found: Mapping[int, Grams], weights: Weights
) -> Iterator[tuple[int, int]]:
    """(of *seeking*, of *found*): for each text the few that share most of its rarest words."""
    holders: dict[str, list[int]] = {}
    for index, grams in found.items():
        for gram in grams:
            holders.setdefault(gram, []).append(index)
    for index, grams in seeking.items():
        shared: dict[int, float] = {}
        known = sorted((len(holders[gram]), gram) for gram in grams if gram in holders)
        room = _POSTINGS
        for count, gram in known:
            if room < count and shared:
                break
            room -= count
            weight = weights.of(gram)
            for other in holders[gram][:_POSTINGS]:
                shared[other] = shared.get(other, 0.0) + weight
        for _, other in nsmallest(_KEPT, ((-weight, other) for other, weight in shared.items())):
            yield index, other
