"""Differences: what became of each item from one plan to another, complete enough to be applied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import field, frozen

from eduplan.model.annex import Annex
from eduplan.model.block import inlines_in
from eduplan.model.checks import as_strings, as_tuple, instance, naming, optional, tuple_of
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, targets_in
from eduplan.model.pillar import Pillar
from eduplan.model.quantity import Quantity
from eduplan.model.steps import (
    Insert,
    Move,
    Prose,
    Remove,
    SetField,
    SetPhrase,
    SetProse,
    Step,
)
from eduplan.model.target import Target

__all__ = ["Change", "ChangeKind", "Difference", "Spot", "TargetChange"]


class ChangeKind(Enum):
    """What became of an item."""

    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"
    NEW = "new"
    RENUMBERED = "renumbered"
    RAISED = "target raised"
    """Its number is greater, whatever is better."""
    LOWERED = "target lowered"
    TARGET_NEW = "target new"
    """The same words, now a target."""
    TARGET_GONE = "target gone"
    """The same words, no target any more."""
    TARGET_CHANGED = "target changed"
    DEADLINE_CHANGED = "deadline changed"
    DATA = "data"
    """What a target or deadline means apart from its words and its quantity."""
    ATTRIBUTE = "attribute"

    @property
    def word(self) -> str:
        """What people read."""
        return _WORDS[self]


_WORDS = {
    ChangeKind.REWORDED: "改写",
    ChangeKind.MOVED: "移位",
    ChangeKind.SPLIT: "拆分",
    ChangeKind.MERGED: "合并",
    ChangeKind.DROPPED: "删去",
    ChangeKind.NEW: "新增",
    ChangeKind.RENUMBERED: "改序号",
    ChangeKind.RAISED: "目标调高",
    ChangeKind.LOWERED: "目标调低",
    ChangeKind.TARGET_NEW: "新标为目标",
    ChangeKind.TARGET_GONE: "不再标为目标",
    ChangeKind.TARGET_CHANGED: "目标调整",
    ChangeKind.DEADLINE_CHANGED: "时限变动",
    ChangeKind.DATA: "数据变动",
    ChangeKind.ATTRIBUTE: "其他变动",
}


@frozen
class Spot:
    """Where an item stands in a plan: its *path* in data, *where* by labels (``一、/（一）``), its *title*.

    *id* is its id in that plan, "" for a part without one.
    """

    path: str = field(validator=instance(str))
    where: str = field(default="", validator=instance(str))
    title: str = field(default="", validator=instance(str))
    id: str = field(default="", validator=instance(str))

    def __str__(self) -> str:
        return f"{self.where} {self.title}".strip() or self.path


@frozen
class TargetChange:
    """What became of a target: *kind* raised, lowered, new, gone or changed; *old* and *new*, or None."""

    kind: ChangeKind = field(validator=instance(ChangeKind))
    old: Target | None = field(default=None, validator=optional(instance(Target)))
    new: Target | None = field(default=None, validator=optional(instance(Target)))

    @property
    def quantities(self) -> tuple[Quantity | None, Quantity | None]:
        """The old quantity and the new one."""
        old, new = (each.quantity if each else None for each in (self.old, self.new))
        return old, new


def _spots(given: Iterable[Spot]) -> tuple[Spot, ...]:
    return as_tuple(given)


def _steps(given: Iterable[Step]) -> tuple[Step, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Change:
    """变化: one thing that is other in b than in a, at *a* and *b* (None where it does not stand there).

    *steps* carry it out: one, or for a split or merged item one for its words and one for each part.
    *parts* are, of an item that was split, the new ones in b; of one that took in others, these in a.
    """

    kind: ChangeKind = field(validator=instance(ChangeKind))
    a: Spot | None = field(default=None, validator=optional(instance(Spot)))
    b: Spot | None = field(default=None, validator=optional(instance(Spot)))
    steps: tuple[Step, ...] = field(
        default=(),
        converter=_steps,
        validator=tuple_of(SetProse, SetPhrase, SetField, Insert, Remove, Move),
    )
    parts: tuple[Spot, ...] = field(
        default=(), converter=_spots, validator=tuple_of(Spot), kw_only=True
    )

    def __str__(self) -> str:
        before, after = (str(spot) if spot else "" for spot in (self.a, self.b))
        return f"{self.kind.word}：{' → '.join(dict.fromkeys(filter(None, (before, after))))}"

    @property
    def targets(self) -> tuple[TargetChange, ...]:
        """The targets that came, went or changed with it."""
        return tuple(change for step in self.steps for change in _targets(step, self.kind))


def _changes(given: Iterable[Change]) -> tuple[Change, ...]:
    return as_tuple(given)


def _names(given: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return as_tuple(given)


def _keys(given: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if given is None else as_strings(given)


@frozen(field_transformer=naming)
class Difference:
    """差异: the *changes* from plan a to plan b, in the order of b; what was dropped stands where it stood.

    *ids* says which ids b uses for items that a, or a change, calls otherwise; *retired* are the retired
    ids of b and *provisional* whether its ids are provisional, None where that follows from a and the
    changes. These differ without any reader seeing it, so they are no changes.
    """

    changes: tuple[Change, ...] = field(default=(), converter=_changes, validator=tuple_of(Change))
    ids: tuple[tuple[str, str], ...] = field(default=(), converter=_names, kw_only=True)
    retired: tuple[str, ...] | None = field(default=None, converter=_keys, kw_only=True)
    provisional: bool | None = field(default=None, validator=optional(instance(bool)), kw_only=True)

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    @property
    def is_empty(self) -> bool:
        """Whether a and b are equal."""
        return self == Difference()

    def of_kind(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """The changes of *kinds*, in their order."""
        return tuple(change for change in self.changes if change.kind in kinds)

    @property
    def targets(self) -> tuple[TargetChange, ...]:
        """What became of targets, in order; one that only went elsewhere is left out."""
        found = [each for change in self.changes for each in change.targets]
        old = {each.old.id for each in found if each.old and not each.new}
        new = {each.new.id for each in found if each.new and not each.old}
        moved = old & new
        return tuple(each for each in found if not _only(each) & moved)


def _only(change: TargetChange) -> set[str | None]:
    """The id of a target that is on one side only."""
    ids = {each.id for each in (change.old, change.new) if each is not None}
    return set() if change.old and change.new else ids


def _targets(step: Step, kind: ChangeKind) -> Iterator[TargetChange]:
    if isinstance(step, SetPhrase):
        if isinstance(step.before, Target) and isinstance(step.after, Target):
            yield TargetChange(kind, step.before, step.after)
    elif isinstance(step, SetProse):
        old = {target.id: target for target in _stated(step.before)}
        new = {target.id: target for target in _stated(step.after)}
        yield from (
            TargetChange(ChangeKind.TARGET_GONE, each)
            for key, each in old.items()
            if key not in new
        )
        yield from (
            TargetChange(ChangeKind.TARGET_NEW, None, each)
            for key, each in new.items()
            if key not in old
        )
    elif isinstance(step, Remove):
        for each in _below(step.value):
            yield TargetChange(ChangeKind.TARGET_GONE, each)
    elif isinstance(step, Insert):
        for each in _below(step.value):
            yield TargetChange(ChangeKind.TARGET_NEW, None, each)


def _stated(prose: Prose) -> Iterator[Target]:
    yield from targets_in(prose.heading)
    for inlines in inlines_in(prose.body):
        yield from targets_in(inlines)


def _below(value: Pillar | Initiative | Annex) -> Iterator[Target]:
    for inlines in _prose(value):
        yield from targets_in(inlines)


def _prose(value: Pillar | Initiative | Annex) -> Iterator[Inlines]:
    if isinstance(value, Annex):
        yield from inlines_in(value.body)
        return
    yield from value.inlines()
    if isinstance(value, Pillar):
        for each in value.initiatives:
            yield from each.inlines()
