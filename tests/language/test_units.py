import re

import pytest

from eduplan.language.han_numerals import NUMERAL_CHARACTERS
from eduplan.language.units import SHARES, UnitKind, is_rate_unit, known_units, unit_kind

COUNTED = (
    "个 所 场 次 名 人 人次 项 家 户 件 起 期 届 门 节 册 本 套 台 间 座 处 支 篇 例 条 部 张 份 幅 "
    "对 组 队 班 校 辆 只 株 棵 学位 课时 学时 片 块 宗"
)


@pytest.mark.parametrize(
    ("units", "kind"),
    [
        (COUNTED, UnitKind.COUNT),
        ("元", UnitKind.MONEY),
        ("平方米 平方千米 亩 公顷 ㎡ m²", UnitKind.AREA),
        ("米 公里 千米", UnitKind.LENGTH),
        ("吨 公斤", UnitKind.MASS),
        ("升 立方米", UnitKind.VOLUME),
        ("度 千瓦 千瓦时", UnitKind.ENERGY),
        ("兆 Mbps", UnitKind.DATA),
        ("% ％ ‰ 成", UnitKind.RATE),
        ("个百分点 百分点", UnitKind.POINT),
        ("小时 分钟 天 周 个月 年 学年 学期", UnitKind.TIME),
        ("位", UnitKind.RANK),
        ("倍", UnitKind.MULTIPLE),
    ],
)
def test_units_that_plans_use_are_known_by_what_they_measure(units: str, kind: UnitKind) -> None:
    assert {unit_kind(unit) for unit in units.split()} == {kind}


@pytest.mark.parametrize("unit", ["", "批", "道", "万元", "个 "])
def test_other_words_are_no_known_unit(unit: str) -> None:
    assert unit_kind(unit) is None


def test_every_kind_has_a_unit_and_there_are_many() -> None:
    assert {unit_kind(unit) for unit in known_units()} == set(UnitKind)
    assert len(known_units()) >= 120


def test_a_pattern_of_the_known_units_finds_each_of_them_whole() -> None:
    pattern = re.compile("|".join(map(re.escape, known_units())))
    assert all(pattern.match(unit + "以上") for unit in known_units())
    assert [found[0] for unit in known_units() if (found := pattern.match(unit))] == list(
        known_units()
    )


def test_a_unit_can_be_told_from_the_number_before_it() -> None:
    numerals = set(NUMERAL_CHARACTERS + "0123456789 ")
    heads = {unit[:2] for unit in known_units() if unit[0] in numerals}
    assert heads == {"百分", "千米", "千克", "千瓦", "千伏"}


def test_exactly_the_units_of_a_share_are_rate_units() -> None:
    assert {unit for unit in known_units() if is_rate_unit(unit)} == {"%", "％", "‰", "成"}
    assert not is_rate_unit("")


def test_every_unit_of_a_share_and_of_points_tells_what_the_whole_comes_to() -> None:
    kinds = (UnitKind.RATE, UnitKind.POINT)
    assert {unit for unit in known_units() if unit_kind(unit) in kinds} == SHARES.keys() - {""}
