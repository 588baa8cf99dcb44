"""Elements of the document: number, date, addressees, attachments, copies (GB/T 9704-2012 clause 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.errors import EduplanError
from eduplan.language.dates import read_date, write_date
from eduplan.language.han_numerals import read_numeral
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.lines import Element
from eduplan.rules.matching import CJK
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_NUMBER: Final = lazy(
    rf"[{CJK}]{{1,14}}[\[［【（(〔﹝](?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})[\]］】）)〕﹞]第?[0-9]+号"
)
_SECRECY: Final = lazy("(?:绝密|机密|秘密)(?:★(?:[1-9][0-9]*年|[1-9][0-9]*个月|长期))?")
_ANNEX: Final = lazy("附件(?:[1-9][0-9]*)?")
_ANNEX_NUMBER: Final = lazy(
    "附件[ \u3000]*(?:([0-9０-９]+)|([一二三四五六七八九十]+))?[ \u3000]*[：:、.．，]?"
)
_CLOSING_MARK: Final = lazy("[。；，、;,](?<![。；，、;,].)[。；，、;,]*$", re.MULTILINE)
_FIRST: Final = lazy("^附件[：:][ \u3000]*(1[.．、])", re.MULTILINE)
_ATTACHED: Final = lazy("^附件(?![：:])", re.MULTILINE)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


@rule(
    "FRM101",
    clause="GB/T 9704-2012 7.2.5",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="“{found}”不像发文字号，应为机关代字、六角括号内的年份、顺序号，如“明教〔2026〕1号”",
    good=["明教〔2026〕1号", "国办发〔2025〕100号", "明政教字〔2026〕3号"],
    bad=["2026年第1号", "明教〔2026〕1", "明教2026-1号"],
    on=[Element.NUMBER],
)
def form_of_number(text: str) -> Iterator[Span]:
    """A number has the organ's letters, the year and the sequence number."""
    for start, line in _lines(text):
        if not _NUMBER.fullmatch(line):
            yield Span(start, start + len(line))


@rule(
    "FRM102",
    clause="GB/T 9704-2012 7.3.5.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="成文日期用阿拉伯数字写全年、月、日，不编虚位：“{after}”",
    good=["2026年1月5日", "2026年12月31日", "1999年10月1日"],
    bad=["2026年01月05日", "二〇二六年一月五日", "2026-01-05", "2026.1.5"],
    on=[Element.DATE],
)
def form_of_date(text: str) -> Iterator[Span]:
    """汉字 in the date are the form of the standard of 1999."""
    for start, line in _lines(text):
        try:
            right = write_date(read_date(line))
        except EduplanError:
            continue
        if right != line:
            yield Span(start, start + len(line), right)


@rule(
    "FRM103",
    clause="GB/T 9704-2012 7.2.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="“{found}”不是密级和保密期限的写法，如“机密★1年”",
    good=["机密★1年", "秘密", "绝密★长期"],
    bad=["机密1年", "机密★一年", "内部资料"],
    on=[Element.SECRECY],
)
def form_of_secrecy(text: str) -> Iterator[Span]:
    """密级, a star, and the time in Arabic digits."""
    for start, line in _lines(text):
        if not _SECRECY.fullmatch(line):
            yield Span(start, start + len(line))


@rule(
    "FRM104",
    clause="GB/T 9704-2012 7.3.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="主送机关末尾用全角冒号",
    good=["各镇（街道）中心学校，局属各学校：", "各学校：", "区委，区政府："],
    bad=["各学校", "各学校:", "各学校，"],
    on=[Element.ADDRESSEES],
)
def end_of_addressees(text: str) -> Iterator[Span]:
    """Behind the last addressee stands ：."""
    for start, line in _lines(text):
        if not line.endswith("："):
            last = line[-1] if line[-1] in ":，。；、" else ""
            yield Span(start + len(line) - 1, start + len(line), ("" if last else line[-1]) + "：")


@rule(
    "FRM105",
    clause="GB/T 9704-2012 7.4.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="抄送机关写作“抄送：……。”",
    good=["抄送：区委办公室，区政府办公室。", "抄送：市教育局。", "抄送：区人大常委会办公室。"],
    bad=["抄送：市教育局", "抄送:市教育局。", "抄送市教育局。"],
    on=[Element.COPIES],
)
def form_of_copies(text: str) -> Iterator[Span]:
    """抄送, a colon, the organs, a full stop."""
    for start, line in _lines(text):
        organs = re.sub("^抄送[：:]?|[。；，]$", "", line)
        right = f"抄送：{organs}。"
        if line != right:
            yield Span(start, start + len(line), right)


@rule(
    "FRM106",
    clause="GB/T 9704-2012 7.3.7",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件页的标识“{found}”应为“{after}”",
    good=["附件", "附件1", "附件12"],
    bad=["附件：", "附件1：", "附件一", "附件2."],
    on=[Element.ANNEX_LABEL],
)
def form_of_annex_label(text: str) -> Iterator[Span]:
    """附件 and an Arabic number, without a mark behind it."""
    for start, line in _lines(text):
        found = _ANNEX_NUMBER.fullmatch(line)
        if found is not None and not _ANNEX.fullmatch(line):
            number = found[1] or (str(read_numeral(found[2])) if found[2] else "")
            yield Span(start, start + len(line), "附件" + (str(int(number)) if number else ""))


@rule(
    "FRM107",
    clause="GB/T 9704-2012 7.3.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件名称后不加标点",
    good=["任务分解表", "2026年重点任务分解表", "附件：1.任务分解表"],
    bad=["任务分解表。", "任务分解表；", "附件：任务分解表。"],
    on=[Element.ANNEX_TITLE, Element.ATTACHMENTS],
)
def marks_behind_annex_names(text: str) -> Iterator[Span]:
    """The name of an attachment has no mark at its end."""
    for hit in _CLOSING_MARK.finditer(text):
        yield Span(*hit.span(), "")


@rule(
    "FRM108",
    clause="GB/T 9704-2012 7.3.4",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附件说明写作“附件：名称”，多个附件才编“1.”“2.”",
    good=["附件：任务分解表", "附件：1.任务分解表\n2.联系人名单", "附件：1.要点\n2.任务表\n3.名单"],
    bad=["附件：1.任务分解表", "附件 任务分解表", "附件1：任务分解表"],
    on=[Element.ATTACHMENTS],
)
def form_of_attachments(text: str) -> Iterator[Span]:
    """附件： and the name; numbers only where there are several."""
    if text.count("\n") == 0:
        for hit in _FIRST.finditer(text):
            yield Span(*hit.span(1), "")
    for hit in _ATTACHED.finditer(text):
        yield Span(*hit.span())


@rule(
    "FRM109",
    clause="GB/T 9704-2012 7.3.6",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="附注用一层圆括号：“{after}”",
    good=["（此件公开发布）", "（联系人：张老师，电话：88880000）", "（此件不予公开）"],
    bad=["（（此件公开发布））", "此件公开发布", "(此件公开发布)"],
    on=[Element.NOTE],
)
def form_of_note(text: str) -> Iterator[Span]:
    """A note stands in one pair of full-width round brackets."""
    for start, line in _lines(text):
        right = "（" + line.lstrip("（(").rstrip("）)") + "）"
        if line != right:
            yield Span(start, start + len(line), right)


RULES: Final[tuple[Rule, ...]] = (
    form_of_number,
    form_of_date,
    form_of_secrecy,
    end_of_addressees,
    form_of_copies,
    form_of_annex_label,
    marks_behind_annex_names,
    form_of_attachments,
    form_of_note,
)
