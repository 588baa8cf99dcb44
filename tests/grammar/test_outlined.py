"""Headings of a document's outline in place of numbers."""

from eduplan.grammar.outline import Looks, Written, outline_of
from eduplan.grammar.reader import read_plan
from eduplan.model import Plan


def _read(*lines: tuple[str, int | None]) -> Plan:
    return read_plan(
        outline_of(Written(text, looks=Looks(level=level)) for text, level in lines)
    ).plan


def test_headings_of_an_outline_are_pillars_and_initiatives_without_labels() -> None:
    plan = _read(
        *(("甲县教育局2026年工作要点", None), ("总体要求", 1), ("坚持引领。", None)),
        *(("主要任务", 1), ("强化管理", 2), ("落实制度。", None), ("提升质量。", 2)),
    )
    assert [str(each.heading[0]) for each in plan.pillars] == ["总体要求", "主要任务"]
    items = plan.pillars[1].initiatives
    assert [str(each.heading[0]) for each in items] == ["强化管理", "提升质量"]
    assert [each.label for each in plan.pillars] == ["", ""]
    assert [each.label for each in items] == ["", ""]


def test_a_single_heading_above_the_others_is_the_titles() -> None:
    plan = _read(
        ("甲县教育局2026年工作要点", 1), ("总体要求", 2), ("坚持引领。", None), ("任务", 2)
    )
    assert plan.title == "甲县教育局2026年工作要点"
    assert [str(each.heading[0]) for each in plan.pillars] == ["总体要求", "任务"]


def test_where_there_are_numbers_the_outline_says_nothing() -> None:
    plan = _read(
        ("工作要点", None), ("一、总体要求", 1), ("坚持引领", 1), ("二、任务", 1), ("抓好教研", 1)
    )
    assert [each.label for each in plan.pillars] == [None, None]
