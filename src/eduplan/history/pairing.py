"""Pairing works: the same words first, then what is surest, then, in doubt, the best of the rest."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, TypeAlias, TypeVar

from eduplan.history.assignment import Edge, mutual_best
from eduplan.history.candidates import candidates
from eduplan.history.comparing import Comparison
from eduplan.history.matching import MARGIN, Matching
from eduplan.history.works import Signature, Work
from eduplan.model.alignment import Basis
from eduplan.model.numbering import LEVELS

__all__ = ["Pairing"]

_TELLING: Final = 8
"""Fewer characters than these are found in unrelated works too."""

_FLOORS: Final = (0.85, 0.65, 0.4)
_WORTH: Final = 0.25
"""What is less alike than this is not mentioned as an alternative."""

_HOPELESS: Final = 0.2
"""Words less alike than this are not worth mentioning in any place: see `Comparison.score`."""

_TWIN: Final = 0.6
"""How sure it is which of several works of the same words is which, when one came or went."""

_PASSES: Final = 20
"""Far more than real plans need; rows of works that all read alike would need one for each."""

_FEW: Final = 2_500
"""So many pairs of pillars are all compared."""

_Place: TypeAlias = tuple[Signature, int | None]
"""The words of a work, and the index in b of the parent that it stands under, if that is paired."""


class Pairing:
    """The works of two plans, paired."""

    def __init__(self, a: tuple[Work, ...], b: tuple[Work, ...]) -> None:
        self.a, self.b = a, b
        self.matching = Matching()
        self._pair_same_words()
        self.comparison = Comparison(a, b, self.matching)
        pillars, works = self._candidates(True), self._candidates(False)
        for floor in _FLOORS:
            self._settle(pillars, works, floor)
        for _ in range(LEVELS):  # what is decided on one level may settle what is below it
            before = len(self.matching.of_a)
            self._pair_same_words_in_place(in_doubt=True)
            self.matching.decide(self._edges(pillars), _FLOORS[-1])
            self.matching.decide(self._edges(works), _FLOORS[-1])
            if len(self.matching.of_a) == before:
                break
            self._settle(pillars, works, _FLOORS[-1])
        self._pair_twins()

    def _settle(
        self, pillars: set[tuple[int, int]], works: set[tuple[int, int]], floor: float
    ) -> None:
        """Pair what is clear, again and again, since what was paired makes more of the rest clear."""
        for _ in range(_PASSES):
            if not self._pass(pillars, works, floor):
                break

    def _pass(
        self, pillars: set[tuple[int, int]], works: set[tuple[int, int]], floor: float
    ) -> bool:
        """Pair what is clear by now; tell whether anything was."""
        found = self.matching.accept(mutual_best(self._edges(pillars), floor, MARGIN))
        found |= self._pair_same_words_in_place()
        self._add_anchored(works)
        return self.matching.accept(mutual_best(self._edges(works), floor, MARGIN)) or found

    def _edges(self, pairs: set[tuple[int, int]]) -> list[Edge]:
        """The scores of *pairs*, which lose those that are paired by now."""
        pairs -= {pair for pair in pairs if not self.matching.is_free(*pair)}
        scored = ((self.comparison.score(self.a[x], self.b[y]), x, y) for x, y in sorted(pairs))
        return [edge for edge in scored if edge[0] >= _WORTH]

    def _candidates(self, pillars: bool) -> set[tuple[int, int]]:
        a = [
            each for each in self._free(self.a, self.matching.of_a) if (each.depth == 0) == pillars
        ]
        b = [
            each for each in self._free(self.b, self.matching.of_b) if (each.depth == 0) == pillars
        ]
        if pillars and len(a) * len(b) <= _FEW:
            return {(x.index, y.index) for x in a for y in b}
        found = candidates(
            {each.index: self.comparison.grams_a[each.index] for each in a},
            {each.index: self.comparison.grams_b[each.index] for each in b},
            self.comparison.weights,
        )
        return found if pillars else {pair for pair in found if self._has_hope(*pair)}

    def _has_hope(self, x: int, y: int) -> bool:
        """Whether two works are alike enough for any place to make them worth mentioning."""
        return self.comparison.like(self.a[x], self.b[y]) >= _HOPELESS

    def _free(self, works: tuple[Work, ...], taken: dict[int, int]) -> Iterator[Work]:
        return (work for work in works if work.index not in taken)

    def _pair_same_words(self) -> None:
        """Pair works whose words, with all below, stand once in either plan and tell enough."""
        groups_a = _grouped(filter(_tells, self.a), _kind_and_words)
        groups_b = _grouped(filter(_tells, self.b), _kind_and_words)
        for key, works in groups_a.items():
            others = groups_b.get(key, [])
            if len(works) == len(others) == 1:
                self._pair_with_below(works[0], others[0], 1.0, Basis.SAME)

    def _pair_same_words_in_place(self, *, in_doubt: bool = False) -> bool:
        """Pair works of the same words under parents that are one, as many on either side.

        Where works of these words stand elsewhere too, not as many on either side, that is *in_doubt*.
        """
        groups = list(self._groups_in_place())
        uneven = {key[0] for key, works, others in groups if len(works) != len(others)}
        found = False
        for key, works, others in groups:
            doubtful = key[0] in uneven
            if key[1] is None or len(works) != len(others) or (doubtful and not in_doubt):
                continue
            self._pair_in_order(works, others, _TWIN if doubtful else 1.0)
            found = True
        return found

    def _pair_twins(self) -> None:
        """Pair in order, in doubt, what is left of works of the same words under parents that are one."""
        for key, works, others in self._groups_in_place():
            if key[1] is not None:
                self._pair_in_order(works, others, _TWIN)

    def _groups_in_place(self) -> Iterator[tuple[_Place, list[Work], list[Work]]]:
        """The works without partner, by their words and their parents that are one."""
        of_a = _grouped(self._free(self.a, self.matching.of_a), self._words_and_place_in_a)
        of_b = _grouped(self._free(self.b, self.matching.of_b), self._words_and_place_in_b)
        for key in {**of_a, **of_b}:
            yield key, of_a.get(key, []), of_b.get(key, [])

    def _pair_in_order(self, works: list[Work], others: list[Work], confidence: float) -> None:
        for one, other in zip(works, others, strict=False):
            self._pair_with_below(one, other, confidence, Basis.PLACE)

    def _words_and_place_in_a(self, work: Work) -> _Place:
        """The words of *work* and the partner of its parent."""
        if work.parent is None:
            return work.signature, None
        return work.signature, self.matching.of_a.get(work.parent)

    def _words_and_place_in_b(self, work: Work) -> _Place:
        """The words of *work*, and its parent if that has a partner."""
        return work.signature, work.parent if work.parent in self.matching.of_b else None

    def _pair_with_below(self, one: Work, other: Work, confidence: float, basis: Basis) -> None:
        """Pair *one* and *other*, which have the same words, and what is below them."""
        if self.matching.is_free(one.index, other.index):
            self.matching.add(one.index, other.index, confidence, basis)
        for x, y in zip(one.children, other.children, strict=True):
            self._pair_with_below(self.a[x], self.b[y], confidence, basis)

    def _add_anchored(self, works: set[tuple[int, int]]) -> None:
        """Add to the candidates those that stand next to a pair, or first or last under one."""
        for one in self._free(self.a, self.matching.of_a):
            if one.depth == 0:
                continue
            for index in self._anchored(one):
                if index is None or not self.matching.is_free(one.index, index):
                    continue
                if self._has_hope(one.index, index):
                    works.add((one.index, index))

    def _anchored(self, one: Work) -> Iterator[int | None]:
        before = None if one.before is None else self.matching.of_a.get(one.before)
        after = None if one.after is None else self.matching.of_a.get(one.after)
        if before is not None:
            yield self.b[before].after
        if after is not None:
            yield self.b[after].before
        parent = None if one.parent is None else self.matching.of_a.get(one.parent)
        if parent is not None and self.b[parent].children:
            if one.before is None:
                yield self.b[parent].children[0]
            if one.after is None:
                yield self.b[parent].children[-1]


_Key = TypeVar("_Key", bound=Hashable)


def _grouped(works: Iterable[Work], key: Callable[[Work], _Key]) -> dict[_Key, list[Work]]:
    groups: dict[_Key, list[Work]] = {}
    for work in works:
        groups.setdefault(key(work), []).append(work)
    return groups


def _tells(work: Work) -> bool:
    return sum(map(len, (work.heading, work.own, work.below))) >= _TELLING


def _kind_and_words(work: Work) -> tuple[bool, Signature]:
    return work.depth == 0, work.signature
