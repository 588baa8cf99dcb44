"""Cover: which tasks of a superior's plan have an initiative in another plan, and which have none."""

from __future__ import annotations

from eduplan.history.align import align
from eduplan.history.correspondence import same_work
from eduplan.history.spots import spots_of
from eduplan.model.coverage import Covered
from eduplan.model.ids import identified
from eduplan.model.initiative import Initiative
from eduplan.model.plan import Plan

__all__ = ["ENOUGH", "coverage"]

ENOUGH = 0.4
"""What holds this share of a task's words, by weight, is taken to carry it out."""


def coverage(superior: Plan, plan: Plan) -> tuple[Covered, ...]:
    """For each initiative of *superior*, what of *plan* is the same work, or what is nearest to it.

    By words and structure, never by ids: two bodies' plans share none.
    """
    anonymous = Plan("", superior.pillars, provisional=True, indicators=superior.indicators)
    alignment = align(anonymous, plan)
    paired = {pair.a: pair for pair in same_work(anonymous, plan, alignment)}
    held = {pair.a: pair for pair in alignment.nearest if pair.confidence < 1}
    theirs, ours = spots_of(superior), spots_of(plan)
    wanted = {item.id for item in superior.initiatives}
    found = []
    for _, item in identified(superior):
        key = item.id or ""
        if not isinstance(item, Initiative) or key not in wanted:
            continue
        pair = paired.get(key) or held.get(key)
        sure = key in paired or (pair is not None and pair.confidence >= ENOUGH)
        by = None if pair is None else ours[pair.b]
        found.append(Covered(theirs[key], by, 0.0 if pair is None else pair.confidence, sure))
    return tuple(found)
