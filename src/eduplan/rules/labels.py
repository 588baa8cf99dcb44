"""The marks of numbers: their brackets, and what stands behind them (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from eduplan.language.han_numerals import read_numeral
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.lines import Element
from eduplan.rules.matching import CJK, HAN_DIGITS, START, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_NUMBERED: Final = frozenset(
    {
        *(Element.PREAMBLE, Element.ITEM, Element.BODY, Element.CLOSING),
        Element.ANNEX_BODY,
        Element.UNPLACED,
    }
)
_CLOSED: Final = lazy(f"{START}[（(][{HAN_DIGITS}0-9]{{1,3}}[）)]([、，,.．])", re.MULTILINE)
_COMMA: Final = lazy(f"{START}([0-9]{{1,2}}、)(?=[{CJK}“《])", re.MULTILINE)
_HALF: Final = lazy(
    rf"{START}(\(([{HAN_DIGITS}]{{1,3}}|[0-9]{{1,2}})[)）]|（([{HAN_DIGITS}]{{1,3}}|[0-9]{{1,2}})\))",
    re.MULTILINE,
)
_FIRST: Final = lazy(f"{START}(?:[{HAN_DIGITS}]{{1,3}})([.．，,：:])(?=[{CJK}“《])", re.MULTILINE)
_GLYPH: Final = lazy(f"{START}([㈠-㈩⑴-⒇⒈-⒛])", re.MULTILINE)
_ORDINAL: Final = lazy(
    "第(?:(?<=^.)|(?<=[。；：！？ \u3000].))[一二三四五六七八九十]"
    f"(、)(?=[{CJK}“《])(?![第一二三四五六七八九十])",
    re.MULTILINE,
)
_WORDS: Final = lazy(
    "[首其再最](?:(?<=^.)|(?<=[。；： \u3000].))[先次后](?<=首先|其次|再次|最后)(、)", re.MULTILINE
)
_CIRCLE: Final = lazy(f"{START}[①-⑳]([、，.．])", re.MULTILINE)
_INLINE: Final = lazy(
    f"(?:^|[。；：！？，,;:!?.．])[ \u3000]*([{HAN_DIGITS}]{{1,3}})(?:是|要)", re.MULTILINE
)


@rule(
    "NUM101",
    clause="GB/T 15834-2011 4.5.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="括号序号后不加“{found}”",
    good=["（一）加强学习", "（1）开展宣讲", "一、加强学习"],
    bad=["（一）、加强学习", "（1）．开展宣讲", "(2),开展宣讲"],
    on=_NUMBERED,
)
def marks_behind_brackets(text: str) -> Iterator[Span]:
    """A bracketed number already closes itself."""
    yield from spans(_CLOSED, text, "", group=1)


@rule(
    "NUM102",
    clause="GB/T 9704-2012 7.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="阿拉伯数字序号后用下脚点：“{after}”",
    good=["1.加强学习", "1．加强学习", "一、加强学习", "1、2月份"],
    bad=["1、加强学习", "　　12、开展宣讲", "3、“双减”工作"],
    on=_NUMBERED,
)
def commas_behind_digits(text: str) -> Iterator[Span]:
    """Behind Arabic digits stands a dot; 、 is for 一、."""
    yield from spans(_COMMA, text, lambda hit: hit[1][:-1] + ".", group=1)


@rule(
    "NUM103",
    clause="GB/T 9704-2012 7.3.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="序号“{found}”应为“{after}”",
    good=["（一）加强学习", "（1）开展宣讲", "1)开展宣讲"],
    bad=["(一)加强学习", "(1)开展宣讲", "（二)加强学习"],
    on=_NUMBERED,
)
def narrow_brackets_of_labels(text: str) -> Iterator[Span]:
    """The brackets of a number are full-width."""
    yield from spans(_HALF, text, lambda hit: f"（{hit[2] or hit[3]}）", group=1)


@rule(
    "NUM104",
    clause="GB/T 15834-2011 4.5.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="汉字序号后用顿号，不用“{found}”",
    good=["一、加强学习", "一是加强学习", "一方面，"],
    bad=["一.加强学习", "二，加强学习", "十二：加强学习"],
    on=_NUMBERED,
)
def marks_behind_han_numbers(text: str) -> Iterator[Span]:
    """Behind a number in 汉字 stands 、."""
    yield from spans(_FIRST, text, "、", group=1)


@rule(
    "NUM105",
    clause="GB/T 9704-2012 7.3.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="序号“{found}”是一个字符，应为“{after}”",
    good=["（一）加强学习", "（1）开展宣讲", "①开展宣讲"],
    bad=["㈠加强学习", "⑴开展宣讲", "⒈加强学习"],
    on=_NUMBERED,
)
def labels_of_one_glyph(text: str) -> Iterator[Span]:
    """㈠ and ⑴ are small in the usual faces, and absent from some."""
    yield from spans(_GLYPH, text, lambda hit: _spelled(hit[1]), group=1)


def _spelled(glyph: str) -> str:
    return unicodedata.normalize("NFKC", glyph).replace("(", "（").replace(")", "）")


@rule(
    "NUM106",
    clause="GB/T 15834-2011 4.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="“第一”“首先”等后面用逗号",
    good=["第一，加强学习。", "第一、二次会议", "首先，压实责任。", "第一、第二产业"],
    bad=["第一、加强学习。", "要求如下：第二、压实责任。", "首先、压实责任。"],
    on=_NUMBERED,
)
def commas_behind_ordinals(text: str) -> Iterator[Span]:
    """第一 and 首先 open a clause: ， follows."""
    for pattern in (_ORDINAL, _WORDS):
        yield from spans(pattern, text, "，", group=1)


@rule(
    "NUM107",
    clause="GB/T 15834-2011 4.5.3",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="圈码后不加“{found}”",
    good=["①开展宣讲", "①《教师法》", "② 落实责任"],
    bad=["①、开展宣讲", "②．落实责任", "③，强化督导"],
    on=_NUMBERED,
)
def marks_behind_circles(text: str) -> Iterator[Span]:
    """A circled number already closes itself."""
    yield from spans(_CIRCLE, text, "", group=1)


@rule(
    "NUM207",
    clause="GB/T 9704-2012 7.3.3",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="“一是”“二是”不连续：“{found}”之前是“{detail}”",
    good=["一是抓学习；二是抓落实；三是抓督导。", "一是一，二是二。", "坚持统一是前提。"],
    bad=[
        "一是抓学习；三是抓落实。",
        "一是抓学习；二是抓落实；二是抓督导。",
        "一要抓学习，二要抓落实，四要抓督导。",
    ],
)
def inline_ordinals(text: str) -> Iterator[Span]:
    """一是, 二是, 三是 go on without a gap."""
    if "二是" not in text and "三是" not in text and "要" not in text:
        return
    start = 0
    for line in text.split("\n"):
        hits = list(_INLINE.finditer(line)) if "一是" in line or "一要" in line else []
        for before, hit in pairwise(hits):
            number = read_numeral(hit[1])
            if number not in (1, read_numeral(before[1]) + 1) and hit[0][-1] == before[0][-1]:
                ahead = before[1] + before[0][-1]
                yield Span(start + hit.start(1), start + hit.end(), detail=ahead)
        start += len(line) + 1


RULES: Final[tuple[Rule, ...]] = (
    marks_behind_brackets,
    commas_behind_digits,
    narrow_brackets_of_labels,
    marks_behind_han_numbers,
    labels_of_one_glyph,
    commas_behind_ordinals,
    marks_behind_circles,
    inline_ordinals,
)
