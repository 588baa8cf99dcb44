"""House styles as files: TOML and YAML read what they show, and say where they are wrong."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.codecs.houses import SHIPPED, HouseFormat, dumps, loads, shipped
from eduplan.errors import CodecError
from eduplan.model import Grid, HouseStyle
from tests.codecs.test_house import FULL

TOML, YAML = HouseFormat.TOML, HouseFormat.YAML


def refused(text: str | bytes, format: HouseFormat) -> CodecError:
    with pytest.raises(CodecError) as caught:
        loads(text, format)
    return caught.value


@pytest.mark.parametrize("format", HouseFormat)
def test_a_style_that_says_everything_loads_back(format: HouseFormat) -> None:
    text = dumps(FULL, format)
    assert loads(text, format) == loads(text.encode(), format) == FULL


@pytest.mark.parametrize("format", HouseFormat)
@pytest.mark.parametrize("text", ["", "\n\n", "# 照国家标准\n", "\ufeff# 照国家标准"])
def test_a_file_that_says_nothing_is_the_standards_style(text: str, format: HouseFormat) -> None:
    assert loads(text, format) == HouseStyle()
    assert dumps(HouseStyle(), format) == ""


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('line_pitch = 28.95\ntop = 37\nleft = "28.0"\nbold_run_in = true', TOML),
        ('line_pitch: 28.95\ntop: 37\nleft: "28.0"\nbold_run_in: true', YAML),
    ],
)
def test_numbers_are_exact_with_quotes_or_without(text: str, format: HouseFormat) -> None:
    house = loads(text, format)
    assert (house.line_pitch, house.top, house.left) == (
        Fraction(579, 20),
        Fraction(37),
        Fraction(28),
    )
    assert house.bold_run_in


@pytest.mark.parametrize(
    ("text", "format"), [("name = 2026.10", TOML), ("name: 2026.10", YAML), ("name: no", YAML)]
)
def test_a_text_is_what_it_shows(text: str, format: HouseFormat) -> None:
    assert loads(text, format).name == text.split()[-1]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("top 37", "第1行第5列", "缺等号"),
        ("top = 37\nleft = 28毫米", "第2行第10列", "一行写了不止一项"),
        ("fangsong = 仿宋", "第1行第12列", "文字要加引号"),
        ('top = 37\ntop = "37"', "", "同一个键写了两次"),
        ('fangsong = "仿宋', "", "引号没有配对"),
        ("x = " + "[" * 5000, "", "写法不对"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_place(text: str, place: str, words: str) -> None:
    error = refused(text, TOML)
    assert error.place == place
    assert words in error.message
    assert error.remedy


@pytest.mark.parametrize("format", HouseFormat)
def test_a_file_that_is_not_utf_8_is_refused(format: HouseFormat) -> None:
    assert "UTF-8" in refused("name = '仿宋'".encode("gb18030"), format).message


def test_a_fault_in_yaml_is_told_with_its_line() -> None:
    error = refused("top: 37\nbotom: 35\nleft: 28毫米", YAML)
    assert [(each.place, each.path) for each in error.problems] == [
        ("第2行第1列", "botom"),
        ("第3行第1列", "left"),
    ]


def test_a_fault_in_toml_is_told_with_its_key() -> None:
    error = refused('botom = 35\nleft = "28毫米"\nbold_run_in = "true"\ntop = [37]', TOML)
    assert [each.path for each in error.problems] == ["botom", "left", "bold_run_in", "top"]


@pytest.mark.parametrize(
    ("text", "format"), [("top = 200\nbottom = 97", TOML), ("left: 210", YAML)]
)
def test_margins_that_leave_no_room_are_refused(text: str, format: HouseFormat) -> None:
    assert "版心排不下一行" in refused(text, format).message


def test_the_shipped_styles_are_what_their_names_say() -> None:
    assert shipped("standard") == HouseStyle()
    assert shipped("word-grid") == HouseStyle(name="Word 文档网格", grid=Grid.CHARACTERS)
    assert shipped("bold-run-in") == HouseStyle(
        name="段首标题加粗", bold_run_in=True, latin="Times New Roman"
    )
    assert len(SHIPPED) == 3


@pytest.mark.parametrize("wrong", ["word_grid", "../houses/standard", "", "STANDARD"])
def test_a_style_that_is_not_shipped_is_refused_with_those_that_are(wrong: str) -> None:
    with pytest.raises(CodecError) as caught:
        shipped(wrong)
    assert all(name in caught.value.remedy for name in SHIPPED)
