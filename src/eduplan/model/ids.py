"""Ids: filled in where missing, unique, never used twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from eduplan.errors import PlanError
from eduplan.model.block import Body, inlines_in
from eduplan.model.deadline import Deadline
from eduplan.model.indicator import Indicator
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.parts import Parts, Registered, Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target
from eduplan.model.transform import Identified, transform, trusted
from eduplan.model.walk import Step, walk

__all__ = ["check_references", "fill_ids", "identified", "items_in"]

_PREFIXES: Final[dict[type, str]] = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}
_NUMBERED: Final = re.compile(r"([pitd])([0-9]+)")


def identified(plan: Walkable) -> list[tuple[Step, Identified]]:
    """Every item of *plan* that has an id, with its step, in document order."""
    return [
        (step, step.item)
        for step in walk(plan)
        if isinstance(step.item, (Pillar, Initiative, Target, Deadline))
    ]


def items_in(plan: Walkable) -> list[Identified]:
    """The same items, without their steps: what every new plan is checked by."""
    found = list[Identified]()
    _add_body(found, plan.preamble)
    for pillar in plan.pillars:
        found.append(pillar)
        _add(found, pillar.heading)
        _add_body(found, pillar.lead)
        for each in pillar.initiatives:
            _add_initiative(found, each)
    _add_body(found, plan.closing)
    for annex in plan.annexes:
        _add_body(found, annex.body)
    return found


def _add_initiative(found: list[Identified], item: Initiative) -> None:
    found.append(item)
    _add(found, item.heading)
    _add_body(found, item.body)
    for below in item.items:
        _add_initiative(found, below)


def _add_body(found: list[Identified], body: Body) -> None:
    for inlines in inlines_in(body):
        _add(found, inlines)


def _add(found: list[Identified], inlines: Inlines) -> None:
    found += [part for part in inlines if isinstance(part, (Target, Deadline))]


def fill_ids(plan: Registered, items: Iterable[Identified]) -> Parts | None:
    """The parts of *plan* with missing ids filled: p, i, t, d and the next number never used.

    None where no id is missing.
    """
    ids = [item.id for item in items]
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


def check_references(plan: Registered, items: Sequence[Identified]) -> None:
    """Raise `PlanError` for a repeated or retired id, a dangling reference, or parts in a circle.

    *items* are those of `items_in`. Where they stand is found out only for what is refused.
    """
    _check_unique(plan, items)
    referring = [(index, item) for index, item in enumerate(items) if _refers(item)]
    if not referring:
        return
    kinds: dict[str | None, type] = {item.id: type(item) for item in items}
    kinds |= {each.id: Indicator for each in plan.indicators}
    for index, item in referring:
        try:
            for path, key, kind in _references(item):
                _check_reference(key, kind, kinds, path)
        except PlanError as error:
            raise error.at(_path(plan, index)) from None
    _check_circles(plan, items)


def _refers(item: Identified) -> bool:
    if isinstance(item, Target):
        return bool(item.part_of or item.same_as or item.by or item.indicator)
    return isinstance(item, Initiative) and bool(item.milestones)


def _path(plan: Walkable, index: int) -> str:
    """Where the item at *index* of `items_in` stands."""
    return identified(plan)[index][0].path


def _check_unique(plan: Registered, items: Sequence[Identified]) -> None:
    retired = frozenset(plan.retired)
    keys = [*(each.id for each in plan.indicators), *(item.id for item in items)]
    if len(set(keys)) == len(keys) and retired.isdisjoint(keys):
        return
    paths = [f"indicators[{index}]" for index in range(len(plan.indicators))]
    paths += [step.path for step, _ in identified(plan)]
    where: dict[str | None, str] = {}
    for path, key in zip(paths, keys, strict=True):
        if key in where:
            raise PlanError(
                f"编号 {key} 与 {where[key]} 重复", path=f"{path}.id", remedy="换一个未用过的编号"
            )
        if key in retired:
            raise PlanError(
                f"编号 {key} 已停用", path=f"{path}.id", remedy="停用的编号不再使用，换一个新的"
            )
        where[key] = path


def _references(item: Identified) -> Iterator[tuple[str, str | None, type]]:
    """Path, id and kind of each other item that *item* names."""
    if isinstance(item, Target):
        yield "part_of", item.part_of, Target
        yield "same_as", item.same_as, Target
        yield "by", item.by, Deadline
        yield "indicator", item.indicator, Indicator
    elif isinstance(item, Initiative):
        for index, milestone in enumerate(item.milestones):
            yield f"milestones[{index}].target", milestone.target, Target


_NAMES: Final[dict[type, str]] = {Target: "目标", Deadline: "时限", Indicator: "指标"}


def _check_reference(key: str | None, kind: type, kinds: dict[str | None, type], path: str) -> None:
    if key is not None and kinds.get(key) is not kind:
        raise PlanError(
            f"没有编号为 {key} 的{_NAMES[kind]}",
            path=path,
            remedy="核对编号，或先添上它，或去掉这处引用",
        )


def _check_circles(plan: Walkable, items: Iterable[Identified]) -> None:
    """Raise `PlanError` where a target is a part of itself; each is followed to its end once."""
    wholes = {item.id: item.part_of for item in items if isinstance(item, Target) and item.part_of}
    done: set[str | None] = set()
    for start in wholes:
        key: str | None = start
        seen = set[str | None]()
        while key in wholes and key not in done:
            if key in seen:
                path = next(step.path for step, item in identified(plan) if item.id == key)
                raise PlanError(
                    f"目标 {key} 成了自己的一部分",
                    path=f"{path}.part_of",
                    remedy="去掉其中一处 part_of",
                )
            seen.add(key)
            key = wholes[key]
        done |= seen
