"""A plan as alignment sees it."""

from __future__ import annotations

from hypothesis import given

from eduplan.history.works import side_of
from eduplan.model import Annex, Initiative, Inline, Pillar, Plan, build
from eduplan.model.ids import identified
from eduplan.testing import plans


@given(plans())
def test_every_item_with_an_id_stands_once_in_order(plan: Plan) -> None:
    side = side_of(plan)
    ids = [item.id for _, item in identified(plan)]
    assert list(side.order) == ids
    assert sorted([work.id for work in side.works] + [each.id for each in side.phrases]) == sorted(
        key or "" for key in ids
    )
    for work in side.works:
        assert work.parent is None or work.index in side.works[work.parent].children
        assert work.after is None or side.works[work.after].before == work.index


def test_a_phrase_is_seen_with_the_words_of_its_own_sentence() -> None:
    body: list[Inline] = ["前句。今年宣讲", build.count(100, "场"), "以上；后句"]
    plan = Plan(
        "要点",
        [Pillar("学生", [Initiative("阅读", [body])])],
        annexes=[Annex("甲", [["共", build.count(5, "项")]])],
    )
    inner, annexed = side_of(plan).phrases
    assert (inner.before, inner.after, inner.container) == ("今年宣讲", "以上", 1)
    assert annexed.container == "annexes[0]"


def test_plans_that_differ_in_ids_only_have_one_key() -> None:
    def plan(key: str) -> Plan:
        return Plan("要点", [Pillar("学生", id=key)])

    assert side_of(plan("p1")).key == side_of(plan("p2")).key
    assert side_of(plan("p1")).key != side_of(Plan("要点", [Pillar("教师")])).key
