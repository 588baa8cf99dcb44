"""The lineage of a plan's items: from which of the plan before each of them came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import define, field

from eduplan.history.align import align
from eduplan.model.alignment import Alignment
from eduplan.model.ids import identified
from eduplan.model.initiative import Initiative
from eduplan.model.lineage import Descent, Lineage, Succession
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.transform import Identified
from eduplan.model.walk import Step

__all__ = ["inherited", "lineage"]

_HOLDS: Final = 0.5
"""An item without a partner that shares at least half its words with another came from it, or went there."""


def lineage(before: Plan, after: Plan) -> Lineage:
    """How every pillar, initiative, target and deadline of *after* came from *before*.

    By ids where both plans share the family and neither's ids are provisional, else by words.
    """
    return _lineage(before, after, align(before, after))


def inherited(before: Plan, after: Plan) -> Lineage:
    """The same where *after* was made from *before* and its ids mean what they meant there."""
    old, new = _items(before), _items(after)
    found = [
        _succession(key, key, old, new, before, after)
        if key in old
        else Succession(Descent.NEW, (), [_address(after, key)])
        for key in new
    ]
    gone = [Succession(Descent.DROPPED, [_address(before, key)]) for key in old if key not in new]
    return Lineage([*found, *gone])


@define
class _Item:
    item: Identified
    parent: str
    text: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.text = _own_text(self.item)


def _items(plan: Plan) -> Mapping[str, _Item]:
    return {item.id or "": _Item(item, _parent(step)) for step, item in identified(plan)}


def _parent(step: Step) -> str:
    return next((owner.id or "" for owner in reversed(step.owners)), "")


def _own_text(item: Identified) -> str:
    """What an item says itself, without what is below it."""
    if isinstance(item, Pillar):
        return "\n".join([item.title, *(block.text for block in item.lead)])
    return item.text


def _address(plan: Plan, key: str) -> str:
    if plan.family is None or plan.period is None:
        return key
    return f"{plan.family}/{plan.period}#{key}"


def _succession(
    a: str,
    b: str,
    old: Mapping[str, _Item],
    new: Mapping[str, _Item],
    before: Plan,
    after: Plan,
    parents: Mapping[str, str] | None = None,
) -> Succession:
    was, now = old[a], new[b]
    parent = was.parent if parents is None else parents.get(was.parent, was.parent)
    if parent != now.parent and isinstance(now.item, Initiative):
        descent = Descent.MOVED
    else:
        descent = Descent.KEPT if was.text == now.text else Descent.REVISED
    return Succession(descent, [_address(before, a)], [_address(after, b)])


def _lineage(before: Plan, after: Plan, alignment: Alignment) -> Lineage:
    old, new = _items(before), _items(after)
    parents = {pair.a: pair.b for pair in alignment.pairs}
    near = [pair for pair in alignment.nearest if pair.confidence >= _HOLDS]
    from_a: dict[str, list[str]] = {}
    into_b: dict[str, list[str]] = {}
    for pair in near:
        if pair.b in alignment.only_b and pair.a in alignment.of_a:
            from_a.setdefault(pair.a, []).append(pair.b)
    for pair in near:
        partner = alignment.of_b.get(pair.b)
        if pair.a in alignment.only_a and partner is not None and partner.a not in from_a:
            into_b.setdefault(pair.b, []).append(pair.a)
    told = list(_told(before, after, alignment, old, new, parents, from_a, into_b))
    return Lineage(told)


def _told(
    before: Plan,
    after: Plan,
    alignment: Alignment,
    old: Mapping[str, _Item],
    new: Mapping[str, _Item],
    parents: Mapping[str, str],
    from_a: Mapping[str, list[str]],
    into_b: Mapping[str, list[str]],
) -> Iterator[Succession]:
    split = {key for parts in from_a.values() for key in parts}
    merged = {key for parts in into_b.values() for key in parts}
    for key in new:
        pair = alignment.of_b.get(key)
        if pair is None:
            if key not in split:
                yield Succession(Descent.NEW, (), [_address(after, key)])
        elif pair.a in from_a:
            parts = [_address(after, part) for part in (key, *from_a[pair.a])]
            yield Succession(Descent.SPLIT, [_address(before, pair.a)], parts)
        elif key in into_b:
            wholes = [_address(before, part) for part in (pair.a, *into_b[key])]
            yield Succession(Descent.MERGED, wholes, [_address(after, key)])
        else:
            yield _succession(pair.a, key, old, new, before, after, parents)
    for key in old:
        if key not in alignment.of_a and key not in merged:
            yield Succession(Descent.DROPPED, [_address(before, key)])
