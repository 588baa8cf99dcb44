"""Quantities: what is measured, timed or coded stands in Arabic digits (GB/T 15835-2011 4.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.errors import EduplanError
from eduplan.language.numerals import read_number, read_positional, write_number
from eduplan.language.units import UnitKind, known_units, unit_kind
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.pattern import Pattern, lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES", "in_arabic"]

_DIGITS: Final = "[零〇一二三四五六七八九]"
_VAGUE: Final = lazy("[一二三四五六七八九]{2}")
"""Two digits in a row stand for about so many: 三四十."""
_MEASURED: Final = (
    *(UnitKind.MONEY, UnitKind.AREA, UnitKind.LENGTH, UnitKind.MASS, UnitKind.VOLUME),
    *(UnitKind.ENERGY, UnitKind.DATA),
)
_NOT_BEFORE: Final = "第个数几约近上初〇零一二两三四五六七八九十百千万亿点分之逾超过余"
_IDIOMS: Final = frozenset("度里斤成")
"""Units that set phrases have too: 三百六十度, 十万八千里."""
_SCALES: Final = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
_POINTED: Final = lazy("([^点]+点[^万亿]+)([万亿]*)")


def _quantities() -> str:
    units = (
        unit
        for unit in known_units()
        if unit_kind(unit) in _MEASURED and not unit.isascii() and unit not in _IDIOMS
    )
    measured = "|".join(map(re.escape, units))
    return (
        f"[一二两三四五六七八九十零〇](?<![{_NOT_BEFORE}].)"
        f"(?:(?<=[一二两三四五六七八九十])[〇零一二两三四五六七八九十百千万亿]{{1,11}}+(?=(?:{measured}))"
        f"|[一二三四五六七八九十百]{{0,6}}点{_DIGITS}{{1,4}}[万亿]?(?=(?:{measured}|倍|个百分点|百分点|个|人|%)))"
    )


_QUANTITY: Final = Pattern(_quantities)
_CLOCK: Final = lazy(
    "[时点](?<=[一二两三四五六七八九十].)(?:([一二三四五六七八九十]{1,3})分|半|整|(?=[前后至到起，。；、—]))"
)
_HOUR: Final = re.compile("(?:[上下中]午|凌晨|[早晚]上|晚间)([一二两三四五六七八九十]{1,3})$")
_FIGURES: Final = lazy(f"{_DIGITS}(?<!{_DIGITS}.){_DIGITS}{{2,19}}")
_NAMED: Final = re.compile(
    "(?:电话|热线|手机|传真|邮编|邮政编码|编号|文号|代码|学号|[国省县]道)(?:号码)?[为是：:“]{0,2}[A-Z]?$"
)
_REACH: Final = 12


def in_arabic(number: str) -> str | None:
    """The number that 汉字 write, in Arabic digits with 万 or 亿 behind them; None where they write none.

    >>> in_arabic("三千五百"), in_arabic("两亿五千万"), in_arabic("五百万")
    ('3500', '2.5亿', '500万')
    """
    pointed = _POINTED.fullmatch(number)
    try:
        if pointed is not None:
            return write_number(read_number(pointed[1])) + pointed[2]
        value = read_number(number)
    except EduplanError:
        return None
    for scale, size in _SCALES.items():
        fits = value >= size and (value * 10_000 / size).denominator == 1
        if fits and number.endswith(("万", "亿")):
            return write_number(value / size) + scale
    return write_number(value)


@rule(
    "TXT309",
    clause="GB/T 15835-2011 4.1.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="计量的数一般用阿拉伯数字：“{found}”写作“{after}”",
    good=[
        "新增校舍3500平方米。",
        "投入1.2亿元、500万元。",
        "打通最后一公里。",
        "三四十公里的路程",
        "百万元以上的项目",
        "三百六十度评价",
        "几十吨、数百亩、约三百米",
        "建成10个十万亩、100个万亩示范区。",
    ],
    bad=[
        "新增校舍三千五百平方米。",
        "投入一点二亿元。",
        "补助资金五百万元。",
        "绿化二十亩。",
        "是上年的一点五倍。",
        "下降零点三个百分点。",
        "建成跑道四百米。",
    ],
)
def quantities_in_han(text: str) -> Iterator[Span]:
    """What is measured, money too, is in Arabic digits; approximations and set phrases are not."""
    for hit in _QUANTITY.finditer(text):
        whole = hit[0].partition("点")[0]
        if _VAGUE.search(whole) is None and (after := in_arabic(hit[0])) is not None:
            yield Span(*hit.span(), after)


@rule(
    "TXT310",
    clause="GB/T 15835-2011 4.1.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="钟点一般用阿拉伯数字：“{found}”写作“{after}”",
    good=[
        "上午8时30分开会。",
        "下午3点前报送。",
        "早上一点也不耽误。",
        "会上三点意见",
        "晚上八九点钟",
    ],
    bad=[
        "上午八时三十分开会。",
        "下午三点前报送。",
        "晚上九时至次日凌晨六时，安排专人值守。",
        "中午十二点整集合。",
        "下午两点前报到，下午五点半结束。",
    ],
)
def clock_times_in_han(text: str) -> Iterator[Span]:
    """Hours and minutes are in Arabic digits."""
    for hit in _CLOCK.finditer(text):
        place = hit.start()
        hour = _HOUR.search(text[max(0, place - _REACH) : place])
        figures = in_arabic(hour[1]) if hour is not None else None
        minute = in_arabic(hit[1]) if hit[1] else ""
        if hour is not None and figures is not None and minute is not None:
            behind = hit[0][1 + len(hit[1] or "") :]
            yield Span(place - len(hour[1]), hit.end(), figures + hit[0][0] + minute + behind)


@rule(
    "TXT311",
    clause="GB/T 15835-2011 4.1.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="编号用阿拉伯数字：“{found}”写作“{after}”",
    good=[
        "热线电话12345。",
        "联系电话：0571-88001234",
        "邮编310000",
        "编号一栏由学校填写。",
        "104国道沿线",
    ],
    bad=[
        "热线电话一二三四五。",
        "邮政编码：三一〇〇〇〇",
        "编号零零七。",
        "国道一〇四沿线学校",
        "拨打热线“一二三四五”反映。",
    ],
)
def codes_in_han(text: str) -> Iterator[Span]:
    """What only names, and does not count, is in Arabic digits: telephones, postcodes, roads."""
    for hit in _FIGURES.finditer(text):
        if _NAMED.search(text[max(0, hit.start() - _REACH) : hit.start()]):
            yield Span(*hit.span(), "".join(str(read_positional(each)) for each in hit[0]))


RULES: Final[tuple[Rule, ...]] = (quantities_in_han, clock_times_in_han, codes_in_han)
