"""Tables of contents."""

import pytest

from eduplan.grammar.contents import find_contents, parted_contents
from eduplan.grammar.outline import read_outline


def found(text: str) -> list[str]:
    outline = read_outline(text)
    numbers = find_contents(outline.lines)
    return [line.words for line in outline.lines if line.number in numbers]


@pytest.mark.parametrize("leader", ["...", "……", "………………", "·····", "... ", ".......-"])
def test_lines_with_dotted_leaders_are_contents(leader: str) -> None:
    text = f"规划纲要\n目 录\n第一章 总则{leader}1\n第二章 任务{leader}12\n第一章 总则\n坚持方向。"
    assert found(text) == ["目 录", f"第一章 总则{leader}1", f"第二章 任务{leader}12"]


def test_numbers_joined_to_the_words_are_pages_only_below_the_word_for_contents() -> None:
    lines = "一、活动主题2\n二、活动安排3\n"
    assert found("方案\n目录\n" + lines + "一、主题\n") == [
        "目录",
        "一、活动主题2",
        "二、活动安排3",
    ]
    assert found("方案\n" + lines) == []


def test_pages_do_not_fall_and_a_sentence_ends_them() -> None:
    assert found("目录\n一、主题2\n二、安排1\n三、要求3\n") == []
    assert found("目录\n一、主题1\n二、安排2\n全年宣讲。共100\n") == [
        "目录",
        "一、主题1",
        "二、安排2",
    ]


def test_one_line_with_dots_is_no_table() -> None:
    assert found("方案\n序言……1\n一、学习\n") == []


def test_contents_on_one_line_with_the_text_are_cut_from_it() -> None:
    text = "规划目  录前言……1第一章  基础………2第二章  目标…………12为推动发展，编制本规划。"
    pieces = parted_contents(read_outline(text).lines)
    entries = ["目  录", "前言……1", "第一章  基础………2", "第二章  目标…………12"]
    assert [piece.words for piece in pieces] == ["规划", *entries, "为推动发展，编制本规划。"]
    assert all(text[piece.start :].lstrip().startswith(piece.words) for piece in pieces)


def test_a_year_behind_a_page_is_not_of_its_number() -> None:
    text = "一、目标…………1二、任务…………2三、保障…………62025年是关键之年。"
    last = parted_contents(read_outline(text).lines)[-1]
    assert last.words == "2025年是关键之年。"


def test_headings_below_the_word_for_contents_that_come_once_more_are_contents() -> None:
    body = "第一章 总则\n坚持方向。\n第二章 任务\n新建学校3所。\n"
    lines = "第一章 总则\n第二章 任务\n"
    assert found(f"规划纲要\n目录\n{lines}{body}") == ["目录", "第一章 总则", "第二章 任务"]
    assert found(f"规划纲要\n{lines}{body}") == []
    assert found(f"规划纲要\n目录\n{body}") == []


def test_so_are_many_on_one_line() -> None:
    line = "第一章　总则　第一节　方向第二章　任务　第一节　学校"
    assert found(f"规划纲要\n目　录\n{line}\n第一章　总则\n坚持方向。\n") == ["目　录", line]
