"""Correspondence: which item of b counts as which of a when two plans are compared."""

from __future__ import annotations

from itertools import count
from typing import Final

from eduplan.history.align import align, containers, share_ids
from eduplan.history.likest import pair_rest
from eduplan.history.phrases import pair_phrases
from eduplan.history.works import side_of
from eduplan.model.alignment import Alignment, Basis, Pair
from eduplan.model.ids import identified
from eduplan.model.plan import Plan
from eduplan.model.transform import Identified

__all__ = ["SURE", "common_ids", "corresponding", "same_work"]

SURE: Final = 0.6
"""Works that alignment pairs less surely are looked at again."""
_PREFIXES: Final = {"Pillar": "p", "Initiative": "i", "Target": "t", "Deadline": "d"}


def same_work(a: Plan, b: Plan, alignment: Alignment) -> tuple[Pair, ...]:
    """The pairs of *alignment* that are clear, the likest of the rest, and the phrases within these.

    Ids go to other work only where that is clear; a comparison shows both sides, so it takes more.
    """
    left, right = side_of(a), side_of(b)
    index_a, index_b = ({work.id: work.index for work in each.works} for each in (left, right))
    clear = [pair for pair in alignment.pairs if pair.a in index_a and pair.confidence >= SURE]
    works = {index_a[pair.a]: index_b[pair.b] for pair in clear if pair.b in index_b}
    rest = pair_rest(left.works, right.works, works)
    works |= {x: y for x, (y, _) in rest.items()}
    phrases = pair_phrases(left.phrases, right.phrases, dict(containers(left, right, works)))
    return (
        *clear,
        *(
            Pair(left.works[x].id, right.works[y].id, score, Basis.LIKENESS)
            for x, (y, score) in rest.items()
        ),
        *(
            Pair(left.phrases[x].id, right.phrases[y].id, *phrases.found[x])
            for x, y in phrases.of_a.items()
        ),
    )


def corresponding(a: Plan, b: Plan) -> tuple[dict[str, str], tuple[Pair, ...] | None]:
    """The id in a of each item of b that is the same and of the same kind, by id of b.

    Where ids do not tell, with what holds most of the words of each that is alone; else with None.
    """
    kinds_a = {item.id or "": type(item) for _, item in identified(a)}
    kinds_b = {item.id or "": type(item) for _, item in identified(b)}
    if share_ids(a, b):
        return {key: key for key, kind in kinds_b.items() if kinds_a.get(key) is kind}, None
    alignment = align(a, b)
    pairs = same_work(a, b, alignment)
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
