"""What a title names: the period of its plan, and the organ whose plan it is."""

from __future__ import annotations

import re
from typing import Final

from eduplan.errors import EduplanError
from eduplan.grammar.folding import folded
from eduplan.language.numerals import read_positional
from eduplan.model.period import Period

__all__ = ["issuer_of", "period_of"]

_DASH: Final = "(?:年)?[-—–－~～至到一]+"
_HAN_YEAR: Final = re.compile("[一二][〇○零一二三四五六七八九]{3}(?=年|学年)")
_PERIODS: Final = (
    (re.compile(f"([12][0-9]{{3}}){_DASH}([12][0-9]{{3}})学年度?(.*)"), "school"),
    (re.compile(f"([12][0-9]{{3}}){_DASH}([12][0-9]{{3}})"), "years"),
    (re.compile("([12][0-9]{3})()学年度?(.*)"), "school"),
    (re.compile("([12][0-9]{3})年?(春季|秋季|春|秋)(?:季)?学期"), "season"),
    (re.compile("([12][0-9]{3})年"), "year"),
    (re.compile("(?<![0-9])([12][0-9]{3})(?![0-9])"), "year"),
)
_TERMS: Final = (
    (1, re.compile("第?[一1]学期|上学期|秋季")),
    (2, re.compile("第?[二2]学期|下学期|春季")),
)


_LOOKS_BACK: Final = re.compile("^.{0,60}?(?:总结|回顾)[暨及和与、](?=.{0,20}?[12][0-9]{3})")
"""The first half of 2023年工作总结暨2024年工作打算."""


def period_of(title: str) -> Period | None:
    """The period that *title* names, or None.

    >>> [str(period_of(t)) for t in ("2023年工作要点", "2021—2025年规划", "2022-2023学年计划")]
    ['2023', '2021-2025', '2022s']
    """
    text = _LOOKS_BACK.sub("", _HAN_YEAR.sub(_in_digits, folded(title)))
    for pattern, form in _PERIODS:
        found = pattern.search(text)
        if found is not None:
            try:
                return _period(form, found)
            except EduplanError:
                continue
    return None


def _in_digits(hit: re.Match[str]) -> str:
    return str(read_positional(hit[0]))


def _period(form: str, found: re.Match[str]) -> Period:
    year = int(found[1])
    if form == "years":
        return Period(year, int(found[2]))
    if form == "season":
        return Period(year, term=1) if found[2].startswith("秋") else Period(year - 1, term=2)
    if form == "school":
        terms = (number for number, words in _TERMS if words.search(found[3]))
        return Period(year, school=True, term=next(terms, None))
    return Period(year)


_ISSUER: Final = re.compile(
    "(.{2,30}?(?:教育局|教育厅|教育体育局|教体局|教育委员会|教工委|教委|人民政府|委员会|党委|党组|大学|学院|中学"
    "|小学|学校|幼儿园|办公室|中心|局|厅))(?=关于|[12][0-9]{3}|[一二][〇○零]|“)"
)


def issuer_of(title: str) -> str:
    """The organ whose plan *title* says it is, or "".

    >>> issuer_of("明湖区教育局2023年工作要点"), issuer_of("2023年工作要点")
    ('明湖区教育局', '')
    """
    found = _ISSUER.match(title)
    return found[1] if found else ""
