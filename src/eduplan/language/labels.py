"""Labels: the marks that number headings and items, in the standard's and in foreign forms.

GB/T 9704-2012 7.3.3 has 一、 （一） 1. （1）; ① and a. go on below them; the others are seen in plans.
Whether a heading follows a label is not asked here: “一、二年级” begins with a label.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from functools import cache
from typing import Final

from attrs import frozen

from eduplan.errors import ParseError, PlanError
from eduplan.language.characters import BLANK, HAN, is_han, solid
from eduplan.language.numerals import read_numeral, write_numeral
from eduplan.language.openings import guarded

__all__ = ["Label", "LabelStyle", "read_label", "write_label"]


class LabelStyle(enum.Enum):
    """A form of label; the value is how it writes 1."""

    CHINESE_COMMA = "一、"
    CHINESE_PARENTHESES = "（一）"
    ARABIC_DOT = "1."
    ARABIC_PARENTHESES = "（1）"
    CIRCLED = "①"
    LETTER = "a."
    CHINESE_PARENTHESES_HALF = "(一)"
    ARABIC_DOT_FULL = "1．"
    ARABIC_COMMA = "1、"
    ARABIC_PARENTHESES_HALF = "(1)"
    ARABIC_PARENTHESIS = "1）"
    ARABIC_PARENTHESIS_HALF = "1)"
    CHAPTER = "第一章"
    SECTION = "第一节"
    ARTICLE = "第一条"
    PART = "第一部分"
    BRACKETED_TASK = "【重点任务1】"
    NAMED_TASK = "环节1："


@frozen
class Label:
    """A label as it was read: its style, its number from 1 on, and its *text* as it stands."""

    style: LabelStyle
    number: int
    text: str


_S: Final = LabelStyle
_B: Final = f"[{BLANK}]*"
_DIGIT: Final = "[0-9０-９]"
_HAN_NUMBER: Final = "([〇零一二三四五六七八九十百千万亿]{1,40})"
_NUMBER: Final = f"({_DIGIT}{{1,4}})"
_SPACED_NUMBER: Final = f"({_HAN_NUMBER[1:-1]}(?:{_B}[一二三四五六七八九十百]){{0,4}})"
_EITHER: Final = f"({_DIGIT}{{1,4}}|{_HAN_NUMBER[1:-1]})"
_NO_DIGIT: Final = f"(?!{_DIGIT})"
_COMMA: Final = f"(?:{_B}、)?"

_FORMS: Final = (
    (_S.CHINESE_COMMA, f"{_HAN_NUMBER}{_B}、"),
    (_S.CHINESE_COMMA, f"([一二三四五六七八九十]{{1,3}}){_B}[.．](?![0-9０-９])"),
    (_S.CHINESE_PARENTHESES_HALF, rf"\({_B}{_SPACED_NUMBER}{_B}\){_COMMA}"),
    (_S.CHINESE_PARENTHESES, f"[（(]{_B}{_SPACED_NUMBER}{_B}[）)]{_COMMA}"),
    (_S.CHINESE_PARENTHESES, f"([㈠-㈩]){_COMMA}"),
    (_S.CHINESE_PARENTHESES, f"([一二三四五六七八九十]{{1,3}}){_B}[）)]{_COMMA}"),
    (_S.ARABIC_DOT, rf"{_NUMBER}{_B}\.{_NO_DIGIT}"),
    (_S.ARABIC_DOT, f"([⒈-⒛]){_NO_DIGIT}"),
    (_S.ARABIC_DOT_FULL, f"{_NUMBER}{_B}．{_NO_DIGIT}"),
    (_S.ARABIC_COMMA, f"{_NUMBER}{_B}、"),
    (_S.ARABIC_PARENTHESES_HALF, rf"\({_B}{_NUMBER}{_B}\){_COMMA}"),
    (_S.ARABIC_PARENTHESES, f"[（(]{_B}{_NUMBER}{_B}[）)]{_COMMA}"),
    (_S.ARABIC_PARENTHESES, f"([⑴-⒇]){_COMMA}"),
    (_S.ARABIC_PARENTHESIS, f"{_NUMBER}{_B}）{_COMMA}"),
    (_S.ARABIC_PARENTHESIS_HALF, rf"{_NUMBER}{_B}\){_COMMA}"),
    (_S.CIRCLED, f"([①-⑳㉑-㉟㊱-㊿❶-❿➀-➉]){_COMMA}"),
    (_S.LETTER, r"([a-z])\.(?![0-9０-９a-z])"),
    (_S.LETTER, r"([a-z]{2,3})\.(?![0-9０-９A-Za-z])"),
    (_S.CHAPTER, f"第{_B}{_EITHER}{_B}章"),
    (_S.SECTION, f"第{_B}{_EITHER}{_B}节"),
    (_S.ARTICLE, f"第{_B}{_EITHER}{_B}条"),
    (_S.PART, f"第{_B}{_EITHER}{_B}部分"),
    (_S.BRACKETED_TASK, f"【{_B}[{HAN}]{{1,20}}{_B}{_NUMBER}{_B}】"),
    (_S.BRACKETED_TASK, f"【{_B}[{HAN}]{{0,16}}(?:任务|行动|工程|项目){_B}{_HAN_NUMBER}{_B}】"),
    (_S.BRACKETED_TASK, f"【{_B}{_HAN_NUMBER}{_B}】"),
    (_S.NAMED_TASK, f"(?:环节|任务|行动|工程|活动|项目|专题|板块){_B}{_EITHER}{_B}[：:]"),
)
"""Each form's style and its pattern, whose one group of its own is the number. A 、 that people add
behind a closed label, though it closes itself, belongs to the label: no heading begins with one."""

_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"


def write_label(style: LabelStyle, number: int) -> str:
    """Write the label of *style* for *number*; circles end at 50 and go on as 51）.

    Raises `PlanError` for a number below 1, or one of more than 18 digits in 汉字.

    >>> write_label(LabelStyle.CHINESE_PARENTHESES, 12), write_label(LabelStyle.LETTER, 27)
    ('（十二）', 'aa.')
    """
    if number < 1:
        raise PlanError(f"序号 {number} 小于 1", remedy="序号从 1 起")
    if style is LabelStyle.CIRCLED:
        return _CIRCLES[number - 1] if number <= len(_CIRCLES) else f"{number}）"
    if style is LabelStyle.LETTER:
        return f"{_letters(number)}."
    form: str = style.value
    if "一" in form:
        return form.replace("一", write_numeral(number))
    return form.replace("1", str(number))


def read_label(text: str) -> Label | None:
    """Return the label that *text* begins with, or None; linear in the length of *text*.

    An Arabic number has at most four digits, and no digit follows its dot.

    >>> read_label("（一）加强学习")
    Label(style=<LabelStyle.CHINESE_PARENTHESES: '（一）'>, number=1, text='（一）')
    >>> read_label("1.5米"), read_label("2023年")
    (None, None)
    """
    found = _any_form().match(text)
    if found is None or found.lastgroup is None or found.lastindex is None:
        return None
    style = _FORMS[int(found.lastgroup.removeprefix("form"))][0]
    number = _number(style, found[found.lastindex + 1])
    return Label(style, number, found[0]) if number else None


@cache
def _any_form() -> re.Pattern[str]:
    # Compiled when first asked for: it takes ten times as long as the rest of the import.
    return re.compile(
        guarded(
            "|".join(f"(?P<form{index}>{pattern})" for index, (_, pattern) in enumerate(_FORMS))
        )
    )


def _letters(number: int) -> str:
    text = ""
    while number:
        number, place = divmod(number - 1, 26)
        text = chr(ord("a") + place) + text
    return text


def _number(style: LabelStyle, text: str) -> int:
    """The number that *text* writes; 0 if it writes none that an item can have."""
    if style is LabelStyle.LETTER:
        number = 0
        for letter in text:
            number = number * 26 + ord(letter) - ord("a") + 1
        return number
    if text.isdecimal():
        return int(text)
    if len(text) == 1 and not is_han(text):
        return int(unicodedata.numeric(text))
    try:
        return read_numeral(solid(text))
    except ParseError:
        return 0
