"""Paths lead to what a walk names, and what is put there stands there."""

from __future__ import annotations

import pytest
from hypothesis import event, given

from eduplan.errors import PlanError, UnknownItem
from eduplan.model import Initiative, Paragraph, Pillar, Plan, Table, Target, build
from eduplan.model.paths import found_at, replaced_all, replaced_at
from eduplan.testing import plans

PLAN = Plan(
    "要点",
    [
        Pillar(
            "学习",
            [Initiative("宣讲", [["开展", build.count(3, "场"), "。"], Table([["甲", "乙"]])])],
        )
    ],
)


@given(plans())
def test_every_path_of_a_walk_leads_to_its_item(plan: Plan) -> None:
    for step in plan.walk():
        event(type(step.item).__name__)
        assert found_at(plan, step.path) is step.item


@given(plans())
def test_putting_back_what_stands_there_changes_nothing(plan: Plan) -> None:
    for step in plan.walk():
        assert replaced_at(plan, step.path, step.item) == plan


def test_what_is_put_at_a_path_stands_there() -> None:
    body = "pillars[0].initiatives[0].body"
    changed = replaced_at(PLAN, f"{body}[0]", Paragraph(["别的。"]))
    assert changed.initiatives[0].body[0] == Paragraph(["别的。"])
    changed = replaced_at(PLAN, f"{body}[1].table.rows[0][1]", ("丙",))
    assert found_at(changed, f"{body}[1].table") == Table([["甲", "丙"]])
    target = PLAN.targets[0]
    changed = replaced_at(PLAN, f"{body}[0][1].target", target.text)
    assert changed.targets == ()
    assert changed.initiatives[0].text == PLAN.initiatives[0].text


@pytest.mark.parametrize("path", ["pillars[1]", "pillars[0].nothing", "title[0]", "pillars[0][0]"])
def test_a_path_that_leads_nowhere_is_named(path: str) -> None:
    with pytest.raises(UnknownItem) as caught:
        found_at(PLAN, path)
    assert caught.value.path == path
    with pytest.raises(UnknownItem):
        replaced_at(PLAN, path, "x")


def test_what_cannot_stand_there_is_refused_with_the_path() -> None:
    with pytest.raises(PlanError) as caught:
        replaced_at(PLAN, "pillars[0].heading[0]", 3)
    assert "pillars[0].heading" in caught.value.path
    assert isinstance(PLAN.targets[0], Target)


def test_many_things_are_put_at_their_paths_at_once() -> None:
    body = "pillars[0].initiatives[0].body"
    news: dict[str, object] = {
        "title": "新要点",
        f"{body}[0][0]": "办",
        f"{body}[1].table.rows[0][0]": ("丙",),
    }
    changed = replaced_all(PLAN, news)
    assert changed.title == "新要点"
    assert changed.initiatives[0].body == (
        Paragraph(["办", PLAN.targets[0], "。"]),
        Table([["丙", "乙"]]),
    )
