"""Giving a plan the ids of an earlier one."""

from __future__ import annotations

from attrs import evolve

from eduplan.history.identify import identified
from eduplan.model import (
    DataPlace,
    Indicator,
    Initiative,
    Inline,
    Milestone,
    NoteCode,
    Pillar,
    Plan,
    TimeUnit,
    When,
    build,
)
from tests.history.samples import READING, SPORT, TEACHERS, headings, plan_of

OLD = evolve(
    plan_of(("学生", [READING, SPORT]), ("教师", [TEACHERS]), provisional=False), family="minghu"
)


def test_the_same_work_has_the_same_id_and_new_work_one_never_used() -> None:
    new = plan_of(("学生", [("加强校园安全", "排查隐患。"), READING]), ("教师", [SPORT, TEACHERS]))
    plan, notes = identified(new, evolve(OLD, retired=("i9",)))
    assert headings(plan) == {
        "i10": "加强校园安全",
        "i1": READING[0],
        "i2": SPORT[0],
        "i3": TEACHERS[0],
    }
    assert (plan.family, plan.provisional, plan.retired) == ("minghu", False, ("i9",))
    assert [note.code for note in notes] == [NoteCode.ALIGNED]


def test_ids_that_are_gone_are_retired_with_those_that_were() -> None:
    plan, notes = identified(plan_of(("学生", [READING])), evolve(OLD, retired=("i9",)))
    assert plan.retired == ("i9", "i2", "p2", "i3")
    assert "停用 3 个" in notes[0].message


def test_ids_stay_provisional_as_long_as_those_of_the_earlier_plan_are() -> None:
    new = plan_of(("学生", [READING]))
    assert identified(new, evolve(OLD, provisional=True))[0].provisional
    assert not identified(new, OLD)[0].provisional


def test_a_plan_that_has_nothing_in_common_stays_provisional_and_says_so() -> None:
    plan, notes = identified(plan_of(("安全", [("校园安全", "排查隐患。")])), OLD)
    assert plan.provisional
    assert {"p1", "i1"}.isdisjoint(headings(plan))
    assert [note.code for note in notes] == [NoteCode.ALIGNED, NoteCode.IDENTITY]


def test_a_plan_of_another_family_keeps_it_and_stays_provisional() -> None:
    plan, notes = identified(evolve(plan_of(("学生", [READING])), family="other"), OLD)
    assert (plan.family, plan.provisional) == ("other", True)
    assert "other" in notes[1].message


def test_confirmed_ids_of_one_family_stay_as_they_are() -> None:
    new = evolve(
        plan_of(("学生", [SPORT]), ("教师", [TEACHERS]), provisional=False), family="minghu"
    )
    plan, _ = identified(new, OLD)
    assert headings(plan) == headings(new)
    assert plan.retired == ("i3",)


def test_references_follow_their_items() -> None:
    def plan(*before: str) -> Plan:
        body: list[list[Inline]] = [
            [build.by("06", key="d1"), "宣讲", build.count(100, "场", id="t1"), "，其中社区"],
            ["宣讲进学校社区", build.count(30, "场", id="t2", part_of="t1", by="d1"), "。"],
        ]
        milestone = Milestone(When(TimeUnit.MONTH, number=3), target="t1")
        work = Initiative(READING[0], body, milestones=(milestone,))
        others = [Initiative(each, [["另有", build.count(7, "项"), "安排。"]]) for each in before]
        return Plan("要点", [Pillar("学生", [*others, work])], provisional=True)

    earlier = plan("规范招生入学", "做好学生资助")
    later, _ = identified(
        evolve(plan(), indicators=(Indicator("preschool_share", "占比"),)), earlier
    )
    whole, part = later.targets
    assert (whole.id, part.id) == ("t1", "t2")
    assert (part.part_of, part.by) == (whole.id, "d1")
    assert later.initiatives[0].milestones[0].target == whole.id


def test_an_id_that_an_indicator_of_the_plan_has_is_not_given_to_an_item() -> None:
    new = evolve(plan_of(("学生", [SPORT])), indicators=(Indicator("i2", "优良率"),))
    plan, _ = identified(new, OLD)
    assert list(headings(plan)) == ["i4"]
    assert "i2" not in plan.retired


def test_doubts_name_place_choice_alternatives_and_confidence() -> None:
    old = plan_of(("学生", [READING, READING, SPORT]))
    new = plan_of(("学生", [READING, SPORT]))
    _, notes = identified(new, old)
    [note] = notes[1:]
    assert note.code is NoteCode.IDENTITY
    assert note.place == DataPlace("pillars[0].initiatives[0]")
    assert note.chosen in ("i1", "i2")
    assert len(note.alternatives) == 1
    assert READING[0] in note.alternatives[0]
    assert note.confidence is not None
    assert note.confidence < 0.65


def test_reading_again_with_the_result_changes_nothing() -> None:
    new = plan_of(("学生", [("加强校园安全", "排查隐患。"), READING]), ("教师", [SPORT]))
    plan, _ = identified(new, OLD)
    assert identified(plan, plan)[0] == plan
    assert identified(plan, OLD)[0] == plan
