"""The likest of the rest: works that alignment left alone or paired in doubt, paired for comparing.

Successive plans of different hands say the same work in other words. Where ids are given that is too
little to go by; where both sides are shown it is what a reader looks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp
from typing import Any, Final

from attrs import frozen

from eduplan.history.assignment import assigned
from eduplan.history.traits import Chances, Traits, Works, by_place, by_words

__all__ = ["Weighing", "chances", "matched_by", "pair_rest", "weighing"]

_FILE: Final = "same_work.toml"
_LEAST: Final = 1 / 3
"""A pair that is missed misleads twice, as work dropped and as work new; one that is wrong only once."""
_ROUNDS: Final = 2
"""What is paired makes more of the rest likely; a third round changes next to nothing."""


@frozen
class Weighing:
    """What each trait counts, by words alone and with the place; the last number of each row always."""

    words: tuple[float, ...]
    place: tuple[float, ...]


@cache
def weighing() -> Weighing:
    """The weights that come with the library, read once."""
    import tomllib
    from importlib import resources

    source = resources.files("eduplan.history").joinpath(_FILE).read_text("utf-8")
    table: dict[str, Any] = tomllib.loads(source)
    return Weighing(*(tuple(table[name].values()) for name in ("words", "place")))


def chances(traits: Traits, weights: tuple[float, ...]) -> Chances:
    """How likely each pair is one work by its *traits* (logistic regression)."""
    *factors, always = weights
    return {
        ends: 1 / (1 + exp(-always - sum(f * t for f, t in zip(factors, row, strict=True))))
        for ends, row in traits.items()
    }


def matched_by(likely: Chances, paired: Mapping[int, int]) -> dict[int, int]:
    """*paired*, and of the pairs that are *likely* those that are together the likeliest."""
    edges = [(chance, *ends) for ends, chance in likely.items() if chance >= _LEAST]
    return {**paired, **{x: y for _, x, y in assigned(edges)}}


def pair_rest(
    a: Works, b: Works, paired: Mapping[int, int], weights: Weighing | None = None
) -> dict[int, tuple[int, float]]:
    """For works of *a* that are not *paired* a work of *b* and how likely it is the same."""
    weights = weights or weighing()
    words = by_words(a, b, paired)
    likely = chances(words, weights.words)
    for _ in range(_ROUNDS):
        matched = matched_by(likely, paired)
        likely = chances(by_place(a, b, words, matched, likely), weights.place)
    found = matched_by(likely, paired)
    return {x: (y, likely[x, y]) for x, y in found.items() if x not in paired}
