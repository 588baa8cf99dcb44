"""Uniformity: numbers of one kind have one form throughout (GB/T 15835-2011 4.3)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.pattern import lazy
from eduplan.rules.quantities import in_arabic
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES", "usual_mark"]

_CLAUSE: Final = "GB/T 15835-2011 4.3"
_UNITS: Final = "人次|万人|场次|[人名所场家户套台间]"
"""What is counted. Of 个, 项 and 条 one speaks in 汉字 too: they count the members of a list."""
_TENS: Final = "一二三四五六七八九十百千万"
_COUNTED: Final = lazy(
    rf"[0-9０-９二两三四五六七八九十百千](?:(?<![0-9０-９.].)(?<=[0-9０-９])[0-9０-９]*[余多]?|(?<![0-9０-９])"
    rf"(?<![第数几每约近两{_TENS}].)[二三四五六七八九十百千零一]{{0,6}}+)"
    rf"(?P<unit>{_UNITS})(?![制级式大员民家次口类别外区面事均])"
)
_MONTH: Final = lazy(
    f"[0-9０-９{_TENS[:10]}](?:(?<![0-9０-９.—～至年-].)(?<=[0-9０-９])[0-9０-９]?"
    f"|(?<![0-9０-９])(?<![第个历年{_TENS[:10]}].)(?:(?<=十)[一二])?)月"
    "(?=[底末初]|份|[上中下]旬|[前后](?!夕))",
    needs="月",
)
_LONG: Final = lazy(
    "[1-9](?<![0-9.,，A-Za-z〕〔号:：/-].)(?:[0-9]{0,2}(?P<grouped>(?:,[0-9]{3})+)|[0-9]{4,17})"
    "(?=[余多]?[万亿]?[人元名册个户件亩吨平所间台套公份])"
)
_RANGE: Final = lazy(
    r"[0-9](?<![0-9.A-Za-z〕—～~-].)[0-9]{0,5}(?:\.[0-9]+)?[%万亿]?(?P<mark>[-~—～])"
    r"[0-9]+(?:\.[0-9]+)?(?:%|[万亿]?(?:个百分点|名|人|所|场|次|个|项|家|户|间|套|元|亩|米|吨|倍|岁|分钟|小时|天|课时))"
)
_ARABIC: Final = "阿拉伯数字"
_LEAST: Final = 3
_SHARE: Final = 4
"""A form is the usual one that stands at least `_LEAST` times, and `_SHARE` times as often as another."""


def _unusual(
    hits: Iterator[re.Match[str]], form: Callable[[re.Match[str]], tuple[str, str]]
) -> Iterator[tuple[re.Match[str], str]]:
    """Those of *hits* whose form is not the usual one of their kind, with that.

    *form* gives the kind and the form of a hit.
    """
    found = [(hit, *form(hit)) for hit in hits]
    counts = Counter((kind, shape) for _, kind, shape in found)
    for hit, kind, shape in found:
        others = [(n, each) for (of, each), n in counts.items() if of == kind and each != shape]
        most, usual = max(others, default=(0, ""))
        if most >= max(_LEAST, _SHARE * counts[kind, shape]):
            yield hit, usual


def _digits(hit: re.Match[str]) -> str:
    return _ARABIC if hit[0][0].isdecimal() else "汉字"


def _in_two_forms(
    hits: Iterator[re.Match[str]], unit_of: Callable[[re.Match[str]], str]
) -> Iterator[Span]:
    """The numbers in 汉字 among *hits*, each before its unit, where Arabic digits are usual."""
    for hit, usual in _unusual(hits, lambda hit: (unit_of(hit), _digits(hit))):
        unit = unit_of(hit)
        after = in_arabic(hit[0].removesuffix(unit)) if usual == _ARABIC else None
        if after is not None:
            yield Span(*hit.span(), after + unit)


def _mark(hit: re.Match[str]) -> tuple[str, str]:
    """The kind and form of a range; what stands with a hyphen is one with ～ that is not yet put right."""
    return "", "—" if hit["mark"] == "—" else "～"


@rule(
    "TXT312",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”：同类的数全文多用阿拉伯数字，宜写作“{after}”",
    good=[
        "新建3所，改建5所，扩建2所。",
        "新建三所，改建五所，扩建两所。",
        "新建3所，改建5所，扩建2所，每所一名校长，各所三四名教师。",
        "培训30人、20人、50人，第三人民医院",
        "走访3家、5家、6家，聚焦三个方面。",
    ],
    bad=[
        "新建3所，改建5所，扩建2所，迁建1所，提升四所。",
        "培训30人，选派20人，引进50人，轮岗40人，表彰二十五人。",
        "宣讲3场、4场、5场、6场，另办三场。",
        "走访3家、5家、6家、9家和八家。",
        "每校3名，共30名，另选12名、8名，配备三名。",
    ],
)
def counts_in_two_forms(text: str) -> Iterator[Span]:
    """What is counted in Arabic digits throughout is not counted in 汉字 once."""
    yield from _in_two_forms(_COUNTED.finditer(text), lambda hit: hit["unit"])


@rule(
    "TXT313",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”：全文的月份多用阿拉伯数字，宜写作“{after}”",
    good=[
        "3月底前启动，6月底前完成，9月份验收。",
        "三月底前启动，六月底前完成，九月份验收。",
        "3月底前、6月底前、9月份、10月上旬，农历八月前后",
        "每三个月前后通报，3月底、6月底、9月底、12月底报送。",
    ],
    bad=[
        "3月底前启动，6月底前完成，9月份验收，12月底前总结，四月上旬督查。",
        "1月底、2月底、3月底、5月底报送，十二月底前总结。",
        "3月底前、6月底前、9月底前、10月上旬，十一月份",
    ],
)
def months_in_two_forms(text: str) -> Iterator[Span]:
    """Months of our calendar are in Arabic digits throughout, or nowhere."""
    yield from _in_two_forms(_MONTH.finditer(text), lambda hit: "月")


@rule(
    "TXT314",
    clause="GB/T 15835-2011 5.1.1",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”：全文的多位数有的分节、有的不分节，宜统一为“{after}”",
    good=[
        "培训12,000人，惠及35,000人、48,000人。",
        "培训12000人，惠及35000人、48000人。",
        "培训12000人，惠及35000人、48000人、1200人，编号为00012345",
    ],
    bad=[
        "培训12,000人，惠及35,000人、48,000人、56,000人，发放78000册。",
        "培训12000人，惠及35000人、48000人、56000人，发放78,000册。",
        "投入12345元、23456元、34567元、45678元，结余5,678,901元。",
    ],
)
def long_numbers_in_two_forms(text: str) -> Iterator[Span]:
    """Long numbers are parted into groups of three throughout, or nowhere."""
    hits = _unusual(_LONG.finditer(text), lambda hit: ("", "," if hit["grouped"] else ""))
    for hit, usual in hits:
        plain = hit[0].replace(",", "")
        yield Span(*hit.span(), f"{int(plain):,}" if usual else plain)


@rule(
    "TXT315",
    clause=_CLAUSE,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”：全文的数值范围多用“{detail}”，宜统一",
    good=[
        "3～5名、2～3次、80%～90%",
        "3—5名、2—3次、80%—90%",
        "3～5名、2～3次、80%～90%、10～12所，2021—2025年",
    ],
    bad=[
        "3～5名、2～3次、80%～90%、10～12所，5—8家。",
        "3—5名、2—3次、80%—90%、10—12所，5～8家。",
        "每校3～5名，每周2～3次，增长5%～8%，新建1～2所，服务10—20户。",
        "5～8岁、3～6岁、6～12岁、12～15岁，另有15—18岁。",
    ],
)
def ranges_in_two_forms(text: str) -> Iterator[Span]:
    """Ranges of numbers have one mark, ～ or —."""
    for hit, usual in _unusual(_RANGE.finditer(text), _mark):
        if hit["mark"] in "—～":
            yield Span(*hit.span("mark"), usual, usual)


def usual_mark(text: str) -> str:
    """The mark of ranges of numbers that *text* uses throughout, ～ where it uses none or both."""
    counts = Counter(_mark(hit)[1] for hit in _RANGE.finditer(text))
    return "—" if counts["—"] >= max(_LEAST, _SHARE * counts["～"]) else "～"


RULES: Final[tuple[Rule, ...]] = (
    counts_in_two_forms,
    months_in_two_forms,
    long_numbers_in_two_forms,
    ranges_in_two_forms,
)
