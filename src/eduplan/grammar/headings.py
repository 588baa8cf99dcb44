"""Headings: where a numbered line's heading ends and its text begins."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

__all__ = ["Heading", "split_heading"]

_LABEL_LIKE: Final = re.compile("[^，,；;。！？：:“”]{1,15}[：:]")
_ENDS: Final = frozenset("。：；，:;,.．")
_OPENING: Final = dict(zip("“‘《〈（(【〔[", "”’》〉）)】〕]", strict=True))


@frozen
class Heading:
    """A heading's *words*, the mark *end* behind it, and the *rest* that runs on ("" on its own line)."""

    words: str
    end: str
    rest: str


def split_heading(words: str) -> Heading:
    """Split the *words* behind a label.

    A heading runs in up to the first 。 that more follows, or up to a ： behind a short name; else
    the whole line is the heading, its final mark apart. A 。 inside quotes or brackets ends none.

    >>> split_heading("加强学习。开展宣讲。").rest, split_heading("加强学习。").end
    ('开展宣讲。', '。')
    """
    named = _LABEL_LIKE.match(words)
    prose = named is not None and "。" in words[named.end() :]
    cut = named.end() - 1 if named and prose else _full_stop(words)
    rest = words[cut + 1 :].strip()
    if cut > 0 and rest:
        return Heading(words[:cut].strip(), words[cut], rest)
    if len(words) > 1 and words[-1] in _ENDS:
        return Heading(words[:-1].strip(), words[-1], "")
    return Heading(words, "", "")


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
