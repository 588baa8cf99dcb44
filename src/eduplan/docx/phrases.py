"""Phrases of visible words: what a style marks is read again, and keeps its id where it has one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import evolve

from eduplan.docx.assembling import clean
from eduplan.docx.names import Kind
from eduplan.docx.visible import VisibleLine
from eduplan.grammar.phrases import read_deadline, read_duty, read_target
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.inline import Inline
from eduplan.model.target import Target

__all__ = ["Ids", "VisiblePhrases"]

_READERS: Final[dict[Kind, Callable[[str], Target | Deadline | Duty]]] = {
    Kind.TARGET: read_target,
    Kind.DEADLINE: read_deadline,
    Kind.DUTY: read_duty,
}


class Ids:
    """Ids given out once each; those *taken* are no longer to be had."""

    def __init__(self, taken: Collection[str] = ()) -> None:
        self._taken = set(taken)
        self.given: set[str] = set()
        self.missed = False
        """Whether anything that should have an id got none."""

    def claim(self, candidates: Sequence[str]) -> str | None:
        """The first of *candidates* that is free, or None."""
        for key in candidates:
            if key not in self._taken:
                self._taken.add(key)
                self.given.add(key)
                return key
        self.missed = True
        return None


class VisiblePhrases:
    """Reads phrases from their words; bookmarks tell ids, and where touching phrases part."""

    def __init__(self, ids: Ids) -> None:
        self.ids = ids

    def take(self, kind: Kind, text: str, line: VisibleLine, start: int) -> Sequence[Inline]:
        """The inlines for *text*, which stands in *line* from *start* on."""
        found: list[Inline] = []
        for first, last in _stretches(line, start, start + len(text)):
            words = clean(text[first - start : last - start])
            inner = words.strip()
            if not inner:
                found.append(words)
                continue
            before, _, after = words.partition(inner)
            keys = [mark.id for mark in line.marks if (mark.start, mark.end) == (first, last)]
            found += [before, self.phrase(kind, inner, keys), after]
        return found

    def phrase(self, kind: Kind, words: str, keys: Sequence[str]) -> Inline:
        """The phrase that *words* are, with one of the ids *keys*."""
        read = _READERS[kind](words)
        if isinstance(read, Duty):
            return read
        return evolve(read, id=self.ids.claim(keys))


def _stretches(line: VisibleLine, start: int, end: int) -> Iterator[tuple[int, int]]:
    """[*start*, *end*) cut where bookmarks within it begin and end."""
    inside = {place for mark in line.marks for place in (mark.start, mark.end)}
    places = sorted({start, end} | {place for place in inside if start < place < end})
    yield from pairwise(places)
