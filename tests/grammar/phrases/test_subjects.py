"""Subjects: what is counted, measured, covered or done."""

import pytest

from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.subjects import named_before, subject_of


@pytest.mark.parametrize(
    ("text", "number", "level", "subject"),
    [
        ("开展二十大宣讲100场。", "100场", False, "二十大宣讲"),
        ("创评10个星级示范点，", "10个", False, "星级示范点"),
        ("巩固率达到98%。", "98%", True, "巩固率"),
        ("毛入园率、普惠率分别达到95%、88%。", "88%", True, "普惠率"),
        ("安排专项资金1200万元用于维修。", "1200万元", False, "专项资金"),
        ("单位能耗比2020年下降8%。", "下降8%", True, "单位能耗"),
        ("总量控制在20万吨以内，比2005年减少10%。", "减少10%", True, "总量"),
        ("培育“小巨人”企业100家，", "100家", False, "“小巨人”企业"),
    ],
)
def test_the_subject_stands_behind_or_before(
    text: str, number: str, level: bool, subject: str
) -> None:
    start = text.index(number)
    assert subject_of(Prose(text), start, start + len(number), level=level) == subject


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("值班表在1月29日前报局办公室。", "1月29日前", "值班表"),
        ("确保慰问金放假前发放到位。", "放假前", "慰问金"),
        ("各地要于年底前完成整改。", "年底前", ""),
        ("完成整改。", "", ""),
    ],
)
def test_what_is_named_before_a_date_is_the_subject_of_its_act(
    text: str, date: str, name: str
) -> None:
    prose = Prose(text)
    start = text.index(date) if date else 0
    prose.take(start, start + len(date))
    assert named_before(prose, start + len(date)) == name
