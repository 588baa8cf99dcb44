"""Blanks and placeholders that were left in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element
from eduplan.rules.matching import CJK, line_around, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_BLANK: Final = "[ \u00a0\u2002\u2003\u2009\u3000\t]"
_GAP: Final = lazy(
    f"{_BLANK}(?<=[{CJK}0-9A-Za-z”》），。；：、…%％)\"'].){_BLANK}*(?=[{CJK}0-9A-Za-z“《（，。；：、(\"'])"
)
_SPACED: Final = lazy(rf"{_BLANK}*[{CJK}](?:{_BLANK}+[{CJK}]){{1,3}}(?:[.…]|$)")
"""A heading of few characters, spread: 目　录"""
_INVISIBLE: Final = lazy("[\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_CHAPTER: Final = lazy("第[一二三四五六七八九十百零0-9]{1,5}(?:章|节|条|部分|编)$")
_CHAPTER_REACH: Final = 8
_PLACEHOLDER: Final = lazy(
    "[_＿XＸx×○〇待（(此](?:(?<=_)_+|(?<=＿)＿+|(?<=[XＸx×])[XＸx×]+|(?<=[○〇])[○〇]+(?![一二三四五六七八九年])"
    "|(?<=待)(?:定|补充|核实|填写)(?=[）)。；，\n]|$)|(?<=[（(])略[）)]|(?<=此)处(?:输入|填写|插入)"
    "|(?<=[XＸ×])(?<![0-9].)[年月日](?![A-Za-z]))"
)
_SENTENCES: Final = frozenset(
    {
        Element.PREAMBLE,
        Element.ITEM,
        Element.BODY,
        Element.CLOSING,
        Element.NOTICE_TEXT,
        Element.ANNEX_BODY,
    }
)


@rule(
    "TXT601",
    clause="GB/T 9704-2012 5.2.3",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="文字之间不留空格",
    good=["2026年全区34所学校", "Microsoft Word文档", "第一章 总则第二章 分则"],
    bad=["2026 年全区34所学校", "加强 学习", "开展宣讲　100场"],
    on=_SENTENCES,
)
def blanks_in_text(text: str) -> Iterator[Span]:
    """A typed blank breaks the grid of 28 characters; words of other languages keep theirs."""
    for hit in _GAP.finditer(text):
        before, after = text[hit.start() - 1], text[hit.end()]
        if before.isascii() and after.isascii() and hit[0] == " ":
            continue
        start, end = line_around(text, hit.start())
        if _SPACED.match(text[start:end]):
            continue
        ahead = text[max(start, hit.start() - _CHAPTER_REACH) : hit.start()]
        if not _CHAPTER.search(ahead):
            yield Span(*hit.span(), "")


@rule(
    "TXT602",
    clause="GB/T 9704-2012 5.2.3",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="有看不见的零宽字符",
    good=["加强学习", "开展宣讲100场", "家校社协同"],
    bad=["加强\u200b学习", "开展\ufeff宣讲100场", "家校\u00ad社协同"],
)
def invisible_characters(text: str) -> Iterator[Span]:
    """Characters without width come from web pages and hinder searching."""
    yield from spans(_INVISIBLE, text, "")


@rule(
    "TXT603",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”像是没有填写的空",
    good=["明湖区教育局", "二〇二六年", "面积为3×5米", "待定岗位"],
    bad=["XX区教育局", "经费____万元", "完成时限待定。", "×年×月", "此处输入标题"],
    on=PROSE | {Element.SIGNATURE, Element.NUMBER},
)
def placeholders(text: str) -> Iterator[Span]:
    """What a template or a draft left to be filled in."""
    yield from spans(_PLACEHOLDER, text)


RULES: Final[tuple[Rule, ...]] = (blanks_in_text, invisible_characters, placeholders)
