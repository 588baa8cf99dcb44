"""Headings: run in or on a line of their own."""

import pytest
from hypothesis import given

from eduplan.grammar.headings import Heading, split_heading
from eduplan.language.characters import solid
from eduplan.testing.strategies import lines


@given(lines(5))
def test_splitting_a_heading_keeps_every_character(words: str) -> None:
    heading = split_heading(words)
    assert solid(heading.words + heading.end + heading.rest) == solid(words)
    assert heading.words


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("加强学习。开展宣讲。", Heading("加强学习", "。", "开展宣讲。")),
        ("加强学习。", Heading("加强学习", "。", "")),
        ("工作思路是：稳中求进。抓实常规。", Heading("工作思路是：稳中求进", "。", "抓实常规。")),
        ("加强学习", Heading("加强学习", "", "")),
        ("严禁补课；", Heading("严禁补课", "；", "")),
        ("市工信局:落实文件。会同各部门。", Heading("市工信局", ":", "落实文件。会同各部门。")),
        ("目标引领：打造优质教育", Heading("目标引领：打造优质教育", "", "")),
        ("落实“爱我中华。”行动。举办展演。", Heading("落实“爱我中华。”行动", "。", "举办展演。")),
        ("落实“爱我。中华", Heading("落实“爱我", "。", "中华")),
        ("。", Heading("。", "", "")),
        ("。甲", Heading("。甲", "", "")),
    ],
)
def test_a_heading_ends_at_the_first_full_stop_or_a_short_names_colon(
    words: str, heading: Heading
) -> None:
    assert split_heading(words) == heading
