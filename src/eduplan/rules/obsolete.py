"""Forms of the standard of 1999 that are still believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.language.han_numerals import read_numeral
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element
from eduplan.rules.matching import START, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_KEYWORDS: Final = lazy(f"{START}(主[ \u3000]*题[ \u3000]*词)[：:]", re.MULTILINE)
_EMPTY_PAGE: Final = lazy("[（(]此页无正文[）)]", needs=("此页",))
_REPORT: Final = lazy(f"{START}(抄报)[：:]", re.MULTILINE, needs=("抄报",))
_ANNEX: Final = lazy(
    "附件([一二三四五六七八九十]{1,2})(?=[：:。；，、）)》]|$)", re.MULTILINE, needs=("附件",)
)
_LETTERS: Final = lazy("字(?=〔[0-9]{4}〕第?[0-9]+号)", needs=("字〔",))


@rule(
    "FRM301",
    clause="GB/T 9704-2012",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="2012年的标准已经没有主题词",
    good=["明确主题词条目。", "抄送：市教育局。", "主题教育：深化学习。"],
    bad=["主题词：教育 要点 通知", "主题词:教育", "　　主 题 词：教育　要点"],
)
def keywords_line(text: str) -> Iterator[Span]:
    """主题词 went with the standard of 1999."""
    yield from spans(_KEYWORDS, text, group=1)


@rule(
    "FRM302",
    clause="GB/T 9704-2012 7.3.5.5",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="不用“（此页无正文）”，调整行距、字距使署名与正文同页",
    good=["（此件公开发布）", "此页为正文。", "（以下无正文）"],
    bad=["（此页无正文）", "(此页无正文)", "特此通知。（此页无正文）"],
)
def page_without_text(text: str) -> Iterator[Span]:
    """The signature shares a page with text."""
    yield from spans(_EMPTY_PAGE, text)


@rule(
    "FRM303",
    clause="GB/T 9704-2012 7.4.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="没有“抄报”，一律写“抄送”",
    good=["抄送：市教育局。", "抄报名单需核对。", "及时抄报有关部门。"],
    bad=["抄报：市教育局。", "抄报:区委办公室", "　抄报：区政府办公室。"],
    on=PROSE | {Element.COPIES},
)
def reports_for_copies(text: str) -> Iterator[Span]:
    """Copies upward are 抄送 too."""
    yield from spans(_REPORT, text, "抄送", group=1)


@rule(
    "FRM304",
    clause="GB/T 9704-2012 7.3.4",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="附件的顺序号用阿拉伯数字：“{after}”",
    good=["详见附件1。", "（附件2）", "附件一并报送"],
    bad=["详见附件一。", "（附件二）", "附件三：任务表"],
)
def annexes_in_han(text: str) -> Iterator[Span]:
    """Attachments are numbered in Arabic digits."""
    yield from spans(_ANNEX, text, lambda hit: f"附件{read_numeral(hit[1])}")


@rule(
    "FRM305",
    clause="GB/T 9704-2012 7.2.5",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="发文字号的机关代字后一般不再加“字”",
    good=["明教〔2026〕1号", "明教办〔2026〕12号", "文字〔一〕"],
    bad=["明教字〔2026〕1号", "明政教字〔2026〕第3号", "按照明教发字〔2025〕8号文件"],
    on=PROSE | {Element.NUMBER},
)
def letters_with_zi(text: str) -> Iterator[Span]:
    """字 behind an organ's letters is an older custom."""
    yield from spans(_LETTERS, text)


RULES: Final[tuple[Rule, ...]] = (
    keywords_line,
    page_without_text,
    reports_for_copies,
    annexes_in_han,
    letters_with_zi,
)
