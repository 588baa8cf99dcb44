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


def _subitems(*paragraphs: str) -> list[str]:
    lines = ["2026年工作要点", "一、重点工作", "（一）产业强市", *paragraphs, "（二）乡村振兴"]
    (pillar,) = read_text("\n".join(lines)).plan.pillars
    return [str(each.heading[0]) for each in pillar.initiatives[0].items]


def test_paragraphs_that_each_begin_with_a_short_sentence_are_items_without_a_number() -> None:
    opened = "做大做强主导产业。实施延链补链工程，抓好技改。"
    assert _subitems(opened, "增强创新动能。加快建设科创走廊。") == [
        "做大做强主导产业",
        "增强创新动能",
    ]


def test_one_short_sentence_or_sentences_with_pauses_or_figures_are_body() -> None:
    opened = "做大做强主导产业。实施延链补链工程，抓好技改。"
    assert _subitems(opened) == []
    assert _subitems(opened, "安排项目，确保开工。完善机制。") == []
    assert _subitems("全年开工20个。完善机制。", "全年竣工10个。兑现政策。") == []
    assert _subitems("一是强产业。抓好技改。", "二是强创新。建设走廊。") == []


def test_short_sentences_below_a_third_level_are_body() -> None:
    lines = [
        "发展规划",
        *("第一部分 总论", "第一章 任务", "（一）产业"),
        *("做大主导产业。抓好技改。", "增强创新动能。建设走廊。"),
        *("（二）民生", "第二章 保障", "（一）经费", "第二部分 保障"),
    ]
    plan = read_text("\n".join(lines)).plan
    chapter = plan.pillars[0].initiatives[0]
    assert [each.items for each in chapter.items] == [(), ()]
