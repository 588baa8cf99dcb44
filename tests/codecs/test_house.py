"""House styles as data: exact lengths, every fault with its key and a remedy."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eduplan.codecs.house import dump_house, load_house
from eduplan.errors import CodecError
from eduplan.model import Grid, HouseStyle

FULL = HouseStyle(
    name="明湖区教育局",
    xiaobiaosong="方正小标宋_GBK",
    fangsong="仿宋",
    kaiti="楷体",
    heiti="方正黑体_GBK",
    songti="SimSun",
    latin="Times New Roman",
    rare="方正仿宋_GBK",
    line_pitch="28.8",
    letter_spacing="-0.2",
    top="34.6",
    bottom="32.6",
    left="28",
    right=Fraction(79, 3),
    grid=Grid.CHARACTERS,
    bold_run_in=True,
    full_width_dot=True,
    page_number="－{number}－",
)
DATA = {
    "name": "明湖区教育局",
    "xiaobiaosong": "方正小标宋_GBK",
    "fangsong": "仿宋",
    "kaiti": "楷体",
    "heiti": "方正黑体_GBK",
    "songti": "SimSun",
    "latin": "Times New Roman",
    "rare": "方正仿宋_GBK",
    "line_pitch": "28.8",
    "letter_spacing": "-0.2",
    "top": "34.6",
    "bottom": "32.6",
    "left": "28",
    "right": "79/3",
    "grid": "lines_and_characters",
    "bold_run_in": True,
    "full_width_dot": True,
    "page_number": "－{number}－",
}


def faults(data: object) -> list[tuple[str, str]]:
    with pytest.raises(CodecError) as caught:
        load_house(data)
    return [(each.path, each.remedy) for each in caught.value.problems]


def test_every_key_is_dumped_and_loaded() -> None:
    assert dump_house(FULL) == DATA
    assert load_house(DATA) == FULL


def test_what_is_the_standards_is_not_said() -> None:
    assert dump_house(HouseStyle()) == {}
    assert load_house({}) == HouseStyle()


def test_an_unknown_key_is_refused_with_the_one_that_was_meant() -> None:
    [(path, remedy)] = faults({"fangsung": "仿宋"})
    assert path == "fangsung"
    assert remedy.startswith("是不是 fangsong？")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("top", "3cm"),
        ("top", 37),
        ("top", 37.5),
        ("top", "1e999999999"),
        ("top", "0"),
        ("right", "2000"),
        ("name", "明湖\n区"),
        ("latin", None),
        ("grid", "characters"),
        ("bold_run_in", "true"),
        ("page_number", "第1页"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key_and_a_remedy(key: str, value: object) -> None:
    [(path, remedy)] = faults({"fangsong": "仿宋", key: value})
    assert path == key
    assert remedy


def test_all_faults_are_told_at_once() -> None:
    assert [path for path, _ in faults({"top": "x", "topp": "1", "grid": ""})] == [
        "top",
        "topp",
        "grid",
    ]


@pytest.mark.parametrize("data", [None, [], "standard", 3])
def test_what_is_no_object_is_refused(data: object) -> None:
    [(path, remedy)] = faults(data)
    assert (path, remedy) == ("", "写成键和值")
