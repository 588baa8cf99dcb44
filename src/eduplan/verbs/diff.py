"""Comparing: two plans, or files of plans, and making one from the other."""

from __future__ import annotations

from collections.abc import Iterable

from eduplan.model.difference import Change, Difference
from eduplan.model.plan import Plan
from eduplan.verbs.read import Source, read

__all__ = ["apply", "diff", "plan_in"]


def diff(a: Plan | Source, b: Plan | Source) -> Difference:
    """What is other in *b* than in *a*, item by item: plans, or files in any format that is read.

    Items are the same by id where both plans share the family and neither's ids are provisional, else by
    words and structure. ``apply(diff(a, b), a) == b``. Raises `EduplanError` for what cannot be read.

    >>> from eduplan.model import Pillar
    >>> [str(each) for each in diff(Plan("要点", [Pillar("学习")]), Plan("要点")).changes]
    ['删去：一、 学习']
    """
    from eduplan.history.diff import diff as compare

    return compare(plan_in(a), plan_in(b))


def apply(changes: Difference | Iterable[Change], plan: Plan | Source) -> Plan:
    """*plan* with *changes* made: a whole difference, or some of its changes in any order.

    Raises `PlanError` where *plan* is not what the changes were found in, and where one needs another.
    """
    from eduplan.history.apply import apply as make

    return make(changes, plan_in(plan))


def plan_in(source: Plan | Source) -> Plan:
    """*source* itself, or the plan in that file."""
    return source if isinstance(source, Plan) else read(source).plan
