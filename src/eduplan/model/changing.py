"""Making the changes of proposals in a plan, and undoing them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import AttrsInstance, evolve, fields

from eduplan.errors import PlanError
from eduplan.model.checks import changed
from eduplan.model.ids import items_in
from eduplan.model.parts import Parts
from eduplan.model.paths import found_at, replaced_all
from eduplan.model.plan import Plan
from eduplan.model.proposal import PlanChange, Removal, ValueChange, WordChange

__all__ = ["made", "unmade"]


def made(plan: Plan, changes: Iterable[PlanChange]) -> Plan:
    """*plan* with *changes*, all of whose paths mean *plan* itself; raise `PlanError` where two clash."""
    removals, others = _parted(changes)
    plan = replaced_all(plan, {**_words(plan, others), **_values(plan, others)}) if others else plan
    return _without(plan, removals)


def unmade(plan: Plan, changes: Iterable[PlanChange]) -> Plan:
    """The plan that became *plan* by *changes*; raise `PlanError` where it no longer says what they made."""
    removals, others = _parted(changes)
    plan = _with(plan, removals)
    if not others:
        return plan
    values = {each.path: each.before for each in others if isinstance(each, ValueChange)}
    return replaced_all(plan, {**_unworded(plan, others), **values})


def _parted(changes: Iterable[PlanChange]) -> tuple[list[Removal], list[PlanChange]]:
    """The removals, and the other changes save those in what is removed."""
    changes = list(changes)
    removals = [each for each in changes if isinstance(each, Removal)]
    gone = {each.path for each in removals}
    kept = [each for each in changes if not gone or not _is_under(each, gone)]
    return [each for each in kept if isinstance(each, Removal)], [
        each for each in kept if not isinstance(each, Removal)
    ]


def _is_under(change: PlanChange, gone: set[str]) -> bool:
    path = change.path
    cuts = (index for index, char in enumerate(path) if char in ".[")
    return any(path[:cut] in gone for cut in cuts)


def _word_changes(changes: Sequence[PlanChange]) -> Mapping[str, list[WordChange]]:
    groups: defaultdict[str, list[WordChange]] = defaultdict(list)
    for each in changes:
        if isinstance(each, WordChange):
            groups[each.path].append(each)
    return {path: sorted(group, key=lambda each: each.start) for path, group in groups.items()}


def _words(plan: Plan, changes: Sequence[PlanChange]) -> dict[str, object]:
    return {
        path: _reworded(
            _text(plan, path), [(each.start, each.before, each.after) for each in group]
        )
        for path, group in _word_changes(changes).items()
    }


def _unworded(plan: Plan, changes: Sequence[PlanChange]) -> dict[str, object]:
    texts: dict[str, object] = {}
    for path, group in _word_changes(changes).items():
        shift, places = 0, []
        for each in group:
            places.append((each.start + shift, each.after, each.before))
            shift += len(each.after) - len(each.before)
        texts[path] = _reworded(_text(plan, path), places)
    return texts


def _text(plan: Plan, path: str) -> str:
    text = found_at(plan, path)
    if not isinstance(text, str):
        raise PlanError("要改的地方不是文字", path=path, remedy="重新起草")
    return text


def _reworded(text: str, places: Sequence[tuple[int, str, str]]) -> str:
    parts, last = list[str](), 0
    for start, before, after in places:
        if start < last or text[start : start + len(before)] != before:
            raise PlanError(f"这里不是“{before}”", path="change", remedy="重新起草")
        parts += text[last:start], after
        last = start + len(before)
    return "".join([*parts, text[last:]])


def _values(plan: Plan, changes: Sequence[PlanChange]) -> dict[str, object]:
    values: dict[str, object] = {}
    for each in changes:
        if isinstance(each, ValueChange):
            now = values.get(each.path, each.before)
            values[each.path] = each.after if now == each.before else _merged(now, each)
    return values


def _merged(now: object, change: ValueChange) -> AttrsInstance:
    """*now*, which another change made, with the fields that *change* changes."""
    before: AttrsInstance = change.before
    names = [each.name for each in fields(type(before)) if each.init]
    differing = [name for name in names if getattr(before, name) != getattr(change.after, name)]
    assert isinstance(now, type(before))
    if any(getattr(now, name) != getattr(before, name) for name in differing):
        raise PlanError("同一处的两个改动相冲突", path=change.path, remedy="只采用其中一个")
    return changed(now, {name: getattr(change.after, name) for name in differing})


def _without(plan: Plan, removals: Sequence[Removal]) -> Plan:
    if not removals:
        return plan
    gone = {each.item.id for each in removals}
    return plan.transformed(lambda item: None if item.id in gone else item)


def _with(plan: Plan, removals: Sequence[Removal]) -> Plan:
    """*plan* with what was removed, its ids no longer retired."""
    if not removals:
        return plan
    parts = Parts(plan.preamble, plan.pillars, plan.closing, plan.annexes)
    for each in sorted(removals, key=lambda each: _order(each.path)):
        parent, index = each.path.rstrip("]").rsplit("[", 1)
        members = found_at(parts, parent)
        assert isinstance(members, tuple)
        at = int(index)
        parts = replaced_all(parts, {parent: (*members[:at], each.item, *members[at:])})
    back = {item.id for item in items_in(parts)}
    retired = [key for key in plan.retired if key not in back]
    return evolve(plan, pillars=parts.pillars, retired=retired)


def _order(path: str) -> list[int]:
    """Where *path* stands in the document, by its numbers."""
    return [int(number) for number in re.findall("[0-9]+", path)]
