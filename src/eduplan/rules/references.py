"""Citations: numbers of documents, short names, units, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element
from eduplan.rules.matching import CJK, line_around, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_CITING: Final = PROSE | {Element.NUMBER}
_YEAR: Final = lazy(
    rf"([\[［【（(〔﹝])(?<=[{CJK}A-Z].)((?:19|20)[0-9]{{2}})([\]］】）)〕﹞])(?=第?[0-9]+号)"
)
_SEQUENCE: Final = lazy("〕(第?)(0*)([0-9]+)号")
_SHORT: Final = lazy("〔([0-9]{2})(?=〕[0-9]+号)")
_NUMBER_FIRST: Final = lazy(
    rf"[〔﹝（(\[［【](?<=[{CJK}].)[0-9]{{2,4}}[〕﹞）)\]］】]第?[0-9]+号(?:文件?)?《",
    needs=("《",),
)
_LETTERS: Final = lazy(f"[{CJK}]+$")
_MOST_LETTERS: Final = 12
_SHORT_NAME: Final = lazy(
    "以下(?:统称|简称)(?!为?[“《‘]|[：:])为?([^“”《》，。；（）()\n]{1,20})(?=[）)])",
    needs=("以下",),
)
_PLAN: Final = lazy("十[二三四五六]五(?=时期|期间|规划|末|以来|开局|收官)")
_UNIT: Final = lazy(
    r"[公市华平英海立马](?<=[0-9万亿百千十].)(?:(?<=公)(?:分(?!之)|升)|(?<=市)[斤尺]|(?<=华)里|(?<=平)米"
    r"|(?<=英)[寸尺里]|(?<=海)里/小时|(?<=立)升|(?<=马)力(?!欧|克))"
)
_UNITS: Final = {
    "公分": "厘米",
    "平米": "平方米",
    "公升": "升",
    "立升": "升",
}
_CAPTION: Final = lazy(
    f"^[ \u3000]*[图表][ \u3000]?[0-9一二三四五六七八九十]{{1,3}}(?![{CJK}])[^。\n]{{1,40}}(。)$",
    re.MULTILINE,
)


@rule(
    "TXT701",
    clause="GB/T 9704-2012 7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文字号的年份应用六角括号：“{after}”",
    good=["明教〔2026〕1号", "（2026年）第1号", "GB/T 9704（2012）"],
    bad=["明教[2026]1号", "明教（2026）1号", "按照国发【2020】1号文件要求"],
    on=_CITING,
)
def brackets_of_years(text: str) -> Iterator[Span]:
    """The year in the number of a document stands in 〔 〕 (U+3014, U+3015)."""
    for hit in _YEAR.finditer(text):
        if hit[1] + hit[3] != "〔〕":
            yield Span(*hit.span(), f"〔{hit[2]}〕")


@rule(
    "TXT702",
    clause="GB/T 9704-2012 7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文字号的顺序号不加“第”、不编虚位：“{after}”",
    good=["明教〔2026〕1号", "明教〔2026〕100号", "2026年第1号"],
    bad=["明教〔2026〕第1号", "明教〔2026〕01号", "明教〔2026〕第008号"],
    on=_CITING,
)
def sequence_numbers(text: str) -> Iterator[Span]:
    """The sequence number has neither 第 nor leading zeros."""
    for hit in _SEQUENCE.finditer(text):
        if hit[1] or hit[2]:
            yield Span(hit.start() + 1, hit.end(), f"{int(hit[2] + hit[3])}号")


@rule(
    "TXT703",
    clause="GB/T 9704-2012 7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="发文字号的年份“{found}”应写全",
    good=["明教〔2026〕1号", "明教〔1998〕3号", "〔26〕"],
    bad=["明教〔26〕1号", "按照国发〔98〕3号文件", "明政办〔05〕12号"],
    on=_CITING,
)
def short_years_of_numbers(text: str) -> Iterator[Span]:
    """The year of a number has four digits."""
    for hit in _SHORT.finditer(text):
        century = "19" if hit[1] > "49" else "20"
        yield Span(*hit.span(1), century + hit[1], safety=Safety.REVIEW)


@rule(
    "TXT704",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="引用公文先引标题、后引发文字号",
    good=[
        "按照《关于加强学习的意见》（明教〔2026〕1号）要求",
        "《意见》（明教〔2026〕1号）《方案》",
        "明教〔2026〕1号文件规定",
    ],
    bad=[
        "按照明教〔2026〕1号《关于加强学习的意见》要求",
        "根据国发〔2020〕1号文件《意见》",
        "依据省府办〔2021〕3号《规划》",
    ],
)
def number_before_title(text: str) -> Iterator[Span]:
    """A document is cited by its title, then its number in brackets."""
    for hit in _NUMBER_FIRST.finditer(text):
        ahead = _LETTERS.search(text[max(0, hit.start() - _MOST_LETTERS) : hit.start()])
        yield Span(hit.start() - len(ahead[0] if ahead else ""), hit.end())


@rule(
    "TXT705",
    clause="GB/T 15834-2011 4.8",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="简称“{found}”宜加引号",
    good=["（以下简称“要点”）", "（以下简称《要点》）", "（以下简称为“区局”）"],
    bad=["明湖区教育局（以下简称区局）", "（以下简称为要点）", "（以下统称各学校）"],
)
def short_names_without_quotes(text: str) -> Iterator[Span]:
    """A short name is introduced in quotation marks."""
    yield from spans(_SHORT_NAME, text, lambda hit: f"“{hit[1]}”", group=1)


@rule(
    "TXT706",
    clause="GB/T 15834-2011 4.8",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”是简称，宜加引号",
    good=["“十五五”时期", "“十四五”规划", "第十四个五年规划", "《“十四五”规划纲要》"],
    bad=["十五五时期", "十四五规划实施", "十四五期间累计"],
)
def plan_names_without_quotes(text: str) -> Iterator[Span]:
    """The short names of five-year plans stand in quotation marks."""
    for hit in _PLAN.finditer(text):
        start, end = line_around(text, hit.start())
        before, behind = text[start : hit.start()], text[hit.end() : end]
        opened = before.rfind("“") > before.rfind("”")
        if not (opened and behind.partition("“")[0].count("”")):
            yield Span(*hit.span(), f"“{hit[0]}”")


@rule(
    "TXT707",
    clause="GB 3100—1993",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="“{found}”不是法定计量单位{detail}",
    good=["5000平方米", "12厘米", "3吨", "30公里"],
    bad=["5000平米", "12公分", "50市斤", "100公升"],
)
def units_out_of_law(text: str) -> Iterator[Span]:
    """Units are those of the law."""
    for hit in _UNIT.finditer(text):
        right = _UNITS.get(hit[0])
        yield Span(*hit.span(), right, f"，应为“{right}”" if right else "")


@rule(
    "TXT708",
    clause="GB/T 15834-2011 A.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="图题、表题末尾不用句号",
    good=["表1 2026年主要指标", "图2：学校分布", "表1显示，指标全部完成。"],
    bad=["表1 2026年主要指标。", "图2：学校分布。", "表3　责任分工。"],
)
def captions_with_full_stops(text: str) -> Iterator[Span]:
    """A caption is no sentence."""
    yield from spans(_CAPTION, text, "", group=1)


RULES: Final[tuple[Rule, ...]] = (
    brackets_of_years,
    sequence_numbers,
    short_years_of_numbers,
    number_before_title,
    short_names_without_quotes,
    plan_names_without_quotes,
    units_out_of_law,
    captions_with_full_stops,
)
