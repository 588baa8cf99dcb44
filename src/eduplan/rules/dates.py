"""Dates and ranges of years in prose (GB/T 15835-2011, GB/T 9704-2012 7.3.5.4)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from eduplan.errors import EduplanError
from eduplan.language.dates import read_date, write_date
from eduplan.language.han_numerals import read_numeral
from eduplan.language.numerals import read_positional
from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.lines import PROSE, Element
from eduplan.rules.matching import sentence_around, spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_ZEROS: Final = lazy("0(?<![1-9]0)(?<!0[0-9])[1-9][月日](?=[^0-9]|0?[1-9]|[1-3][0-9])")
_HAO: Final = lazy(
    "[0-9](?<![0-9].)[0-9]?月[0-9]{1,2}(号)(?![楼线文车库院门厅馆机井桥令公项路店台池坑炉船地])",
    needs=("号",),
)
_DOTTED: Final = lazy(
    r"[12](?<![0-9.A-Za-z/].)[09][0-9]{2}([./．])[0-9]{1,2}\1[0-9]{1,2}(?![0-9.%/])"
)
_HAN_DATE: Final = lazy(
    "([一二][〇一二三四五六七八九]{3})年(十?[一二]|[一二三四五六七八九十])月(?:([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)?"
)
_SHORT_RANGE: Final = lazy(
    "([12](?<![0-9].)(?:(?<=1)9|(?<=2)0)[0-9]{2}年?(?:[-—~～–－]|至))([0-9]{2})年(?!级)"
)
_SHORT: Final = lazy("[0-9](?<![0-9.—～~–—至-].)[0-9]年(?=[01]?[0-9]月(?!龄|份的))")
_DECADE: Final = lazy(
    "[2-9二三四五六七八九](?:(?<=[2-9])0年代(?<![0-9纪初]....)|(?<![2-9])十年代(?<![世纪初末的]....))",
    needs=("年代",),
)
_RELATIVE: Final = lazy("[今去明前本上](?:(?<=[今去明前])(?<![0-9].)年(?!级)|(?<=[本上])年度)")
_ABSOLUTE: Final = lazy("[0-9]{2}年[01]?[0-9]月|(?:19|20)[0-9]{2}[ \u3000]?(?:年|[-—~～–－至./．])")
_DAY: Final = lazy("[0-9](?<![0-9].)(?:(?<=[12])([0-9]{3})年([0-9]{1,2})|([0-9])?)月([0-9]{1,2})日")
_MONTH: Final = lazy("[12](?<![0-9].)[0-9]{3}年(?:1[3-9]|[2-9][0-9]|0)月")
_BOTH: Final = lazy(
    "[12一二三四五六七八九十](?:(?<=[12])(?<![0-9].)[09][0-9]{2}年(十?[一二]|[三四五六七八九十])月"
    "|(?<=2)0世纪([二三四五六七八九]十)年代|(?<=[一二三四五六七八九十])(?<![第个年历一二三四五六七八九十0-9].)(?:(?<=十)[一二])?月[0-9]{1,2}日)"
)
_BACKWARD: Final = lazy(
    "([12](?<![0-9].)(?:(?<=1)9|(?<=2)0)[0-9]{2})年?(?:[—~～–－-]|至|到)((?:19|20)[0-9]{2})学?年(?!第)"
)


@rule(
    "TXT401",
    clause="GB/T 9704-2012 7.3.5.4",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="月、日不编虚位：“{found}”应为“{after}”",
    good=["2026年1月5日", "2026年10月20日", "每年9月"],
    bad=["2026年01月05日", "9月05日前完成", "2026年03月底前"],
)
def leading_zeros_in_dates(text: str) -> Iterator[Span]:
    """Months and days have no leading zeros."""
    for hit in _ZEROS.finditer(text):
        if _in_date(text, hit.start(), hit[0][-1]):
            yield Span(*hit.span(), hit[0][1:])


def _in_date(text: str, place: int, unit: str) -> bool:
    """Whether a number at *place* of *text*, before *unit*, is the month or day of a date."""
    before = text[max(0, place - 1) : place]
    return before == "月" if unit == "日" else not before or not before.isalnum() or before == "年"


@rule(
    "TXT402",
    clause="GB/T 15835-2011 5.1.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="日期里的“号”应为“日”",
    good=["9月1日开学。", "5月1号楼竣工", "明教〔2026〕1号"],
    bad=["9月1号开学。", "2026年6月30号前完成", "定于3月5号召开会议"],
)
def hao_for_ri(text: str) -> Iterator[Span]:
    """A day is 日 in writing; 号 is said."""
    yield from spans(_HAO, text, "日", group=1)


@rule(
    "TXT403",
    clause="GB/T 15835-2011 5.1.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="正文中的日期“{found}”应写作“{after}”",
    good=["2026年1月5日", "版本号2.0.1", "2026.5亿元"],
    bad=["2026.1.5前完成", "自2026/9/1起施行", "于2026．3．20召开"],
    on=PROSE - {Element.CELL},
)
def dotted_dates(text: str) -> Iterator[Span]:
    """In sentences a date has its 年, 月 and 日; tables may shorten it."""
    for hit in _DOTTED.finditer(text):
        try:
            day = read_date(hit[0])
        except EduplanError:
            continue
        yield Span(*hit.span(), write_date(day))


@rule(
    "TXT404",
    clause="GB/T 15835-2011 5.1.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="年份不能简写：“{found}”应为四位数字{detail}",
    good=["2021—2025年", "2026年5月", "用15年时间", "10年6个月", "2025至26个"],
    bad=["2021—25年", "2021至25年", "26年5月前完成", "自23年9月起"],
)
def shortened_years(text: str) -> Iterator[Span]:
    """Years are written in full, in ranges too."""
    for hit in _SHORT_RANGE.finditer(text):
        year = f"{hit[1][:2]}{hit[2]}年"
        yield Span(*hit.span(), hit[1] + year, f"，如{year}")
    for hit in _SHORT.finditer(text):
        yield Span(*hit.span(), f"20{hit[0]}", f"，如20{hit[0]}", Safety.REVIEW)


@rule(
    "TXT405",
    clause="GB/T 15835-2011 5.1.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="“{found}”前要写明世纪",
    good=["20世纪80年代", "上世纪90年代初", "二十世纪八十年代"],
    bad=["自80年代起", "90年代建成的校舍", "八十年代修建"],
)
def decades_without_century(text: str) -> Iterator[Span]:
    """A decade belongs to a century."""
    yield from spans(_DECADE, text)


@rule(
    "TXT406",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”与具体年份并用，宜写明年份",
    good=["今年全面完成。", "2026年全面完成。", "2025年启动。今年完成。"],
    bad=["2025年启动，今年完成。", "去年完成3所，2026年再建5所。", "明年起推广，2028年全覆盖。"],
)
def relative_years(text: str) -> Iterator[Span]:
    """今年 beside 2026年 in one sentence makes the reader reckon."""
    for hit in _RELATIVE.finditer(text):
        start, end = sentence_around(text, hit.start())
        if _ABSOLUTE.search(text[start:end]):
            yield Span(*hit.span())


@rule(
    "TXT407",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="没有“{found}”这个日期",
    good=["2028年2月29日", "4月30日前", "12月31日前"],
    bad=["2026年2月29日", "4月31日前完成", "2026年13月"],
)
def days_that_are_none(text: str) -> Iterator[Span]:
    """A date has to exist."""
    yield from spans(_MONTH, text)
    for hit in _DAY.finditer(text):
        year = int(hit[0][0] + hit[1]) if hit[1] else 2000
        month, day = int(hit[2] or hit[0][0] + (hit[3] or "")), int(hit[4])
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            yield Span(*hit.span())


@rule(
    "TXT408",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="起止年份倒置：“{found}”",
    good=["2021—2025年", "2025—2026学年", "2021年至2025年"],
    bad=["2025—2021年", "2026至2025学年", "2030年到2026年"],
)
def backward_ranges(text: str) -> Iterator[Span]:
    """A range of years ends after it begins."""
    for hit in _BACKWARD.finditer(text):
        if int(hit[1]) >= int(hit[2]):
            yield Span(*hit.span())


@rule(
    "TXT409",
    clause="GB/T 15835-2011 4.1.2",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="公历日期一般用阿拉伯数字：“{after}”",
    good=["2026年3月", "二〇三五年远景目标", "农历正月初一", "二十年三个月"],
    bad=["二〇二六年三月底前", "二〇二六年十二月三十一日前完成", "自二〇二五年九月一日起施行"],
)
def dates_in_han(text: str) -> Iterator[Span]:
    """Years, months and days of our calendar are in Arabic digits."""
    for hit in _HAN_DATE.finditer(text):
        year = read_positional(hit[1])
        day = f"{read_numeral(hit[3])}日" if hit[3] else ""
        yield Span(*hit.span(), f"{year}年{read_numeral(hit[2])}月{day}")


@rule(
    "TXT410",
    clause="GB/T 15835-2011 4.3",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="一个日期里不混用两种数字：“{found}”应为“{after}”",
    good=["2026年3月5日", "二〇二六年三月五日", "20世纪90年代", "二十世纪九十年代", "五月4场活动"],
    bad=["2026年三月5日", "2026年三月底前", "五月4日召开", "20世纪九十年代建成"],
)
def dates_in_both_digits(text: str) -> Iterator[Span]:
    """A date is all in Arabic digits or all in 汉字."""
    for hit in _BOTH.finditer(text):
        group = next((each for each in (1, 2) if hit[each]), 0)
        number = hit[group] if group else hit[0].partition("月")[0]
        start = hit.start(group)
        yield Span(start, start + len(number), str(read_numeral(number)))


RULES: Final[tuple[Rule, ...]] = (
    leading_zeros_in_dates,
    hao_for_ri,
    dotted_dates,
    shortened_years,
    decades_without_century,
    relative_years,
    days_that_are_none,
    backward_ranges,
    dates_in_han,
    dates_in_both_digits,
)
