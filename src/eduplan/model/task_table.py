"""The task table (任务分解表): derived from the plan each time, so that it agrees with the prose."""

from __future__ import annotations

from typing import Final

from eduplan.model.block import Table
from eduplan.model.duty import DutyRole
from eduplan.model.parts import Numbered
from eduplan.model.target import Target
from eduplan.model.tasks import Task, tasks_of

__all__ = ["TASK_TABLE_HEAD", "task_table"]

TASK_TABLE_HEAD: Final = ("序号", "方面", "重点任务", "目标", "完成时限", "牵头单位", "配合单位")
_LEADING: Final = (DutyRole.LEAD, DutyRole.RESPONSIBLE)
_SUPPORTING: Final = (DutyRole.SUPPORT,)


def task_table(plan: Numbered) -> Table:
    """One row for each initiative of *plan*: pillar, task, targets, deadlines, who leads and helps.

    Its cells are words, not data: the phrases in them are those of the prose, and stand there.
    """
    rows = [_row(number, task) for number, task in enumerate(tasks_of(plan), 1)]
    return Table([list(TASK_TABLE_HEAD), *rows], head=1)


def _row(number: int, task: Task) -> list[str]:
    return [
        str(number),
        task.pillar_label + task.pillar.title,
        task.initiative.title or task.label,
        _joined([_said(target) for target in task.targets]),
        _joined([deadline.text for deadline in task.deadlines]),
        "、".join(task.parties(*_LEADING)),
        "、".join(task.parties(*_SUPPORTING)),
    ]


def _said(target: Target) -> str:
    """A target with what it counts, unless its own words say it."""
    own = target.quantity is None or target.subject in target.text
    return target.text if own else target.subject + target.text


def _joined(texts: list[str]) -> str:
    return "；".join(dict.fromkeys(texts))
