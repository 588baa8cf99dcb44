"""Parts and wholes: what is 其中 a number cannot be more than it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from eduplan.language.units import UnitKind, known_units, unit_kind
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.quantity import write_value
from eduplan.model.wording import SCALES
from eduplan.rules.examples import HEAD, plan_data
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.matching import sentence_around
from eduplan.rules.pattern import Pattern
from eduplan.rules.phrases import targets_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule, rule

__all__ = ["RULES"]

_FACTS: Final = "《党政机关公文处理工作条例》第十九条"
_RELATIVE: Final = frozenset({UnitKind.RATE, UnitKind.POINT, UnitKind.TIME, UnitKind.RANK})
_PARTITIONS: Final = (
    ("幼儿园", "学前", "小学", "初中", "高中", "中职", "特教"),
    ("城区", "城镇", "农村", "乡村"),
    ("男", "女"),
    ("上半年", "下半年"),
    ("第一季度", "第二季度", "第三季度", "第四季度"),
    ("公办", "民办"),
    ("新建", "改建", "扩建", "改扩建"),
    ("春季", "秋季"),
    ("中央", "省级", "市级", "区级", "县级"),
)
"""Words that divide a whole so that nothing belongs to two parts."""


class _Number(NamedTuple):
    value: Fraction
    unit: str
    label: str
    start: int
    end: int


def _pattern() -> str:
    counted = (unit for unit in known_units() if unit_kind(unit) not in _RELATIVE)
    units = "|".join(map(re.escape, counted))
    return rf"[0-9](?<![0-9.].)[0-9]*(?:\.[0-9]+)?([万亿]?)[余多]?({units})(?!/)"


_NUMBER: Final = Pattern(_pattern)


@rule(
    "PLN204",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="其中的部分超过总数：{detail}",
    good=[
        "开展宣讲100场，其中面向学生60场、面向家长40场。",
        "培训教师100人，其中党员60人、女教师70人。",
        "新增学位3600个，其中小学2400个、初中1200个。",
        "投入3亿元，其中基建7000万元。",
        "削减排放400万吨，其中新增处理能力4500万吨/日。",
    ],
    bad=[
        "开展宣讲100场，其中面向学生120场。",
        "新增学位3600个，其中小学2400个、初中1600个。",
        "投入经费3亿元，其中基建4亿元。",
    ],
)
def parts_beyond_whole(text: str) -> Iterator[Span]:
    """One part is not more than the whole, nor are parts together that divide it."""
    for hit in re.finditer("其中", text):
        start, end = sentence_around(text, hit.start())
        if "其中" in text[start : hit.start()]:
            continue
        place = hit.start() - start
        numbers = list(_numbers(text[start:end]))
        wholes = [each for each in numbers if each.start < place]
        if wholes:
            parts = [
                each for each in numbers if each.start > place and each.unit == wholes[-1].unit
            ]
            for part, said in _excesses(wholes[-1], parts):
                yield Span(start + part.start, start + part.end, detail=said)


def _numbers(sentence: str) -> Iterator[_Number]:
    last = 0
    for hit in _NUMBER.finditer(sentence):
        digits = hit[0].removesuffix(hit[2]).rstrip("余多").removesuffix(hit[1])
        value = Fraction(digits) * SCALES[hit[1]]
        yield _Number(value, hit[2], sentence[last : hit.start()], *hit.span())
        last = hit.end()


def _excesses(whole: _Number, parts: list[_Number]) -> Iterator[tuple[_Number, str]]:
    limit = write_value(whole.value) + whole.unit
    for part in parts:
        if part.value > whole.value and not re.search("增长|提高|达到|累计|共", part.label):
            yield part, f"{write_value(part.value)}{part.unit}，总数是{limit}"
            return
    total = sum((part.value for part in parts), Fraction(0))
    if total > whole.value and len(parts) > 1 and _divide(parts):
        yield parts[-1], f"合计{write_value(total)}{whole.unit}，总数是{limit}"


def _divide(parts: list[_Number]) -> bool:
    """Whether the labels of *parts* divide a whole: each has a word of its own of one family."""
    for family in _PARTITIONS:
        words = [next((w for w in family if w in part.label), "") for part in parts]
        if all(words) and len(set(words)) == len(words):
            return True
    return False


def _joined(part: str, whole: str) -> str:
    """A plan of two targets, the first of which is a part of the second."""
    members: tuple[tuple[str, str, dict[str, str]], ...] = (
        ("t1", part, {"part_of": "t2"}),
        ("t2", whole, {}),
    )
    inlines = [
        {"target": {"id": key, "kind": "count", "quantity": {"value": value, "unit": "场"}, **more}}
        for key, value, more in members
    ]
    initiative = {
        "heading": "宣讲",
        "body": [["学生宣讲", inlines[0], "，全年宣讲", inlines[1], "。"]],
    }
    return plan_data(pillars=[{"heading": "学习", "initiatives": [initiative]}])


@plan_rule(
    "PLN209",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="“{found}”是“{detail}”的一部分，却比它多",
    good=[_joined("60", "100"), HEAD + "一、学习\n1.宣讲。开展宣讲100场，其中学生专场60场。"],
    bad=[_joined("120", "100"), _joined("101", "100"), _joined("36", "12")],
)
def part_of_less(manuscript: Manuscript) -> Iterator[Hit]:
    """A target that is joined to another by part_of is not more than it."""
    known = {found.item.id: found.item for found in targets_in(manuscript)}
    for found in targets_in(manuscript):
        whole = known.get(found.item.part_of) if found.item.part_of else None
        if whole is None or whole.quantity is None or found.item.quantity is None:
            continue
        if found.item.quantity.unit == whole.quantity.unit:
            most = whole.quantity.to or whole.quantity.value
            if found.item.quantity.value > most:
                yield found.hit(whole.text)


RULES: Final[tuple[Rule, ...]] = (parts_beyond_whole, part_of_less)
