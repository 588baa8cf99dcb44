"""The words that no line of a title may part, from ``title_terms.txt``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

__all__ = ["Word", "terms", "words_in"]

_ENDING: Final = "…"
"""Stands before a term that ends names: 明湖 and 小学 make one name."""


class Word(NamedTuple):
    """A term of the list as it stands in a title, at [*start*, *stop*); whether it ends names."""

    start: int
    stop: int
    ending: bool


@cache
def terms() -> Mapping[str, bool]:
    """Every term of the list, and whether it ends the name of an organ or a place."""
    source = resources.files("eduplan.gbt9704").joinpath("title_terms.txt").read_text("utf-8")
    lines = (line for line in source.splitlines() if line and not line.startswith("#"))
    return {line.removeprefix(_ENDING): line.startswith(_ENDING) for line in lines}


@cache
def _by_beginning() -> Mapping[str, tuple[str, ...]]:
    """The terms by their first two characters, the longest first."""
    table: dict[str, list[str]] = {}
    for term in sorted(terms(), key=len, reverse=True):
        table.setdefault(term[:2], []).append(term)
    return {beginning: tuple(found) for beginning, found in table.items()}


def words_in(title: str) -> Iterator[Word]:
    """The longest term that begins at each place of *title*; they may overlap.

    >>> [title[word.start : word.stop] for title in ["中学生活动"] for word in words_in(title)]
    ['中学生', '学生', '生活', '活动']
    """
    table, known = _by_beginning(), terms()
    for start in range(len(title) - 1):
        for term in table.get(title[start : start + 2], ()):
            if title.startswith(term, start):
                yield Word(start, start + len(term), known[term])
                break
