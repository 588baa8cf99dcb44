"""Covering: which tasks of a superior's plan are taken up in a plan."""

from __future__ import annotations

from eduplan.model.coverage import Covered
from eduplan.model.plan import Plan
from eduplan.verbs.diff import plan_in
from eduplan.verbs.read import Source

__all__ = ["coverage"]


def coverage(superior: Plan | Source, plan: Plan | Source) -> tuple[Covered, ...]:
    """For each initiative of *superior* what of *plan* is the same work, or what is nearest to it.

    Both are plans, or files in any format that is read. Raises `EduplanError`.
    """
    from eduplan.history.cover import coverage as covered

    return covered(plan_in(superior), plan_in(plan))
