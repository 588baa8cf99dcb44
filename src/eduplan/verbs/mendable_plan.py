"""Plans that can be mended: a word is changed where the model holds it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from eduplan.errors import PlanError
from eduplan.grammar.phrases import read_target
from eduplan.language.labels import read_label, write_label
from eduplan.model.block import Paragraph
from eduplan.model.finding import Edit, Finding
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, text_of
from eduplan.model.paths import found_at, replaced_at
from eduplan.model.pillar import Pillar
from eduplan.model.place import DataPlace
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.rules.fixing import Fix
from eduplan.verbs.examine import Examination, examine

if TYPE_CHECKING:
    from eduplan.verbs.examine import AnyRule

__all__ = ["MendablePlan", "edited_at", "placed"]

_LABEL: Final = ".label"


@frozen(slots=False)
class MendablePlan:
    """A *plan* held against *rules*."""

    plan: Plan
    rules: Sequence[AnyRule] | None = field(repr=False)

    @cached_property
    def examination(self) -> Examination:
        """What the rules see in it."""
        return examine(self.plan, rules=self.rules)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What of that is told."""
        return self.examination.findings

    def changed(self, fixes: Sequence[Fix]) -> MendablePlan:
        """A copy with all of *fixes*; raises `EduplanError` for what is not words of the plan alone."""
        plan = self.plan
        for place, edit in placed(fixes):
            plan = edited_at(plan, place, edit)[2]
        return evolve(self, plan=plan)


def placed(fixes: Sequence[Fix]) -> list[tuple[DataPlace, Edit]]:
    """*fixes* with their places, what stands last in a value first; raises `PlanError` for others."""
    found = [
        (fix.place, fix)
        for fix in fixes
        if isinstance(fix, Edit) and isinstance(fix.place, DataPlace)
    ]
    if len(found) != len(fixes):
        raise PlanError("改动的位置不在数据里", remedy="用数据中的位置")
    return sorted(found, key=lambda pair: (pair[0].path, pair[0].start or 0), reverse=True)


def edited_at(plan: Plan, place: DataPlace, edit: Edit) -> tuple[str, int, Plan]:
    """The path of what *edit* changes, where in it, and the plan once it is changed.

    A target keeps its number: it is worded otherwise. A number of an item that is derived makes the
    numbering of its level another. Raises `PlanError` where neither is what *edit* means, and where its
    characters are not all in one part of the plan.
    """
    value, path, at = found_at(plan, place.path), place.path, place.start or 0
    if value is None and path.endswith(_LABEL):
        return path, at, _renumbered(plan, path, at, edit)
    inlines = value.inlines if isinstance(value, Paragraph) else value
    if isinstance(inlines, tuple):
        index, at = _part_at(inlines, at)
        path, value = f"{path}[{index}]", inlines[index] if index < len(inlines) else None
    if isinstance(value, str):
        return path, at, replaced_at(plan, path, _edited(value, at, edit, path))
    if isinstance(value, Target):
        return path, at, replaced_at(plan, path, _reworded(value, at, edit, path))
    raise PlanError("这里不是文字", path=path, remedy="请手工改")


def _part_at(inlines: Inlines, at: int) -> tuple[int, int]:
    """Which of *inlines* the character *at* is in, and where in it."""
    for index, part in enumerate(inlines):
        length = len(text_of((part,)))
        if at < length:
            return index, at
        at -= length
    return len(inlines), at


def _edited(text: str, at: int, edit: Edit, path: str) -> str:
    if text[at : at + len(edit.before)] != edit.before:
        raise PlanError("这几个字不全在一段文字里", path=path, remedy="请手工改")
    return text[:at] + edit.after + text[at + len(edit.before) :]


def _reworded(target: Target, at: int, edit: Edit, path: str) -> Target:
    """*target* in other words that say the same number."""
    words = _edited(target.text, at, edit, path)
    read = read_target(words)
    if (read.kind, read.quantity) != (target.kind, target.quantity):
        raise PlanError(f"改成“{words}”，目标就不是原来的了", path=path, remedy="请手工改")
    return evolve(target, wording=read.wording)


def _renumbered(plan: Plan, path: str, at: int, edit: Edit) -> Plan:
    """*plan* with the numbers of a whole level written as *edit* writes that of the item at *path*."""
    item = found_at(plan, path.removesuffix(_LABEL))
    assert isinstance(item, (Pillar, Initiative))
    old = plan.labels.get(item.id or "", "")
    if old[at : at + len(edit.after)] == edit.after != "":
        return plan  # with the number of a sibling
    new = _edited(old, at, edit, path)
    label = read_label(new)
    if label is None or write_label(label.style, label.number) != new:
        raise PlanError(f"“{new}”不是序号", path=path, remedy="请手工改")
    levels = list(plan.numbering.levels)
    level = path.count("[") - 1
    if label.style in levels:
        levels[levels.index(label.style)] = levels[level]
    levels[level] = label.style
    return evolve(plan, numbering=evolve(plan.numbering, levels=levels))
