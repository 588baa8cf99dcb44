from hypothesis import given

from eduplan.model import Deadline, DutyRole, Initiative, Numbering, Pillar, Plan, build
from eduplan.testing import plans

THREE, JUNE = build.count(3, "场"), build.by("06")


def test_there_is_a_task_for_each_initiative_with_its_printed_numbers() -> None:
    works = [Initiative("乙"), Initiative("丙", label="（九）")]
    plan = Plan("要点", [Pillar("空"), Pillar("甲", works)])
    assert [(task.pillar_label, task.label) for task in plan.tasks] == [
        ("二、", "（一）"),
        ("二、", "（九）"),
    ]
    assert [task.pillar.title for task in plan.tasks] == ["甲", "甲"]


def test_a_task_has_what_its_initiative_and_the_items_below_it_say() -> None:
    below = Initiative("丙", [[JUNE, THREE]], assigned=[build.support("人事科", "教育科")])
    work = Initiative("乙", [["（", build.lead("教育科"), "）"]], [below])
    [task] = Plan("要点", [Pillar("甲", [work])], numbering=Numbering.two_level()).tasks
    assert [target.text for target in task.targets] == ["3场"]
    assert [deadline.text for deadline in task.deadlines] == ["6月底前"]
    assert [duty.text for duty in task.duties] == ["牵头单位：教育科", "配合单位：人事科、教育科"]


def test_parties_are_named_once_by_role() -> None:
    both = [build.lead("教育科"), build.support("人事科", "教育科"), build.lead("人事科", "教育科")]
    [task] = Plan("要点", [Pillar("甲", [Initiative("乙", assigned=both)])]).tasks
    assert task.parties(DutyRole.LEAD) == ("教育科", "人事科")
    assert task.parties(DutyRole.LEAD, DutyRole.SUPPORT) == ("教育科", "人事科")
    assert task.parties(DutyRole.PERSON) == ()


@given(plans())
def test_the_tasks_of_a_plan_are_its_initiatives_in_order(plan: Plan) -> None:
    assert tuple(task.initiative for task in plan.tasks) == plan.initiatives
    for task in plan.tasks:
        assert task.label == plan.labels[task.initiative.id or ""]
        assert task.pillar_label == plan.labels[task.pillar.id or ""]
        assert task.targets == task.initiative.targets
        assert task.duties == task.initiative.duties
        found = [part for row in task.initiative.inlines() for part in row]
        assert task.deadlines == tuple(part for part in found if isinstance(part, Deadline))
