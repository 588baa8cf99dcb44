"""The lexicon of year-bound words: those that are only pointed at, and the cues of a year that stays."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from attrs import frozen

__all__ = ["Flag", "YearLexicon", "year_lexicon"]

_FILE: Final = "year_words.toml"


@frozen
class Flag:
    """Words that a person has to look at: the *name* of the list, *reason*, *pattern*."""

    name: str
    reason: str
    pattern: re.Pattern[str]


@frozen
class YearLexicon:
    """年度用语词表: *flags* in the order in which they claim words, the cues *before* and *after* a year."""

    flags: tuple[Flag, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def year_lexicon() -> YearLexicon:
    """The lexicon that comes with the library, read once."""
    import tomllib
    from importlib import resources

    source = resources.files("eduplan.history").joinpath(_FILE).read_text("utf-8")
    table: dict[str, Any] = tomllib.loads(source)
    flags = tuple(
        Flag(each["name"], each["reason"], re.compile("|".join(each["patterns"])))
        for each in table["flag"]
    )
    cues = table["cues"]
    before = re.compile(f"(?:{'|'.join(cues['before'])})$")
    return YearLexicon(flags, before, re.compile("|".join(cues["after"])))
