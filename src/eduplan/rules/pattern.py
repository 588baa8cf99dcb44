"""Patterns that are compiled when they are first used: importing the rules costs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

__all__ = ["Pattern", "lazy"]


@frozen
class Pattern:
    """A regular expression, compiled at its first search; *made* gives its text, *flags* as in `re`.

    Every hit has one of the words *needs*, if there are any: a text without them is not searched.
    """

    made: Callable[[], str] = field(repr=False)
    flags: int = 0
    needs: tuple[str, ...] = ()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.made(), self.flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every hit in *text*."""
        if self.needs and not any(word in text for word in self.needs):
            return iter(())
        return self._compiled.finditer(text)

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """The hit that begins at *place* of *text*."""
        return self._compiled.match(text, place)

    def search(self, text: str) -> re.Match[str] | None:
        """The first hit in *text*."""
        return self._compiled.search(text)

    def sub(self, made: str, text: str) -> str:
        """*text* with *made* in the place of every hit."""
        return self._compiled.sub(made, text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether all of *text* is a hit."""
        return self._compiled.fullmatch(text)


def lazy(pattern: str, flags: int = 0, *, needs: Iterable[str] = ()) -> Pattern:
    """The regular expression *pattern*, not yet compiled; see `Pattern`."""
    return Pattern(lambda: pattern, flags, tuple(needs))
