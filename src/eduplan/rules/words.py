"""Words that are easily confused: read from ``words.toml``, looked for in one pass."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from itertools import groupby
from typing import Final

from attrs import frozen

from eduplan.model.checks import as_strings
from eduplan.model.finding import Safety, Severity
from eduplan.model.force import Force
from eduplan.rules.pattern import Pattern
from eduplan.rules.rule import Rule, Span, rule

__all__ = ["RULES", "Confusable", "confusables"]


@frozen
class Confusable:
    """The word *wrong*, where *right* is meant, and the context that decides; see ``words.toml``."""

    wrong: str
    right: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """The word in its context as a regular expression."""
        ahead = "".join(f"(?!{_escaped(each)})" for each in self.not_after)
        if self.after:
            ahead += "(?=" + "|".join(map(_escaped, self.after)) + ")"
        return re.escape(self.wrong) + self._behind + ahead

    @property
    def _behind(self) -> str:
        word = "." * len(self.wrong)
        behind = "".join(f"(?<!{_escaped(each)}{word})" for each in self.not_before)
        if self.before:
            behind += "(?:" + "|".join(f"(?<={_escaped(each)}{word})" for each in self.before) + ")"
        return behind


def _escaped(context: str) -> str:
    return re.escape(context).replace(r"\#", "[0-9]").replace(r"\$", "$")


@cache
def confusables(section: str) -> tuple[Confusable, ...]:
    """The words of one *section* of the file: typos, contexts, variants or phrases."""
    source = files("eduplan.rules").joinpath("words.toml").read_text(encoding="utf-8")
    entries: Mapping[str, str | Mapping[str, str | Sequence[str]]] = tomllib.loads(source)[section]
    return tuple(_confusable(wrong, entry) for wrong, entry in entries.items())


def _confusable(wrong: str, entry: str | Mapping[str, str | Sequence[str]]) -> Confusable:
    if isinstance(entry, str):
        return Confusable(wrong, entry)
    contexts = {key: as_strings(value) for key, value in entry.items() if key != "right"}
    return Confusable(wrong, str(entry["right"]), **contexts)


def _openings(section: str) -> str:
    """The first characters of the words of *section*, where a second one of theirs follows."""
    words = [each.wrong for each in confusables(section)]
    firsts, seconds = ("".join(sorted({word[place] for word in words})) for place in (0, 1))
    return f"[{firsts}](?=[{seconds}])"


@cache
def _openers(section: str) -> Mapping[str, re.Pattern[str]]:
    """For the first two characters of words of *section*: those words, the longest first."""
    words = sorted(confusables(section), key=lambda each: (each.wrong[:2], -len(each.wrong)))
    return {
        opening: re.compile("|".join(each.pattern for each in members), re.MULTILINE)
        for opening, members in groupby(words, key=lambda each: each.wrong[:2])
    }


@cache
def _rights(section: str) -> Mapping[str, str]:
    return {each.wrong: each.right for each in confusables(section)}


_OPENINGS: Final = {
    section: Pattern(partial(_openings, section))
    for section in ("typos", "contexts", "variants", "phrases")
}


def _seen(section: str, text: str, safety: Safety) -> Iterator[Span]:
    openers, rights, last = _openers(section), _rights(section), 0
    for opening in _OPENINGS[section].finditer(text):
        place = opening.start()
        words = openers.get(text[place : place + 2]) if place >= last else None
        hit = words.match(text, place) if words is not None else None
        if hit is not None:
            last = hit.end()
            yield Span(*hit.span(), rights[hit[0]], safety=safety)


@rule(
    "WRD101",
    clause="《中华人民共和国国家通用语言文字法》第九条",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="“{found}”应为“{after}”",
    good=["安排部署重点任务。", "发布署名文章。", "学习贯彻会议精神。", "恢复盖章", "自己经历"],
    bad=["安排布署重点任务。", "实现家访全复盖。", "建立工作台帐。", "养成良好习贯。"],
)
def misspelt_words(text: str) -> Iterator[Span]:
    """Words written with the wrong character; the list is ``words.toml``."""
    yield from _seen("typos", text, Safety.TEXT)


@rule(
    "WRD102",
    clause="《中华人民共和国国家通用语言文字法》第九条",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="这里的“{found}”应为“{after}”",
    good=["截至2026年底", "报名截止3月15日", "民主权利", "反映问题", "自发布之日起施行。"],
    bad=["截止2025年底，建成3所。", "自发布之日起实行。", "学生的合法权力", "及时反应问题"],
)
def words_out_of_place(text: str) -> Iterator[Span]:
    """Words that exist, but not with these neighbours."""
    yield from _seen("contexts", text, Safety.REVIEW)


@rule(
    "WRD103",
    clause="GF 1001—2001《第一批异形词整理表》",
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="“{found}”宜写作“{after}”",
    good=["其他学校", "化学成分", "培养人才", "尤其它的作用"],
    bad=["其它学校", "化学成份", "培养人材", "惟一途径"],
)
def variant_words(text: str) -> Iterator[Span]:
    """Words with two written forms of which one is preferred."""
    yield from _seen("variants", text, Safety.TEXT)


@rule(
    "WRD104",
    clause="GB/T 15835-2011 4.2",
    force=Force.STATED,
    severity=Severity.WARNING,
    message="固定词语“{found}”用汉字：“{after}”",
    good=["增强“四个意识”", "“十五五”时期", "开展14项活动", "坚持“五育”并举"],
    bad=["增强“4个意识”", "“14五”时期", "落实“1岗双责”", "推进“1校1品”建设"],
)
def set_phrases_in_digits(text: str) -> Iterator[Span]:
    """The numbers of set phrases are in 汉字."""
    yield from _seen("phrases", text, Safety.TEXT)


RULES: Final[tuple[Rule, ...]] = (
    misspelt_words,
    words_out_of_place,
    variant_words,
    set_phrases_in_digits,
)
