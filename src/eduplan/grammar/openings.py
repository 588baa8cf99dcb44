"""Openings: what the hits of a pattern begin with, so that other places are passed over at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

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


@frozen
class _Opening:
    """The *characters* (each a pattern of one) that a hit may begin with, if it is not *empty*."""

    characters: tuple[str, ...] = ()
    empty: bool = False

    def __or__(self, other: _Opening) -> _Opening:
        return _Opening(self.characters + other.characters, self.empty or other.empty)

    def then(self, other: _Opening) -> _Opening:
        """The opening of what has *other* right behind it."""
        if not self.empty:
            return self
        return _Opening(self.characters + other.characters, other.empty)


_NOTHING: Final = _Opening(empty=True)


def guarded(pattern: str) -> str:
    """*pattern* behind a look at the one character that its hits begin with; it hits the same.

    Of many alternatives each is tried at every place of a text; the look passes over most places in
    one step. *pattern* has groups, classes, looks around and repetitions; one that may hit nothing,
    or begins with any character, stays as it is.

    >>> guarded("(?<![0-9])[12]年|(?:约|近)?一成")
    '(?=[12]|约|近|一)(?:(?<![0-9])[12]年|(?:约|近)?一成)'
    """
    opening = _alternatives(iter(_TOKEN.findall(pattern)))
    if opening.empty or any(each.startswith(_ANY_CHARACTER) for each in opening.characters):
        return pattern
    return f"(?={'|'.join(dict.fromkeys(opening.characters))})(?:{pattern})"


def _alternatives(tokens: Iterator[str]) -> _Opening:
    """The opening of all alternatives up to the bracket that closes them."""
    found, behind, last = _Opening(), _NOTHING, _NOTHING
    for token in tokens:
        if token.startswith(_OPTIONAL):
            last |= _NOTHING
        elif token == "{" or token[0] not in "+{":
            behind, last = behind.then(last), _item(token, tokens)
            if token == "|":
                found, behind = found | behind, _NOTHING
            if token == ")":
                break
    return found | behind.then(last)


def _item(token: str, tokens: Iterator[str]) -> _Opening:
    if token.startswith("("):
        inside = _alternatives(tokens)
        return _NOTHING if token in _LOOKS else inside
    return _NOTHING if token in _BORDERS or token in "|)" else _Opening((token,))
