"""Numerals: Arabic or 汉字, full-width digits, scales, approximations (GB/T 15835-2011)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from eduplan.errors import EduplanError
from eduplan.language.numerals import read_number, write_number
from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.matching import spans
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_FULL: Final = lazy("[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?")
_PERCENT: Final = lazy(
    "百分之(?<![0-9]...)([〇零一二三四五六七八九十百点两]++)(?![多几数余])", needs=("百分之",)
)
_MIXED: Final = lazy(
    r"[0-9](?<![0-9.].)[0-9]*(?:\.[0-9]+)?[千百]"
    r"(?![0-9.]*[米克瓦卡帕伏赫兆牛焦村企校乡家强佳日天岁年叶货科分])"
    "(?=[0-9余多名人个所元户亩吨平件次场套台册万亿十])"
)
_YEAR: Final = lazy("[一二][一二三四五六七八九○◯OＯ0零〇]{3}(?=年|至|—|－|-)")
_WRONG_ZERO: Final = str.maketrans(dict.fromkeys("○◯OＯ0零", "〇"))
_NEXT: Final = dict(zip("一二三四五六七八", "二三四五六七八九", strict=True))
_APART: Final = lazy(
    "([一二三四五六七八])(?<![第一二三四五六七八九十百千万、].)、([二三四五六七八九])"
    "(?=个(?![方环])|[天名场所次年](?!级|会|龙)|小时|百|千|万|十[个名天年])"
)
_HEDGED: Final = lazy(
    r"[约近大将不至超最](?:(?:(?<=[约近])|(?<=大)约|(?<=将)近)"
    r"[0-9]+(?:\.[0-9]+)?[万亿]?(?:[余多]|[^0-9，。；、\s]{1,4}?(?:左右|上下))"
    r"|(?:(?<=不)[少低]于|(?<=至)少|(?<=超)过)[0-9]+(?:\.[0-9]+)?[万亿]?[^0-9，。；、\s]{1,4}?以上"
    r"|(?:(?<=不)(?:超过|[高多]于)|(?<=[至最])多)"
    r"[0-9]+(?:\.[0-9]+)?[万亿]?[^0-9，。；、\s]{1,4}?(?:以内|以下))"
)
_TIMES: Final = lazy(r"[减降下缩压][少低降短小减]了?[0-9]+(?:\.[0-9]+)?倍", needs=("倍",))


@rule(
    "TXT301",
    clause="GB/T 15835-2011 5.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="全角“{found}”应为半角“{after}”",
    good=["开展宣讲100场。", "PM2.5浓度", "1．加强学习"],
    bad=["开展宣讲１００场。", "ＰＭ２．５浓度", "Ａ类学校"],
)
def full_width_digits(text: str) -> Iterator[Span]:
    """Arabic digits and Latin letters are half-width."""
    yield from spans(_FULL, text, lambda hit: unicodedata.normalize("NFKC", hit[0]))


@rule(
    "TXT302",
    clause="GB/T 15835-2011 4.1.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="“{found}”一般写作“{after}”",
    good=["巩固率达到95%。", "百分之百落实到位。", "增加百分之几"],
    bad=["巩固率达到百分之九十五。", "提高百分之三点五。", "百分之二十的学校"],
)
def percentages_in_han(text: str) -> Iterator[Span]:
    """Percentages are in Arabic digits; 百分之百 is an idiom."""
    for hit in _PERCENT.finditer(text):
        value = _read(hit[1])
        if hit[1] != "百" and value is not None:
            yield Span(*hit.span(), value + "%")


def _read(text: str) -> str | None:
    try:
        return write_number(read_number(text))
    except EduplanError:
        return None


@rule(
    "TXT303",
    clause="GB/T 15835-2011 4.1.1",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="“{found}”把阿拉伯数字与“千”“百”混用，全写数字或用万、亿作单位",
    good=[
        "培训教师3500人次。",
        "投入3.5亿元。",
        "建设5千米绿道",
        "三千名教师",
        "全国百强、2026千校行动",
    ],
    bad=["培训教师3千5百人次。", "惠及5千余名学生。", "新增8百个学位。"],
)
def digits_with_hundreds(text: str) -> Iterator[Span]:
    """Beside Arabic digits only 万 and 亿 stand as scales."""
    for span in spans(_MIXED, text):
        if not re.fullmatch("(?:19|20)[0-9]{2}[千百]", text[span.start : span.end]):
            yield span


@rule(
    "TXT304",
    clause="GB/T 15835-2011 4.2",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="年份“{found}”里的零应为“〇”：{after}",
    good=["二〇二六年", "2026年", "二十年", "二〇三五年远景目标"],
    bad=["二○二六年", "二零二六年", "二O二六年", "二0三五年远景目标"],
)
def zero_in_years(text: str) -> Iterator[Span]:
    """In a year in 汉字 the zero is 〇 (U+3007), no circle, letter or digit."""
    for hit in _YEAR.finditer(text):
        right = hit[0].translate(_WRONG_ZERO)
        if right != hit[0]:
            yield Span(*hit.span(), right)


@rule(
    "TXT305",
    clause="GB/T 15835-2011 4.2.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="概数“{found}”中间不用顿号：{after}",
    good=["用三四天时间", "一、二年级学生", "第一、二次会议", "三、五年规划"],
    bad=["用三、四天时间", "培养五、六名骨干", "再过二、三年"],
)
def approximations_with_commas(text: str) -> Iterator[Span]:
    """Two numbers in a row that stand for about so many are not parted."""
    for hit in _APART.finditer(text):
        if _NEXT[hit[1]] == hit[2]:
            yield Span(*hit.span(), hit[1] + hit[2])


@rule(
    "TXT306",
    clause="GB/T 15835-2011 5.2",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”前后的限定重复或矛盾，留一个",
    good=["约100场", "100余场", "不少于100场", "100场以上"],
    bad=["约100余场", "近3000人左右", "不少于100场以上", "不超过3起以内"],
)
def doubled_hedges(text: str) -> Iterator[Span]:
    """A number is hedged or bounded once."""
    yield from spans(_HEDGED, text)


@rule(
    "TXT307",
    clause="《党政机关公文处理工作条例》第十九条",
    force=Force.FACT,
    severity=Severity.WARNING,
    message="“{found}”不成立，减少不能用倍数",
    good=["增长2倍", "减少到三分之一", "下降50%"],
    bad=["减少2倍", "能耗降低了1.5倍", "用时缩短3倍"],
)
def falls_by_multiples(text: str) -> Iterator[Span]:
    """Nothing can fall by more than all of it."""
    yield from spans(_TIMES, text)


@rule(
    "TXT308",
    clause="GB/T 15835-2011 5.1",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="全文百分号一般写作“%”，这里写作“％”",
    good=["巩固率98%，参保率99%。", "增长3%"],
    bad=["巩固率98％，参保率99%。", "增长3%，高于上年2％", "覆盖率100％，参与率95%。"],
)
def two_percent_signs(text: str) -> Iterator[Span]:
    """One document has one form of the percent sign."""
    if "％" in text and "%" in text:
        for hit in re.finditer("％", text):
            yield Span(*hit.span(), "%", safety=Safety.TEXT)


RULES: Final[tuple[Rule, ...]] = (
    full_width_digits,
    percentages_in_han,
    digits_with_hundreds,
    zero_in_years,
    approximations_with_commas,
    doubled_hedges,
    falls_by_multiples,
    two_percent_signs,
)
