"""Promises: whether a number commits."""

import pytest

from eduplan.grammar.phrases.promises import promises, reaches
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import find_measures


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("开展宣讲100场。", True),
        ("每名学生阅读12册以上。", True),
        ("参训人数超10万人次。", True),
        ("90%的学校达到标准。", True),
        ("设立规模20亿元的基金。", True),
        ("企业开办时间缩短至3天以内。", True),
        ("优良率为86.3%。", False),
        ("按2%给予补助。", False),
        ("整合全县312名护林员力量。", False),
        ("每班限报1个节目。", False),
        ("双师比例不低于60%是国家要求。", False),
        ("投资2000万元的项目。", False),
        ("总投资一定，其中设备购置980万元。", False),
        ("净宽不小于1.4米。", False),
        ("每生补助5元。", False),
        ("每万人拥有5名医生。", False),
        ("围绕三项任务推进。", False),
        ("为期5天。", False),
        ("持证上岗率未达到100%。", False),
        ("未按规定每年至少进行1次安检。", False),
        ("未达标的学校整改20所。", True),
    ],
)
def test_a_number_commits_by_what_stands_round_it(text: str, promised: bool) -> None:
    prose = Prose(text)
    assert any(promises(prose, measure) for measure in find_measures(text)) == promised


def test_a_level_is_reached_not_added() -> None:
    for text, level in (("能力达到5400万吨。", True), ("新增学位300个。", False)):
        (measure,) = find_measures(text)
        assert reaches(Prose(text), measure) == level
