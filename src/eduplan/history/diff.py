"""The difference of two plans: what became of each item, complete enough to make b from a."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from eduplan.history.changes import Comparing
from eduplan.history.correspondence import common_ids, corresponding
from eduplan.history.flat import flattened_plan
from eduplan.history.sides import side_of
from eduplan.history.unnamed import pair_unnamed
from eduplan.model.difference import Change, Difference
from eduplan.model.ids import items_in
from eduplan.model.plan import Plan

__all__ = ["diff"]


def diff(a: Plan, b: Plan) -> Difference:
    """What is other in *b* than in *a*, so that ``apply(diff(a, b), a) == b``.

    Items are the same by id where both plans share the family and neither's ids are provisional, else by
    words and structure. Only what differs is named; ``diff(a, a)`` is empty.

    >>> from eduplan.model import Initiative, Pillar, build
    >>> def plan(number): return Plan(
    ...     "要点", [Pillar("学习", [Initiative("宣讲", [["开展宣讲", build.count(number, "场"), "。"]])])])
    >>> [change.kind.word for change in diff(plan(100), plan(120))]
    ['目标调高']
    """
    if a == b:
        return Difference()
    of_b, nearest = corresponding(a, b)
    if nearest is not None:
        of_b |= pair_unnamed(flattened_plan(a), flattened_plan(b), of_b)
    names = common_ids(a, b, of_b)
    before = side_of(a, {})
    after = side_of(b, names, like=before)
    common = [(pair.a, names[pair.b], pair.confidence) for pair in nearest or ()]
    return _completed(a, b, Comparing(before, after, common).changes(), names)


def _completed(a: Plan, b: Plan, changes: Iterable[Change], names: Mapping[str, str]) -> Difference:
    """The difference with what no reader sees: ids, retired ids, whether they are provisional."""
    ids = tuple((common, own) for own, common in names.items() if own != common)
    gone = {item.id for item in items_in(a)} - set(names.values())
    retired = (*a.retired, *sorted(key for key in gone if key))
    return Difference(
        changes,
        ids=ids,
        retired=None if b.retired == retired else b.retired,
        provisional=None if a.provisional is b.provisional else b.provisional,
    )
