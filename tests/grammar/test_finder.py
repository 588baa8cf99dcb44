"""The finder: headings under which it is told what was done."""

import pytest

from eduplan.grammar.finder import Finder


@pytest.mark.parametrize(
    "heading",
    [
        "工作回顾",
        "2023年工作总结",
        "2023年工作开展情况",
        "上半年主要工作完成情况",
        "今年以来的工作成效",
        "工作基础",
        "发展基础与面临形势",
        "学校发展现状",
        "学校基本情况",
        "学情分析",
        "发展背景分析",
        "形势分析",
        "当前形势",
        "存在的主要问题",
    ],
)
def test_under_a_heading_that_looks_back_nothing_is_promised(heading: str) -> None:
    assert Finder(2024).within(heading).review


@pytest.mark.parametrize(
    "heading",
    [
        "总体目标",
        "夯实发展基础",
        "2024年工作打算",
        "总结推广经验",
        "做好学情分析",
        "摸清基本情况",
        "认清形势，明确任务",
        "加强形势与政策教育",
        "及时报送工作情况",
        "补短板，解决突出问题",
    ],
)
def test_under_another_heading_it_may(heading: str) -> None:
    assert not Finder(2024).within(heading).review


def test_a_note_to_a_table_holds_no_targets_and_what_follows_it_does() -> None:
    find = Finder(2026)
    texts = ("注：①监测点由20个增加到35个。", "②全年开展宣讲30场。", "全年开展宣讲30场。")
    assert [bool([p for p in find(text) if not isinstance(p, str)]) for text in texts] == [
        False,
        False,
        True,
    ]


def test_a_note_may_begin_on_the_line_of_its_table_and_go_on_below() -> None:
    find = Finder(2026)
    table = "专栏1：主要指标1水质达标率（%）7080注：①监测点由20个增加到35个。"
    assert [len(find(text)) for text in (table, "②监测点由12个增加到21个。")][1] == 1
    assert len(find("开展宣讲30场。")) == 3
