"""Parts: the targets that 其中 makes parts of the one before them."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from eduplan.model.inline import Inlines
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.model.transform import Identified

__all__ = ["with_parts"]

_AMONG: Final = "其中"
_ENDS: Final = re.compile("[。；;]")
_WHOLES: Final = frozenset({TargetKind.COUNT, TargetKind.AMOUNT, TargetKind.STOCK})
_FARTHEST: Final = 60
"""How many phrases, and stretches of words between them, lie between a part and its whole at most."""


def with_parts(plan: Plan) -> Plan:
    """*plan* with each target behind 其中 a part of the last one of its unit before it."""
    wholes = _wholes(plan)
    if not wholes:
        return plan

    def change(item: Identified) -> Identified:
        if isinstance(item, Target) and item.id in wholes:
            return evolve(item, part_of=wholes[item.id])
        return item

    return plan.transformed(change)


def _wholes(plan: Plan) -> dict[str | None, str | None]:
    found: dict[str | None, str | None] = {}
    for step in plan.walk():
        if isinstance(step.item, Target):
            whole = _whole(step.inlines, step.index, step.item)
            if whole is not None:
                found[step.item.id] = whole.id
    return found


def _whole(inlines: Inlines, index: int, target: Target) -> Target | None:
    """The target that the one at *index* of *inlines* is a part of, or None."""
    if index < 2 or target.quantity is None:
        return None
    before = inlines[index - 1]
    if not isinstance(before, str) or _AMONG not in _ENDS.split(before)[-1]:
        return None
    stops = 0
    for other in reversed(inlines[max(0, index - _FARTHEST) : index]):
        if isinstance(other, str):
            stops += other.count("。")
        if stops > 1:
            return None
        if isinstance(other, Target) and _contains(other, target):
            return other
    return None


def _contains(whole: Target, part: Target) -> bool:
    if whole.quantity is None or part.quantity is None or whole.kind not in _WHOLES:
        return False
    return whole.quantity.unit == part.quantity.unit and whole.quantity.value > part.quantity.value
