"""The lexicon of phrases, its lists compiled to patterns once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

__all__ = ["one_of", "starting", "words"]


@cache
def _table() -> dict[str, list[str]]:
    source = resources.files("eduplan.grammar.phrases").joinpath("lexicon.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return table


def words(name: str) -> tuple[str, ...]:
    """The list *name*, longest first, so that a pattern made of it finds 建成投入使用 before 建成."""
    return tuple(sorted(_table()[name], key=len, reverse=True))


@cache
def one_of(name: str) -> re.Pattern[str]:
    """A pattern that finds any word of the list *name*."""
    return re.compile("|".join(words(name)))


@cache
def starting(name: str) -> re.Pattern[str]:
    """The same, as a group to match at one place: ``pattern.match(text, index)``."""
    return re.compile(f"({'|'.join(words(name))})")
