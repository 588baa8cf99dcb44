"""Aligning two plans: what is the same work, found by ids, words or place."""

from __future__ import annotations

import time
from random import Random

import pytest
from attrs import evolve

from eduplan.history.align import align, share_ids
from eduplan.model import Annex, Initiative, Inline, Pillar, Plan, build
from eduplan.model.alignment import Alignment, Basis
from eduplan.testing import Kind, edit, education_plan, forgotten
from tests.history.samples import READING, SPORT, TEACHERS, Work, headings, plan_of


def found(a: Plan, b: Plan) -> dict[str, str]:
    """The headings of the initiatives of *b*, each with that of its partner in *a*."""
    of_a, of_b = headings(a), headings(b)
    return {of_b[pair.b]: of_a[pair.a] for pair in align(a, b).pairs if pair.b in of_b}


def test_a_reworded_heading_keeps_its_work() -> None:
    old = plan_of(("党建引领", [("加强党对教育工作的全面领导", READING[1]), SPORT]))
    new = plan_of(
        ("党建引领", [SPORT, ("聚焦政治引领，坚持和加强党对教育工作的全面领导", READING[1])])
    )
    assert found(old, new) == {
        SPORT[0]: SPORT[0],
        "聚焦政治引领，坚持和加强党对教育工作的全面领导": "加强党对教育工作的全面领导",
    }


def test_work_that_moved_to_another_pillar_is_found_and_sure() -> None:
    old = plan_of(("学生", [READING, SPORT]), ("教师", [TEACHERS]))
    new = plan_of(("学生", [READING]), ("教师", [TEACHERS, SPORT]))
    assert found(old, new) == {work[0]: work[0] for work in (READING, SPORT, TEACHERS)}
    assert all(pair.is_sure for pair in align(old, new).pairs)


def test_two_initiatives_of_one_heading_are_told_apart_by_their_bodies() -> None:
    one, other = ("完善工作机制", READING[1]), ("完善工作机制", SPORT[1])
    old = plan_of(("学生", [one, other]))
    new = plan_of(("学生", [(other[0], "新学期" + other[1]), (one[0], "继续" + one[1])]))
    partners = {pair.b: pair.a for pair in align(old, new).pairs}
    assert (partners["i1"], partners["i2"]) == ("i2", "i1")


def test_other_work_in_the_place_of_dropped_work_is_no_partner() -> None:
    old = plan_of(("学生", [READING, SPORT]))
    new = plan_of(("学生", [READING, TEACHERS]))
    alignment = align(old, new)
    assert (alignment.only_a, alignment.only_b) == (("i2",), ("i2",))


def test_a_short_heading_alone_proves_nothing_away_from_its_place() -> None:
    short: Work = ("其他工作", "")
    old = plan_of(("学生", [READING, short]), ("教师", [TEACHERS]))
    new = plan_of(("学生", [READING]), ("教师", [short, TEACHERS]))
    assert [pair for pair in align(old, new).pairs if pair.a == "i2" and pair.is_sure] == []
    assert all(pair.is_sure for pair in align(old, old).pairs)


def test_of_twins_of_which_one_went_the_pair_is_a_doubt_with_the_other_beside_it() -> None:
    old = plan_of(("学生", [READING, READING, SPORT]))
    new = plan_of(("学生", [READING, SPORT]))
    alignment = align(old, new)
    [doubt] = alignment.doubts
    assert doubt.a in ("i1", "i2")
    assert doubt.b == "i1"
    assert {pair.a for pair in alignment.alternatives} == {"i1", "i2"} - {doubt.a}


def test_work_that_was_split_is_nearest_to_where_it_came_from() -> None:
    old = plan_of(("学生", [("阅读", READING[1] + SPORT[1]), TEACHERS]))
    new = plan_of(("学生", [("阅读", READING[1]), ("体育锻炼", SPORT[1]), TEACHERS]))
    [alone] = align(old, new).nearest
    assert (alone.a, alone.b) == ("i1", "i2")
    assert alone.confidence > 0.5


def test_ids_decide_where_both_plans_share_the_family_and_none_are_provisional() -> None:
    old = evolve(plan_of(("学生", [READING, SPORT]), provisional=False), family="minghu")
    new = evolve(plan_of(("学生", [SPORT, READING]), provisional=False), family="minghu")
    assert share_ids(old, new)
    assert {(pair.a, pair.b, pair.basis) for pair in align(old, new).pairs} == {
        (key, key, Basis.ID) for key in ("p1", "i1", "i2")
    }


@pytest.mark.parametrize(
    "change", [{"family": None}, {"family": "other"}, {"provisional": True}], ids=str
)
def test_equal_ids_mean_nothing_otherwise(change: dict[str, object]) -> None:
    old = evolve(plan_of(("学生", [READING, SPORT]), provisional=False), family="minghu")
    new = evolve(plan_of(("学生", [SPORT, READING]), provisional=False), family="minghu")
    other = Plan(**{**_fields(new), **change})  # type: ignore[arg-type]  # fields of a plan by name
    assert not share_ids(old, other)
    assert found(old, other) == {SPORT[0]: SPORT[0], READING[0]: READING[0]}


def _fields(plan: Plan) -> dict[str, object]:
    names = ("title", "pillars", "family", "provisional")
    return {name: getattr(plan, name) for name in names}


def test_an_item_that_became_another_kind_under_its_id_is_no_pair() -> None:
    old = Plan("要点", [Pillar("学生", id="x1")], family="minghu")
    new = Plan("要点", [Pillar("学生", [Initiative("阅读", id="x1")])], family="minghu")
    alignment = align(old, new)
    assert (alignment.pairs, alignment.only_a) == ((), ("x1",))


def test_targets_and_deadlines_follow_the_words_round_them_not_their_numbers() -> None:
    before: list[list[Inline]] = [
        ["宣讲", build.count(100, "场"), "，培训", build.count(20, "名"), "。"]
    ]
    after: list[list[Inline]] = [
        [
            "走访",
            build.count(20, "名"),
            "，宣讲",
            build.count(120, "场"),
            "，培训",
            build.count(25, "名"),
        ]
    ]
    old = Plan("要点", [Pillar("学生", [Initiative(READING[0], before)])], provisional=True)
    new = Plan("要点", [Pillar("学生", [Initiative(READING[0], after)])], provisional=True)
    partners = {pair.b: pair.a for pair in align(old, new).pairs}
    assert (partners["t2"], partners["t3"]) == ("t1", "t2")
    assert "t1" not in partners


def test_a_sentence_that_went_to_another_work_takes_its_target_with_it_in_doubt() -> None:
    sentence: list[Inline] = [
        "组织退休教师进社区宣讲党史故事",
        build.count(100, "场"),
        "，送学上门。",
    ]
    old = Plan(
        "要点",
        [Pillar("学生", [Initiative(READING[0], [sentence, READING[1]]), Initiative(*SPORT)])],
        provisional=True,
    )
    new = Plan(
        "要点",
        [Pillar("学生", [Initiative(*READING), Initiative(SPORT[0], [SPORT[1], sentence])])],
        provisional=True,
    )
    [pair] = [pair for pair in align(old, new).pairs if pair.b == "t1"]
    assert pair.a == "t1"
    assert not pair.is_sure


def test_phrases_outside_the_pillars_are_aligned_part_by_part() -> None:
    def plan(*amounts: int) -> Plan:
        cells: list[list[list[Inline]]] = [
            [["新增学位", build.count(number, "个")]] for number in amounts
        ]
        return Plan(
            "要点",
            preamble=[cells[0][0]],
            closing=[cells[1][0]],
            annexes=[Annex("甲", [cells[2][0]]), Annex("乙", [cells[3][0]])],
            provisional=True,
        )

    old, new = plan(1, 2, 3, 4), plan(5, 6, 7, 8)
    new = evolve(new, annexes=new.annexes[::-1])
    assert {pair.a: pair.b for pair in align(old, new).pairs} == {
        key: key for key in ("t1", "t2", "t3", "t4")
    }


def test_plans_without_anything_are_aligned_to_nothing() -> None:
    empty = Plan("要点")
    assert align(empty, empty) == Alignment((), (), ())
    assert align(empty, plan_of(("学生", [READING]))).only_b == ("p1", "i1")


@pytest.mark.parametrize("kinds", [[Kind.REWRITE] * 900, [Kind.MOVE] * 300, []], ids=len)
def test_three_hundred_initiatives_without_shared_ids_take_well_under_a_second_and_a_half(
    kinds: list[Kind],
) -> None:
    random = Random(5)
    plan = education_plan(random, pillars=8, initiatives=300)
    other = (
        edit(plan, kinds, random, iter(())).plan
        if kinds
        else education_plan(Random(6), pillars=8, initiatives=300)
    )
    new, _ = forgotten(other)
    best = min(_seconds(plan, new) for _ in range(3))
    assert best < 1.5


def _seconds(a: Plan, b: Plan) -> float:
    start = time.process_time()
    align(a, b)
    return time.process_time() - start


def test_many_works_of_the_same_words_are_paired_in_order_and_do_not_take_long() -> None:
    same = plan_of(("学生", [("待定", "另行安排。")] * 1000))
    more = plan_of(("学生", [("待定", "另行安排。")] * 1001))
    start = time.process_time()
    alignment = align(same, more)
    assert time.process_time() - start < 3
    assert len(alignment.pairs) == 1001
    assert len(alignment.only_b) == 1
    assert alignment.doubts
