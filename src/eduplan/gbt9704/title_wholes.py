"""What stays whole in a title whatever it says: brackets, quotations, numbers with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from eduplan.language.units import known_units

__all__ = ["Span", "enclosed", "numbers"]

Span = tuple[int, int]
"""Where something stands in a title: from, to before."""

_PAIRS: Final = {
    closing: opening
    for opening, closing in ("《》", "〈〉", "“”", "‘’", "（）", "()", "【】", "〔〕", "[]", "<>")
}
_MARKS: Final = re.compile("[《》〈〉“”‘’（）()【】〔〕\\[\\]<>]")

_DIGITS: Final = r"[0-9０-９]+(?:[.．,，/:：·][0-9０-９]+)*[%％‰]?"
_HAN: Final = "[〇○零一二三四五六七八九十百千万亿两]{1,12}"
_DATE: Final = "(?:{0})年(?:{0})月(?:(?:{0})[日号])?|(?:{0})月(?:{0})[日号]"
_LATIN: Final = re.compile(r"[!-'*-;=?-Z\\^-~\u00c0-\u024f]+")
"""A Latin word, or a number in half width, with the marks in it."""
_MORE_UNITS: Final = ("学年度", "年度", "年级", "月份", "号", "版", "世纪", "年代", "时")


def enclosed(title: str) -> Iterator[Span]:
    """Where what a pair of marks encloses stands in *title*, both marks included.

    Each kind of mark is paired with its own: “《甲”》 gives both. A mark without its other is none.
    """
    open_marks: dict[str, list[int]] = {}
    for mark in _MARKS.finditer(title):
        opening = _PAIRS.get(mark[0])
        if opening is None:
            open_marks.setdefault(mark[0], []).append(mark.start())
        elif open_marks.get(opening):
            yield open_marks[opening].pop(), mark.end()


def numbers(title: str) -> Iterator[Span]:
    """Where numbers with their units, dates, ranges of them and Latin words stand in *title*.

    >>> title = "2025—2026学年度第一学期98.5%的学校"
    >>> [title[start:stop] for start, stop in numbers(title)]
    ['2025—2026学年度', '第一学期', '98.5%', '2025', '2026', '98.5%']
    """
    return (hit.span() for hit in chain(_number().finditer(title), _LATIN.finditer(title)))


@cache
def _number() -> re.Pattern[str]:
    """A number, or numbers that a dash or 至 joins."""
    unit = _any_of(sorted((*known_units(), *_MORE_UNITS), key=len, reverse=True))
    date = _DATE.format(f"{_DIGITS}|{_HAN}")
    plain = f"第?{_DIGITS}[余多]?[万亿]*(?:{unit})?|第{_HAN}(?:{unit})?|{_HAN}[余多]?(?:{unit})"
    one = f"(?:{date}|{plain})"
    return re.compile(f"{one}(?:[-—–－~～至到]+{one})*")


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words))
