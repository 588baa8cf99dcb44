"""Plain text: how a plan is written, and which of its lines are ambiguous."""

import datetime

import pytest

from eduplan.codecs.text import ambiguous_lines, dumps, loads
from eduplan.model import (
    Annex,
    Envelope,
    HeadingForm,
    Initiative,
    NoteCode,
    Pillar,
    Plan,
    Table,
    build,
)

FULL = Plan(
    "2026年工作要点",
    [
        Pillar(
            "学习",
            [
                Initiative("宣讲", [["开展宣讲", build.count(100, "场"), "。"], "还有一段。"]),
                Initiative("总结", items=[Initiative("清单", ["内容。"])]),
                Initiative("督查", ["另起一行。"], form=HeadingForm.OWN_LINE, end="。"),
            ],
            lead=["前言。"],
        )
    ],
    preamble=["各学校：", Table([["序号", "任务"], ["1", "宣讲"]])],
    closing=["请抓好落实。"],
    annexes=[Annex("名单", ["教育科"]), Annex("清单", label="附表")],
    envelope=Envelope(signature=["明湖区教育局"], date=datetime.date(2026, 1, 5)),
)

WRITTEN = """\
2026年工作要点
　　各学校：
序号\t任务
1\t宣讲
　　一、学习
　　前言。
　　（一）宣讲。开展宣讲100场。
　　还有一段。
　　（二）总结
　　1.清单。内容。
　　（三）督查。
　　另起一行。

　　请抓好落实。

明湖区教育局
2026年1月5日

附件1
名单
　　教育科

附表
清单
"""


def test_every_word_is_written_in_the_order_of_the_document() -> None:
    assert dumps(FULL) == WRITTEN


def test_what_is_written_reads_back() -> None:
    plan = loads(WRITTEN).plan
    assert dumps(plan) == WRITTEN
    assert plan.labels == FULL.labels
    assert (plan.closing, plan.envelope) == (FULL.closing, FULL.envelope)
    assert plan.preamble == FULL.preamble
    assert [annex.title for annex in plan.annexes] == ["名单", "清单"]
    assert ambiguous_lines(FULL) == ()


@pytest.mark.parametrize(
    ("plan", "written"),
    [
        (Plan(""), ""),
        (Plan("要点"), "要点\n"),
        (Plan("", [Pillar()]), "　　一、\n"),
        (Plan("", closing=["完。"]), "　　完。\n"),
        (Plan("", [Pillar("", [Initiative("", ["正文。"])])]), "　　一、\n　　（一）正文。\n"),
        (Plan("", preamble=[Table([["甲"], ["乙"]])]), "甲\t\n乙\t\n"),
        (Plan("", annexes=[Annex("名单")]), "附件\n名单\n"),
    ],
)
def test_what_a_plan_lacks_leaves_no_line(plan: Plan, written: str) -> None:
    assert dumps(plan) == written


@pytest.mark.parametrize(
    ("plan", "line", "words"),
    [
        (Plan("要点", [Pillar("学习", lead=["1.这是正文。"])]), 3, "1.这是正文。"),
        (Plan("要点", [Pillar("学习", [Initiative("甲。乙", ["丙。"])])]), 3, "（一）甲。乙。丙。"),
        (Plan("要点", [Pillar("学习", label="")]), 2, "学习"),
        (Plan("要点", [Pillar("学习")], preamble=["一、二"]), 2, "一、二"),
    ],
)
def test_a_line_that_reads_back_as_something_else_is_named(
    plan: Plan, line: int, words: str
) -> None:
    notes = ambiguous_lines(plan)
    assert (str(notes[0].place), notes[0].code) == (f"第{line}行", NoteCode.AMBIGUOUS)
    assert words in notes[0].message
