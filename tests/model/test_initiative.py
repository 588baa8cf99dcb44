import copy
import pickle

import pytest
from hypothesis import given

from eduplan.model import (
    Duty,
    DutyRole,
    Initiative,
    Milestone,
    Quantity,
    Target,
    When,
    build,
)
from eduplan.testing import initiatives
from tests.model.refusal import refused

HUNDRED = build.count(100, "场")


def nested(depth: int) -> Initiative:
    item = Initiative("最深")
    for _ in range(depth - 1):
        item = Initiative("上级", items=[item])
    return item


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_items_reach_three_levels_below_an_initiative(depth: int) -> None:
    assert nested(depth).depth == depth


def test_a_fifth_level_is_refused() -> None:
    with refused("items", "超过三级"):
        nested(5)


def test_an_initiative_without_heading_body_and_items_is_refused() -> None:
    with refused("heading", "没有标题"):
        Initiative()
    with refused("heading", "没有标题"):
        Initiative("  ", ["", []])


def test_any_one_of_heading_body_and_items_is_enough_and_a_duty_may_be_missing() -> None:
    for item in (Initiative("学习"), Initiative((), "正文。"), Initiative(items=[nested(1)])):
        assert item.duties == ()
        assert item.text in ("学习", "正文。", "")


@given(initiatives())
def test_an_initiative_is_the_same_however_it_is_copied(item: Initiative) -> None:
    for twin in (copy.deepcopy(item), pickle.loads(pickle.dumps(item))):
        assert twin == item
        assert hash(twin) == hash(item)
        assert twin.text == item.text


@given(initiatives())
def test_its_targets_are_those_of_its_heading_body_and_items_in_order(item: Initiative) -> None:
    own = [part for row in Initiative.inlines(_alone(item)) for part in row]
    below = [target for each in item.items for target in each.targets]
    assert list(item.targets) == [part for part in own if isinstance(part, Target)] + below


def _alone(item: Initiative) -> Initiative:
    return Initiative(item.heading or "无", item.body)


def test_its_duties_are_those_in_the_prose_then_those_assigned_to_it_and_its_items() -> None:
    lead, support, person = (Duty(role, ["教育科"]) for role in list(DutyRole)[:3])
    item = Initiative(
        "学习",
        [["（", lead, "）"]],
        [Initiative("宣讲", [["（", support, "）"]], assigned=[person])],
        assigned=[build.responsible("人事科")],
    )
    assert item.duties == (lead, support, build.responsible("人事科"), person)


def test_its_text_is_heading_and_body_without_label_and_items() -> None:
    item = Initiative("学习", [["宣讲", HUNDRED, "。"], "总结。"], [nested(1)], label="1．")
    assert item.text == "学习。宣讲100场。\n总结。"
    assert item.title == "学习"


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("heading", 5, "heading"),
        ("heading", [5], "heading[0]"),
        ("heading", "a\nb", "heading[0]"),
        ("heading", None, "heading"),
        ("body", [5], "body[0]"),
        ("body", 5, "body"),
        ("body", ["段", ["a", None]], "body[1][1]"),
        ("body", [HUNDRED], "body[0]"),
        ("items", None, "items"),
        ("items", "学习", "items"),
        ("items", [nested(1), "学习"], "items[1]"),
        ("id", "I1", "id"),
        ("id", 1, "id"),
        ("assigned", [build.lead("教育科"), "人事科"], "assigned[1]"),
        ("assigned", build.lead("教育科"), "assigned"),
        ("milestones", ["6月"], "milestones[0]"),
        ("label", 5, "label"),
        ("form", "run_in", "form"),
        ("end", 5, "end"),
        ("incomplete", 1, "incomplete"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    fields = {"heading": "学习", field: value}
    with refused(path):
        Initiative(**fields)  # type: ignore[arg-type]  # refusing it is the point


@pytest.mark.parametrize(
    ("field", "value"),
    [("by", "06"), ("text", 5), ("text", "a\n"), ("target", "T1"), ("quantity", 5)],
)
def test_a_milestone_is_checked_too(field: str, value: object) -> None:
    fields = {"by": When.parse("06"), field: value}
    with refused(field):
        Milestone(**fields)  # type: ignore[arg-type]  # refusing it is the point


def test_a_milestone_says_what_is_to_be_reached_by_when() -> None:
    half = Milestone(When.parse("06"), "过半", target="t1", quantity=Quantity(50, "场"))
    assert Initiative("学习", milestones=[half]).milestones == (half,)
