"""What diff says of small plans, where one can see what should be said."""

from __future__ import annotations

import pytest
from attrs import evolve

from eduplan.errors import PlanError
from eduplan.history.apply import apply
from eduplan.history.diff import diff
from eduplan.model import Annex, Initiative, Pillar, Plan, Quantity, Target, build
from eduplan.model.difference import ChangeKind
from eduplan.testing import forgotten

LONG = "组织宣讲团深入各中小学开展理论宣讲。健全家校社协同育人机制。办好家长学校和社区教育学院。"


def plan(*works: Initiative, **fields: object) -> Plan:
    return Plan("2026年要点", [Pillar("加强学习", works)], family="minghu", **fields)  # type: ignore[arg-type]  # by name


def kinds(a: Plan, b: Plan) -> list[ChangeKind]:
    return [change.kind for change in diff(a, b)]


def counting(number: int) -> Initiative:
    return Initiative("宣讲", [["开展宣讲", build.count(number, "场"), "。"]])


def test_a_raised_target_is_told_with_both_quantities() -> None:
    [change] = diff(plan(counting(100)), plan(counting(120)))
    assert change.kind is ChangeKind.RAISED
    assert change.targets[0].quantities == (Quantity(100, "场"), Quantity(120, "场"))
    assert change.a
    assert (change.a.path, change.a.where) == (
        "pillars[0].initiatives[0].body[0][1].target",
        "一、/（一）",
    )
    assert kinds(plan(counting(100)), plan(counting(80))) == [ChangeKind.LOWERED]


def test_another_unit_is_neither_more_nor_less() -> None:
    other = Initiative("宣讲", [["开展宣讲", build.count(90, "次"), "。"]])
    assert kinds(plan(counting(100)), plan(other)) == [ChangeKind.TARGET_CHANGED]


def test_words_that_become_a_target_are_not_reworded() -> None:
    bare = plan(Initiative("宣讲", ["开展宣讲100场。"]))
    marked = plan(counting(100))
    assert kinds(bare, marked) == [ChangeKind.TARGET_NEW]
    assert kinds(marked, bare) == [ChangeKind.TARGET_GONE]
    assert diff(bare, marked).targets[0].new


def test_a_target_comes_and_goes_with_its_words() -> None:
    change = diff(plan(Initiative("宣讲", ["抓好宣讲。"])), plan(counting(100))).changes[0]
    assert change.kind is ChangeKind.REWORDED
    assert [(each.kind, each.old) for each in change.targets] == [(ChangeKind.TARGET_NEW, None)]


def test_an_item_that_gave_its_sentences_to_a_new_one_was_split() -> None:
    first, rest = LONG[: LONG.index("健全")], LONG[LONG.index("健全") :]
    whole = plan(Initiative("深化宣讲", [LONG], id="x"))
    parts = plan(Initiative("深化宣讲", [first], id="x"), Initiative("家校协同", [rest], id="y"))
    [split] = diff(whole, parts)
    assert split.kind is ChangeKind.SPLIT
    assert [spot.title for spot in split.parts] == ["家校协同"]
    [merged] = diff(parts, whole)
    assert merged.kind is ChangeKind.MERGED
    assert [spot.title for spot in merged.parts] == ["家校协同"]
    assert apply(diff(parts, whole), parts) == evolve(whole, retired=())


def test_of_items_in_another_order_the_fewest_were_moved() -> None:
    rows = [Initiative(f"任务{name}", id=name) for name in "abcd"]
    [change] = diff(plan(*rows), plan(rows[3], *rows[:3]))
    assert change.kind is ChangeKind.MOVED
    assert change.a
    assert change.b
    assert (change.a.id, change.a.where, change.b.where) == ("d", "一、/（四）", "一、/（一）")


def test_items_out_of_a_dropped_pillar_are_moved_not_dropped() -> None:
    kept = Initiative("宣讲", ["开展宣讲。"], id="k")
    a = Plan("甲", [Pillar("一", [kept], id="p1"), Pillar("二", id="p2")], family="minghu")
    b = Plan("甲", [Pillar("二", [kept], id="p2")], family="minghu", retired=["p1"])
    assert kinds(a, b) == [ChangeKind.DROPPED, ChangeKind.MOVED]
    assert apply(diff(a, b), a) == b
    with pytest.raises(PlanError, match="不在改动所说的地方"):
        apply([diff(a, b).changes[1]], apply([diff(a, b).changes[0]], a))


def test_annexes_are_the_same_by_title_then_in_turn() -> None:
    a = plan(annexes=[Annex("清单", ["甲。"]), Annex("名单", ["乙。"])])
    b = plan(annexes=[Annex("项目清单", ["甲。"]), Annex("名单", ["丙。"])])
    assert kinds(a, b) == [ChangeKind.ATTRIBUTE, ChangeKind.REWORDED]
    assert apply(diff(a, b), a) == b
    back = plan(annexes=[Annex("名单", ["乙。"]), Annex("清单", ["甲。"])])
    assert kinds(a, back) == [ChangeKind.MOVED]
    assert apply(diff(a, back), a) == back


def test_ids_of_another_plan_are_no_change_but_are_given() -> None:
    a = plan(counting(100), Initiative("家校协同", [LONG]))
    b, _ = forgotten(a.remove("i1"))
    difference = diff(evolve(a, family=None), b)
    assert [change.kind for change in difference] == [ChangeKind.DROPPED]
    assert ("i2", "i1") in difference.ids
    assert difference.provisional
    assert apply(difference, evolve(a, family=None)) == b


def test_one_id_on_two_kinds_of_item_is_two_items() -> None:
    a = Plan("甲", [Pillar("学习", id="x")], family="minghu")
    b = Plan("甲", [Pillar("学习", [Initiative("宣讲", id="x")], id="y")], family="minghu")
    assert apply(diff(a, b), a) == b


def test_changes_of_another_plan_are_refused_by_name() -> None:
    difference = diff(plan(counting(100)), plan(counting(120)))
    with pytest.raises(PlanError, match="不是改动前的"):
        apply(difference, plan(counting(90)))
    moved = diff(plan(Initiative("甲"), Initiative("乙", id="b")), plan(Initiative("乙", id="b")))
    with pytest.raises(PlanError, match="不在改动所说的地方"):
        apply(moved, plan(Initiative("乙", id="c")))


def test_phrases_alone_in_the_same_words_are_the_same() -> None:
    a = Plan("甲", [Pillar("学习", [Initiative("宣讲", [["达到", build.count(3, "场"), "。"]])])])
    rate = Target(build.rate(98).kind, build.rate(98).quantity)
    b = Plan("甲", [Pillar("学习", [Initiative("宣讲", [["达到", rate, "。"]])])])
    assert kinds(a, b) == [ChangeKind.TARGET_CHANGED]


def test_phrases_in_annexes_of_one_title_stay_in_theirs() -> None:
    annexes = [Annex("清单", [["完成", build.count(3, "场"), "。"]]), Annex("清单")]
    a = Plan("甲", [Pillar("学习")], annexes=annexes)
    assert kinds(a, evolve(forgotten(a)[0], title="乙")) == [ChangeKind.ATTRIBUTE]
