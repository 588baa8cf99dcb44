"""Blanks: which of them a writer meant, and which a PDF or a page left behind."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from eduplan.language.characters import HAN, is_han, solid

__all__ = ["joint", "tidy", "tidy_title"]

_INVISIBLE: Final = re.compile("[\u200b\u2060\ufeff]+")
_RUN: Final = re.compile(r"\s+")
_SPACED: Final = re.compile(rf"(?<![{HAN}])[{HAN}](?:\s+[{HAN}](?![{HAN}])){{2,}}")
_NO_BLANK_BEFORE: Final = frozenset("%％‰,.;:!?)]}")
_PAUSES: Final = frozenset(",.;:!?")
_DIGIT: Final = "[0-9０-９]"
_GROUP_ENDS: Final = re.compile(rf"(?<!{_DIGIT}){_DIGIT}{{1,3}}\Z")
_GROUP_BEGINS: Final = re.compile(rf"{_DIGIT}{{3}}(?!{_DIGIT})")
_WHOLE: Final = re.compile(rf"[{HAN}]{_DIGIT}{{1,8}}[.．]\Z")
_DECIMALS: Final = re.compile(rf"{_DIGIT}{{1,4}}(?:[{HAN}%％‰]|[a-zA-Z]{{1,3}}\b)")
_SCALES: Final = frozenset("万亿")
_GAP: Final = re.compile(rf"[万亿]([ \u2009\u00a0\u3000])[{HAN}]")
"""A scale word and the blank that a writer puts before units."""
_GROUPED: Final = re.compile(
    rf"(?<!{_DIGIT}){_DIGIT}{{1,3}}[ \u2009\u00a0]{_DIGIT}{{3}}(?!{_DIGIT})"
)


def tidy(text: str) -> str:
    """*text* with the blanks that its writer meant.

    Kept is one blank between Latin words or digits, and between two 汉字 unless the words are
    letter-spaced; dropped are blanks at the ends and where one neighbour is 汉字 or a full-width mark.

    >>> tidy("　开展宣讲 100 场， Python 3 与 “双减”　"), tidy("通 知 书")
    ('开展宣讲100场，Python 3与“双减”', '通知书')
    """
    words = solid(text)
    if not words or words == text:
        return words
    text = _INVISIBLE.sub("", text).strip()
    text = _SPACED.sub(lambda hit: _RUN.sub("", hit[0]), text)
    return _RUN.sub(_kept, text)


def tidy_title(text: str) -> str:
    """The same for a title, where no blank between two 汉字 is meant."""
    text = tidy(text)
    return _RUN.sub(
        lambda hit: "" if is_han(text[hit.start() - 1]) and is_han(text[hit.end()]) else hit[0],
        text,
    )


def _kept(hit: re.Match[str]) -> str:
    before, after = hit.string[hit.start() - 1], hit.string[hit.end()]
    if is_han(before) and is_han(after):
        return "\u3000" if "\u3000" in hit[0] else " "
    if _wide(before) or _wide(after) or after in _NO_BLANK_BEFORE:
        return ""
    if before in ".．" and _parted(hit):
        return ""
    return " "


def _parted(hit: re.Match[str]) -> bool:
    """Whether a decimal was parted behind its point: 净宽1. 4米."""
    behind = _DECIMALS.match(hit.string, hit.end())
    return (
        behind is not None
        and _WHOLE.search(hit.string, max(0, hit.start() - 12), hit.start()) is not None
    )


@lru_cache(maxsize=8192)
def _wide(char: str) -> bool:
    if unicodedata.normalize("NFKC", char).isalnum() and not is_han(char):
        return unicodedata.east_asian_width(char) == "W"
    return unicodedata.east_asian_width(char) in "WFA"


def joint(before: str, after: str) -> str:
    """What belongs between two lines of one paragraph: a blank between Latin words, else nothing.

    A number whose digits stand in groups has lost the blank at which it was broken, and so has a unit
    behind 万 where others have one.

    >>> joint("开展", "宣讲"), joint("the last", "word"), joint("1", "00场"), joint("10 000", "000元")
    ('', ' ', '', ' ')
    """
    last, first = before[-1:], after[:1]
    if last in _PAUSES:
        last = before[-2:-1]
    if (_latin(last) and _latin(first)) or _grouped(before, after):
        return " "
    if not (last in _SCALES and first and is_han(first)):
        return ""
    gap = _GAP.search(before) or _GAP.search(after)
    return gap[1] if gap else ""


def _grouped(before: str, after: str) -> bool:
    """Whether a number in groups of three digits, as others on these lines are, was broken."""
    broken = _GROUP_ENDS.search(before[-4:]) and _GROUP_BEGINS.match(after)
    return bool(broken) and any(map(_GROUPED.search, (before, after)))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
