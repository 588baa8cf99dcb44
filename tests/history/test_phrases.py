"""Pairing targets and deadlines."""

from __future__ import annotations

from eduplan.history.phrases import pair_phrases
from eduplan.history.works import side_of
from eduplan.model import Initiative, Inline, Pillar, Plan, build


def plan_of(*sentences: list[Inline]) -> Plan:
    return Plan("要点", [Pillar("学生", [Initiative("阅读", list(sentences))])])


def pairs(a: Plan, b: Plan) -> dict[int, int]:
    return pair_phrases(side_of(a).phrases, side_of(b).phrases, {0: 0, 1: 1}).of_a


def test_two_targets_of_one_number_are_told_apart_by_what_they_count() -> None:
    schools, gardens = (
        build.count(10, "个", subject="示范校"),
        build.count(10, "个", subject="示范园"),
    )
    more = build.count(12, "个", subject="示范校")
    old = plan_of(["培育", schools, "示范校、", gardens, "示范园。"])
    new = plan_of(["培育", gardens, "示范园、", more, "示范校。"])
    assert pairs(old, new) == {0: 1, 1: 0}


def test_a_target_and_a_deadline_are_never_one() -> None:
    old = plan_of([build.by("06"), "完成摸底。"])
    new = plan_of([build.count(6, "项"), "完成摸底。"])
    assert pairs(old, new) == {}


def test_a_target_keeps_its_place_when_its_kind_changes() -> None:
    old = plan_of(["课后服务覆盖面达到", build.rate(85), "以上。"])
    new = plan_of(["课后服务覆盖面达到", build.coverage("全覆盖"), "以上。"])
    assert pairs(old, new) == {0: 0}


def test_many_phrases_in_one_paragraph_are_paired_in_order() -> None:
    def plan(more: int) -> Plan:
        parts: list[Inline] = []
        for number in range(60):
            parts += [f"第{number}所学校开展宣讲", build.count(number + more, "场"), "；"]
        return plan_of(parts)

    assert pairs(plan(1), plan(2)) == {n: n for n in range(60)}
