"""What a text without line breaks tells by its words alone: where a title or a heading ends."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final

from attrs import frozen

__all__ = [
    "ends_as_heading",
    "heading_end",
    "is_known_heading",
    "is_organ",
    "known_heading",
    "noun_ends",
    "starts_prose",
    "title_end",
]

_LONGEST_TITLE: Final = 90
_LONGEST_HEADING: Final = 30
_SHORTEST_HEADING: Final = 4
_BRACKETS: Final = re.compile(
    r"(?:\s*[（(](?![0-9]{4}年[^（）()]{0,8}日\s*[）)])[^（）()。]{0,24}[）)])*"
)
"""Brackets behind a title that are of it; a date in them is the paper's."""
_STOPS: Final = re.compile("[。；;：:!！?？]")
_MARKS: Final = tuple("。，；,;")
_SPACES: Final = " {0,8}"
"""What may stand between the letters of a title that was spaced out."""
_PAUSES: Final = re.compile("[。；;：:，,]")
_COMMA: Final = re.compile("[，,]")
_DATE: Final = re.compile("(?:19|20)[0-9]{2}年|[0-9]{1,2}月(?![个份内])")
_TWICE: Final = re.compile("([\u4e00-\u9fff]{2,12})\\1")
_BRIEF: Final = re.compile("目标|任务|要求|措施|原则|步骤")
_NOTE: Final = re.compile("[（(][^（）()。]{1,30}[）)]")
_ADVERBIAL: Final = frozenset("对将在把由从按")
"""With these begin sentences that are no headings."""
_NO_END: Final = frozenset('的和与、并要应以为对在及不将，,各（(“"')
_NUMBER: Final = re.compile(
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.、．]"
)


@frozen
class _Words:
    titles: re.Pattern[str]
    goes_on: tuple[str, ...]
    starters: tuple[str, ...]
    weak_starters: tuple[str, ...]
    prepositions: tuple[str, ...]
    no_starters: tuple[str, ...]
    headings: re.Pattern[str]
    nouns: re.Pattern[str]
    organs: tuple[str, ...]


@cache
def _words() -> _Words:
    source = resources.files("eduplan.grammar").joinpath("flat.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return _Words(
        _any_of([_SPACES.join(word) for word in table["plans"] + table["papers"]]),
        tuple(table["goes_on"]),
        tuple(table["starters"]),
        tuple(table["weak_starters"]),
        tuple(table["prepositions"]),
        tuple(table["no_starters"]),
        _any_of(table["headings"]),
        _any_of(table["nouns"]),
        tuple(table["organs"]),
    )


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def is_organ(name: str) -> bool:
    """Whether *name* ends as the names of organs do."""
    return name.endswith(_words().organs)


def starts_prose(text: str, start: int) -> bool:
    """Whether the first sentence of a text, or its first number, begins at *start*."""
    start += text.startswith((" ", "\u3000"), start)
    if text.startswith("情况", start + 2):
        return False
    if text.startswith(_words().starters, start) or _NUMBER.match(text, start):
        return True
    if _DATE.match(text, start):
        return True
    begins = _words().prepositions + _words().weak_starters
    return text.startswith(begins, start) and not text.startswith(_words().no_starters, start)


def title_end(text: str, start: int = 0) -> int | None:
    """Where the title that begins at *start* of *text* ends, brackets behind it counted, or None.

    >>> title_end("南城小学2024年工作计划为落实立德树人任务，制定本计划。")
    13
    """
    stop = _STOPS.search(text, start, start + _LONGEST_TITLE)
    limit = stop.start() if stop else min(len(text), start + _LONGEST_TITLE)
    loose = None
    for end in _title_ends(text, start, limit):
        if starts_prose(text, end):
            return end
        loose = loose or end
    return loose


def _title_ends(text: str, start: int, limit: int) -> Iterator[int]:
    for hit in _words().titles.finditer(text, start, limit):
        end = hit.end() + 2 * text.startswith(("范文", "范本"), hit.end())
        brackets = _BRACKETS.match(text, end)
        end = brackets.end() if brackets else end
        if _is_open(text[start:end]):
            continue
        if not text.startswith(_words().goes_on, end) and text[end : end + 1] not in _MARKS:
            yield end


def is_known_heading(words: str) -> bool:
    """Whether *words*, blanks round them apart, are a heading that stands in most plans.

    >>> is_known_heading("工作目标 "), is_known_heading("工作目标明确")
    (True, False)
    """
    bare = words.strip()
    return known_heading(bare + "。") == len(bare)


def known_heading(words: str) -> int | None:
    """Where a heading that stands in most plans, which *words* begin with, ends, or None.

    >>> known_heading("主要目标入学机会更多。"), known_heading("主要目标和任务")
    (4, None)
    """
    known = _words().headings.match(words)
    if known is None or words.startswith(_words().goes_on, known.end()):
        return None
    return known.end() if known.end() < len(words) else None


def heading_end(words: str, *, sure: bool = True) -> int | None:
    """Where in *words*, a heading with its text glued to it, the heading ends by sense, or None.

    A heading ends with one of the nouns that headings end with, before words that begin a sentence;
    unless it must be *sure*, before such words alone. At most one pause stands inside it.

    >>> heading_end("工作目标以师生满意为目标，坚持分级负责。"), heading_end("加强领导")
    (4, None)
    """
    known = known_heading(words) or _said_twice(words) or _briefest(words)
    if known is not None or _words().headings.fullmatch(words):
        return known
    limit = _limit(words)
    for hit in _words().nouns.finditer(words, 0, limit):
        if hit.end() >= _SHORTEST_HEADING and starts_prose(
            words, _behind_brackets(words, hit.end())
        ):
            return _behind_brackets(words, hit.end())
    return None if sure or words[0] in _ADVERBIAL else _before_sentence(words, limit)


def _said_twice(words: str) -> int | None:
    """Where the heading ends that the first sentence begins with again: 家庭家庭对孩子的成长."""
    twice = _TWICE.match(words)
    return twice.end(1) if twice else None


def _briefest(words: str) -> int | None:
    """Where a heading of two characters ends, before what surely begins a sentence: 目标到2030年."""
    brief = _BRIEF.match(words)
    return brief.end() if brief and words.startswith(_words().starters, brief.end()) else None


def ends_as_heading(words: str) -> bool:
    """Whether *words* end with one of the nouns that headings end with."""
    return any(hit.end() == len(words) for hit in _words().nouns.finditer(words))


def _behind_brackets(words: str, end: int) -> int:
    """Where brackets at *end* of *words* are over: 动员部署（3月至4月）."""
    brackets = _NOTE.match(words, end)
    return brackets.end() if brackets and brackets.end() < len(words) else end


def noun_ends(words: str) -> Iterator[int]:
    """Where in *words* a heading may end by its last noun alone, whatever follows.

    >>> list(noun_ends("经费保障课后服务费"))
    [4, 8]
    """
    for hit in _words().nouns.finditer(words, 0, _limit(words)):
        behind = words[hit.end() : hit.end() + 1]
        if hit.end() >= _SHORTEST_HEADING and behind and behind not in _NO_END:
            yield hit.end()


def _limit(words: str) -> int:
    """How far a heading may reach: to the second pause, or to the end of the sentence."""
    pauses = _PAUSES.finditer(words)
    first, second = next(pauses, None), next(pauses, None)
    stop = first
    if first and first[0] in "，," and second:
        stop = second
    return min(stop.start() if stop else len(words), _LONGEST_HEADING)


def _before_sentence(words: str, limit: int) -> int | None:
    for end in range(_SHORTEST_HEADING, limit):
        begins = words.startswith(_words().starters, end) or _DATE.match(words, end)
        if begins and words[end - 1] not in _NO_END and _is_whole(words[:end]):
            return _behind_brackets(words, end)
    return None


def _is_whole(heading: str) -> bool:
    """Whether *heading* leaves no bracket open, and its halves round a pause are equally long."""
    if _is_open(heading):
        return False
    halves = _COMMA.split(heading)
    return len(halves) == 1 or (len(halves) == 2 and len(halves[0]) == len(halves[1]))


def _is_open(words: str) -> bool:
    """Whether *words* leave a bracket open."""
    return max(map(words.rfind, "（(")) > max(map(words.rfind, "）)"))
