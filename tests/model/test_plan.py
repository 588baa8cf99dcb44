from __future__ import annotations

import copy
import pickle

import pytest
from attrs import evolve
from hypothesis import given

from eduplan.errors import UnknownItem
from eduplan.model import (
    Annex,
    Comparator,
    Deadline,
    Direction,
    Envelope,
    Indicator,
    Initiative,
    Inline,
    Numbering,
    Paragraph,
    Period,
    Pillar,
    Plan,
    Quantity,
    Table,
    When,
    build,
)
from eduplan.model.ids import identified
from eduplan.testing import plans
from tests.model.refusal import refused

BODY = "pillars[0].initiatives[0].body"


def sample() -> Plan:
    """Two pillars, of which the first has an initiative with two targets and a deadline."""
    sentence: list[Inline] = [
        build.by("06"),
        "宣讲",
        build.count(100, "场"),
        "，覆盖",
        build.rate(98),
        "。",
    ]
    work = Initiative("深化宣讲", [sentence], [Initiative("走进社区")])
    return Plan("要点", [Pillar("凝聚力量", [work]), Pillar("深化改革")], period=Period(2026))


@given(plans())
def test_a_plan_is_the_same_however_it_is_copied(plan: Plan) -> None:
    for twin in (copy.deepcopy(plan), pickle.loads(pickle.dumps(plan)), evolve(plan)):
        assert twin == plan
        assert hash(twin) == hash(plan)
        assert [step.item for step in twin.walk()] == [step.item for step in plan.walk()]
    assert len({plan, copy.deepcopy(plan)}) == 1


@pytest.mark.parametrize(
    "plan",
    [
        Plan(""),
        Plan("要点"),
        Plan("要点", [Pillar()]),
        Plan("要点", [Pillar("甲"), Pillar("丙", label="三、")]),
        Plan("要点", [Pillar("甲", [Initiative("乙"), Initiative("丁", label="9.")])]),
    ],
)
def test_what_real_plans_do_is_not_refused(plan: Plan) -> None:
    assert plan.targets == ()
    assert all(initiative.duties == () for initiative in plan.initiatives)


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("title", None, "title"),
        ("title", " 要点", "title"),
        ("title", "要\n点", "title"),
        ("pillars", None, "pillars"),
        ("pillars", "甲", "pillars"),
        ("pillars", [Pillar("甲"), Initiative("乙")], "pillars[1]"),
        ("pillars", {"甲": 1}, "pillars"),
        ("family", "Minghu", "family"),
        ("family", "", "family"),
        ("family", "a" * 41, "family"),
        ("family", 5, "family"),
        ("period", 2026, "period"),
        ("period", "2026", "period"),
        ("issuer", None, "issuer"),
        ("issuer", "a\u2028", "issuer"),
        ("preamble", None, "preamble"),
        ("preamble", [build.by("06")], "preamble[0]"),
        ("preamble", [["a", 5]], "preamble[0][1]"),
        ("closing", ["段", "a\nb"], "closing[1][0]"),
        ("annexes", Annex("表"), "annexes"),
        ("annexes", ["表"], "annexes[0]"),
        ("indicators", ["率"], "indicators[0]"),
        ("envelope", None, "envelope"),
        ("numbering", "一、", "numbering"),
        ("retired", "t1", "retired"),
        ("retired", ["T1"], "retired[0]"),
        ("retired", [5], "retired[0]"),
        ("provisional", 1, "provisional"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_where_it_stands(
    field: str, value: object, path: str
) -> None:
    with refused(path):
        Plan(**{"title": "要点", field: value})  # type: ignore[arg-type]  # refusing it is the point


def test_every_part_of_a_plan_may_be_given() -> None:
    plan = Plan(
        "2026年工作要点",
        (Pillar(heading) for heading in ("甲", "乙")),
        family="minghu-education",
        period=Period(2026),
        issuer="明湖区教育局",
        preamble="总体要求。",
        closing=["抓好落实。"],
        annexes=[Annex("任务分解表", [Table([["序号", "任务"]])])],
        indicators=[Indicator("retention", "巩固率", "%")],
        envelope=Envelope(signature=["明湖区教育局"]),
        numbering=Numbering.two_level(),
        retired=["t1"],
        provisional=True,
    )
    assert plan.labels == {"p1": "一、", "p2": "二、"}
    assert plan.preamble == (Paragraph("总体要求。"),)


def test_an_item_is_found_by_its_id_and_nothing_else_is() -> None:
    plan = sample()
    for _, item in identified(plan):
        assert plan.item(item.id or "") is item
    for key in ("t9", "", "T1", 5):
        with pytest.raises(UnknownItem) as caught:
            plan.item(key)  # type: ignore[arg-type]  # a number names nothing either
        assert caught.value.remedy


def test_an_address_names_family_period_and_item() -> None:
    plan = evolve(sample(), family="minghu")
    assert plan.address("i1") == "minghu/2026#i1"
    with pytest.raises(UnknownItem):
        plan.address("i9")
    with refused("family", "没有地址"):
        sample().address("i1")
    with refused("family", "没有地址"):
        evolve(plan, period=None).address("i1")


def test_replacing_a_target_changes_its_sentence() -> None:
    plan = sample().replace("t1", quantity=Quantity(120, "场", Comparator.AT_LEAST))
    assert plan.initiatives[0].text == "深化宣讲。6月底前宣讲不少于120场，覆盖不低于98%。"
    assert plan.retired == ()


def test_replacing_a_deadline_changes_its_sentence() -> None:
    plan = sample().replace("d1", when=When.parse("09"))
    assert plan.initiatives[0].text.startswith("深化宣讲。9月底前宣讲100场")


def test_new_items_get_ids_and_those_that_vanish_are_retired() -> None:
    plan = sample().replace("i1", items=[Initiative("走进企业", [["建", build.count(3, "个")]])])
    assert plan.retired == ("i2",)
    assert [item.id for item in plan.initiatives[0].items] == ["i3"]
    assert [target.id for target in plan.targets] == ["t1", "t2", "t3"]
    gone = plan.replace("p1", initiatives=[])
    assert gone.retired == ("i2", "d1", "i1", "i3", "t1", "t2", "t3")
    assert gone.targets == ()


def test_an_item_may_move_without_losing_its_id() -> None:
    plan = sample()
    work = plan.initiatives[0]
    moved = evolve(plan, pillars=[evolve(plan.pillars[0], initiatives=[]), Pillar("新", [work])])
    assert moved.item("i1") == work


@pytest.mark.parametrize(
    ("key", "changes", "path"),
    [
        ("t1", {"quantity": None}, f"{BODY}[0][2].target.quantity"),
        ("t1", {"quantity": 120}, f"{BODY}[0][2].target.quantity"),
        ("t2", {"quantity": Quantity(3, "个")}, f"{BODY}[0][4].target.quantity.unit"),
        ("t1", {"direction": Direction.RISE}, f"{BODY}[0][2].target.direction"),
        ("t1", {"quantiy": None}, f"{BODY}[0][2].target.quantiy"),
        ("t1", {"text": "好"}, f"{BODY}[0][2].target.text"),
        ("d1", {"when": None}, f"{BODY}[0][0].deadline.when"),
        ("d1", {"when": "06"}, f"{BODY}[0][0].deadline.when"),
        ("i1", {"heading": 5}, "pillars[0].initiatives[0].heading"),
        ("i1", {"body": [5]}, f"{BODY}[0]"),
        ("i2", {"heading": ""}, "pillars[0].initiatives[0].items[0].heading"),
        ("p2", {"initiatives": ["学习"]}, "pillars[1].initiatives[0]"),
        ("p2", {"title": "学习"}, "pillars[1].title"),
        ("t1", {"part_of": "t9"}, f"{BODY}[0][2].target.part_of"),
        ("t1", {"part_of": "t1"}, f"{BODY}[0][2].target.part_of"),
        ("t1", {"by": "t2"}, f"{BODY}[0][2].target.by"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused_with_the_path_from_the_plan(
    key: str, changes: dict[str, object], path: str
) -> None:
    with refused(path):
        sample().replace(key, **changes)


@pytest.mark.parametrize("key", ["t1", "d1", "i1", "p1"])
def test_an_id_is_never_changed(key: str) -> None:
    for new in ("t9", None, key):
        with refused("id", "不再改变"):
            sample().replace(key, id=new)


@pytest.mark.parametrize("key", ["t1", "d1", "i1", "i2", "p2"])
def test_a_removed_item_is_retired_and_a_phrase_leaves_its_words(key: str) -> None:
    plan = sample()
    less = plan.remove(key)
    assert key in less.retired
    with pytest.raises(UnknownItem):
        less.item(key)
    with pytest.raises(UnknownItem):
        less.remove(key)
    if key in ("t1", "d1"):
        assert less.initiatives[0].text == plan.initiatives[0].text
        assert len(less.initiatives[0].body) == 1


def test_what_stood_below_a_removed_item_goes_with_it() -> None:
    less = sample().remove("p1")
    assert less.retired == ("d1", "i1", "i2", "p1", "t1", "t2")
    assert [pillar.id for pillar in less.pillars] == ["p2"]
    assert less.labels == {"p2": "一、"}


@pytest.mark.parametrize(
    ("reference", "key", "path"),
    [
        ({"part_of": "t1"}, "t1", "part_of"),
        ({"same_as": "t1"}, "t1", "same_as"),
        ({"by": "d1"}, "d1", "by"),
    ],
)
def test_what_another_target_refers_to_cannot_be_removed(
    reference: dict[str, str], key: str, path: str
) -> None:
    plan = sample().replace("t2", **reference)
    with pytest.raises(ValueError, match=rf"\.target\.{path}：没有编号为 {key}"):
        plan.remove(key)
    free = plan.replace("t2", **dict.fromkeys(reference)).remove(key)
    assert free.retired == (key,)


@given(plans(2))
def test_removing_phrases_keeps_every_word(plan: Plan) -> None:
    free = plan
    for target in plan.targets:
        free = free.replace(target.id or "", part_of=None, same_as=None, by=None)
    for step in list(free.walk()):
        if isinstance(step.item, Deadline) or step.item in free.targets:
            free = free.remove(getattr(step.item, "id", None) or "")
    assert free.targets == ()
    assert _words(free) == _words(plan)


def _words(plan: Plan) -> list[str]:
    found = [f"{each.title}{each.end_mark}" for each in plan.pillars]
    found += [
        f"{step.item.runs_in}{step.item.text}"
        for step in plan.walk()
        if isinstance(step.item, Initiative)
    ]
    return found + [
        step.item.text for step in plan.walk() if isinstance(step.item, (Paragraph, Table))
    ]


@given(plans())
def test_the_views_are_those_of_the_parts(plan: Plan) -> None:
    assert plan.initiatives == tuple(each for pillar in plan.pillars for each in pillar.initiatives)
    below = [target for each in plan.initiatives for target in each.targets]
    own = [target for pillar in plan.pillars for target in pillar.targets]
    assert set(below) | set(own) <= set(plan.targets)
    assert [task.initiative for task in plan.tasks] == list(plan.initiatives)
