"""Set numerals: approximations, dates of other calendars and set words stay in 汉字 (GB/T 15835-2011 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.language.numerals import write_numeral
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.rules.pattern import lazy
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES"]

_PAIR: Final = lazy("[1-9](?<![0-9.、第至到～—-].)、([1-9])(?=天|小时|个月|[名倍](?!单)|个人|公里)")
_FEW: Final = lazy("[1-9](?<![0-9.].)0几|几(?<!第.)(10{1,3})(?![0-9])")
_SEVERAL: Final = lazy("数(?<![总人基次分指系倍点字户件个名参].)(10{1,3})(?![0-9])")
_POWERS: Final = {"10": "十", "100": "百", "1000": "千"}
_WEEKDAY: Final = lazy("(?:星期|礼拜)([1-6])(?![0-9])", needs=("星期", "礼拜"))
_LUNAR: Final = lazy(
    "(?:农历|阴历)([0-9]{1,2})月(?:初?([0-9]{1,2})日?)?|[正腊]月初?([0-9]{1,2})(?![0-9场个名所次人])日?",
    needs=("农历", "阴历", "正月", "腊月"),
)
_SET: Final = lazy("第1(?=书记|时间|责任人|要务|资源|生产力|课堂|粒扣子)", needs=("第1",))
_SHARE: Final = lazy("[1-9](?<![0-9.].)([0-9]?)分之([1-9][0-9]?)(?![0-9.])", needs=("分之",))


@rule(
    "TXT316",
    clause="GB/T 15835-2011 4.2.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="概数用汉字，两数之间不加顿号：“{found}”应为“{after}”",
    good=[
        "三四天、十几人、几十所、数百名",
        "20多人、近100人、约30名",
        "第3、4小时实验课",
        "附件1、2分别报送。",
        "3、4月份开展督查。",
        "参加人数100人，总数1000册。",
    ],
    bad=[
        "需要3、4天时间。",
        "培养5、6名骨干。",
        "10几人参加。",
        "走访30几户。",
        "几10所学校受益。",
        "发动数100名志愿者。",
        "持续2、3个月。",
    ],
)
def approximations_in_digits(text: str) -> Iterator[Span]:
    """About so many is written in 汉字: 三四天, 十几人, 几十所."""
    for hit in _PAIR.finditer(text):
        first, second = int(hit[0][0]), int(hit[1])
        if second == first + 1:
            yield Span(*hit.span(), write_numeral(first) + write_numeral(second))
    for hit in _FEW.finditer(text):
        tens = "几" + _POWERS[hit[1]] if hit[1] else write_numeral(int(hit[0][:2])) + "几"
        yield Span(*hit.span(), tens)
    for hit in _SEVERAL.finditer(text):
        yield Span(*hit.span(), "数" + _POWERS[hit[1]])


@rule(
    "TXT317",
    clause="GB/T 15835-2011 4.2.1",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="非公历的日子和星期用汉字：“{found}”应为“{after}”",
    good=[
        "星期五下午政治学习。",
        "农历八月十五前后",
        "正月十五前开学。",
        "腊月二十三",
        "每星期5次，每次1小时",
        "正月3次走访",
    ],
    bad=[
        "星期5下午政治学习。",
        "农历8月15前后",
        "正月15前开学。",
        "腊月23以前",
        "定于礼拜3召开。",
    ],
)
def other_calendars_in_digits(text: str) -> Iterator[Span]:
    """Weekdays and the lunar calendar are in 汉字."""
    for hit in _WEEKDAY.finditer(text):
        if text[hit.end() : hit.end() + 1] not in ("次", "天", "场", "节", "个"):
            yield Span(*hit.span(), hit[0][:-1] + write_numeral(int(hit[1])))
    for hit in _LUNAR.finditer(text):
        day = hit[2] or hit[3]
        spelled = _lunar_day(int(day)) if day and int(day) <= 30 else ""
        if hit[1] is None:
            after = hit[0][:2] + spelled
        else:
            after = hit[0][:2] + write_numeral(max(1, int(hit[1]))) + "月" + spelled
        if spelled or not day:
            yield Span(*hit.span(), after)


def _lunar_day(day: int) -> str:
    return ("初" if day <= 10 else "") + write_numeral(max(1, day))


@rule(
    "TXT318",
    clause="GB/T 15835-2011 4.2.3",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="已定型的词语和分数用汉字：“{found}”应为“{after}”",
    good=[
        "选派驻村第一书记。",
        "第一时间报告。",
        "三分之一的学校",
        "第1批、第1期、第1季度",
        "1/3的学校",
        "占比为33.3%",
    ],
    bad=[
        "选派驻村第1书记。",
        "第1时间报告。",
        "校长是第1责任人。",
        "3分之1的学校",
        "3分之2以上的教师",
    ],
)
def set_words_in_digits(text: str) -> Iterator[Span]:
    """Set words and fractions that are spelled out keep their 汉字."""
    for hit in _SET.finditer(text):
        yield Span(*hit.span(), "第一")
    for hit in _SHARE.finditer(text):
        whole = int(hit[0][0] + hit[1])
        yield Span(*hit.span(), f"{write_numeral(whole)}分之{write_numeral(int(hit[2]))}")


RULES: Final[tuple[Rule, ...]] = (
    approximations_in_digits,
    other_calendars_in_digits,
    set_words_in_digits,
)
