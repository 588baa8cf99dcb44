"""Small plans of education work, written as (pillar, initiatives) with (heading, body)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from eduplan.model import Initiative, Pillar, Plan

__all__ = ["READING", "SPORT", "TEACHERS", "Work", "headings", "plan_of"]

Work: TypeAlias = tuple[str, str]

READING: Final[Work] = (
    "深化阅读教育",
    "加强学校图书馆建设，完善图书更新机制，引导学生爱读书、读好书。",
)
SPORT: Final[Work] = ("增强学生体质", "开齐开足体育课，健全区校两级联赛体系，做好近视防控。")
TEACHERS: Final[Work] = ("建强教师队伍", "办好名师工作室，组织新任教师入职培训，加强跟踪指导。")


def plan_of(*pillars: tuple[str, Iterable[Work]], provisional: bool = True) -> Plan:
    """A plan of *pillars*, with the ids that a reader would give."""
    return Plan(
        "2026年工作要点",
        [Pillar(heading, [Initiative(*work) for work in works]) for heading, works in pillars],
        provisional=provisional,
    )


def headings(plan: Plan) -> dict[str, str]:
    """The heading of each initiative and item by id."""
    return {
        step.item.id or "": step.item.title
        for step in plan.walk()
        if isinstance(step.item, Initiative)
    }
