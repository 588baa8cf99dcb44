"""Organs: one that is named in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.examples import HEAD
from eduplan.rules.lines import Element, Line
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.phrases import duties_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_HEAD: Final = HEAD + "一、学习\n"
_ENDS: Final = ("科", "局", "室", "办", "中心", "处", "部", "股", "委", "院", "站")
_SHORTEST: Final = 3
_AREAS: Final = "省市区县州旗镇乡"


@plan_rule(
    "PLN208",
    clause="《党政机关公文处理工作条例》第九条",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”与“{detail}”像是同一机关的两种写法，全文宜统一",
    good=[
        _HEAD
        + "1.宣讲。全年宣讲。（责任单位：基础教育科）\n2.培训。全年培训。（责任单位：人事科）",
        _HEAD + "1.宣讲。全年宣讲。（责任单位：人事科）\n2.培训。全年培训。（责任单位：人事科）",
    ],
    bad=[
        _HEAD
        + "1.宣讲。全年宣讲。（责任单位：基础教育科）\n2.培训。全年培训。（责任单位：基教科）",
        _HEAD + "1.宣讲。全年宣讲。（责任单位：区教育局）\n2.培训。全年培训。（责任单位：教育局）",
        _HEAD
        + "1.宣讲。全年宣讲。（责任单位：发展规划科）\n2.培训。全年培训。（责任单位：发规科）",
    ],
)
def organs_named_twice(manuscript: Manuscript) -> Iterator[Hit]:
    """An organ has one name: in full, or its one short form."""
    named = _named(manuscript)
    names = sorted(named, key=len, reverse=True)
    for short in names:
        for full in names:
            if len(full) > len(short) and _is_short_for(short, full):
                line, start = named[short]
                yield Hit(line, Span(start, start + len(short), detail=full))
                break


def _named(manuscript: Manuscript) -> dict[str, tuple[Line, int]]:
    """Each organ that answers for something or signs, and where it is first named."""
    named = dict[str, tuple[Line, int]]()
    for found in duties_in(manuscript):
        for party in found.item.parties:
            place = found.line.text.find(party, found.start)
            if place >= 0 and party.endswith(_ENDS):
                named.setdefault(party, (found.line, place))
    for line in manuscript.lines:
        if line.element is Element.SIGNATURE:
            named.setdefault(line.text, (line, 0))
    return named


def _is_short_for(short: str, full: str) -> bool:
    """Whether *short* is *full* without its area, or the first letters of its words and its ending."""
    if len(short) < _SHORTEST:
        return False
    if full.endswith(short):
        return full[len(full) - len(short) - 1] in _AREAS
    if short[0] != full[0] or short[-1] != full[-1] or len(full) < 2 * len(short) - 2:
        return False
    return len(short) == _SHORTEST and full[2:3] == short[1] and len(full) == 5


RULES: Final[tuple[Rule, ...]] = (organs_named_twice,)
