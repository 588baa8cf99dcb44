"""A walk meets everything once, in document order, and its paths lead there."""

from __future__ import annotations

import re

from hypothesis import given

from eduplan.model import (
    Annex,
    Deadline,
    Duty,
    Initiative,
    Paragraph,
    Pillar,
    Plan,
    Table,
    Target,
    build,
)
from eduplan.model.block import Body
from eduplan.model.inline import Inlines
from eduplan.testing import plans

RENAMED = {"duties": "assigned"}
TAGS = {"target": Target, "deadline": Deadline, "duty": Duty}


def resolve(plan: Plan, path: str) -> object:
    """What stands at *path* of a plan's data."""
    value: object = plan
    for name, index in re.findall(r"([a-z]+)|\[([0-9]+)\]", path):
        if name in TAGS:
            assert isinstance(value, TAGS[name])
        elif name == "table":
            assert isinstance(value, Table)
        elif name:
            value = getattr(value, RENAMED.get(name, name))
        else:
            row = value.inlines if isinstance(value, Paragraph) else value
            assert isinstance(row, tuple)
            value = row[int(index)]
    return value


@given(plans())
def test_every_path_leads_to_its_item_and_is_the_only_one(plan: Plan) -> None:
    steps = list(plan.walk())
    assert all(resolve(plan, step.path) is step.item for step in steps)
    assert len({step.path for step in steps}) == len(steps)
    for step in steps:
        if isinstance(step.item, (Target, Deadline)):
            assert step.inlines[step.index] is step.item
        for owner, inner in zip(step.owners, step.owners[1:], strict=False):
            below = owner.initiatives if isinstance(owner, Pillar) else owner.items
            assert any(inner is each for each in below)


@given(plans())
def test_a_walk_meets_every_phrase_in_document_order(plan: Plan) -> None:
    phrases = [step.item for step in plan.walk() if isinstance(step.item, (Target, Deadline, Duty))]
    assert phrases == list(_phrases(plan))
    assert plan.targets == tuple(item for item in phrases if isinstance(item, Target))


def _phrases(plan: Plan) -> list[Target | Deadline | Duty]:
    found = _in_body(plan.preamble)
    for pillar in plan.pillars:
        found += _in_row(pillar.heading) + _in_body(pillar.lead)
        for item in pillar.initiatives:
            found += _in_item(item)
    found += _in_body(plan.closing)
    for annex in plan.annexes:
        found += _in_body(annex.body)
    return found


def _in_item(item: Initiative) -> list[Target | Deadline | Duty]:
    found = _in_row(item.heading) + _in_body(item.body) + list(item.assigned)
    for below in item.items:
        found += _in_item(below)
    return found


def _in_body(body: Body) -> list[Target | Deadline | Duty]:
    rows = [
        row
        for block in body
        for row in (
            [block.inlines]
            if isinstance(block, Paragraph)
            else [cell for cells in block.rows for cell in cells]
        )
    ]
    return [part for row in rows for part in _in_row(row)]


def _in_row(row: Inlines) -> list[Target | Deadline | Duty]:
    return [part for part in row if not isinstance(part, str)]


def test_paths_are_those_of_the_data() -> None:
    three = build.count(3, "场")
    below = Initiative("丙", [Table([["数", three]])], assigned=[build.lead("教育科")])
    work = Initiative(["乙", three], [["共", three, "。"]], [below])
    plan = Plan(
        "要点",
        [Pillar(["甲", three], [work], lead=[[build.by("06")]])],
        preamble=[["总", three]],
        closing="完。",
        annexes=[Annex("附", [["表", three]])],
    )
    assert [step.path for step in plan.walk()] == [
        "preamble[0]",
        "preamble[0][1].target",
        "pillars[0]",
        "pillars[0].heading[1].target",
        "pillars[0].lead[0]",
        "pillars[0].lead[0][0].deadline",
        "pillars[0].initiatives[0]",
        "pillars[0].initiatives[0].heading[1].target",
        "pillars[0].initiatives[0].body[0]",
        "pillars[0].initiatives[0].body[0][1].target",
        "pillars[0].initiatives[0].items[0]",
        "pillars[0].initiatives[0].items[0].body[0]",
        "pillars[0].initiatives[0].items[0].body[0].table.rows[0][1][0].target",
        "pillars[0].initiatives[0].items[0].duties[0]",
        "closing[0]",
        "annexes[0].body[0]",
        "annexes[0].body[0][1].target",
    ]
