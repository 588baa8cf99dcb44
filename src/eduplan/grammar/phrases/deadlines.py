"""Deadlines: the phrases that say by when, within when, or how often."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Final

from eduplan.errors import EduplanError
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.deadline_forms import FORMS, MONTH, Form
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.language.characters import HAN
from eduplan.language.numerals import Digits, read_numeral
from eduplan.language.openings import guarded
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.target import Target
from eduplan.model.template import escape
from eduplan.model.when import TimeUnit, When

__all__ = ["find_deadlines", "find_years", "read_deadline", "within_year"]

_EACH: Final = re.compile("每[校人生班园镇乡村县区所名位家户]")
_YEAR_ALONE: Final = re.compile(
    guarded(
        "(?:(?<=[。；，：、,;:（(])|(?<=力争)|(?<=争取)|(?<=确保)|(?<=计划)|^)(?P<year>[12][0-9]{3})年(?=[^0-9底末前内级来度初之以—–~～至起月到-])"
    )
)
"""A year that opens a clause, or what is planned in it: 2025年，城镇化率达到65%, 力争2025年建成3所."""

_NAMES: Final = {
    "quarter": {"一": 1, "二": 2, "三": 3, "四": 4},
    "half": {"上": 1, "下": 2},
    "term": {"秋季": 1, "春季": 2},
}


@cache
def _finder() -> re.Pattern[str]:
    nameless = (re.sub("[?]P<[a-z]+>", "?:", form.pattern) for form in FORMS)
    return re.compile(guarded("|".join(f"(?:{pattern})" for pattern in nameless)))


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Form], ...]:
    return tuple((re.compile(form.pattern), form) for form in (*FORMS, MONTH))


def find_deadlines(prose: Prose) -> Iterator[Phrase]:
    """The deadlines of *prose*, those in names and beside 每校 (which say how often each) left out."""
    for hit in _finder().finditer(prose.text):
        start, stop = hit.span()
        if not prose.is_free(start, stop) or _is_named(prose, start, stop, hit[0]):
            continue
        if prose.lexicon.made(_attributes).match(prose.text, stop) is not None:
            continue
        if hit[0].startswith("每") and _is_share(prose.text, start, stop):
            continue
        yield Phrase(start, stop, read_deadline(hit[0]))


def _attributes(lexicon: Lexicon) -> re.Pattern[str]:
    """What makes a date right before it say which things are meant: 2005年以前注册的."""
    return re.compile(
        f"(?:{'|'.join(lexicon.words('dated_things'))})[{HAN}]{{0,6}}?的(?!目标|任务|要求|意见|通知)"
    )


def find_years(prose: Prose, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The years that open a clause of *prose* and bind a target among *phrases* behind them."""
    places = sorted(phrase.start for phrase in phrases if isinstance(phrase.value, Target))
    for hit in _YEAR_ALONE.finditer(prose.text) if places else ():
        start, stop = hit.span()
        if prose.quoted[start] or not prose.is_free(start, stop) or prose.is_past(stop):
            continue
        after = bisect_left(places, stop)
        if after < len(places) and places[after] < prose.sentence_end(stop):
            yield Phrase(start, stop, within_year(hit[0]))


def within_year(words: str) -> Deadline:
    """The deadline that a year alone is: 2025年."""
    if not words[:4].isascii():
        return read_deadline(words)
    when = When(TimeUnit.YEAR, year=int(words[:4]))
    return Deadline(DeadlineKind.WITHIN, when, "{year}年")


def _is_named(prose: Prose, start: int, stop: int, words: str) -> bool:
    """Whether the words stand in quotes or 《》, or are what 控制在 limits."""
    if prose.text.endswith("控制在", 0, start):
        return True
    if words[-1] == "前" and any(mark in words for mark in '“"‘'):
        return False
    if "十" in words and "五" in words and "”" in words:
        return False
    return bool(prose.quoted[start] or prose.quoted[stop - 1])


def _is_share(text: str, start: int, stop: int) -> bool:
    beside = text[max(0, start - 3) : start] + text[stop : stop + 2]
    return _EACH.search(beside) is not None


@lru_cache(maxsize=4096)
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
    return Deadline(DeadlineKind.BY, None, escape(words))


def _deadline(words: str, form: Form, hit: re.Match[str]) -> Deadline | None:
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


def _when(form: Form, hit: re.Match[str]) -> When | None:
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
