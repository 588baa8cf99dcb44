"""Pairing works: same words, then the surest, then the rest in doubt."""

from __future__ import annotations

from eduplan.history.pairing import Pairing
from eduplan.history.works import side_of
from eduplan.model import Initiative, Pillar, Plan
from eduplan.model.alignment import Basis
from tests.history.samples import READING, SPORT, TEACHERS, plan_of


def found(a: Plan, b: Plan) -> dict[str, tuple[str, Basis]]:
    """The partner of each work of *a*, and how it was found."""
    left, right = side_of(a).works, side_of(b).works
    matching = Pairing(left, right).matching
    return {left[x].id: (right[y].id, matching.found[x][1]) for x, y in matching.of_a.items()}


def test_words_that_stand_once_are_the_same_work_wherever_they_stand() -> None:
    pairs = found(
        plan_of(("学生", [READING, SPORT]), ("教师", [TEACHERS])),
        plan_of(("教师", [SPORT, TEACHERS]), ("学生", [READING])),
    )
    assert {pairs[key] for key in ("i1", "i2", "i3")} == {
        ("i3", Basis.SAME),
        ("i1", Basis.SAME),
        ("i2", Basis.SAME),
    }


def test_the_same_words_in_two_places_are_told_apart_by_their_pillars() -> None:
    shared = ("其他工作", "按上级部署抓好落实。")
    old = plan_of(("学生发展", [READING, shared]), ("教师发展", [TEACHERS, shared]))
    new = plan_of(("教师发展", [shared, TEACHERS]), ("学生发展", [shared, SPORT, READING]))
    pairs = found(old, new)
    assert pairs["i2"] == ("i3", Basis.PLACE)
    assert pairs["i4"] == ("i1", Basis.PLACE)


def test_items_follow_the_work_that_they_belong_to() -> None:
    def plan(heading: str, *items: str) -> Plan:
        work = Initiative(heading, READING[1], [Initiative(each) for each in items])
        return Plan("要点", [Pillar("学生", [Initiative(*SPORT), work])])

    pairs = found(
        plan("深化阅读教育", "建馆", "选书"), plan("着力深化阅读教育", "选书", "建馆", "导读")
    )
    assert (pairs["i3"][0], pairs["i4"][0]) == ("i4", "i3")


def test_a_pillar_is_known_by_its_initiatives_when_its_heading_is_another() -> None:
    old = plan_of(("学生发展", [READING, SPORT]), ("教师发展", [TEACHERS]))
    new = plan_of(("队伍", [TEACHERS]), ("五育并举", [READING, SPORT]))
    pairs = found(old, new)
    assert (pairs["p1"][0], pairs["p2"][0]) == ("p2", "p1")
