"""Shapes of the page: titles, notices, wraps, page marks, annexes, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from tests.accuracy.annotation import Case
from tests.accuracy.words import packed, years_of

__all__ = ["SHAPES"]

_WRAPPED: Final = range(26, 31)
_WIDEST: Final = 40


def _title(case: Case) -> str:
    return packed(case.title or "")


def _last(case: Case) -> str:
    """The last line, packed."""
    return packed(case.text.rstrip().rsplit("\n", 1)[-1])


def _hard_wraps(case: Case) -> bool:
    """Most lines are as wide as a line can be and few end a sentence."""
    lines = case.text.split("\n")
    widths = [sum(1 if ord(c) > 127 else 0.5 for c in line) for line in lines]
    full = [width for width in widths if round(width) in _WRAPPED]
    return len(full) > len(lines) / 3 and max(widths) < _WIDEST


def _target_broken(case: Case) -> bool:
    lines = [packed(line) for line in case.text.split("\n")]
    return any(not any(packed(t.text) in line for line in lines) for t in case.firm)


def _two_dates(case: Case) -> bool:
    dates = [each for each in case.not_plan if re.fullmatch(r"\d{4}年\d+月\d+日", each)]
    return bool(case.signature.date) and any(each != case.signature.date for each in dates)


def _signed_before(case: Case) -> bool:
    signed, meant = years_of(case.signature.date or ""), years_of(case.title or "")
    return bool(signed and meant) and signed[0] < meant[0]


def _before_title(case: Case, words: str) -> bool:
    text = packed(case.text)
    return 0 <= text.find(packed(words)) < text.rfind(_title(case))


def _noise_before(case: Case) -> bool:
    marks = "浏览|首页|打印|网站|索引|共.页|信息来源|评分"
    return any(re.search(marks, each) and _before_title(case, each) for each in case.not_plan)


def _noise_inside(case: Case) -> bool:
    text, first = packed(case.text), packed(case.pillars[0].heading)
    begins = text.find(_title(case))
    marks = (packed(e) for e in case.not_plan if re.search("来源|作者|点击|浏览|发布时间", e))
    return any(begins < text.find(mark) < text.find(first) for mark in marks)


def _opening_repeated(case: Case) -> bool:
    return packed(case.text).count(packed(case.preamble_starts or "\x00")) > 1


def _contents_differ(case: Case) -> bool:
    heads = {packed(each.heading) for each in case.items()}
    lines = (re.fullmatch(r"(?:第.[章节]|[一二三]、)\s*(.+?)…*\d+", e) for e in case.not_plan)
    return any(packed(line[1]) not in heads for line in lines if line)


def _annex(case: Case) -> str:
    """All from the first annex on."""
    start = case.text.find("\n" + case.annex_starts[0]) if case.annex_starts else len(case.text)
    return case.text[start:]


def _broken_off(case: Case) -> bool:
    """What stands before the page marks at the end is unsigned and ends no sentence."""
    text = packed(case.text)
    last = text.rfind(packed(case.pillars[-1].heading))
    marks = [text.rfind(packed(each)) for each in case.not_plan]
    body = text[: min((mark for mark in marks if mark > last), default=len(text))]
    signed = packed(case.signature.date or "\x00") in text[last:]
    return not signed and not case.annex_starts and body[-1] not in "。；）”》"


def _justified(case: Case) -> bool:
    lines = [line for line in case.text.split("\n") if packed(line) not in _title(case)]
    return any(re.search("(?:[一-龥] ){6}", line) for line in lines)


SHAPES: Final[Mapping[str, Callable[[Case], bool]]] = {
    "cover_notice": lambda case: any(
        each.endswith("通知") and _before_title(case, each) for each in case.not_plan
    ),
    "addressee": lambda case: any(re.search("^各.*[:：]$", each) for each in case.not_plan),
    "two_dates": _two_dates,
    "signed_before": _signed_before,
    "joint_signature": lambda case: len((case.signature.organ or "").split()) > 1,
    "han_date": lambda case: (case.signature.date or "").startswith("二〇"),
    "title_over_lines": lambda case: all(
        _title(case) not in packed(line) for line in case.text.split("\n")
    ),
    "title_twice": lambda case: (
        len(re.findall("(?m)^" + re.escape(case.title or "") + "$", case.text)) > 1
    ),
    "many_distractors": lambda case: len(case.distractors) >= 3 * len(case.firm),
    "noise_before": _noise_before,
    "noise_inside": _noise_inside,
    "noise_after": lambda case: any(_last(case) == packed(each) for each in case.not_plan),
    "opening_repeated": _opening_repeated,
    "contents_differ": _contents_differ,
    "annex_numbers": lambda case: bool(re.search("(?m)^[一二]、|^第一章", _annex(case))),
    "annex_task_list": lambda case: len(re.findall(r"(?m)^\d+[.．]", _annex(case))) > 6,
    "annex_articles": lambda case: "\n第一条" in _annex(case),
    "hard_wraps": _hard_wraps,
    "target_broken": _target_broken,
    "wrapped_number": lambda case: (
        _hard_wraps(case) and bool(re.search(r"[一-龥,]\n\d+[一-龥]", case.text))
    ),
    "justified": _justified,
    "preamble_targets": lambda case: any(not each.path for each in case.firm),
    "ranks": lambda case: any(each.kind == "rank" for each in case.firm),
    "target_in_heading": lambda case: any(
        packed(t.text) in packed(each.heading) for t in case.firm for each in case.items()
    ),
    "broken_off": _broken_off,
}
"""Each shape by its name in the table of hard cases."""
