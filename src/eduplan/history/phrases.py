"""Pairing phrases: targets and deadlines, first within works that are one, then across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from eduplan.grammar.folding import folded
from eduplan.history.assignment import Edge, mutual_best
from eduplan.history.candidates import candidates
from eduplan.history.likeness import Weights, grams_of
from eduplan.history.matching import MARGIN, Matching
from eduplan.history.works import Container, Phrase
from eduplan.model.alignment import Basis
from eduplan.model.deadline import Deadline
from eduplan.model.target import Target

__all__ = ["pair_phrases"]

_ROUND: Final = 0.55
_BEFORE: Final = 0.7
_FLOOR: Final = 0.45
_ACROSS: Final = 0.9
_AWAY: Final = 0.6
"""How sure it is that a phrase went to another work, even where it reads the same there."""

_WORTH: Final = 0.3
_SAID: Final = 0.7
_TELLING: Final = 4
_SEARCHED: Final = 400
"""So many pairs of phrases of one container are all compared; of more only likely ones."""


def pair_phrases(
    a: Sequence[Phrase], b: Sequence[Phrase], containers: Mapping[Container, Container]
) -> Matching:
    """The phrases of two plans paired; *containers* says what of a is what of b."""
    matching = Matching()
    in_a, in_b = _by_container(a), _by_container(b)
    for one, other in containers.items():
        _pair_within(in_a.get(one, ()), in_b.get(other, ()), matching)
    _pair_across(a, b, matching)
    return matching


def _by_container(phrases: Iterable[Phrase]) -> Mapping[Container, Sequence[Phrase]]:
    groups: dict[Container, list[Phrase]] = {}
    for phrase in phrases:
        groups.setdefault(phrase.container, []).append(phrase)
    return groups


def _pair_within(a: Sequence[Phrase], b: Sequence[Phrase], matching: Matching) -> None:
    """Pair the phrases of two works that are one: the same in order, the like, then in doubt."""
    if _row(a) == _row(b):
        for one, other in zip(a, b, strict=True):
            matching.add(one.index, other.index, 1.0, Basis.SAME)
        return
    _pair_same_surroundings(a, b, matching)
    a = [each for each in a if each.index not in matching.of_a]
    b = [each for each in b if each.index not in matching.of_b]
    edges = [edge for edge in _compared(a, b) if edge[0] >= _WORTH]
    for floor in (1.0, 0.8, _FLOOR):
        while matching.accept(mutual_best(_free(edges, matching), floor, MARGIN)):
            pass
    matching.decide(_free(edges, matching), _FLOOR)


def _pair_same_surroundings(a: Sequence[Phrase], b: Sequence[Phrase], matching: Matching) -> None:
    """Pair what stands between the same words, whatever it says, where it alone does on either side."""
    in_a, in_b = _by_surroundings(a), _by_surroundings(b)
    for key, works in in_a.items():
        others = in_b.get(key, [])
        if len(works) == len(others) == 1 and _agree(works[0].item, others[0].item):
            said = _said_alike(works[0].item, others[0].item)
            score = 1.0 if said == 1 else _ROUND + (1 - _ROUND) * max(said, _SAID)
            matching.add(works[0].index, others[0].index, score, Basis.SAME)


def _by_surroundings(phrases: Iterable[Phrase]) -> Mapping[tuple[type, str, str], list[Phrase]]:
    groups: dict[tuple[type, str, str], list[Phrase]] = {}
    for each in phrases:
        if len(each.before) + len(each.after) >= _TELLING:
            groups.setdefault((type(each.item), each.before, each.after), []).append(each)
    return groups


def _agree(a: Target | Deadline, b: Target | Deadline) -> bool:
    """Whether two phrases between the same words count the same, as far as they say what."""
    if not (isinstance(a, Target) and isinstance(b, Target)):
        return True
    return not (a.subject and b.subject) or a.subject == b.subject


def _row(phrases: Sequence[Phrase]) -> list[tuple[type, str, str, str]]:
    return [(type(each.item), each.before, each.item.text, each.after) for each in phrases]


def _free(edges: Iterable[Edge], matching: Matching) -> list[Edge]:
    return [edge for edge in edges if matching.is_free(edge[1], edge[2])]


def _compared(a: Sequence[Phrase], b: Sequence[Phrase]) -> Iterator[Edge]:
    """The scores of phrases of one kind, a little higher for the same place in the row."""
    many = len(a) * len(b) > _SEARCHED
    pairs = _searched(a, b) if many else ((one, other) for one in a for other in b)
    places_a = {each.index: place for place, each in enumerate(a)}
    places_b = {each.index: place for place, each in enumerate(b)}
    for one, other in pairs:
        if type(one.item) is type(other.item):
            apart = abs(places_a[one.index] / len(a) - places_b[other.index] / len(b))
            yield _score(one, other) * (1 - 0.05 * apart), one.index, other.index


def _searched(a: Sequence[Phrase], b: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    grams_a = {each.index: grams_of(_sentence(each)) for each in a}
    grams_b = {each.index: grams_of(_sentence(each)) for each in b}
    weights = Weights([*grams_a.values(), *grams_b.values()])
    of_a, of_b = {each.index: each for each in a}, {each.index: each for each in b}
    for x, y in sorted(candidates(grams_a, grams_b, weights)):
        yield of_a[x], of_b[y]


def _sentence(phrase: Phrase) -> str:
    return phrase.before + folded(phrase.item.text) + phrase.after


def _pair_across(a: Sequence[Phrase], b: Sequence[Phrase], matching: Matching) -> None:
    """Pair phrases that went with their words to another work: where that is clear, and in doubt."""
    left = [each for each in a if each.index not in matching.of_a and _tells(each)]
    right = [each for each in b if each.index not in matching.of_b and _tells(each)]
    edges = [
        (score, one.index, other.index)
        for one, other in _searched(left, right)
        if type(one.item) is type(other.item) and (score := _score(one, other)) >= _FLOOR
    ]
    for score, x, y in mutual_best(edges, _ACROSS, MARGIN):
        matching.add(x, y, _AWAY * score, Basis.LIKENESS)


def _tells(phrase: Phrase) -> bool:
    return len(phrase.before) + len(phrase.after) >= 8


def _score(one: Phrase, other: Phrase) -> float:
    """How likely two phrases are one commitment: by the words round them, then by what they say."""
    before = _BEFORE * max(len(one.before), len(other.before))
    after = (1 - _BEFORE) * max(len(one.after), len(other.after))
    said = _said_alike(one.item, other.item)
    if not before and not after:
        return said
    around = before * _alike(one.before, other.before) + after * _alike(one.after, other.after)
    return _ROUND * around / (before + after) + (1 - _ROUND) * said


def _alike(a: str, b: str) -> float:
    if a == b:
        return 1.0
    x, y = set(pairwise(f" {a}")), set(pairwise(f" {b}"))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def _said_alike(a: Target | Deadline, b: Target | Deadline) -> float:
    """0 to 1: by what is counted where both say it, then by unit, kind and words."""
    if not _agree(a, b):
        return 0.0
    if a.text == b.text:
        return 1.0
    if grams_of(folded(a.text)) == grams_of(folded(b.text)):
        return 0.9
    if isinstance(a, Deadline) or isinstance(b, Deadline):
        return 0.6 if a.kind is b.kind else 0.3
    if a.kind is not b.kind:
        return 0.1
    if a.quantity is None or b.quantity is None:
        return 0.3 + 0.5 * _alike(a.text, b.text)
    return 0.7 if a.quantity.unit == b.quantity.unit else 0.3
