"""Comparing works: how alike two are by their words and by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from eduplan.history.candidates import likely
from eduplan.history.likeness import (
    Grams,
    Weights,
    Words,
    evidence,
    grams_of,
    share,
    words_like,
)
from eduplan.history.matching import Matching
from eduplan.history.works import Work

__all__ = ["Comparison", "grams_by_index"]

_PARENT: Final = 0.5
_NEIGHBOUR: Final = 0.25
_PULL: Final = 0.3
_DEPTH: Final = 0.95
_BY_CHILDREN: Final = 0.7
_BY_HEADING: Final = 0.95


def grams_by_index(works: Iterable[Work]) -> Mapping[int, Grams]:
    """The grams of all words of each work."""
    return {work.index: grams_of(work.heading) | grams_of(work.own + work.below) for work in works}


class Comparison:
    """Scores for works of two plans; likeness of words is reckoned once a pair."""

    def __init__(self, a: tuple[Work, ...], b: tuple[Work, ...], matching: Matching) -> None:
        self.a, self.b, self.matching = a, b, matching
        self.grams_a, self.grams_b = grams_by_index(a), grams_by_index(b)
        self.weights = Weights([*self.grams_a.values(), *self.grams_b.values()])
        self._words: dict[int, Words] = {}
        self._like: dict[tuple[int, int], float] = {}

    def words(self, work: Work) -> Words:
        """The words of *work* as grams."""
        key = id(work)
        if key not in self._words:
            self._words[key] = Words.of(work.heading, work.own + work.below, self.weights)
        return self._words[key]

    def like(self, a: Work, b: Work) -> float:
        """How alike the words of *a* and *b* are, 0 to 1."""
        key = (a.index, b.index)
        if key not in self._like:
            same = a.heading == b.heading and a.own == b.own and a.below == b.below
            self._like[key] = (
                1.0 if same else words_like(self.words(a), self.words(b), self.weights)
            )
        return self._like[key]

    def share(self, a: Work, b: Work) -> float:
        """How much of the words of *a* the work *b*, of the other plan, holds: 0 to 1."""
        return share(self.words(a), self.words(b), self.weights)

    def nearest(self) -> Iterator[tuple[Work, Work, float]]:
        """(of a, of b, share): for each initiative alone the other that holds most of its words."""
        alone_a = [w for w in self.a if w.depth and w.index not in self.matching.of_a]
        alone_b = [w for w in self.b if w.depth and w.index not in self.matching.of_b]
        every_a, every_b = (
            {w.index: grams[w.index] for w in works if w.depth}
            for works, grams in ((self.a, self.grams_a), (self.b, self.grams_b))
        )
        for one, other, part in self._holders(alone_a, self.grams_a, self.b, every_b):
            yield one, other, part
        for one, other, part in self._holders(alone_b, self.grams_b, self.a, every_a):
            yield other, one, part

    def _holders(
        self,
        alone: list[Work],
        grams: Mapping[int, Grams],
        others: tuple[Work, ...],
        every: Mapping[int, Grams],
    ) -> Iterator[tuple[Work, Work, float]]:
        seeking = {work.index: grams[work.index] for work in alone}
        best: dict[int, tuple[float, int]] = {}
        works = {work.index: work for work in alone}
        for x, y in sorted(likely(seeking, every, self.weights)):
            part = self.share(works[x], others[y])
            if x not in best or part > best[x][0]:
                best[x] = (part, y)
        for x, (part, y) in best.items():
            yield works[x], others[y], part

    def score(self, a: Work, b: Work) -> float:
        """How likely *a* and *b* are one work, 0 to 1, by words and place as far as paired so far.

        Short words prove little by themselves: they count as far as the place agrees.
        """
        if a.depth == 0:
            return self._pillar_score(a, b)
        place = self._place(a, b)
        proof = evidence(self.words(a), self.words(b))
        score = self.like(a, b) * (proof + (1 - proof) * place) * _DEPTH ** abs(a.depth - b.depth)
        return score + _PULL * place * score * (1 - score)

    def _place(self, a: Work, b: Work) -> float:
        """0 to 1: whether the parents are one, and the siblings before and after."""
        if a.parent is None or b.parent is None or not self.matching.joins(a.parent, b.parent):
            under = 0.0
        else:
            under = _PARENT
        sides = ((a.before, b.before), (a.after, b.after))
        return under + sum(
            _NEIGHBOUR
            for one, other in sides
            if self.matching.joins(one, other) and (one is not None or under)
        )

    def _pillar_score(self, a: Work, b: Work) -> float:
        """By heading and lead, and by how many of their initiatives are one."""
        common = sum(self.matching.of_a.get(child) in b.children for child in a.children)
        shared = 2 * common / (len(a.children) + len(b.children)) if common else 0.0
        words = self.like(a, b)
        whole = 1 - (1 - _BY_HEADING) * (1 - _BY_CHILDREN)
        proof = evidence(self.words(a), self.words(b))
        near = 0.5 + 0.25 * sum(
            self.matching.joins(one, other)
            for one, other in ((a.before, b.before), (a.after, b.after))
        )
        alone = words * (proof + (1 - proof) * near)
        if not (a.children or b.children):
            return alone
        return (1 - (1 - _BY_HEADING * alone) * (1 - _BY_CHILDREN * shared)) / whole
