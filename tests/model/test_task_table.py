"""The task table: a row for each initiative, derived from the prose and never at odds with it."""

from __future__ import annotations

from hypothesis import given

from eduplan.model import (
    Annex,
    Duty,
    DutyRole,
    Initiative,
    Inline,
    Numbering,
    Pillar,
    Plan,
    Quantity,
    Table,
    build,
)
from eduplan.model.task_table import TASK_TABLE_HEAD, task_table
from eduplan.testing import plans


def cells(table: Table) -> list[list[str]]:
    return [["".join(map(str, cell)) for cell in row] for row in table.rows]


def sample() -> Plan:
    target = build.count(100, "场", subject="宣讲")
    sentence: list[Inline] = [build.by("06"), "开展宣讲", target, "，家访全覆盖。"]
    lead = Duty(DutyRole.LEAD, ["教育科"])
    support = Duty(DutyRole.SUPPORT, ["人事科", "财务科"])
    work = Initiative("深化宣讲", [sentence], assigned=[lead, support])
    return Plan(
        "要点",
        [Pillar("凝聚动力", [work, Initiative(["建成", build.count(3, "所")])])],
        numbering=Numbering.two_level(),
        annexes=[Annex("任务分解表", task_table=True)],
    )


def test_a_row_says_who_does_what_by_when() -> None:
    assert cells(task_table(sample())) == [
        list(TASK_TABLE_HEAD),
        ["1", "一、凝聚动力", "深化宣讲", "宣讲100场", "6月底前", "教育科", "人事科、财务科"],
        ["2", "一、凝聚动力", "建成3所", "3所", "", "", ""],
    ]


def test_a_target_that_changes_changes_its_cell_and_no_other() -> None:
    plan = sample()
    before = cells(task_table(plan))
    after = cells(task_table(plan.replace("t1", quantity=Quantity(120, "场"))))
    changed = [
        (was, now)
        for old, new in zip(before, after, strict=True)
        for was, now in zip(old, new, strict=True)
        if was != now
    ]
    assert changed == [("宣讲100场", "宣讲120场")]


@given(plans())
def test_every_initiative_has_its_row_in_order(plan: Plan) -> None:
    table = task_table(plan)
    assert len(table.rows) == 1 + len(plan.initiatives)
    assert table.head == 1
    for row, task in zip(cells(table)[1:], plan.tasks, strict=True):
        assert row[2] == (task.initiative.title or task.label).strip()
        assert all(target.text.strip() in row[3] for target in task.targets)
