"""Passages: wrapped lines joined, doubtful joints noted."""

import pytest
from hypothesis import given

from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import Passage, passages_of
from eduplan.grammar.rows import rows_of
from eduplan.language.characters import solid
from eduplan.model import Note, NoteCode
from tests.properties.texts import texts


def read(text: str) -> tuple[tuple[Passage, ...], tuple[Note, ...]]:
    return passages_of(rows_of(read_outline(text).lines))


@given(texts())
def test_passages_hold_every_word_in_order(text: str) -> None:
    passages, _ = read(text)
    held = "".join("".join(each.cells) if each.cells else each.text for each in passages)
    assert solid(held) == solid(text)


WRAPPED = """\
　　一、全面加强教育系统党的建设工作任
务和要求
　　1.推进党组织建设，创评工作示范点和
10 个党建子品牌，占比达到五成以上并且
30. 个项目都要落实，做好换届工作选优配
强党支部书记。
"""


def test_indented_paragraphs_begin_at_an_indent_only() -> None:
    passages, notes = read(WRAPPED)
    assert [each.text[:4] for each in passages] == ["一、全面", "1.推进"]
    assert "示范点和10个党建子品牌" in passages[1].text
    assert [note.code for note in notes] == [NoteCode.AMBIGUOUS]
    assert "30." in notes[0].message
    assert notes[0].place is not None
    assert str(notes[0].place) == "第5行"


BARE = """\
一、以党的建设为统领凝聚教育发展持久
1.深入学习宣传贯彻精神。开展学习党的精
神轮训，将持续深入学习思想和精神作为首
要政治任务，切实做到学懂弄通做实，创评
10 个示范点，覆盖全区所有学校的师生员工
98%，突出抓好理论学习中心组的学习，组织
名师宣讲团。
2.全面加强党的建设。健全完善党组织领导
的校长负责制，选优配强党支部书记和支部
班子，举办系列培训班。
"""


def test_lines_without_indents_join_until_a_short_one_or_a_label() -> None:
    passages, notes = read(BARE)
    assert [each.label and each.label.text for each in passages] == ["一、", "1.", "2."]
    assert "师生员工98%，突出" in passages[1].text
    assert notes == ()


def test_an_odd_label_behind_a_broken_sentence_is_doubted() -> None:
    passages, notes = read("一、农药管理\n1.坚决禁用高度\n正文没有结束因为高度\n7、高残农药。")
    assert passages[-1].label is not None
    assert [note.chosen for note in notes] == ["“7、”是序号"]


@pytest.mark.parametrize("text", ["", " \n\u3000\n", "\u200b\ufeff"])
def test_nothing_gives_no_passage(text: str) -> None:
    assert read(text) == ((), ())


def test_a_passage_knows_its_words_behind_the_label() -> None:
    (passage,), _ = read("（ 一 ） 加强 学习")
    assert (passage.text, passage.words) == ("（一）加强 学习", "加强 学习")
    assert passage.plain().words == passage.text


def test_a_number_alone_on_its_line_numbers_the_line_below() -> None:
    text = "一、做好常规\n1.\n组织升旗仪式；\n2.\n上好每节队课；\n"
    text += "二、活动安排\n1、\n2.\n各中队活动\n三、要求\n落实。\n"
    passages, _ = read(text)
    assert [each.text for each in passages] == [
        "一、做好常规",
        "1.组织升旗仪式；",
        "2.上好每节队课；",
        "二、活动安排",
        "1、",
        "2.各中队活动",
        "三、要求",
        "落实。",
    ]


def test_a_single_number_alone_on_its_line_has_its_text_below_it() -> None:
    passages, _ = read("一、学习\n（一）\n正文直接开始。\n（二）开展宣讲\n")
    assert [each.text for each in passages][1:3] == ["（一）", "正文直接开始。"]


def test_a_chapter_keeps_its_line_whatever_stands_below() -> None:
    passages, _ = read("第一章\n总则\n一、目标\n内容。\n")
    assert [each.text for each in passages][:2] == ["第一章", "总则"]
