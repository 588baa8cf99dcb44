"""Deadlines: the phrases that say by when, within when, or how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

from attrs import frozen

from eduplan.errors import EduplanError
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.language.numerals import Digits, read_numeral
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.template import escape
from eduplan.model.when import TimeUnit, When

__all__ = ["find_deadlines", "read_deadline"]

_KIND: Final = DeadlineKind
_UNIT: Final = TimeUnit
_D: Final = "[0-9０-９]"
_N: Final = "(?:[0-9０-９]{1,2}|十?[一二三四五六七八九]|十)"
_YEAR: Final = f"(?:(?P<year>(?<!{_D}){_D}{{4}})年|今年|明年|本年|当年)?"
_BEFORE: Final = "(?:之前|以前|前)"
_END: Final = f"(?:底|末)(?:{_BEFORE})?"
_EACH: Final = re.compile("每[校人生班园镇乡村县区所名位家户]")
_NAMES: Final = {
    "quarter": {"一": 1, "二": 2, "三": 3, "四": 4},
    "half": {"上": 1, "下": 2},
    "term": {"秋季": 1, "春季": 2},
}


@frozen
class _Form:
    """A form of deadline: its *pattern*, how it holds, and the unit that it names."""

    pattern: str
    kind: DeadlineKind
    unit: TimeUnit | None


_FORMS: Final = (
    _Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月(?P<day>{_N})[日号]{_BEFORE}", _KIND.BY, _UNIT.DAY),
    _Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月份?{_END}", _KIND.BY, _UNIT.MONTH),
    _Form(f"{_YEAR}(?<!{_D})(?P<month>{_N})月份?{_BEFORE}", _KIND.BEFORE, _UNIT.MONTH),
    _Form(f"到?(?P<year>(?<!{_D}){_D}{{4}})年{_END}", _KIND.BY, _UNIT.YEAR),
    _Form(f"到(?P<year>{_D}{{4}})年(?!的|级)", _KIND.BY, _UNIT.YEAR),
    _Form(f"(?P<year>(?<!{_D}){_D}{{4}})年{_BEFORE}(?!后)", _KIND.BEFORE, _UNIT.YEAR),
    _Form(f"(?:到|今年|明年|本年度?|当)?年(?:底|末|终)(?:{_BEFORE})?", _KIND.BY, _UNIT.YEAR),
    _Form("(?:今|本|当)?年(?:度)?内", _KIND.WITHIN, _UNIT.YEAR),
    _Form(f"{_YEAR}(?P<half>[上下])半年(?:底?{_BEFORE})", _KIND.BY, _UNIT.HALF),
    _Form(f"{_YEAR}(?P<half>[上下])半年内?", _KIND.WITHIN, _UNIT.HALF),
    _Form(f"{_YEAR}第?(?P<quarter>[一二三四])季度(?:末|底)?{_BEFORE}", _KIND.BY, _UNIT.QUARTER),
    _Form(f"{_YEAR}第?(?P<quarter>[一二三四])季度内?", _KIND.WITHIN, _UNIT.QUARTER),
    _Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:开学|开始)?{_BEFORE}", _KIND.BEFORE, _UNIT.TERM),
    _Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:末|结束)(?:{_BEFORE})?", _KIND.BY, _UNIT.TERM),
    _Form(f"{_YEAR}(?P<term>秋季|春季)学期(?:内|期间|初)?", _KIND.WITHIN, _UNIT.TERM),
    _Form(f"(?:新|下|本|上)?学期(?:末|结束|底)(?:{_BEFORE})?", _KIND.BY, _UNIT.TERM),
    _Form("(?:本学期|学期)内", _KIND.WITHIN, _UNIT.TERM),
    _Form(f"(?:本|新|下)?学年(?:末|底|结束)(?:{_BEFORE})?", _KIND.BY, _UNIT.SCHOOL_YEAR),
    _Form(f"(?:本)?月(?:底|末){_BEFORE}", _KIND.BY, _UNIT.MONTH),
    _Form("每(?:个)?学期", _KIND.EVERY, _UNIT.TERM),
    _Form("每(?:个)?学年", _KIND.EVERY, _UNIT.SCHOOL_YEAR),
    _Form("每(?:个)?季度?", _KIND.EVERY, _UNIT.QUARTER),
    _Form("每半年", _KIND.EVERY, _UNIT.HALF),
    _Form("每个?月", _KIND.EVERY, _UNIT.MONTH),
    _Form("每(?:一)?年(?!级)", _KIND.EVERY, _UNIT.YEAR),
    _Form("每(?:个)?(?:周|星期)(?![一二三四五六日])", _KIND.EVERY, _UNIT.WEEK),
    _Form(f"(?:[一二两三四五六七八九十]|{_D}{{1,2}})(?:年|个月)(?:之|以)?内", _KIND.WITHIN, None),
    _Form("(?:寒|暑)假期?(?:期间|内)", _KIND.WITHIN, None),
    _Form(
        f"(?:寒|暑)假{_BEFORE}|(?:新学期)?(?:开学|放假|汛期|节|高考|中考){_BEFORE}",
        _KIND.BEFORE,
        None,
    ),
)


@cache
def _finder() -> re.Pattern[str]:
    nameless = (re.sub("[?]P<[a-z]+>", "?:", form.pattern) for form in _FORMS)
    return re.compile("|".join(f"(?:{pattern})" for pattern in nameless))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Form], ...]:
    return tuple((re.compile(form.pattern), form) for form in _FORMS)


def find_deadlines(prose: Prose) -> Iterator[Phrase]:
    """The deadlines of *prose*, those in names and beside 每校 (which say how often each) left out."""
    for hit in _finder().finditer(prose.text):
        start, stop = hit.span()
        if not prose.is_free(start, stop) or _is_named(prose, start, stop):
            continue
        if hit[0].startswith("每") and _is_share(prose.text, start, stop):
            continue
        yield Phrase(start, stop, read_deadline(hit[0]))


def _is_named(prose: Prose, start: int, stop: int) -> bool:
    """Whether the words stand in quotes or 《》."""
    return bool(prose.quoted[start] or prose.quoted[stop - 1])


def _is_share(text: str, start: int, stop: int) -> bool:
    beside = text[max(0, start - 3) : start] + text[stop : stop + 2]
    return _EACH.search(beside) is not None


def read_deadline(text: str) -> Deadline:
    """The deadline that the words *text* are; without a time where no calendar knows it.

    Raises `PlanError` only for words that no deadline can print: none, or more than 200.

    >>> deadline = read_deadline("6月底前")
    >>> deadline.text, str(deadline.when), deadline.template
    ('6月底前', '06', None)
    """
    words = text.strip()
    for pattern, form in _forms():
        hit = pattern.fullmatch(words)
        found = _deadline(words, form, hit) if hit else None
        if found is not None:
            return found
    return Deadline(_KIND.BY, None, escape(words))


def _deadline(words: str, form: _Form, hit: re.Match[str]) -> Deadline | None:
    """The deadline of *form* that prints *words*, in the standard's form where that does."""
    when = _when(form, hit)
    if when is None and form.unit is not None:
        return None
    templates = (None, _slotted(words, hit), escape(words)) if when else (escape(words),)
    for template, digits in product(templates, Digits):
        try:
            deadline = Deadline(form.kind, when, template, digits=digits)
        except EduplanError:
            continue
        if deadline.text == words:
            return deadline
    return None


def _slotted(words: str, hit: re.Match[str]) -> str:
    """*words* as a template with slots for its numbers."""
    template, last = "", 0
    for name in sorted(hit.re.groupindex, key=hit.start):
        if hit[name] is not None:
            start, stop = hit.span(name)
            template += escape(words[last:start]) + "{" + name + "}"
            last = stop
    return template + escape(words[last:])


def _when(form: _Form, hit: re.Match[str]) -> When | None:
    if form.unit is None:
        return None
    said = hit.groupdict()
    year, day = said.get("year"), said.get("day")
    try:
        return When(
            form.unit,
            year=int(year) if year else None,
            number=_number(said),
            day=_read(day) if day else None,
        )
    except EduplanError:
        return None


def _number(said: dict[str, str | None]) -> int | None:
    """The month, quarter, half or term."""
    for name, names in _NAMES.items():
        word = said.get(name)
        if word:
            return names[word]
    month = said.get("month")
    return _read(month) if month else None


def _read(text: str) -> int:
    return int(text) if text.isdecimal() else read_numeral(text)
