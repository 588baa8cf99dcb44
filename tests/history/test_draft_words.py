"""Year-bound words: those that move, those that a person has to look at, those that no year touches."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan import read
from eduplan.history.draft import draft
from eduplan.history.draft_words import YearWords
from eduplan.model import Period, ProposalKind

YEAR = YearWords(Period(2023), Period(2024))
SCHOOL_YEAR = YearWords(Period.parse("2023s"), Period.parse("2024s"))
YEARS = YearWords(Period(2021, 2025), Period(2026, 2030))

EXAMPLE = {
    ("标题", "2026年"),
    ("前言", "2026年"),
    ("前言", "“十五五”"),
    ("前言", "开局之年"),
    ("前言", "2025年"),
    ("前言", "“十四五”"),
    ("前言", "党的二十大"),
    ("前言", "二十届历次全会"),
    ("一、/1.", "党的二十大"),
    ("一、/1.", "二十届历次全会"),
    ("一、/4.", "第八届"),
    ("二、", "到2027年"),
    ("二、/6.", "第十二届"),
    ("三、/12.", "到2027年"),
    ("结尾", "“十五五”"),
    ("结尾", "开好局、起好步"),
    ("公文要素", "2026年1月15日"),
}
"""Every year-bound word of the example plan, by hand; the preamble has 2026年 twice."""


def _moves(words: YearWords, text: str) -> list[tuple[str, str | None]]:
    return [(word.text, word.after) for word in words.find(text)]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("2023年工作要点", "2023年", "2024年"),
        ("2023 年XX区", "2023 年", "2024 年"),
        ("２０２３年工作要点", "２０２３年", "２０２４年"),
        ("二〇二三年工作要点", "二〇二三年", "二〇二四年"),
        ("二○二三年度考核", "二○二三年度", "二○二四年度"),
        ("2023学年第一学期", "2023学年", "2024学年"),
        ("2022学年第二学期", "2022学年", "2023学年"),
        ("2022—2023学年", "2022—2023学年", "2023—2024学年"),
        ("2023-2024学年度", "2023-2024学年度", "2024-2025学年度"),
        ("做好2023届毕业生工作", "2023届", "2024届"),
        ("2023级新生", "2023级", "2024级"),
        ("2023年6月30日前", "2023年6月30日", "2024年6月30日"),
        ("2023-06-30前", "2023-06-30", "2024-06-30"),
        ("第八届读书节", "第八届", "第九届"),
        ("第十九届运动会", "第十九届", "第二十届"),
        ("第9届", "第9届", "第10届"),
        ("建党102周年", "102周年", "103周年"),
        ("建校九十九周年", "九十九周年", "一百周年"),
        ("9月10日（星期日）召开", "9月10日（星期日）", "9月10日（星期二）"),
        ("2023年5月4日星期四", "2023年5月4日星期四", "2024年5月4日星期六"),
    ],
)
def test_words_of_the_year_move(text: str, before: str, after: str) -> None:
    assert _moves(YEAR, text) == ([(before, after)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("学习党的二十大精神", "党的二十大"),
        ("二十届三中全会", "二十届三中全会"),
        ("第二十届中央委员会", "第二十届中央委员会"),
        ("实施“十四五”规划", "“十四五”"),
        ("十四五规划", "十四五"),
        ("落实省委九届五次、六次和七次全会精神", "九届五次、六次和七次全会"),
        ("区委第十二届八次全会", "第十二届八次全会"),
        ("贯彻全省教育大会精神", "全省教育大会"),
        ("规划的开局之年", "开局之年"),
        ("收官之年", "收官之年"),
        ("教发〔2023〕5号", "〔2023〕5号"),
        ("开展主题教育", "主题教育"),
        ("实施三年行动计划", "三年行动计划"),
        ("“作风建设年”活动", "“作风建设年”活动"),
        ("去年全区", "去年"),
        ("2022年，全区", "2022年"),
        ("到2025年", "2025年"),
        ("2023年印发的办法", "2023年"),
        ("比2023年提高", "2023年"),
        ("自2023年起", "2023年"),
        ("2021—2025年", "2021—2025年"),
        ("《2023年招生方案》", "2023年"),
        ("“第八届”", "第八届"),
        ("3月5日前、2023年2月30日", "2023年2月30日"),
        ("2月30日（星期三）", "2月30日（星期三）"),
    ],
)
def test_words_that_no_rule_can_move_are_pointed_at(text: str, word: str) -> None:
    assert _moves(YEAR, text) == [(word, None)]
    assert all(each.reason for each in YEAR.find(text))


@pytest.mark.parametrize(
    "text",
    [
        "“5·10”思廉日、“12·9”国际反腐日、“525”热线",
        "体育“一校一品”和“一生多能”",
        "《布局规划（2021—2035年）》",
        "四年级以上年龄段",
        "打造十大品牌，完成二十大项任务",
        "区、校两级，十五个五星级",
        "每年、全年、年底前、上半年、近年来",
        "培养2023名教师，投入2023万元",
    ],
)
def test_brands_names_and_bare_numbers_are_untouched(text: str) -> None:
    assert _moves(YEAR, text) == []


def test_a_school_year_moves_by_its_own_years() -> None:
    text = "2023学年，2023—2024学年，2023年9月，2024年5月，2022学年"
    assert _moves(SCHOOL_YEAR, text) == [
        ("2023学年", "2024学年"),
        ("2023—2024学年", "2024—2025学年"),
        ("2023年", "2024年"),
        ("2024年", "2025年"),
        ("2022学年", None),
    ]


def test_of_a_plan_for_several_years_only_the_whole_period_moves() -> None:
    text = "2021—2025年，2023年，第八届，建校60周年"
    assert _moves(YEARS, text) == [
        ("2021—2025年", "2026—2030年"),
        ("2023年", None),
        ("第八届", None),
        ("60周年", None),
    ]


def test_every_year_bound_word_of_the_example_is_in_the_list(examples: Path) -> None:
    made = draft(read(examples / "minghu-2026-standalone.yaml").plan)
    kinds = (ProposalKind.YEAR_WORD, ProposalKind.DEADLINE)
    found = [(each.where, each.before) for each in made.proposals if each.kind in kinds]
    assert set(found) >= EXAMPLE
    assert found.count(("前言", "2026年")) == 2
    right = sum(each in EXAMPLE for each in found)
    assert right / len(found) >= 0.9


@given(st.text(alphabet="2023〇二十年届第周五大月日星期一（）“”《》—-. 学中全会", max_size=60))
def test_whatever_the_text_words_stand_in_it_and_do_not_overlap(text: str) -> None:
    last = 0
    for word in YEAR.find(text):
        assert last <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert word.after != word.text
        last = word.end


@pytest.mark.parametrize(
    "unit", ["2023年", "二", "第八届", "“", "《2023年》", "十", "2023—", "去年今后"]
)
def test_long_text_takes_time_in_proportion(unit: str) -> None:
    def took(times: int) -> float:
        begin = time.process_time()
        YEAR.find(unit * times)
        return time.process_time() - begin

    took(10)
    short = min(took(2_000) for _ in range(3))
    assert min(took(16_000) for _ in range(2)) < max(40 * short, 0.5)
