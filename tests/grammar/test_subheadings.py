"""Headings without a number below the items of a paper."""

from eduplan.grammar import read_text
from eduplan.model import Plan

LONG = (
    "围绕群众办事的难点堵点，梳理高频事项，优化流程、压缩时限、减少材料，让数据多跑路、群众少跑腿。"
)


def items(plan: Plan) -> list[list[str]]:
    return [
        [str(each.heading[0]) for each in initiative.items]
        for pillar in plan.pillars
        for initiative in pillar.initiatives
    ]


def paper(*works: tuple[str, ...]) -> Plan:
    numbers = "一二三四五六七八"
    lines = ["2026年政务服务工作要点", "一、重点工作"]
    for number, (heading, *paragraphs) in zip(numbers, works, strict=False):
        lines += [f"（{number}）{heading}", *paragraphs]
    return read_text("\n".join(lines)).plan


def test_one_paragraph_has_a_heading_where_nearly_all_of_the_paper_have_one() -> None:
    works = [
        ("优化服务", f"压减办事环节。{LONG}", f"延长服务时间。{LONG}"),
        ("强化支撑", f"建好数据底座。{LONG}"),
        ("加强保障", f"配强窗口力量。{LONG}"),
    ]
    assert items(paper(*works)) == [
        ["压减办事环节", "延长服务时间"],
        ["建好数据底座"],
        ["配强窗口力量"],
    ]


def test_one_paragraph_has_none_where_others_of_the_paper_have_none() -> None:
    works = [
        ("优化服务", f"压减办事环节。{LONG}"),
        ("强化支撑", f"建好数据底座。{LONG}"),
        ("加强保障", LONG),
        ("严格考核", LONG),
    ]
    assert items(paper(*works)) == [[], [], [], []]


def test_a_short_sentence_on_a_line_before_a_paragraph_is_a_heading() -> None:
    works = [
        ("优化服务", "压减办事环节。", LONG, "延长服务时间。", LONG, LONG),
        ("强化支撑", "建好数据底座。", LONG),
    ]
    plan = paper(*works)
    assert items(plan) == [["压减办事环节", "延长服务时间"], ["建好数据底座"]]
    first, second = plan.pillars[0].initiatives[0].items
    assert [len(first.body), len(second.body)] == [1, 2]


def test_short_sentences_that_no_paragraph_follows_or_that_follow_text_are_body() -> None:
    works = [
        ("优化服务", "压减办事环节。", "延长服务时间。", "公开服务清单。"),
        ("强化支撑", LONG, LONG, "建好数据底座。", LONG),
        ("加强保障", "要配强窗口力量。", LONG),
    ]
    assert items(paper(*works)) == [[], [], []]


def test_the_headings_inside_a_box_are_none_of_the_text() -> None:
    works = [
        ("优化服务", "压减办事环节。", LONG, "专栏", "1", "窗口提升工程", "延长服务时间。", LONG),
        ("强化支撑", "建好数据底座。", LONG, "专栏2　数据工程", "归集政务数据。", LONG),
    ]
    assert items(paper(*works)) == [["压减办事环节"], ["建好数据底座"]]


def test_bullets_say_nothing_of_how_paragraphs_begin() -> None:
    works = [
        ("基本原则", "——便民利民。从实际出发。", "——公开透明。接受监督。"),
        ("优化服务", f"压减办事环节。{LONG}", f"延长服务时间。{LONG}", f"公开服务清单。{LONG}"),
        ("强化支撑", f"建好数据底座。{LONG}"),
    ]
    assert items(paper(*works))[1:] == [
        ["压减办事环节", "延长服务时间", "公开服务清单"],
        ["建好数据底座"],
    ]


def test_a_sentence_that_says_what_something_is_is_no_heading() -> None:
    works = [
        ("优化服务", f"压减办事环节。{LONG}", f"延长服务时间。{LONG}", f"公开服务清单。{LONG}"),
        ("强化支撑", f"建好数据底座。{LONG}"),
        ("加强保障", f"我区是政务大区。{LONG}"),
    ]
    assert items(paper(*works))[1:] == [["建好数据底座"], []]
