"""Headings: where a numbered line's heading ends and its text begins."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from eduplan.grammar.senses import is_organ

__all__ = ["Heading", "name_end", "split_heading"]

_LABEL_LIKE: Final = re.compile("(?:[^，,；;。！？：:“”]|“[^“”，。；：]{1,8}”){1,15}[：:]")
_ORGANS: Final = re.compile(
    "([^，,；;。！？：:“”()（）]{2,50}(?:[（(][^（）()。]{1,30}[）)])?)[：:]"
)
_BRACKETED: Final = re.compile("[（(].*")
_STATES: Final = ("是",)
"""What ends the subject of a sentence rather than a name: 指导思想是：以…."""

_NAMED: Final = 2
"""The depth from which a name before ： is a heading whatever follows."""
_ENDS: Final = frozenset("。：；，:;,.．")
_OPENING: Final = dict(zip("“‘《〈（(【〔[", "”’》〉）)】〕]", strict=True))


@frozen
class Heading:
    """A heading's *words*, the mark *end* behind it, and the *rest* that runs on ("" on its own line)."""

    words: str
    end: str
    rest: str


def split_heading(words: str, depth: int = 0, known: int | None = None) -> Heading:
    """Split the *words* behind a label, those of an item at *depth*.

    A heading runs in up to the first 。 that more follows, or up to a ： behind a short name; else
    the whole line is the heading, its final mark apart. A 。 inside quotes or brackets ends none. A
    pillar's ： needs a 。 behind it. *known* says how long the heading is, where that is known.

    >>> split_heading("加强学习。开展宣讲。").rest, split_heading("加强学习。").end
    ('开展宣讲。', '。')
    """
    if known is not None:
        end = words[known : known + 1] if words[known : known + 1] in _ENDS else ""
        return Heading(words[:known].strip(), end, words[known + len(end) :].strip())
    named = name_end(words)
    prose = named is not None and (depth >= _NAMED or "。" in words[named:])
    cut = named if named is not None and prose else _full_stop(words)
    rest = words[cut + 1 :].strip()
    if cut > 0 and rest:
        return Heading(words[:cut].strip(), words[cut], rest)
    if len(words) > 1 and words[-1] in _ENDS:
        return Heading(words[:-1].strip(), words[-1], "")
    return Heading(words, "", "")


def name_end(words: str) -> int | None:
    """Where the ： behind a short name, or behind organs with what brackets say of them, stands."""
    short = _LABEL_LIKE.match(words)
    if short:
        return None if words[: short.end() - 1].endswith(_STATES) else short.end() - 1
    organs = _ORGANS.match(words)
    return organs.end() - 1 if organs and is_organ(_BRACKETED.sub("", organs[1])) else None


def _full_stop(words: str) -> int:
    """Where the first 。 outside quotes and brackets stands, else the first at all, or -1."""
    awaited: list[str] = []
    for index, char in enumerate(words):
        if char == "。" and not awaited:
            return index
        if char in _OPENING:
            awaited.append(_OPENING[char])
        elif awaited and char == awaited[-1]:
            awaited.pop()
    return words.find("。")
