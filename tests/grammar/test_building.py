"""Building: items, bodies and tables from passages."""

from eduplan.grammar import read_text
from eduplan.model import HeadingForm, Paragraph, Table

TEXT = """\
2026年工作要点
一、学习。本方面有前言。
还有一段。
（一）
正文直接开始。
（二）宣讲
1.开展宣讲。全年宣讲100场。
序号\t任务
1\t宣讲
(2)
二、总结
"""


def test_items_hold_what_stands_below_them() -> None:
    plan = read_text(TEXT).plan
    assert list(plan.labels.values()) == ["一、", "（一）", "（二）", "1.", "二、"]
    pillar = plan.pillars[0]
    assert (pillar.title, pillar.form, pillar.end_mark) == ("学习", HeadingForm.RUN_IN, "。")
    assert [block.text for block in pillar.lead if isinstance(block, Paragraph)] == [
        "本方面有前言。",
        "还有一段。",
    ]
    bare, talk = pillar.initiatives
    assert (bare.title, bare.text.strip()) == ("", "正文直接开始。")
    assert [type(block) for block in talk.items[0].body] == [Paragraph, Table, Paragraph]


def test_a_mark_with_nothing_to_it_is_text_of_the_item_before() -> None:
    body = read_text(TEXT).plan.pillars[0].initiatives[1].items[0].body
    assert isinstance(body[-1], Paragraph)
    assert body[-1].text == "(2)"


def test_a_table_has_its_rows_and_a_head() -> None:
    table = read_text(TEXT).plan.pillars[0].initiatives[1].items[0].body[1]
    assert table == Table([["序号", "任务"], ["1", "宣讲"]])


def test_a_pillar_that_looks_back_holds_no_targets() -> None:
    text = "2026年工作要点\n一、工作回顾\n1.宣讲。开展宣讲100场。\n二、工作安排\n2.宣讲。开展宣讲120场。"
    assert [target.text for target in read_text(text).plan.targets] == ["120场"]
