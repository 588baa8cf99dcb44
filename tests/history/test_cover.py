"""Coverage: who took up what, by words and never by ids."""

from __future__ import annotations

from eduplan.history.cover import coverage
from eduplan.model import Initiative, Pillar, Plan

TALKS = Initiative("深化理论宣讲", ["组织宣讲团深入各中小学开展理论宣讲，用好红色教育资源。"])
SAFETY = Initiative("守牢校园安全底线", ["开展校园安全隐患排查，完善防溺水和交通安全联防机制。"])


def plan(*works: Initiative) -> Plan:
    return Plan("要点", [Pillar("重点任务", works)], family="same")


def test_a_task_in_other_words_and_under_another_id_is_covered() -> None:
    ours = Initiative("组织开展理论宣讲", ["宣讲团深入中小学开展理论宣讲，用好区内红色教育资源。"])
    found = coverage(plan(TALKS, SAFETY), plan(Initiative("加强财务管理", ["严格预算。"]), ours))
    assert [each.is_covered for each in found] == [True, False]
    assert found[0].by
    assert found[0].by.title == "组织开展理论宣讲"


def test_equal_ids_alone_cover_nothing() -> None:
    [found] = coverage(plan(TALKS), plan(Initiative("加强财务管理", ["严格预算，公开账目。"])))
    assert not found.is_covered


def test_a_task_that_is_part_of_a_larger_item_is_covered_by_it() -> None:
    whole = Initiative("抓好安全和宣讲", [*SAFETY.body, *TALKS.body])
    found = coverage(plan(TALKS, SAFETY), plan(whole))
    assert all(each.is_covered for each in found)


def test_a_plan_without_tasks_covers_nothing_and_asks_nothing() -> None:
    assert coverage(Plan("甲"), plan(TALKS)) == ()
    [found] = coverage(plan(TALKS), Plan("甲"))
    assert (found.by, found.is_covered) == (None, False)
