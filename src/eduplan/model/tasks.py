"""Tasks: the units that a task table lists, derived from the plan."""

from __future__ import annotations

from attrs import frozen

from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty, DutyRole
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import labelled
from eduplan.model.parts import Numbered
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = ["Task", "tasks_of"]


@frozen
class Task:
    """A row of a task table: an initiative as it stands in its pillar.

    *label* and *pillar_label* are the printed numbers; targets, deadlines and duties are those of
    the initiative and the items below it.
    """

    pillar: Pillar
    pillar_label: str
    initiative: Initiative
    label: str
    targets: tuple[Target, ...]
    deadlines: tuple[Deadline, ...]
    duties: tuple[Duty, ...]

    def parties(self, *roles: DutyRole) -> tuple[str, ...]:
        """The organs and persons that hold one of *roles*, each once, in order."""
        held = (party for duty in self.duties if duty.role in roles for party in duty.parties)
        return tuple(dict.fromkeys(held))


def tasks_of(plan: Numbered) -> tuple[Task, ...]:
    """One task for each initiative of *plan*, in order."""
    tasks, pillar, pillar_label = [], Pillar(), ""
    for level, label, item in labelled(plan.pillars, plan.numbering):
        if isinstance(item, Pillar):
            pillar, pillar_label = item, label
        elif level == 1:
            tasks.append(_task(pillar, pillar_label, item, label))
    return tuple(tasks)


def _task(pillar: Pillar, pillar_label: str, initiative: Initiative, label: str) -> Task:
    parts = [part for inlines in initiative.inlines() for part in inlines]
    return Task(
        pillar=pillar,
        pillar_label=pillar_label,
        initiative=initiative,
        label=label,
        targets=tuple(part for part in parts if isinstance(part, Target)),
        deadlines=tuple(part for part in parts if isinstance(part, Deadline)),
        duties=initiative.duties,
    )
