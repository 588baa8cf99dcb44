"""Marks glued into running text."""

import pytest

from eduplan.grammar import read_text
from eduplan.grammar.glued import Series, glued_marks, later_marks, top_family


def accepted(text: str) -> list[str]:
    marks = glued_marks(text)
    top = top_family(marks)
    assert top is not None
    series, last, found = Series(later_marks(marks), top), 0, []
    for mark in marks:
        if series.accepts(mark, text, last):
            series.take(mark.label)
            last = mark.start + len(mark.label.text)
            found.append(mark.label.text)
    return found


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("落实责任。二、完善", "。"),
        ("如下：一、目标", "："),
        ("到位，（三）宣传", "，"),
        ("保障措施（一）领导", ""),
        ("改造。(省财政厅牵头)(三)完善", "。"),
        ("覆盖10000(省财政厅负责)10.推进", "。"),
    ],
)
def test_a_mark_knows_how_the_words_before_it_end(text: str, ends: str) -> None:
    assert [mark.ends for mark in glued_marks(text)] == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "一、二年级",
        "小学三、四年级",
        "第二、三产业",
        "长1. 5米",
        "占1.5%",
        "2023、2024年",
        "按第（三）项办",
    ],
)
def test_what_is_no_mark_is_not_found(text: str) -> None:
    assert glued_marks("各校。" + text) == [] or text.startswith("按")


def test_items_are_those_whose_numbers_go_on() -> None:
    text = (
        "如下：一、目标（一）总目标。提高质量。（二）分目标。达标。"
        "二、措施1.领导。负责。2.经费。落实。三、要求做好。"
    )
    assert accepted(text) == ["一、", "（一）", "（二）", "二、", "1.", "2.", "三、"]


def test_a_number_that_a_scan_lost_is_passed_over() -> None:
    assert accepted("。一、目标。二、任务。四、要求。五、保障。") == [
        "一、",
        "二、",
        "四、",
        "五、",
    ]


def test_a_text_cut_from_a_paper_goes_on_in_the_numbers_of_what_was_before() -> None:
    text = (
        "三、调整能源结构(七)严控煤炭消费。压减产能。(八)发展风电。建设基地。(九)节约用能。"
        "四、保障(十)领导。"
    )
    plan = read_text(text + "各部门分工负责。" * 30).plan
    assert plan.labels == {
        "p1": "三、",
        "i1": "(七)",
        "i2": "(八)",
        "i3": "(九)",
        "p2": "四、",
        "i4": "(十)",
    }


def test_a_list_of_one_is_none() -> None:
    assert accepted("。一、目标。1.达标。二、任务。") == ["一、", "二、"]


def test_brackets_that_say_who_is_to_act_close_an_item_though_they_hold_brackets() -> None:
    duty = "（牵头单位：市住建局；配合单位：各县（区）政府、市水务集团）"
    text = f"1.治污。新建管网。{duty}2.防洪。加固堤岸（坝）3处"
    assert [(mark.label.text, mark.ends) for mark in glued_marks(text)][:1] == [("2.", "。")]


def test_a_first_bracket_behind_the_last_pillar_opens_an_item_though_the_text_breaks_off() -> None:
    text = "计划。一、思想。坚持。二、步骤。分四个阶段。(一)动员阶段。抓好学习。1.宣传。开会。2.学习。读书。"
    assert accepted(text) == ["一、", "二、", "(一)", "1.", "2."]
    long = "三、以队伍建设、课程建设、文化建设为基础,努力营造有利于学生个性发展的人文环境1.以社团为载体,加强"
    assert accepted(f"计划。一、思想。坚持。二、步骤。开会。{long}") == [
        "一、",
        "二、",
        "三、",
        "1.",
    ]
    inner = "计划。一、思想。坚持。(一)项所说。二、步骤。分四个阶段。三、要求。落实。"
    assert accepted(inner) == ["一、", "二、", "三、"]


def test_a_single_pillar_may_follow_the_words_that_announce_it() -> None:
    assert accepted("计划范文(一)一、任务。学校多。二、要求。加大。") == ["一、", "二、"]
    assert accepted("计划。一、思想。坚持。二、工作目标 1、强化") == ["一、", "二、", "1、"]
    text = "制定方案:一、情况。学校多。(一)机制。落实。(二)力度。加大。"
    assert accepted(text) == ["一、", "(一)", "(二)"]
