"""Ranges: 一字线 for times and places, 浪纹线 for numbers, a percent sign at both ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.matching import HAN_DIGITS, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule
from eduplan.rules.uniformity import usual_mark

__all__ = ["RULES"]

_HYPHEN: Final = "[-~－–﹣]"
_DAY: Final = "[0-9]{1,2}月(?:[0-9]{1,2}日)?"
_CLOCK: Final = "[0-2]?[0-9][:：][0-5][0-9]"
_YEARS: Final = lazy(
    f"[0-9周](?<![0-9A-Za-z/:：].)(?:"
    f"(?:(?<=1)9|(?<=2)0)[0-9]{{2}}(?:年?{_HYPHEN}(?:19|20)[0-9]{{2}}学?年|年{_DAY}{_HYPHEN}{_DAY})"
    f"|(?<=[0-9])[0-9]?月(?:[0-9]{{1,2}}(?:日?{_HYPHEN}{_DAY}|{_HYPHEN}[0-9]{{1,2}}日)|{_HYPHEN}{_DAY})"
    f"|(?<=[0-9])[0-9]?{_HYPHEN}[0-9]{{1,2}}月(?![0-9龄])"
    f"|(?<=周)[{HAN_DIGITS[:6]}]{_HYPHEN}周[{HAN_DIGITS[:6]}日]"
    f"|(?<=[0-9])[0-9]?[:：][0-5][0-9]{_HYPHEN}{_CLOCK}(?![0-9:：]))"
)
_UNITS: Final = (
    "年级|个百分点|百分点|个工作日|工作日|个月|小时|分钟|周岁|课时|学时|学分|年(?!代)|岁|周|天|人|名|所|场|次|"
    "个|项|家|户|件|门|节|支|篇|套|台|间|座|处|条|元|万|亿|千|吨|亩|公里|千米|平方米|米|倍|分(?!之|数|校)|%|％|‰"
)
_NUMBERS: Final = lazy(
    rf"([0-9](?<![0-9.A-Za-z/—～:：〕号（(-].)[0-9]{{0,4}}(?:\.[0-9]+)?)((?:{_UNITS})?){_HYPHEN}"
    rf"([0-9]{{1,5}}(?:\.[0-9]+)?)({_UNITS})"
)
_PERCENT: Final = lazy(
    r"([0-9](?<![0-9.A-Za-z/—～~:：〕-].)[0-9]{0,2}(?:\.[0-9]+)?)([-—~～–－])([0-9]+(?:\.[0-9]+)?)([%％‰])"
)
_SCALED: Final = lazy(
    r"([0-9](?<![0-9.A-Za-z/—～~:：〕第-].)[0-9]*(?:\.[0-9]+)?)([—～])([0-9]+(?:\.[0-9]+)?)([万亿])(?=[元人册字件户亩吨平])"
)
_RANGE: Final = re.compile(_HYPHEN)
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")


@rule(
    "TXT501",
    clause="GB/T 15834-2011 4.13.3.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="起止时间之间用一字线：“{after}”",
    good=["2021—2025年", "2026-01-05", "3月至5月", "周一至周五", "学年度第1-2号"],
    bad=["2021-2025年", "3月-5月", "2025-2026学年", "8:00-12:00", "周一-周五"],
)
def hyphens_between_times(text: str) -> Iterator[Span]:
    """Beginning and end of a time are joined by U+2014."""
    yield from spans(_YEARS, text, lambda hit: _RANGE.sub("—", hit[0]))


@rule(
    "TXT502",
    clause="GB/T 15834-2011 4.13.3.3",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="数值范围用浪纹线（或全文统一用一字线），不用连字符：“{after}”",
    good=["3～5所", "80%～90%", "GB/T 9704-2012", "0571-88001234", "2021—2025年"],
    bad=["3-5所", "80%-90%", "每周2~3次", "1.5-2小时", "3-6岁儿童"],
)
def hyphens_between_numbers(text: str) -> Iterator[Span]:
    """Least and most of a number are joined by U+FF5E, or by U+2014 where that is the usual mark."""
    mark = usual_mark(text)
    for hit in _NUMBERS.finditer(text):
        rises = float(hit[1]) < float(hit[3])
        whole = (hit[2] or hit[4]) not in ("%", "％", "‰") or hit[2]
        if rises and whole and not _YEAR.fullmatch(hit[3]) and not _YEAR.fullmatch(hit[1]):
            yield Span(*hit.span(), f"{hit[1]}{hit[2]}{mark}{hit[3]}{hit[4]}")


@rule(
    "TXT503",
    clause="GB/T 15835-2011 5.1.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="百分数的范围前后都写百分号：“{after}”",
    good=["80%～90%", "3～5个百分点", "由80%提高到90%", "1629001655-48.1%"],
    bad=["80～90%", "80-90%", "63—68%"],
)
def percent_sign_missing(text: str) -> Iterator[Span]:
    """63%～68%, since 63 alone is another number."""
    for hit in _PERCENT.finditer(text):
        if float(hit[1]) < float(hit[3]):
            mark = hit[2] if hit[2] in "—～" else usual_mark(text)
            yield Span(*hit.span(), f"{hit[1]}{hit[4]}{mark}{hit[3]}{hit[4]}")


@rule(
    "TXT504",
    clause="GB/T 15835-2011 5.1.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="“{found}”会看成从{detail}起，前一个数也写“万”“亿”：“{after}”",
    good=["3万～5万元", "100万—200万人", "3～5所", "由3万元增加到5万元", "2024—2025万元投入计划"],
    bad=["3～5万元", "100—200万元", "服务2～3万人次", "1.5～2亿元"],
)
def scale_missing(text: str) -> Iterator[Span]:
    """3万～5万, since 3～5万 begins at three."""
    for hit in _SCALED.finditer(text):
        if float(hit[1]) < float(hit[3]) and not _YEAR.fullmatch(hit[1]):
            yield Span(*hit.span(), f"{hit[1]}{hit[4]}{hit[2]}{hit[3]}{hit[4]}", hit[1])


RULES: Final[tuple[Rule, ...]] = (
    hyphens_between_times,
    hyphens_between_numbers,
    percent_sign_missing,
    scale_missing,
)
