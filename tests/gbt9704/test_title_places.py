"""Where a line of a title may begin: the parts that stay whole, seen by their seams."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.gbt9704.title_places import break_places


def parts(title: str) -> str:
    return "|".join(title[a:b] for a, b in pairwise((0, *break_places(title), len(title))))


@pytest.mark.parametrize(
    "seamed",
    [
        "明湖区|教育局|关于|印发|《教育工作要点》的通知",
        "青云幼儿园|和|第二十一中学",
        "江城市|明湖区|青云小学|2026年工作要点",
        "中共明湖区委|教育工作领导小组",
        "中共江城市|教育局|党组",
        "明湖区|教育局 |明湖区|财政局|关于",
        "深入推进|“互联网+教育”、|“AI+课堂”|融合|应用",
        "甲乙丙丁|关于|甲乙|丙|丁戊",
        "抓课堂促发展的",
        "关于|做好|中小学|（幼儿园）|安全管理|工作的实施意见|（试行）",
        "加强|优质均衡的|教育体系",
        "的",
        "",
    ],
)
def test_names_words_numbers_and_groups_stay_whole(seamed: str) -> None:
    assert parts(seamed.replace("|", "")) == seamed


def test_what_encloses_more_than_a_line_is_opened_between_its_words() -> None:
    assert parts("《关于进一步加强江城市义务教育阶段学校〈教学常规〉管理工作的若干意见》") == (
        "《关于|进一步加强|江城市|义务教育阶段|学校|〈教学常规〉|管理|工作的|若干意见》"
    )


def test_what_fills_a_line_with_what_belongs_to_it_is_opened_too() -> None:
    assert parts("《江城市义务教育学校作业管理办法细则》的通知") == (
        "《江城市|义务教育学校|作业管理办法|细则》的通知"
    )


def test_what_stands_in_an_opened_group_stays_whole() -> None:
    assert parts("《江城市实验小学“教学工作”管理办法》的通知") == (
        "《江城市|实验小学|“教学工作”|管理办法》的通知"
    )


@pytest.mark.parametrize(
    ("title", "dear", "cheap"),
    [
        ("明湖区人民政府关于教育发展", 3, 7),
        ("关于教育和发展", 5, 4),
        ("关于甲乙丙丁戊己庚的安排", 5, 2),
        ("关于10所学校的若干意见", 5, 2),
        ("江城市教育厅办公室关于教育发展", 6, 9),
        ("关于甲乙和教育发展", 5, 2),
        ("关于工作的若干意见和方案", 5, 2),
    ],
)
def test_a_place_where_no_reader_pauses_has_a_higher_price(
    title: str, dear: int, cheap: int
) -> None:
    prices = break_places(title)
    assert prices[dear] > prices[cheap]


@given(st.text() | st.text("《》“”（）的等和省市教育局学校第一年3%.、 甲乙\u0301", max_size=80))
def test_any_text_has_its_places_in_order_and_inside_it(title: str) -> None:
    places = list(break_places(title))
    assert places == sorted(set(places))
    assert all(0 < place < len(title) for place in places)
