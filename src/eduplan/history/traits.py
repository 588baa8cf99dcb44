"""Traits: what speaks for two works being one, as numbers that are weighed together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt
from typing import Final, TypeAlias

from eduplan.history.candidates import candidates
from eduplan.history.likeness import Grams, Weights, grams_of
from eduplan.history.works import Work

__all__ = ["Chances", "Ends", "Traits", "Works", "by_place", "by_words"]

Ends: TypeAlias = tuple[int, int]
"""The index of a work of a and of one of b."""

Traits: TypeAlias = Mapping[Ends, tuple[float, ...]]

Chances: TypeAlias = Mapping[Ends, float]
"""How likely two works are one, 0 to 1."""

Works: TypeAlias = tuple[Work, ...]

_LITTLE: Final = 0.02
"""Words in common below this share differ by chance."""
_FEW: Final = 2_500
"""So many pairs of pillars are all compared."""
_MARKS: Final = frozenset(",。、;:()“”.!?-的和与及")


def by_words(a: Works, b: Works, paired: Mapping[int, int]) -> Traits:
    """For each pair of works not *paired* yet that is worth comparing, pillars with pillars only:

    how alike the characters of their headings are (0 to 1), the logarithm of the share of their words that
    both have, how many levels are between them, and which part of the shorter plan is paired already.
    """
    taken = set(paired.values())
    grams_a, grams_b = _grams(a), _grams(b)
    weights = Weights([*grams_a.values(), *grams_b.values()])
    mass_a, mass_b = (
        {index: weights.mass(grams) for index, grams in side.items()} for side in (grams_a, grams_b)
    )
    headings = _Headings([*a, *b])
    known = len(paired) / max(min(len(a), len(b)), 1)
    traits: dict[Ends, tuple[float, ...]] = {}
    for pillars in (True, False):
        left = {
            w.index: grams_a[w.index]
            for w in a
            if w.index not in paired and (not w.depth) is pillars
        }
        right = {
            w.index: grams_b[w.index]
            for w in b
            if w.index not in taken and (not w.depth) is pillars
        }
        for x, y in _worth(left, right, weights, pillars):
            common = weights.mass(left[x] & right[y])
            both = sqrt(mass_a[x] * mass_b[y])
            traits[x, y] = (
                headings.like(a[x].heading, b[y].heading),
                log(_LITTLE + (common / both if both else 0.0)),
                float(abs(a[x].depth - b[y].depth)),
                known,
            )
    return traits


def by_place(
    a: Works, b: Works, words: Traits, matched: Mapping[int, int], so_far: Chances
) -> Traits:
    """The traits *words*, and what the pairs *matched* so far and the chances of rivals add to them:

    whether the parents are one, how many of their children are (0 to 1), and how far their chance is
    ahead of that of the best rival of either (-2 to 2).
    """
    best = _two_best(so_far)
    children = {work.index: frozenset(work.children) for work in b}
    return {
        (x, y): (
            *traits,
            float(a[x].parent is not None and matched.get(_index(a[x].parent)) == b[y].parent),
            _common(a[x].children, children[y], matched),
            sum(so_far[x, y] - _rival(best[end], so_far[x, y]) for end in (("a", x), ("b", y))),
        )
        for (x, y), traits in words.items()
    }


def _index(parent: int | None) -> int:
    return -1 if parent is None else parent


def _common(ours: tuple[int, ...], theirs: frozenset[int], matched: Mapping[int, int]) -> float:
    if not ours or not theirs:
        return 0.0
    return 2 * sum(matched.get(child) in theirs for child in ours) / (len(ours) + len(theirs))


def _two_best(chances: Chances) -> Mapping[tuple[str, int], tuple[float, float]]:
    """For each work its best chance and its second."""
    best: dict[tuple[str, int], tuple[float, float]] = {}
    for (x, y), chance in chances.items():
        for end in (("a", x), ("b", y)):
            first, second = best.get(end, (0.0, 0.0))
            best[end] = (chance, first) if chance > first else (first, max(second, chance))
    return best


def _rival(best: tuple[float, float], chance: float) -> float:
    return best[1] if chance == best[0] else best[0]


def _worth(
    a: Mapping[int, Grams], b: Mapping[int, Grams], weights: Weights, pillars: bool
) -> Iterable[Ends]:
    if pillars and len(a) * len(b) <= _FEW:
        return [(x, y) for x in a for y in b]
    return sorted(candidates(a, b, weights))


def _grams(works: Works) -> Mapping[int, Grams]:
    """The grams of all words of each work, those of what is below it too."""
    return {work.index: grams_of("\n".join(_words(work, works))) for work in works}


def _words(work: Work, works: Works) -> Iterator[str]:
    yield work.heading
    yield work.own
    if work.depth:
        yield work.below
    else:
        yield from (works[child].words for child in work.children)


class _Headings:
    """The characters of headings, each the more telling the fewer headings have it."""

    def __init__(self, works: Iterable[Work]) -> None:
        sets = [_characters(work.heading) for work in works]
        counts = Counter(character for each in sets for character in each)
        self.weight = {key: log(1 + len(sets) / count) for key, count in counts.items()}

    def like(self, one: str, other: str) -> float:
        """Twice what both share by what both have, 0 to 1."""
        mine, theirs = _characters(one), _characters(other)
        total = self._mass(mine) + self._mass(theirs)
        return 2 * self._mass(mine & theirs) / total if total else 0.0

    def _mass(self, characters: Iterable[str]) -> float:
        return sum(sorted(self.weight[each] for each in characters))


def _characters(text: str) -> frozenset[str]:
    return frozenset(text) - _MARKS
