"""Year-bound words in a stretch of text: which of them move to the new year, and which are pointed at."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from attrs import define, field, frozen

from eduplan.errors import ParseError
from eduplan.history.draft_lexicon import YearLexicon, year_lexicon
from eduplan.language.han_numerals import (
    read_numeral,
    read_positional,
    write_numeral,
    write_positional,
)
from eduplan.model.period import Period

__all__ = ["YearWord", "YearWords"]

_D: Final = "0-9０-９〇○零一二三四五六七八九"
_YEAR: Final = (
    f"(?<![{_D}])(?:[12][0-9]{{3}}|[１２][０-９]{{3}}|[一二][〇○零一二三四五六七八九]{{3}})"
)
_NAMED: Final = r"\s?(?:学年度?|年度|年|届|级|财年)"
_DASH: Final = r"\s?(?:—{1,2}|–|-|－|~|～|至|到)\s?"
_DAY: Final = r"(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日"
_WEEKDAYS: Final = "一二三四五六日"
_HAN: Final = "[一二三四五六七八九十百]{1,7}"
_RANGE: Final = re.compile(f"(?P<year>{_YEAR})年?{_DASH}(?P<last>{_YEAR})(?P<suffix>{_NAMED})?")
_WEEKDAY: Final = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?年)?{_DAY}\s?[（(]?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])[）)]?"
)
_DATE: Final = re.compile(
    rf"(?P<year>{_YEAR})(?P<sep>[-./])(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}})(?![0-9])"
)
_SINGLE: Final = re.compile(rf"(?P<year>{_YEAR})(?P<suffix>{_NAMED})(?:{_DAY})?")
_EDITION: Final = re.compile(rf"第\s?(?P<number>{_HAN}|[0-9]{{1,4}})\s?届")
_ANNIVERSARY: Final = re.compile(rf"(?P<number>{_HAN}|[0-9]{{1,4}})\s?周年")
_NAMES: Final = re.compile("《[^《》]{1,80}》|“[^“”]{1,40}”|「[^「」]{1,40}」")
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_NARROW: Final = str.maketrans("０１２３４５６７８９○零", "0123456789〇〇")
_NEAR: Final = 6
"""How many characters before or behind a year a cue may stand."""


@frozen
class YearWord:
    """Characters [*start*, *end*) are bound to a year; *after* is what they become, None if unsure.

    *policy* names the rule, *reason* says it (Chinese).
    """

    start: int
    end: int
    text: str
    after: str | None
    policy: str
    reason: str


@frozen
class YearWords:
    """Finds the year-bound words of a plan for *source* that is drafted anew for *target*."""

    source: Period
    target: Period
    lexicon: YearLexicon = field(factory=year_lexicon)

    @property
    def step(self) -> int:
        """By how many years words move."""
        return self.target.year - self.source.year

    def find(self, text: str) -> list[YearWord]:
        """The year-bound words of *text* in order, none overlapping another."""
        claims = _Claims(text)
        for flag in self.lexicon.flags:
            for hit in flag.pattern.finditer(text):
                claims.add(hit, None, flag.name, flag.reason)
        for pattern, judge in self._movers():
            for hit in pattern.finditer(text):
                if claims.is_free(hit):
                    judge(claims, hit)
        return sorted(claims.found, key=lambda word: word.start)

    def _movers(self) -> Iterator[tuple[re.Pattern[str], Callable[[_Claims, re.Match[str]], None]]]:
        yield _WEEKDAY, self._weekday
        yield _RANGE, self._range
        yield _DATE, self._date
        yield _SINGLE, self._single
        yield _EDITION, self._edition
        yield _ANNIVERSARY, self._anniversary

    def _range(self, claims: _Claims, hit: re.Match[str]) -> None:
        first, last = _read_year(hit["year"]), _read_year(hit["last"])
        school = "学年" in (hit["suffix"] or "")
        own = (self.source.year, self.source.last_year or self.source.year)
        if claims.is_named(hit) and not (last - first == 1 and school):
            claims.silence(hit)
        elif (first, last) == own or (last - first == 1 and self._is_ours(first, last, school)):
            moved = self._moved_range(hit)
            self._move(claims, hit, moved, "range", "起止年份后移")
        else:
            claims.add(hit, None, "other_range", "跨年的起止，核对新一年还适用不适用")

    def _is_ours(self, first: int, last: int, school: bool) -> bool:
        if self.source.last_year is not None:
            return False
        year = self.source.year
        return first == year if self.source.school else school and year in (first, last)

    def _moved_range(self, hit: re.Match[str]) -> str:
        cut = hit.start("last") - hit.start()
        head, tail = hit[0][:cut], hit[0][cut:]
        return self._shifted(head, hit["year"]) + self._shifted(tail, hit["last"])

    def _shifted(self, text: str, year: str) -> str:
        return text.replace(year, _write_year(_read_year(year) + self.step, year), 1)

    def _single(self, claims: _Claims, hit: re.Match[str]) -> None:
        year, name = _read_year(hit["year"]), hit["suffix"].strip()
        ours = self._own_years("学年" in name)
        span = hit.span() if hit["day"] else (hit.start("year"), hit.end("suffix"))
        if year not in ours:
            self._other_year(claims, hit, span, year)
            return
        if self._stays(claims.text, hit, span[1]):
            claims.add(span, None, "fixed_year", "作为出处或起点的年份，一般不随新一年走")
            return
        moved = self._shifted(claims.text[slice(*span)], hit["year"])
        if hit["day"] and not _is_day(year + self.step, hit):
            claims.add(span, None, "date", "新一年没有这一天")
            return
        self._move(claims, span, moved, "year", f"计划所属的年份，后移{self.step}年")

    def _other_year(
        self, claims: _Claims, hit: re.Match[str], span: tuple[int, int], year: int
    ) -> None:
        if claims.is_named(hit):
            claims.silence(hit)
        elif year < self.source.year:
            claims.add(span, None, "past_year", "说的是往年，换成上年的情况或保留")
        elif year <= (self.source.last_year or 0):
            claims.add(span, None, "inner_year", "期间里的某一年，请另定")
        else:
            claims.add(span, None, "later_year", "说的是以后的年份，核对新一年还适用不适用")

    def _own_years(self, is_school_year: bool) -> range:
        """The years that move: a school year lies in two, a year in two school years; none of several."""
        first = self.source.year
        if self.source.last_year is not None:
            return range(0)
        if self.source.school:
            return range(first, first + (1 if is_school_year else 2))
        return range(first - 1 if is_school_year else first, first + 1)

    def _stays(self, text: str, hit: re.Match[str], end: int) -> bool:
        before = text[max(0, hit.start() - _NEAR) : hit.start()].rstrip()
        behind = text[end : end + _NEAR].lstrip()
        return bool(self.lexicon.before.search(before) or self.lexicon.after.match(behind))

    def _date(self, claims: _Claims, hit: re.Match[str]) -> None:
        year = _read_year(hit["year"])
        if year in self._own_years(False) and _is_day(year + self.step, hit):
            self._move(claims, hit, self._shifted(hit[0], hit["year"]), "date", "日期后移")
        elif claims.is_named(hit):
            claims.silence(hit)
        else:
            claims.add(hit, None, "date", "日期不在计划所属的年份，核对")

    def _weekday(self, claims: _Claims, hit: re.Match[str]) -> None:
        year = _read_year(hit["year"]) if hit["year"] else self._year_of(int(hit["month"]))
        if year is None or year not in self._own_years(False) or not _is_day(year + self.step, hit):
            claims.add(hit, None, "weekday", "带星期的日期，请另定")
            return
        day = datetime.date(year + self.step, int(hit["month"]), int(hit["day"]))
        at = hit.start("weekday") - hit.start()
        text = hit[0][:at] + _WEEKDAYS[day.weekday()] + hit[0][at + 1 :]
        if hit["year"]:
            text = self._shifted(text, hit["year"])
        self._move(claims, hit, text, "weekday", "日期后移，星期按新日期算出，请核对是否另定日期")

    def _year_of(self, month: int) -> int | None:
        if self.source.last_year is not None:
            return None
        return self.source.year + (self.source.school and month < 8)

    def _edition(self, claims: _Claims, hit: re.Match[str]) -> None:
        self._count(claims, hit, "edition", "届次加")

    def _anniversary(self, claims: _Claims, hit: re.Match[str]) -> None:
        self._count(claims, hit, "anniversary", "周年数加")

    def _count(self, claims: _Claims, hit: re.Match[str], policy: str, reason: str) -> None:
        if self.source.last_year is not None:
            claims.add(hit, None, policy, "不是一年一次的，核对新的次数")
            return
        moved = _counted_on(hit["number"], self.step)
        start, end = hit.start("number") - hit.start(), hit.end("number") - hit.start()
        text = None if moved is None else hit[0][:start] + moved + hit[0][end:]
        if text is None:
            claims.add(hit, None, policy, "次数算不出来，请另写")
        else:
            self._move(claims, hit, text, policy, f"{reason}{self.step}")

    def _move(
        self,
        claims: _Claims,
        hit: re.Match[str] | tuple[int, int],
        after: str,
        policy: str,
        reason: str,
    ) -> None:
        """Propose *after*, save within a name, which stays as it is until a person says so."""
        if claims.is_named(hit):
            claims.add(hit, None, f"named_{policy}", "书名号或引号里的名称，核对要不要换成新一年的")
        else:
            claims.add(hit, after, policy, reason)


@define
class _Claims:
    """The words of *text* that were found, and what is thereby taken."""

    text: str
    found: list[YearWord] = field(factory=list)
    _taken: bytearray = field(init=False)
    _names: list[tuple[int, int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._taken = bytearray(len(self.text))
        self._names = [hit.span() for hit in _NAMES.finditer(self.text)]

    def add(
        self, hit: re.Match[str] | tuple[int, int], after: str | None, policy: str, reason: str
    ) -> None:
        start, end = _span(hit)
        if self.is_free(hit):
            self._taken[start:end] = b"\x01" * (end - start)
            self.found.append(YearWord(start, end, self.text[start:end], after, policy, reason))

    def silence(self, hit: re.Match[str]) -> None:
        """Let nothing else be found in *hit*."""
        start, end = hit.span()
        self._taken[start:end] = b"\x01" * (end - start)

    def is_free(self, hit: re.Match[str] | tuple[int, int]) -> bool:
        return self._taken.find(1, *_span(hit)) < 0

    def is_named(self, hit: re.Match[str] | tuple[int, int]) -> bool:
        start, end = _span(hit)
        index = bisect_right(self._names, (start, len(self.text))) - 1
        return index >= 0 and end <= self._names[index][1]


def _span(hit: re.Match[str] | tuple[int, int]) -> tuple[int, int]:
    return hit if isinstance(hit, tuple) else hit.span()


def _read_year(text: str) -> int:
    plain = text.translate(_NARROW)
    return int(plain) if plain[0] in "12" else read_positional(plain)


def _write_year(year: int, like: str) -> str:
    """*year* in the digits of *like*."""
    if like[0] in "一二":
        written = write_positional(year)
        return next((written.replace("〇", zero) for zero in "○零" if zero in like), written)
    return str(year).translate(_FULL_WIDTH) if like[0] in "１２" else str(year)


def _is_day(year: int, hit: re.Match[str]) -> bool:
    try:
        datetime.date(year, int(hit["month"]), int(hit["day"]))
    except ValueError:
        return False
    return True


def _counted_on(number: str, step: int) -> str | None:
    """*number* and *step* more, in the same digits."""
    if number.isascii():
        return str(int(number) + step) if int(number) + step > 0 else None
    try:
        counted = read_numeral(number) + step
        return write_numeral(counted) if counted > 0 else None
    except ParseError:
        return None
