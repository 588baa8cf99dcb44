"""Ids: filled in where missing, unique, never used twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from eduplan.errors import PlanError
from eduplan.model.deadline import Deadline
from eduplan.model.indicator import Indicator
from eduplan.model.initiative import Initiative
from eduplan.model.parts import Parts, Registered, Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target
from eduplan.model.transform import Identified, transform, trusted
from eduplan.model.walk import Step, walk

__all__ = ["check_references", "fill_ids", "identified"]

_PREFIXES: Final[dict[type, str]] = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}
_NUMBERED: Final = re.compile(r"([pitd])([0-9]+)")


def identified(plan: Walkable) -> list[tuple[Step, Identified]]:
    """Every item of *plan* that has an id, with its step, in document order."""
    return [
        (step, step.item)
        for step in walk(plan)
        if isinstance(step.item, (Pillar, Initiative, Target, Deadline))
    ]


def fill_ids(plan: Registered, items: Iterable[tuple[Step, Identified]]) -> Parts | None:
    """The parts of *plan* with missing ids filled: p, i, t, d and the next number never used.

    None where no id is missing.
    """
    ids = [item.id for _, item in items]
    if None not in ids:
        return None
    used = [*filter(None, ids), *plan.retired, *(indicator.id for indicator in plan.indicators)]
    last = dict.fromkeys("pitd", 0)
    for match in filter(None, map(_NUMBERED.fullmatch, used)):
        last[match[1]] = max(last[match[1]], int(match[2]))

    def fill(item: Identified) -> Identified:
        if item.id is not None:
            return item
        prefix = _PREFIXES[type(item)]
        last[prefix] += 1
        return trusted(item, id=f"{prefix}{last[prefix]}")

    return transform(plan, fill, trusted)


def check_references(plan: Registered, items: Iterable[tuple[Step, Identified]]) -> None:
    """Raise `PlanError` for a repeated or retired id, a dangling reference, or parts in a circle."""
    where = _unique(plan, items)
    wholes: dict[str, str] = {}
    kinds: dict[str | None, type] = {item.id: type(item) for _, item in items}
    kinds |= {each.id: Indicator for each in plan.indicators}
    for step, item in items:
        if isinstance(item, Target):
            _check_target(step.path, item, kinds)
            if item.part_of is not None and item.id is not None:
                wholes[item.id] = item.part_of
        if isinstance(item, Initiative):
            for index, milestone in enumerate(item.milestones):
                path = f"{step.path}.milestones[{index}].target"
                _check_reference(milestone.target, Target, kinds, path)
    _check_circles(wholes, where)


def _unique(plan: Registered, items: Iterable[tuple[Step, Identified]]) -> dict[str, str]:
    where: dict[str, str] = {}
    retired = frozenset(plan.retired)
    named = [(f"indicators[{n}]", each.id) for n, each in enumerate(plan.indicators)]
    for path, key in [*named, *((step.path, item.id) for step, item in items)]:
        if key is None:
            continue
        if key in where:
            raise PlanError(
                f"编号 {key} 与 {where[key]} 重复", path=f"{path}.id", remedy="换一个未用过的编号"
            )
        if key in retired:
            raise PlanError(
                f"编号 {key} 已停用", path=f"{path}.id", remedy="停用的编号不再使用，换一个新的"
            )
        where[key] = path
    return where


def _check_target(path: str, target: Target, kinds: dict[str | None, type]) -> None:
    _check_reference(target.part_of, Target, kinds, f"{path}.part_of")
    _check_reference(target.same_as, Target, kinds, f"{path}.same_as")
    _check_reference(target.by, Deadline, kinds, f"{path}.by")
    _check_reference(target.indicator, Indicator, kinds, f"{path}.indicator")


_NAMES: Final[dict[type, str]] = {Target: "目标", Deadline: "时限", Indicator: "指标"}


def _check_reference(key: str | None, kind: type, kinds: dict[str | None, type], path: str) -> None:
    if key is not None and kinds.get(key) is not kind:
        raise PlanError(
            f"没有编号为 {key} 的{_NAMES[kind]}",
            path=path,
            remedy="核对编号，或先添上它，或去掉这处引用",
        )


def _check_circles(wholes: dict[str, str], where: dict[str, str]) -> None:
    """Raise `PlanError` where a target is a part of itself; each is followed to its end once."""
    done: set[str] = set()
    for start in wholes:
        key, seen = start, set[str]()
        while key in wholes and key not in done:
            if key in seen:
                raise PlanError(
                    f"目标 {key} 成了自己的一部分",
                    path=f"{where[key]}.part_of",
                    remedy="去掉其中一处 part_of",
                )
            seen.add(key)
            key = wholes[key]
        done |= seen
