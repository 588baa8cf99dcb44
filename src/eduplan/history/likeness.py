"""Likeness: how much two pieces of Chinese have in common, rare words counting for more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import exp, fsum, log
from typing import Final, TypeAlias

from attrs import frozen

__all__ = ["Grams", "Weights", "Words", "evidence", "grams_of", "likeness", "share", "words_like"]

Grams: TypeAlias = frozenset[str]
"""The pairs of neighbouring letters of a text."""

_DIGITS: Final = str.maketrans("123456789", "000000000")
_HEADING: Final = 0.75
_BODY: Final = 0.9
_CONTAINED: Final = 0.9
_FEW: Final = 5
_TELLING: Final = 12.0
_TELLING_HEADING: Final = 6.0
_TELLING_BODY: Final = 10.0


def grams_of(text: str) -> Grams:
    """The grams of *text*, which is folded; digits and marks part words.

    A text without any has its single characters instead, every digit as 0.

    >>> sorted(grams_of("深化宣讲9场，家访")), sorted(grams_of("95%"))
    (['化宣', '宣讲', '家访', '深化'], ['%', '0'])
    """
    pairs = map("".join, pairwise(text))
    return frozenset(filter(str.isalpha, pairs)) or frozenset(text.translate(_DIGITS))


class Weights:
    """What each gram says: the fewer of the given texts hold it, the more."""

    def __init__(self, texts: Iterable[Grams]) -> None:
        counts: Counter[str] = Counter()
        many = 0
        for many, grams in enumerate(texts, 1):  # noqa: B007
            counts.update(grams)
        self._of: Mapping[str, float] = {
            gram: log(1 + many / count) for gram, count in counts.items()
        }

    def of(self, gram: str) -> float:
        """The weight of one gram."""
        return self._of[gram]

    def mass(self, grams: Grams) -> float:
        """The weight of *grams*, all of them of the given texts, together; the same in any order."""
        return fsum(map(self._of.__getitem__, grams))


@frozen(eq=False)
class Words:
    """A heading and a body as grams, with their mass and their length in characters."""

    heading: Grams
    body: Grams
    heading_mass: float
    body_mass: float
    heading_length: int
    body_length: int

    @classmethod
    def of(cls, heading: str, body: str, weights: Weights) -> Words:
        """The words of *heading* and *body*, both folded."""
        a, b = grams_of(heading), grams_of(body)
        return cls(a, b, weights.mass(a), weights.mass(b), len(heading), len(body))

    @property
    def length(self) -> int:
        """How many characters there are."""
        return self.heading_length + self.body_length


def likeness(a: Grams, b: Grams, mass_a: float, mass_b: float, weights: Weights) -> float:
    """0 to 1: what *a* and *b* share of their weight; a text within the other counts nearly whole."""
    if not a or not b:
        return 0.0
    common = weights.mass(a & b)
    dice = 2 * common / (mass_a + mass_b)
    if min(len(a), len(b)) <= _FEW:
        return min(dice, 1.0)
    return min(max(dice, _CONTAINED * common / min(mass_a, mass_b)), 1.0)


def share(a: Words, b: Words, weights: Weights) -> float:
    """0 to 1: how much of the words of *a*, by weight, *b* holds."""
    own = a.heading | a.body
    mass = weights.mass(own)
    return min(weights.mass(own & (b.heading | b.body)) / mass, 1.0) if mass else 0.0


def words_like(a: Words, b: Words, weights: Weights) -> float:
    """0 to 1: how alike heading and body are; where one says little the other decides."""
    heading = likeness(a.heading, b.heading, a.heading_mass, b.heading_mass, weights)
    body = likeness(a.body, b.body, a.body_mass, b.body_mass, weights)
    of_heading = _HEADING * _proof(a.heading_length, b.heading_length, _TELLING_HEADING)
    of_body = _BODY * _proof(a.body_length, b.body_length, _TELLING_BODY)
    whole = 1 - (1 - of_heading) * (1 - of_body)
    if not whole:
        return share(a, b, weights) * share(b, a, weights)
    return (1 - (1 - of_heading * heading) * (1 - of_body * body)) / whole


def evidence(a: Words, b: Words) -> float:
    """0 to 1: how far words so long can tell by themselves, without their place, that works are one."""
    return _proof(a.length, b.length, _TELLING)


def _proof(a: int, b: int, telling: float) -> float:
    return 1 - exp(-min(a, b) / telling)
