"""Aligning two plans: by ids where these mean the same, else by words and structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from eduplan.history.likest import pair_rest
from eduplan.history.matching import Matching
from eduplan.history.pairing import Pairing
from eduplan.history.phrases import pair_phrases
from eduplan.history.works import Container, Phrase, Side, Work, side_of
from eduplan.model.alignment import Alignment, Basis, Pair
from eduplan.model.ids import identified
from eduplan.model.plan import Plan

__all__ = ["align", "containers", "share_ids"]

_NEAR: Final = 0.2
"""An item that holds less than this share of another's words is not near it."""

_EVEN: Final = 0.5
"""An id goes to other words where that is likelier than not."""

_REST: Final = 0.59
"""A pair in other words is never surer than this: somebody has to look at it."""


def align(a: Plan, b: Plan) -> Alignment:
    """Which pillars, initiatives, targets and deadlines of *a* are which of *b*.

    By ids alone where both plans share the family and neither's ids are provisional. Otherwise the same
    words are paired first, then what stands beside pairs and reads alike, then, in doubt, the best of the
    rest and what is likelier than not the same work in other words. ``align(b, a)`` is its inverse,
    ``align(a, a)`` pairs everything with confidence 1.

    >>> from eduplan.model import Initiative, Pillar
    >>> def plan(*works): return Plan("要点", [Pillar("学习", [Initiative(*work) for work in works])])
    >>> old = plan(["深化宣讲", "组织宣讲团深入学校宣讲。"], ["建强队伍", "加强教师培训，办好名师工作室。"])
    >>> new = plan(["加强实验教学", "开齐实验课。"], ["深化理论宣讲", "组织宣讲团深入学校宣讲。"])
    >>> [(pair.a, pair.b) for pair in align(old, new).pairs], align(old, new).only_a
    ([('p1', 'p1'), ('i1', 'i2')], ('i2',))
    """
    if share_ids(a, b):
        return _by_ids(a, b)
    left, right = side_of(a), side_of(b)
    if left.key == right.key:
        return _same(left, right)
    if left.key < right.key:
        return _by_words(left, right)
    return _inverse(_by_words(right, left), right, left)


def share_ids(a: Plan, b: Plan) -> bool:
    """Whether equal ids of *a* and *b* mean the same work."""
    known = a.family is not None and a.family == b.family
    return known and not a.provisional and not b.provisional


def _by_ids(a: Plan, b: Plan) -> Alignment:
    of_a = {item.id or "": type(item) for _, item in identified(a)}
    of_b = {item.id or "": type(item) for _, item in identified(b)}
    same = [key for key, kind in of_b.items() if of_a.get(key) is kind]
    pairs = [Pair(key, key, 1.0, Basis.ID) for key in same]
    return _alignment(pairs, of_a, of_b)


def _same(a: Side, b: Side) -> Alignment:
    pairs = zip(a.order, b.order, strict=True)
    return Alignment([Pair(x, y, 1.0, Basis.SAME) for x, y in pairs], (), ())


def _by_words(a: Side, b: Side) -> Alignment:
    pairing = Pairing(a.works, b.works)
    works = pairing.matching
    for x, (y, chance) in pair_rest(a.works, b.works, works.of_a).items():
        if chance >= _EVEN:
            works.add(x, y, min(chance, _REST), Basis.LIKENESS)
    phrases = pair_phrases(a.phrases, b.phrases, dict(containers(a, b, works.of_a)))
    pairs = [
        *(Pair(a.works[x].id, b.works[y].id, *works.found[x]) for x, y in works.of_a.items()),
        *(
            _phrase_pair(a.phrases[x], b.phrases[y], phrases, works)
            for x, y in phrases.of_a.items()
        ),
    ]
    rivals = [*_rivals(a.works, b.works, works), *_rivals(a.phrases, b.phrases, phrases)]
    return _alignment(pairs, a.order, b.order, rivals, tuple(_nearest(pairing)))


def _phrase_pair(one: Phrase, other: Phrase, phrases: Matching, works: Matching) -> Pair:
    """A pair of phrases, no surer than that of the works in which both stand."""
    confidence, basis = phrases.found[one.index]
    container = one.container
    if isinstance(container, int) and works.of_a.get(container) == other.container:
        confidence = min(confidence, works.found[container][0])
    return Pair(one.id, other.id, confidence, basis)


def _rivals(
    a: Sequence[Work | Phrase], b: Sequence[Work | Phrase], matching: Matching
) -> Iterator[Pair]:
    left = (edge for edge in matching.rivals if matching.of_a.get(edge[1]) != edge[2])
    for score, x, y in sorted(left, key=lambda edge: (-edge[0], edge[1:])):
        yield Pair(a[x].id, b[y].id, min(score, 1.0), Basis.LIKENESS)


def containers(a: Side, b: Side, works: Mapping[int, int]) -> Iterator[tuple[Container, Container]]:
    """What of *a* is what of *b* as far as phrases stand in it: works, and the parts that have no ids."""
    yield from works.items()
    yield "preamble", "preamble"
    yield "closing", "closing"
    places = {key: index for index, key in enumerate(_in_turn(b.annexes))}
    for index, key in enumerate(_in_turn(a.annexes)):
        yield f"annexes[{index}]", f"annexes[{places.get(key, index)}]"


def _in_turn(titles: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each title with how often it stood before."""
    seen: dict[str, int] = {}
    for title in titles:
        yield title, seen.get(title, 0)
        seen[title] = seen.get(title, 0) + 1


def _nearest(pairing: Pairing) -> Iterator[Pair]:
    """For each initiative without a partner the one on the other side that holds most of its words."""
    comparison = pairing.comparison
    for one, other, share in comparison.nearest():
        if share >= _NEAR:
            yield Pair(one.id, other.id, share, Basis.LIKENESS)


def _alignment(
    pairs: Iterable[Pair],
    of_a: Iterable[str],
    of_b: Iterable[str],
    rivals: Iterable[Pair] = (),
    nearest: tuple[Pair, ...] = (),
) -> Alignment:
    by_b = {pair.b: pair for pair in pairs}
    taken = {pair.a for pair in by_b.values()}
    of_b = list(of_b)
    return Alignment(
        [by_b[key] for key in of_b if key in by_b],
        [key for key in of_a if key not in taken],
        [key for key in of_b if key not in by_b],
        alternatives=tuple(rivals),
        nearest=nearest,
    )


def _inverse(found: Alignment, a: Side, b: Side) -> Alignment:
    """*found*, of *a* with *b*, seen from b."""
    return _alignment(
        [pair.inverse() for pair in found.pairs],
        b.order,
        a.order,
        [pair.inverse() for pair in found.alternatives],
        tuple(pair.inverse() for pair in found.nearest),
    )
