"""Stock: what there is already."""

import pytest

from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import find_measures
from eduplan.grammar.phrases.stock import is_stock


def judged(text: str) -> list[bool]:
    """Whether each measure of *text* is stock."""
    prose = Prose(text)
    return [is_stock(prose, measure) for measure in find_measures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "对留守儿童52人建立台账。",
        "要针对困难职工210户做好帮扶。",
        "围绕6个产业集聚区配套建设用房。",
        "用好3亿元风险补偿资金池。",
        "片区民警分片负责12个村居。",
        "落实310万亩天然林管护责任。",
        "加快推进9个续建项目。",
        "全区水库（中型4座）运行平稳，堤防210公里（含险段8公里）。",
        "设立副组长3名。",
        "成立5个工作专班。",
        "规划占地80亩，总投资6亿元。",
        "总投资6亿元的实训楼开工。",
        "财政安排专项经费80万元。",
        "设立200万元助学资金。",
        "医疗床位缺口约40张。",
        "压实32个成员单位责任。",
        "统筹12个乡镇力量。",
        "由3名专家组成评审组。",
        "财政设立专项资金300万元。",
    ],
)
def test_what_there_is_already_is_stock(text: str) -> None:
    assert judged(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "面向全市遴选名师20名。",
        "对接企业350家。",
        "围绕产业需求新建专业6个。",
        "落实资金3亿元。",
        "由学校推荐学生3名。",
        "统筹推进改造小区12个。",
        "完成9个续建项目。",
        "新增学位（公办）300个。",
        "培养青年教师30名。",
        "总投资6亿元。",
        "安排专项资金500万元用于校舍维修。",
        "投入300万元更新设备。",
        "设立规模20亿元的基金。",
        "缩小差距，新增床位40张。",
    ],
)
def test_what_is_to_come_is_none(text: str) -> None:
    assert not any(judged(text))
