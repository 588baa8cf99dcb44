"""Marks in a sentence: their width, their form, marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element
from eduplan.rules.matching import CJK, HAN_DIGITS, START, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_WIDE: Final = str.maketrans(",;:?!()", "，；：？！（）")
_NARROW: Final = lazy(
    f"[,;:?!](?://)?(?:(?<=[{CJK}”’》〉）%％].)|(?=[{CJK}“‘《（]))", needs=",;:?!"
)
_STOP: Final = lazy(
    f"[.．](?<=[{CJK}”》）].)(?=[{CJK}“《]|$)(?<!^[{HAN_DIGITS}].)(?<!^[{HAN_DIGITS}]{{2}}.)",
    re.MULTILINE,
)
_BRACKETS: Final = lazy("[(（]([^()（）\n]*)[)）]", needs="()")
_HAN: Final = lazy(f"[{CJK}]")
_LABEL: Final = lazy(f"[(（][{HAN_DIGITS}0-9]{{1,3}}[)）]")
_ELLIPSIS: Final = lazy(
    r"[.。…·](?:(?<=\.)(?<!\..)\.{2,}+(?![ \u3000]*[0-9])|(?<=。)。{2,}|(?<=·)·{2,}"
    r"|(?<=…)(?<!….)(?:…{2}|…{4,})?(?!…))"
)
_DASH: Final = lazy(
    f"[-―─－–ー](?<=[{CJK}”》）].)(?:(?<=-)-+|(?<=―)―|(?<=─)─|(?<=－)－|(?<=–)–|(?<=ー)ー)(?=[{CJK}“《（])"
)
_TWICE: Final = lazy(
    r"([，、；：。])(?<![，、；：。].)(?:(?<!。)\1+|(?<=。)。|[，、；：。])(?![，、；：。])"
)
_FIRST: Final = lazy(f"{START}([，、；：。？！])", re.MULTILINE)
_ETC: Final = lazy("等……|……等(?![级于同待候])", needs=("等……", "……等"))


@rule(
    "TXT201",
    clause="GB/T 15834-2011 5.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="半角“{found}”应为全角“{after}”",
    good=["加强学习，落实责任。", "经费1,000万元。", "上午8:30开会。", "网址为http://example.cn。"],
    bad=[
        "加强学习,落实责任。",
        "各学校:现印发给你们。",
        "成绩(全区)显著!再接再厉。",
        "完成率达98%,居全市前列。",
    ],
)
def narrow_marks(text: str) -> Iterator[Span]:
    """Marks beside 汉字 are full-width; those in numbers, times and addresses stay."""
    for hit in _NARROW.finditer(text):
        if len(hit[0]) == 1:
            yield Span(*hit.span(), hit[0].translate(_WIDE))


@rule(
    "TXT202",
    clause="GB/T 15834-2011 4.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="汉字后的“{found}”不是中文标点{detail}",
    good=["加强学习。", "增长3.5个百分点。", "一.加强学习", "版本为V2.0。"],
    bad=["加强学习.", "加强学习.落实责任。", "落实《教师法》．"],
)
def dots_for_full_stops(text: str) -> Iterator[Span]:
    """A dot behind 汉字 ends no sentence; in a foreign name it may stand for ·, so a person decides."""
    for hit in _STOP.finditer(text):
        ends = hit.end() == len(text) or text[hit.end()] == "\n"
        safety = Safety.TEXT if ends else Safety.REVIEW
        yield Span(*hit.span(), "。", "，句末用“。”" if ends else "", safety)


@rule(
    "TXT203",
    clause="GB/T 15834-2011 4.9",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="括号应为全角",
    good=["学校（含幼儿园）", "PM2.5(μg/m3)", "明教〔2026〕1号", "函数f(x)"],
    bad=["学校(含幼儿园)", "学校（含幼儿园)", "全区(34所)学校", "细颗粒物(PM2.5)"],
)
def narrow_brackets(text: str) -> Iterator[Span]:
    """Brackets round 汉字 or right behind them are full-width, both of a pair."""
    for hit in _BRACKETS.finditer(text):
        if hit[0][0] == "（" and hit[0][-1] == "）":
            continue
        before, after = text[hit.start() - 1 : hit.start()], text[hit.end() : hit.end() + 1]
        opens_line = before in ("", "\n", " ", "\u3000") and _LABEL.fullmatch(hit[0])
        if not opens_line and _HAN.search(before + hit[1] + after):
            yield Span(*hit.span(), f"（{hit[1]}）")


@rule(
    "TXT204",
    clause="GB/T 15834-2011 4.11",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="省略号应为“……”，占两个字的位置",
    good=["开展宣讲、展演、评比……", "一、总体要求......1", "他说：“好……”"],
    bad=[
        "开展宣讲、展演、评比...",
        "开展宣讲、展演、评比。。。",
        "开展宣讲、展演、评比…",
        "加强学习·····",
    ],
)
def ellipses(text: str) -> Iterator[Span]:
    """The ellipsis is six dots in two 字; leaders of a table of contents are none."""
    yield from spans(_ELLIPSIS, text, "……")


@rule(
    "TXT205",
    clause="GB/T 15834-2011 4.10",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="破折号应为“——”，占两个字的位置",
    good=["总目标——办好每一所学校。", "2021—2025年", "2026-01-05", "京—沪线"],
    bad=["总目标--办好每一所学校。", "总目标――办好每一所学校。", "总目标──办好每一所学校。"],
)
def dashes(text: str) -> Iterator[Span]:
    """The dash is two U+2014."""
    yield from spans(_DASH, text, "——")


@rule(
    "TXT206",
    clause="GB/T 15834-2011 4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="标点“{found}”重复或连用",
    good=["加强学习。", "开展宣讲……", "办好人民满意的教育！", "他说：“好。”。"],
    bad=["加强学习。。", "加强学习，，落实责任。", "加强学习，。", "一是加强学习；。"],
)
def doubled_marks(text: str) -> Iterator[Span]:
    """Two marks that part or end cannot stand side by side."""
    for hit in _TWICE.finditer(text):
        same = hit[0][0] == hit[0][1]
        yield Span(*hit.span(), hit[0][0] if same else None)


@rule(
    "TXT207",
    clause="GB/T 15834-2011 A.7",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="省略号与“等”只用其一",
    good=["开展宣讲、展演等活动。", "开展宣讲、展演……", "……等级评定"],
    bad=["开展宣讲、展演等……", "开展宣讲、展演……等活动。", "包括教室、操场等……。"],
)
def ellipsis_and_etc(text: str) -> Iterator[Span]:
    """等 and the ellipsis say the same."""
    yield from spans(_ETC, text, "等", safety=Safety.REVIEW)


@rule(
    "TXT208",
    clause="GB/T 15834-2011 5.1",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="段首不用“{found}”，前面可能缺字，或与上一段是一句",
    good=[
        "加强学习，落实责任。",
        "“双减”工作",
        "《教师法》规定",
        "——加强学习。",
        "（责任单位：教育科）",
    ],
    bad=["，加强学习。", "、落实责任。", "；\n加强学习", "。加强学习。"],
    on=PROSE - {Element.UNPLACED, Element.CELL},
)
def marks_at_the_start(text: str) -> Iterator[Span]:
    """No paragraph begins with a mark that parts or ends."""
    yield from spans(_FIRST, text, group=1)


RULES: Final[tuple[Rule, ...]] = (
    narrow_marks,
    dots_for_full_stops,
    narrow_brackets,
    ellipses,
    dashes,
    doubled_marks,
    ellipsis_and_etc,
    marks_at_the_start,
)
