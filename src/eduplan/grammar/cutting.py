"""Cutting: a passage into several, each with its own place in the source."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import Final

from attrs import evolve

from eduplan.grammar.outline import Indent
from eduplan.grammar.passages import Passage, label_of
from eduplan.language.characters import BLANK, solid
from eduplan.model.place import TextPlace

__all__ = ["cut", "places_of"]

_SOLID: Final = re.compile(f"[^{BLANK}]")


def cut(
    passage: Passage, offsets: Iterable[int], source: str, labels: Container[int] = ()
) -> list[Passage]:
    """*passage* cut before each of the *offsets* into its text.

    The first piece keeps label, indent and gap, the others a label only where one of *labels*, also
    offsets, begins them; pieces without a character are dropped.
    """
    inner = sorted({offset for offset in offsets if 0 < offset < len(passage.text)})
    if not inner:
        return [passage]
    where = _Where(passage, source)
    pieces: list[Passage] = []
    for start, stop in pairwise((0, *inner, len(passage.text))):
        text = passage.text[start:stop].strip()
        if solid(text):
            piece = _piece(passage, text, where.of(start, stop), source, first=not pieces)
            pieces.append(piece if not start or start in labels else piece.plain())
    return pieces


def places_of(passage: Passage, source: str) -> tuple[TextPlace, ...]:
    """Where *passage* stands: one place, or one a line where other lines stand among its own."""
    whole = source[passage.place.start : passage.place.end]
    if len(passage.lines) < 2 or len(solid(whole)) == len(solid(passage.text)):
        return (passage.place,)
    return passage.lines


def _piece(
    passage: Passage, text: str, lines: tuple[TextPlace, ...], source: str, *, first: bool
) -> Passage:
    place = TextPlace(lines[0].start, lines[-1].end, lines[0].line)
    raw = source[place.start : place.end].strip() if len(lines) == 1 else text
    label = label_of(text)
    piece = evolve(passage, text=text, raw=raw, label=label, place=place, lines=lines)
    return piece if first else evolve(piece, indent=Indent.NONE, gap=False, level=None)


class _Where:
    """Where in the source the characters of a passage stand, asked for from left to right."""

    def __init__(self, passage: Passage, source: str) -> None:
        self._lines = passage.lines
        self._text = passage.text
        self._positions = _positions(passage, source)
        self._asked = self._solids = 0

    def of(self, start: int, stop: int) -> tuple[TextPlace, ...]:
        """The places, line by line, of the characters [*start*, *stop*) of the text."""
        first = self._count(start)
        last = self._count(stop) - 1
        begin, end = self._positions[first], self._positions[last] + 1
        return tuple(
            TextPlace(max(line.start, begin), min(line.end, end), line.line)
            for line in self._lines
            if line.start < end and begin < line.end
        )

    def _count(self, offset: int) -> int:
        """How many solid characters stand before *offset*."""
        self._solids += len(solid(self._text[self._asked : offset]))
        self._asked = offset
        return self._solids


def _positions(passage: Passage, source: str) -> Sequence[int]:
    """The place in the source of each solid character of *passage*."""
    if len(passage.lines) == 1 and solid(passage.text) == passage.text:
        start = source.find(passage.text, passage.place.start, passage.place.end)
        if start >= 0:
            return range(start, start + len(passage.text))
    return [
        line.start + hit.start()
        for line in passage.lines
        for hit in _SOLID.finditer(source[line.start : line.end])
    ]
