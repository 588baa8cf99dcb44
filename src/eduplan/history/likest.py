"""The likest of the rest: works that alignment left alone or paired in doubt, paired for comparing.

Successive plans of different hands say the same work in other words. Where ids are given that is too
little to go by; where both sides are shown it is what a reader looks for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import log, sqrt
from typing import Final

from attrs import frozen

from eduplan.history.assignment import Edge, assigned, mutual_best
from eduplan.history.candidates import candidates
from eduplan.history.comparing import grams_by_index
from eduplan.history.likeness import Weights, Words, likeness, share
from eduplan.history.works import Work

__all__ = ["pair_rest"]

_HEADING: Final = 0.5
"""How much a heading that is the same proves by itself."""
_FLOOR: Final = 0.2
"""What is less like is not the same work."""
_FLOOR_OF_VERSIONS: Final = 0.45
"""The same where at least half of the shorter plan is paired: what is left is mostly new or dropped."""
_LEVEL: Final = 0.5
"""A work of one level is rarely one of another: so much of the likeness counts for each between."""
_HELD: Final = 0.6
"""How much it counts that one holds the words of the other."""
_CHARACTERS: Final = 0.6
"""How much it counts that headings have characters in common, not only words."""
_LEAD: Final = 0.001
_MARKS: Final = frozenset(",。、;:()“”.!?-的和与及")


@frozen
class _Likeness:
    """What two works have in common: of headings by words and characters; of all words each share."""

    words: float
    characters: float
    one: float
    other: float
    levels: int

    def clear(self) -> float:
        """0 to 1, for works of one level above all."""
        held = max(sqrt(self.one * self.other), _HELD * max(self.one, self.other))
        return _score(self.words, held) * float(_LEVEL**self.levels)

    def loose(self) -> float:
        """0 to 1, for what is left then: whatever the level."""
        heading = max(self.words, _CHARACTERS * self.characters)
        return _score(heading, sqrt(self.one * self.other))


def _score(heading: float, words: float) -> float:
    return 1 - (1 - _HEADING * heading) * (1 - words)


def pair_rest(
    a: tuple[Work, ...], b: tuple[Work, ...], paired: Mapping[int, int]
) -> dict[int, tuple[int, float]]:
    """For works of *a* that are not *paired* a work of *b* and how like it is; pillars with pillars only."""
    free_a = {work.index: work for work in a if work.index not in paired}
    taken = set(paired.values())
    free_b = {work.index: work for work in b if work.index not in taken}
    like = dict(_likenesses(a, b, free_a, free_b))
    versions = 2 * len(paired) >= min(len(a), len(b))
    floor = _FLOOR_OF_VERSIONS if versions else _FLOOR
    first = assigned([*_edges(like, _Likeness.clear, floor)])
    found = {x: (y, min(score, 1.0)) for score, x, y in first}
    used = {y for y, _ in found.values()}
    left = {
        pair: each for pair, each in like.items() if pair[0] not in found and pair[1] not in used
    }
    for score, x, y in mutual_best([*_edges(left, _Likeness.loose, floor)], floor, _LEAD):
        found[x] = (y, min(score, 1.0))
    return found


def _edges(
    like: Mapping[tuple[int, int], _Likeness], score: Callable[[_Likeness], float], floor: float
) -> Iterator[Edge]:
    for (x, y), each in like.items():
        value = score(each)
        if value >= floor:
            yield value, x, y


def _likenesses(
    a: tuple[Work, ...],
    b: tuple[Work, ...],
    free_a: Mapping[int, Work],
    free_b: Mapping[int, Work],
) -> Iterator[tuple[tuple[int, int], _Likeness]]:
    """The likeness of each pair worth comparing."""
    grams_a, grams_b = grams_by_index(a), grams_by_index(b)
    weights = Weights([*grams_a.values(), *grams_b.values()])
    characters = _Characters([*a, *b])
    words = {id(work): _words(work, weights) for work in (*free_a.values(), *free_b.values())}
    worth = candidates(
        {index: grams_a[index] for index in free_a},
        {index: grams_b[index] for index in free_b},
        weights,
    )
    for x, y in sorted(worth):
        one, other = free_a[x], free_b[y]
        if (one.depth == 0) is (other.depth == 0):
            mine, theirs = words[id(one)], words[id(other)]
            yield (
                (x, y),
                _Likeness(
                    likeness(
                        mine.heading,
                        theirs.heading,
                        mine.heading_mass,
                        theirs.heading_mass,
                        weights,
                    ),
                    characters.like(one.heading, other.heading),
                    share(mine, theirs, weights),
                    share(theirs, mine, weights),
                    abs(one.depth - other.depth),
                ),
            )


def _words(work: Work, weights: Weights) -> Words:
    return Words.of(work.heading, work.own + work.below, weights)


class _Characters:
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
