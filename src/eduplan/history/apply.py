"""Applying changes: from the first plan to the second, or to one on the way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatchmethod

from eduplan.errors import PlanError
from eduplan.history.flat import (
    Flat,
    add_item,
    flattened_plan,
    phrases_in,
)
from eduplan.history.rebuilding import plan_of
from eduplan.history.siblings import place
from eduplan.history.skeleton import skeleton
from eduplan.model.difference import Change, Difference
from eduplan.model.ids import items_in
from eduplan.model.plan import Plan
from eduplan.model.renaming import renamed_parts
from eduplan.model.steps import (
    Insert,
    Move,
    Position,
    Remove,
    SetField,
    SetPhrase,
    SetProse,
    Step,
)

__all__ = ["apply"]

_ORDER = (Move, Remove, Insert, SetProse, SetPhrase, SetField)
_REMEDY = "改动只能用在它所出的那份计划上；请重新比较"


def apply(changes: Difference | Iterable[Change], plan: Plan) -> Plan:
    """*plan* with *changes* made, in whatever order they are given.

    A whole `Difference` gives the plan that it leads to. Some of its changes give a plan on the way, whose
    ids stay those of *plan*; what is dropped is retired. Raises `PlanError` where *plan* is not what a change
    was found in, and where a change needs another one that is not among them.

    >>> from eduplan.history.diff import diff
    >>> from eduplan.model import Pillar
    >>> old, new = Plan("要点", [Pillar("学习")]), Plan("工作要点", [Pillar("学习"), Pillar("宣讲")])
    >>> apply(diff(old, new), old) == new
    True
    """
    whole = changes if isinstance(changes, Difference) else Difference(tuple(changes))
    flat = flattened_plan(plan)
    steps = [step for change in whole.changes for step in change.steps]
    _Applying(flat).make(steps)
    parts, attributes = plan_of(flat, plan)
    gone = {item.id for item in items_in(plan)} - {item.id for item in items_in(parts)}
    retired = (*plan.retired, *sorted(key for key in gone if key))
    parts = renamed_parts(parts, dict(whole.ids))
    return Plan(
        pillars=parts.pillars,
        preamble=parts.preamble,
        closing=parts.closing,
        annexes=parts.annexes,
        retired=retired if whole.retired is None else whole.retired,
        provisional=plan.provisional if whole.provisional is None else whole.provisional,
        **attributes,  # type: ignore[arg-type]  # by name
    )


class _Applying:
    """Steps made on a flat plan: first everything that moves or goes leaves its place."""

    def __init__(self, flat: Flat) -> None:
        self.flat = flat
        self.arriving: list[tuple[str, Position]] = []

    def make(self, steps: list[Step]) -> None:
        for kind in _ORDER:
            for step in steps:
                if type(step) is kind:
                    self.step(step)
            if kind is Insert:
                self.settle()

    def settle(self) -> None:
        """Put everything that moved or came to its place."""
        for key, position in self.arriving:
            if position.parent not in self.flat.nodes and position.parent not in self.flat.roots:
                raise _refused(position.parent, "没有这一级")
            if not place(self.flat.below(position.parent), key, position):
                raise _refused(position.after or "", "没有这一项")
            self.flat.nodes[key].parent = position.parent

    @singledispatchmethod
    def step(self, step: Step) -> None:
        """Make *step*."""
        raise AssertionError(step)

    @step.register
    def _(self, step: Move) -> None:
        self.detach(step.item, step.before.parent)
        self.arriving.append((step.item, step.after))

    @step.register
    def _(self, step: Remove) -> None:
        self.detach(step.item, step.position.parent)
        self.forget(step.item)

    @step.register
    def _(self, step: Insert) -> None:
        if step.item in self.flat.nodes:
            raise _refused(step.item, "已有这一项")
        key = add_item(self.flat, step.value, step.position.parent)
        if key != step.item:
            self.flat.nodes[step.item] = self.flat.nodes.pop(key)
        self.arriving.append((step.item, step.position))

    @step.register
    def _(self, step: SetProse) -> None:
        if step.item not in self.flat.loose and step.item not in self.flat.nodes:
            raise _refused(step.item, "没有这一项")
        if skeleton(self.flat.prose(step.item)) != skeleton(step.before):
            raise _refused(step.item, "文字不是改动前的文字")
        for phrase in phrases_in(step.after):
            self.flat.phrases.setdefault(phrase.id or "", phrase)
        if step.item in self.flat.loose:
            self.flat.loose[step.item] = step.after
        else:
            self.flat.nodes[step.item].prose = step.after

    @step.register
    def _(self, step: SetPhrase) -> None:
        if self.flat.phrases.get(step.id) not in (step.before, step.after):
            raise _refused(step.id, "目标或时限不是改动前的")
        self.flat.phrases[step.id] = step.after

    @step.register
    def _(self, step: SetField) -> None:
        if step.item and step.item not in self.flat.nodes:
            raise _refused(step.item, "没有这一项")
        held = self.flat.nodes[step.item].attributes if step.item else self.flat.attributes
        if step.name not in held or held[step.name] not in (step.before, step.after):
            raise _refused(f"{step.item}.{step.name}".strip("."), "不是改动前的值")
        held[step.name] = step.after

    def detach(self, key: str, parent: str) -> None:
        if key not in self.flat.nodes or self.flat.nodes[key].parent != parent:
            raise _refused(key, "这一项不在改动所说的地方")
        self.flat.below(parent).remove(key)

    def forget(self, key: str) -> None:
        """Take *key* out with what is below it."""
        for below in self.flat.nodes.pop(key).below:
            self.forget(below)


def _refused(key: str, message: str) -> PlanError:
    return PlanError(f"{key}：{message}", path=key, remedy=_REMEDY)
