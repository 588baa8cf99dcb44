"""The manuscript: a plan, the lines that it prints, and the text that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias, TypeVar, cast

from attrs import evolve, field, frozen

from eduplan.model.place import DataPlace, DocxPlace, Place, TextPlace
from eduplan.model.plan import Plan
from eduplan.model.reading import Reading, Unplaced
from eduplan.rules.anchors import Anchors, anchors_of
from eduplan.rules.lines import Element, Joined, Line, Piece, joined
from eduplan.rules.printing import printed_lines, unplaced_lines

__all__ = ["Manuscript"]

T = TypeVar("T")

Block: TypeAlias = tuple[DocxPlace, str]
"""A paragraph of a document: where it stands, and its text."""


def _numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(evolve(line, index=index) for index, line in enumerate(lines))


@frozen
class Manuscript:
    """稿件: a *plan* and the *lines* that it prints, in the order of the document.

    *source* is the text that it was read from, if it was: then places are places in that text, of
    which what stands *apart* is no part of the plan; of a document it is the *blocks*, joined, and
    *shown* are the names of the elements that its paragraphs are, also where no plan holds them.
    """

    plan: Plan
    lines: tuple[Line, ...] = field(converter=_numbered)
    source: str | None = None
    apart: tuple[TextPlace, ...] = ()
    blocks: tuple[Block, ...] = ()
    shown: frozenset[str] = frozenset()
    _kept: dict[object, object] = field(factory=dict, eq=False, repr=False)

    @classmethod
    def of(cls, plan: Plan) -> Manuscript:
        """The manuscript of *plan*."""
        return cls(plan, printed_lines(plan))

    @classmethod
    def read(
        cls,
        reading: Reading,
        source: str | None = None,
        blocks: Sequence[Block] = (),
        shown: frozenset[str] = frozenset(),
        title: Sequence[Block] = (),
    ) -> Manuscript:
        """The manuscript of a *reading*, with what was left unplaced, of the text *source*.

        Where it was read from a document, *blocks* are its paragraphs instead: places are theirs;
        *shown* are its elements, and *title* is that of the notice before the plan, where the document
        shows one that no plan holds.
        """
        if blocks:
            source = "\n".join(text for _, text in blocks)
        lines = [
            *_title_lines(title),
            *printed_lines(reading.plan),
            *unplaced_lines(_but(reading.unplaced, title), source),
        ]
        places = (piece.place for piece in reading.unplaced)
        apart = tuple(place for place in places if isinstance(place, TextPlace))
        return cls(reading.plan, lines, source, apart, tuple(blocks), shown)

    def joined(self, elements: frozenset[Element]) -> Joined:
        """The lines that are one of *elements*, as one text."""
        return self.once(
            elements, lambda: joined(each for each in self.lines if each.element in elements)
        )

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What *make* gives, made the first time that *key* is asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])

    def at(self, path: str) -> tuple[Line, int] | None:
        """The line that prints what stands at *path*, and where in it that begins."""
        found = self._paths.get(path)
        return None if found is None else (found[0], found[1].start)

    def place(self, line: Line, start: int, end: int) -> Place:
        """The place of the characters [*start*, *end*) of *line*."""
        if line.place is not None:
            return line.place if line.is_torn else _moved(line.place, start, end)
        anchored = self._anchors.place(line, start, end) if self._anchors is not None else None
        if anchored is None:
            return line.data_place(start, end)
        return self._in_block(anchored) if self.blocks else anchored

    def is_one(self, line: Line, start: int, end: int) -> bool:
        """Whether one edit can reach all of [*start*, *end*): they stand in one value, or in a text."""
        if line.is_torn:
            return False
        place = self.place(line, start, end)
        if isinstance(place, TextPlace):
            return True
        last = max(start, end - 1)
        one, other = self.place(line, start, last), self.place(line, last, end)
        if isinstance(one, DocxPlace) and isinstance(other, DocxPlace):
            return one.block == other.block
        return line.data_place(start, end).path == line.data_place(last, end).path

    def before(self, place: Place, line: Line, start: int, end: int) -> str:
        """The characters that an edit at *place* takes away: those of the source, if it has one."""
        if isinstance(place, TextPlace) and self.source is not None:
            return self.source[place.start : place.end]
        if isinstance(place, DocxPlace) and self.blocks and line.place is None:
            texts = (text for block, text in self.blocks if block.block == place.block)
            return next(texts, "")[place.start : place.end]
        return line.text[start:end]

    def _in_block(self, anchored: TextPlace) -> DocxPlace:
        """The same characters in the paragraph of the document that they begin in."""
        index = max(0, bisect_right(self._starts, anchored.start) - 1)
        (block, text), opening = self.blocks[index], self._starts[index]
        start = min(anchored.start - opening, len(text))
        return evolve(block, start=start, end=max(start, min(anchored.end - opening, len(text))))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return tuple(accumulate((len(text) + 1 for _, text in self.blocks), initial=0))[:-1]

    @cached_property
    def _paths(self) -> Mapping[str, tuple[Line, Piece]]:
        return {piece.path: (line, piece) for line in self.lines for piece in line.pieces}

    @cached_property
    def _anchors(self) -> Anchors | None:
        return None if self.source is None else anchors_of(self.source, self.lines, self.apart)


def _title_lines(title: Sequence[Block]) -> Iterator[Line]:
    """The title of a notice, which may stand in several rows or paragraphs, as one line."""
    if title:
        text = "".join("".join(words.split()) for _, words in title)
        element = Element.NOTICE_TITLE
        yield Line(text, element, element.value, place=title[0][0])


def _but(pieces: Iterable[Unplaced], title: Sequence[Block]) -> Iterator[Unplaced]:
    """*pieces* without those that stand in the paragraphs of *title*."""
    blocks = {place.block for place, _ in title}
    for piece in pieces:
        if not (isinstance(piece.place, DocxPlace) and piece.place.block in blocks):
            yield piece


def _moved(place: Place, start: int, end: int) -> Place:
    """The characters [*start*, *end*) of what stands at *place*."""
    if isinstance(place, DataPlace):
        return place
    return evolve(place, start=place.start + start, end=place.start + end)
