"""Targets stated by a number: their kind, their data, and what is none."""

from fractions import Fraction

import pytest

from eduplan.grammar.phrases import find_inlines
from eduplan.model import Comparator, Firmness, Target, TargetKind

K = TargetKind


def found(text: str, year: int | None = None) -> list[Target]:
    return [part for part in find_inlines(text, year) if isinstance(part, Target)]


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "value", "comparator"),
    [
        ("开展宣讲120场。", "120场", K.COUNT, 120, Comparator.BARE),
        ("拟评选示范党支部8～10个，", "8～10个", K.COUNT, 8, Comparator.BARE),
        ("每学期轮训不少于两次，", "不少于两次", K.COUNT, 2, Comparator.AT_LEAST),
        ("培训教师3000人次以上，", "3000人次以上", K.COUNT, 3000, Comparator.AT_LEAST),
        ("组织3次以上形式多样的学习", "3次以上", K.COUNT, 3, Comparator.AT_LEAST),
        ("培育骨干教师80余名。", "80余名", K.COUNT, 80, Comparator.ABOUT),
        ("规范320个学前看护点。", "320个", K.COUNT, 320, Comparator.BARE),
        ("投入建设资金3.5亿元，", "3.5亿元", K.AMOUNT, 350000000, Comparator.BARE),
        ("每天体育活动不低于2小时，", "不低于2小时", K.AMOUNT, 2, Comparator.AT_LEAST),
        ("幼儿园总数达到60所，", "60所", K.STOCK, 60, Comparator.BARE),
        ("学习点总数突破100个，", "突破100个", K.STOCK, 100, Comparator.MORE_THAN),
        ("配备率不低于98%。", "不低于98%", K.RATE, 98, Comparator.AT_LEAST),
        ("整改率达到100%。", "100%", K.RATE, 100, Comparator.BARE),
        ("80%以上幼儿园达到标准。", "80%以上", K.RATE, 80, Comparator.AT_LEAST),
        ("巩固率达到百分之九十八。", "百分之九十八", K.RATE, 98, Comparator.BARE),
        ("三分之二的成员校达到标准。", "三分之二", K.RATE, Fraction(2, 3), Comparator.BARE),
        ("违规问题不超过3起。", "不超过3起", K.LIMIT, 3, Comparator.AT_MOST),
        ("占比控制在3%以内。", "控制在3%以内", K.LIMIT, 3, Comparator.AT_MOST),
        ("时限控制在5个工作日以内。", "控制在5个工作日以内", K.LIMIT, 5, Comparator.AT_MOST),
    ],
)
def test_a_number_that_is_promised_is_a_target(
    text: str, phrase: str, kind: TargetKind, value: int | Fraction, comparator: Comparator
) -> None:
    (target,) = found(text)
    assert (target.text, target.kind) == (phrase, kind)
    assert target.quantity is not None
    assert target.quantity.value == value
    assert target.quantity.comparator is comparator


@pytest.mark.parametrize(
    "text",
    [
        "全面落实三项任务。",
        "坚持两个导向，打造五大体系。",
        "建立区、校两级艺术团体，命名一批特色学校。",
        "整合现有两套系统，",
        "推动体育“一校一品”和“525”热线建设。",
        "淘汰30万千瓦以上的机组。",
        "开展35岁以下教师培训。",
        "举办第8届读书节。",
        "2025年，全区新增学位3240个。",
        "招收3至6岁幼儿。",
        "参加人数为300人。",
        "全校40名教师。",
        "实施三年行动计划。",
        "同心协力，一起努力。",
        "落实“两个只增不减”要求。",
        "不足30人的学校。",
    ],
)
def test_names_lists_stock_and_conditions_are_none(text: str) -> None:
    assert found(text, 2026) == []


def test_two_numbers_under_one_verb_are_two_targets_with_their_own_subjects() -> None:
    one, two = found("培育“红烛先锋”10个党建子品牌和10个党建工作法。")
    assert [one.subject, two.subject] == ["党建子品牌", "党建工作法"]


def test_what_is_hoped_for_beyond_the_value_is_its_stretch() -> None:
    (target,) = found("配备率达到85%以上，力争90%。")
    assert (target.text, target.stretch) == ("85%以上，力争90%", Fraction(90))
    plain, more = found("培训教师100人，力争达到1.2万人。")
    assert (plain.text, plain.stretch, more.text) == ("100人", None, "1.2万人")


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("力争评选项目10个。", Firmness.STRIVE),
        ("确保评选项目10个。", Firmness.ENSURE),
        ("拟评选项目10个。", Firmness.INTEND),
        ("评选项目10个。", None),
    ],
)
def test_the_words_before_say_how_firm_it_is(text: str, firmness: Firmness | None) -> None:
    assert [target.firmness for target in found(text)] == [firmness]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("每校每年不少于2次。", ("校", "年")),
        ("教研员每人每学期听课不少于60节。", ("人", "学期")),
        ("每天活动不低于2小时。", ("天",)),
        ("每学期轮训不少于2次。", ()),
    ],
)
def test_the_units_that_each_have_to_reach_it_are_kept(text: str, per: tuple[str, ...]) -> None:
    assert [target.per for target in found(text)] == [per]
