"""Whole sets, ranks, and what is not to happen."""

from fractions import Fraction

import pytest

from eduplan.grammar.phrases import find_inlines
from eduplan.model import Quantity, Target, TargetKind

K = TargetKind


def found(text: str) -> list[Target]:
    return [part for part in find_inlines(text) if isinstance(part, Target)]


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("确保家访全覆盖的同时提高质量。", "家访全覆盖", K.COVERAGE),
        ("年底前，实现党组织全覆盖。", "党组织全覆盖", K.COVERAGE),
        ("素质评价实现中小学各学段全覆盖。", "中小学各学段全覆盖", K.COVERAGE),
        ("推动培训全覆盖。", "培训全覆盖", K.COVERAGE),
        ("基本实现全覆盖。", "全覆盖", K.COVERAGE),
        ("健全制度,具备条件的小学全部建设到位。", "具备条件的小学全部建设到位", K.COMPLETION),
        ("年底前具备条件的教室全部建设到位。", "具备条件的教室全部建设到位", K.COMPLETION),
        ("6月底前，小学全部完成书记、校长分设；", "小学全部完成书记、校长分设", K.COMPLETION),
        ("问题全部整改。", "问题全部整改", K.COMPLETION),
    ],
)
def test_a_set_done_as_a_whole_is_a_target_with_the_words_that_name_it(
    text: str, phrase: str, kind: TargetKind
) -> None:
    (target,) = found(text)
    assert (target.text, target.kind, target.quantity) == (phrase, kind, None)


@pytest.mark.parametrize(
    ("text", "phrase", "number"),
    [
        ("实现34所学校“明厨亮灶”全覆盖。", "34所学校“明厨亮灶”全覆盖", 34),
        ("实现４所民办学校党组织全覆盖，", "４所民办学校党组织全覆盖", 4),
        ("上半年完成４所学校改扩建，", "完成４所学校改扩建", 4),
        ("完成1,200名教师培训。", "完成1,200名教师培训", 1200),
        ("1,200名教师全部完成培训。", "1,200名教师全部完成培训", 1200),
    ],
)
def test_a_set_carries_its_population(text: str, phrase: str, number: int) -> None:
    (target,) = found(text)
    assert target.text == phrase
    assert target.population is not None
    assert target.population == Quantity(number, target.population.unit)


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("力争进入全省前8名，", "前8名", 8),
        ("位列全市前3。", "前3", 3),
        ("进入全国前三名。", "前三名", 3),
    ],
)
def test_a_place_among_others_is_a_rank(text: str, phrase: str, value: int) -> None:
    (target,) = found(text)
    assert (target.text, target.kind) == (phrase, K.RANK)
    assert target.quantity is not None
    assert target.quantity.value == value


def test_nothing_of_a_kind_is_a_limit_of_zero() -> None:
    (target,) = found("确保重大事故零发生。")
    assert (target.text, target.kind, target.subject) == ("零发生", K.LIMIT, "重大事故")
    assert target.quantity is not None
    assert target.quantity.value == Fraction(0)


@pytest.mark.parametrize(
    "text",
    [
        "推进“全覆盖”行动。",
        "巩固全覆盖成果。",
        "任务已经全部完成。",
        "坚持零容忍。",
        "前3年的工作。",
        "提前10天通知。",
        "全部工作要抓好。",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert found(text) == []
