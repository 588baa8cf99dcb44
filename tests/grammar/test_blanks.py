"""Blanks: the writer's stay, a PDF's go."""

import pytest
from hypothesis import given

from eduplan.grammar.blanks import joint, tidy, tidy_title
from eduplan.language.characters import solid
from tests.properties.texts import texts


@given(texts())
def test_tidying_drops_blanks_only_and_does_so_once(text: str) -> None:
    once = tidy(text)
    assert solid(once) == solid(text)
    assert tidy(once) == once
    assert solid(tidy_title(text)) == solid(text)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("2023 年 XX 区", "2023年XX区"),
        ("参与率 92 %，", "参与率92%，"),
        ("新增 1 122 个", "新增1 122个"),
        ("新增１ １２２个", "新增１ １２２个"),
        ("Python  3  与 C", "Python 3与C"),
        ("张三 李四", "张三 李四"),
        ("张三　李四", "张三　李四"),
        ("市 委 全 会 部 署 , 紧 紧", "市委全会部署,紧 紧"),
        ("\u200b加强\ufeff学习 ", "加强学习"),
        ("\u200d", ""),
    ],
)
def test_a_blank_is_kept_where_it_parts_words(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_no_blank_between_characters_of_a_title_is_meant() -> None:
    assert tidy_title("工作 要点 A B") == "工作要点A B"


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("last", "word", " "),
        ("end,", "next", " "),
        ("宣讲", "100场", ""),
        ("1", "00场", ""),
        ("建设,", "XX", ""),
        ("", "a", ""),
    ],
)
def test_lines_join_with_a_blank_only_between_latin_words(
    before: str, after: str, between: str
) -> None:
    assert joint(before, after) == between


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("净宽不小于1. 4米。", "净宽不小于1.4米。"),
        ("改造校舍1. 5万平方米。", "改造校舍1.5万平方米。"),
        ("占比3. 5%以内", "占比3.5%以内"),
        ("任务。1. 5所学校", "任务。1. 5所学校"),
        ("1. 5所学校", "1. 5所学校"),
        ("共1 122个", "共1 122个"),
    ],
)
def test_a_decimal_that_was_parted_behind_its_point_is_whole_again(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
