"""Renaming: other ids for the items of a plan, with every reference among them following."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from eduplan.model.initiative import Initiative
from eduplan.model.parts import Parts, Walkable
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.transform import Identified, transform, trusted

__all__ = ["renamed", "renamed_parts"]


def renamed(
    plan: Plan, names: Mapping[str, str], *, retired: Iterable[str], provisional: bool
) -> Plan:
    """*plan* with the id of each item as *names* gives it; an id that is not there stays.

    *retired* and *provisional* are those of the new plan. Raises `PlanError` where two items would have
    one id, or an item a retired one.

    >>> from eduplan.model import Pillar
    >>> plan = renamed(Plan("要点", [Pillar("学习")]), {"p1": "p7"}, retired=["p1"], provisional=False)
    >>> plan.pillars[0].id
    'p7'
    """
    parts = renamed_parts(plan, names)
    return evolve(
        plan,
        preamble=parts.preamble,
        pillars=parts.pillars,
        closing=parts.closing,
        annexes=parts.annexes,
        retired=tuple(retired),
        provisional=provisional,
    )


def renamed_parts(parts: Walkable, names: Mapping[str, str]) -> Parts:
    """*parts* with other ids, unchecked: what is to be compared, or becomes a plan later."""

    def rename(item: Identified) -> Identified:
        return trusted(item, **_ids(item, names))

    return transform(parts, rename, trusted)


def _ids(item: Identified, names: Mapping[str, str]) -> dict[str, object]:
    changes: dict[str, object] = {"id": _name(item.id, names)}
    if isinstance(item, Target):
        for field in ("part_of", "same_as", "by"):
            changes[field] = _name(getattr(item, field), names)
    if isinstance(item, Initiative) and item.milestones:
        changes["milestones"] = tuple(
            evolve(each, target=_name(each.target, names)) for each in item.milestones
        )
    return changes


def _name(key: str | None, names: Mapping[str, str]) -> str | None:
    return key if key is None else names.get(key, key)
