"""Openings: what the hits of a pattern begin with, so that other places are passed over at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

__all__ = ["guarded"]

_TOKEN: Final = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!]|:))?"
    r"|(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\}|\{,[0-9]*\})\??|."
)
_LOOKS: Final = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_BORDERS: Final = frozenset({"^", "$", r"\A", r"\b", r"\B", r"\Z"})
_ANY_CHARACTER: Final = (".", "[^")
_OPTIONAL: Final = ("?", "*", "{0", "{,")
_SEEN: Final = 2
"""How many characters are looked at."""


@frozen
class _Opening:
    """The *characters* (each a pattern of one) that a hit may begin with.

    What follows in the pattern stands right behind them, unless they are *cut*: then anything may.
    """

    characters: tuple[str, ...] = ()
    cut: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether no more is to be seen of what a hit begins with."""
        return self.cut or len(self.characters) == _SEEN

    def then(self, others: _Openings) -> _Openings:
        """This opening and behind it each of *others*."""
        if self.is_whole:
            return (self,)
        return tuple(
            _Opening((self.characters + other.characters)[:_SEEN], other.cut) for other in others
        )

    def repeated(self) -> _Opening:
        """This opening of what may come again."""
        return _Opening(self.characters, bool(self.characters))


_Openings: TypeAlias = tuple[_Opening, ...]
_NOTHING: Final[_Openings] = (_Opening(),)


def guarded(pattern: str) -> str:
    """*pattern* behind a look at the characters that its hits begin with; it hits the same.

    Of many alternatives each is tried at every place of a text; a look at one character, and where
    that fits at the next, passes over most places at once. *pattern* has groups, classes, looks around
    and repetitions; one that may hit nothing, or begins with any character, stays as it is.

    >>> guarded("(?<![0-9])[12]年|(?:约|近)?一成+")
    '(?=[12]|一|约|近)(?=[12](?:年)|一(?:成)|约(?:一)|近(?:一))(?:(?<![0-9])[12]年|(?:约|近)?一成+)'
    """
    seconds: dict[str, list[str]] = {}
    for opening in _alternatives(iter(_TOKEN.findall(pattern))):
        first, *second = opening.characters or [""]
        seconds.setdefault(first, []).append("".join(second))
    if any(not first or first.startswith(_ANY_CHARACTER) for first in seconds):
        return pattern
    pairs = (first + _one_of(each) for first, each in seconds.items())
    return f"(?={'|'.join(seconds)})(?={'|'.join(pairs)})(?:{pattern})"


def _one_of(characters: Iterable[str]) -> str:
    """A pattern of one of *characters*, "" where one of them is any."""
    each = list(dict.fromkeys(characters))
    return "" if "" in each else f"(?:{'|'.join(each)})"


def _alternatives(tokens: Iterator[str]) -> _Openings:
    """The openings of all alternatives up to the bracket that closes them."""
    found: _Openings = ()
    behind = last = _NOTHING
    for token in tokens:
        if token.startswith(_OPTIONAL):
            last = _NOTHING + tuple(each.repeated() if token[0] != "?" else each for each in last)
        elif token != "{" and token[0] in "+{":
            last = tuple(each.repeated() for each in last)
        else:
            behind, last = _joined(behind, last), _item(token, tokens)
            if token == "|":
                found, behind = found + behind, _NOTHING
            if token == ")":
                break
    return found + _joined(behind, last)


def _joined(first: _Openings, second: _Openings) -> _Openings:
    if second is _NOTHING or all(each.is_whole for each in first):
        return first
    return tuple(dict.fromkeys(both for one in first for both in one.then(second)))


def _item(token: str, tokens: Iterator[str]) -> _Openings:
    if token.startswith("("):
        inside = _alternatives(tokens)
        return _NOTHING if token in _LOOKS else inside
    return _NOTHING if token in _BORDERS or token in "|)" else (_Opening((token,)),)
