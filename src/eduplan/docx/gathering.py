"""The pieces of a foreign document in the order of reading: what is prose, row, contents or set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from attrs import frozen

from eduplan.docx.visible import Shown, VisibleLine, VisibleTable, lines_in
from eduplan.grammar.outline import Looks, Mark, MarkKind
from eduplan.language.characters import solid
from eduplan.language.labels import read_label
from eduplan.model.place import DocxPlace

__all__ = ["Gathering", "Piece", "gathered"]

_CONTENTS: Final = re.compile("(?:toc|目录|contents) ?(?:heading|标题|[1-9])$", re.IGNORECASE)
_CONTENTS_TITLES: Final = frozenset({"目录", "目次"})
_PLAIN: Final = Looks()
_PROSE: Final = 30
"""Characters of a line that, with a mark in it, is prose."""
_STOPS: Final = re.compile("[，。；,;]")
_WIDEST: Final = 63
"""Columns that a table can have in Word; what a file holds beyond goes into the last of them."""
_MANY: Final = 3
"""So many paragraphs in a cell are more than a table's words."""


@frozen
class Piece:
    """A line of reading: its *text*, where it stands, and what is seen of it.

    *offset* is where its text begins in the paragraph at *block*, *number* how many of its characters
    are an automatic number, which the paragraph does not hold.
    """

    text: str
    block: tuple[int, ...]
    offset: int = 0
    number: int = 0
    cells: tuple[str, ...] | None = None
    marks: tuple[Mark, ...] = ()
    looks: Looks = _PLAIN

    def place(self, part: str, start: int, end: int) -> DocxPlace:
        """The place in *part* of characters [*start*, *end*) of its text."""
        first, last = (self.offset + max(each - self.number, 0) for each in (start, end))
        return DocxPlace(part, self.block, first, last)


@frozen
class Gathering:
    """The *pieces* to read, those of a table of *contents*, and those of text *boxes* beside the text."""

    pieces: tuple[Piece, ...]
    contents: tuple[Piece, ...]
    boxes: tuple[Piece, ...]


def gathered(shown: Sequence[Shown]) -> Gathering:
    """Put what is *shown* in the order of reading.

    Text boxes that hang above the first prose are those of a red head, those below the last of an
    imprint: they are read where they hang. Those between stand beside the text, unless
    the boxes hold most of all words.
    """
    lines = lines_in(tuple(shown))
    size = _size(lines)
    beside = _beside(lines, size)
    pieces: list[Piece] = []
    boxes: list[Piece] = []
    for each in shown:
        for line in lines_in((each,)):
            if line.boxes:
                (boxes if id(line) in beside else pieces).extend(_boxed(line))
        pieces += _pieces_of((each,), size)
    contents = set(_contents(pieces))
    return Gathering(
        tuple(piece for index, piece in enumerate(pieces) if index not in contents),
        tuple(piece for index, piece in enumerate(pieces) if index in contents),
        tuple(boxes),
    )


def _beside(lines: Sequence[VisibleLine], size: int) -> set[int]:
    """The lines, by their identity, on which boxes hang that stand beside the text."""
    prose = [index for index, line in enumerate(lines) if _is_prose(line)]
    boxed = [line for line in lines if line.boxes]
    inside = sum(_size(lines_in(box)) for line in boxed for box in line.boxes)
    if not prose or not boxed or inside > size:
        return set()
    return {id(line) for line in lines[prose[0] + 1 : prose[-1] + 1] if line.boxes}


def _size(lines: Iterable[VisibleLine]) -> int:
    return sum(len(line.text) for line in lines)


def _boxed(line: VisibleLine) -> Iterator[Piece]:
    """What the boxes that hang on *line* hold, those inside them first."""
    for box in line.boxes:
        for inner in lines_in(box):
            yield from _boxed(inner)
        yield from _pieces_of(box, 0)


def _is_prose(line: VisibleLine) -> bool:
    text = line.text
    return (len(text) >= _PROSE and bool(_STOPS.search(text))) or read_label(text) is not None


def _pieces_of(shown: Sequence[Shown], size: int) -> Iterator[Piece]:
    """The pieces of *shown*; *size* is how many characters the document has."""
    for each in shown:
        if isinstance(each, VisibleLine):
            yield from _lines(each)
        elif _is_layout(each, size):
            for line in lines_in((each,)):
                yield from _lines(line)
        else:
            yield from _rows(each)


def _is_layout(table: VisibleTable, size: int) -> bool:
    """Whether *table* only lays out text: it has one column, or holds most of the document in long cells."""
    if all(len(row) == 1 for row in table.rows):
        return True
    cells = [cell for row in table.rows for cell in row]
    lengths = [sum(len(line.text) for line in cell) for cell in cells]
    long = sum(
        length
        for cell, length in zip(cells, lengths, strict=True)
        if sum(bool(line.text.strip()) for line in cell) >= _MANY
    )
    return long * 2 > sum(lengths) and sum(lengths) * 2 > size


def _lines(line: VisibleLine) -> Iterator[Piece]:
    """The lines of a paragraph: a break in it begins a new one."""
    text = line.text
    looks = line.formatting.looks(is_bold=line.is_bold)
    marks = tuple(_marks(line, text))
    number = len(line.number)
    if "\n" not in text:
        yield Piece(text, line.block, 0, number, None, marks, looks)
        return
    start = 0
    for each in text.split("\n"):
        end = start + len(each)
        own = tuple(_within(marks, start, end))
        yield Piece(
            each, line.block, max(start - number, 0), 0 if start else number, None, own, looks
        )
        start = end + 1


def _rows(table: VisibleTable) -> Iterator[Piece]:
    """The rows of a table, all as wide as the widest; a cell is one line."""
    width = min(max((len(row) for row in table.rows), default=0), _WIDEST)
    depth = len(table.block) + 1
    for number, row in enumerate(table.rows):
        blocks = (line.block[:depth] for cell in row for line in cell)
        cells = [" ".join(_cell(line) for line in cell) for cell in row]
        if len(cells) > _WIDEST:
            cells[_WIDEST - 1 :] = [" ".join(cells[_WIDEST - 1 :])]
        cells += [""] * (width - len(cells))
        marks = tuple(_row_marks(row, cells))
        looks = Looks(is_head=number < table.head)
        yield Piece("\t".join(cells), next(blocks, table.block), 0, 0, tuple(cells), marks, looks)


def _cell(line: VisibleLine) -> str:
    return line.text.replace("\n", " ").replace("\t", " ")


def _row_marks(row: Sequence[Sequence[VisibleLine]], cells: Sequence[str]) -> Iterator[Mark]:
    """The marks of the lines in a row's cells, in the row's text."""
    starts = accumulate((len(cell) + 1 for cell in cells), initial=0)
    for start, cell in zip(starts, row, strict=False):
        at = start
        for line in cell:
            for mark in _marks(line, line.text):
                yield Mark(mark.kind, mark.start + at, mark.end + at, mark.value)
            at += len(line.text) + 1


def _marks(line: VisibleLine, text: str) -> Iterator[Mark]:
    if line.number:
        yield Mark(MarkKind.NUMBERED, 0, len(line.number))
    if line.formatting.name:
        yield Mark(MarkKind.STYLE, 0, len(text), line.formatting.name)
    yield from line.spans


def _within(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    """The parts of *marks* that lie in [*start*, *end*), reckoned from there."""
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            yield Mark(mark.kind, first - start, last - start, mark.value)


def _contents(pieces: Sequence[Piece]) -> Iterator[int]:
    """Which of *pieces* are lines of a table of contents, by their styles, and the title above them."""
    listed = [any(_is_listed(mark) for mark in piece.marks) for piece in pieces]
    for index, (one, after) in enumerate(pairwise([*listed, False])):
        titled = solid(pieces[index].text) in _CONTENTS_TITLES
        if one or (titled and after):
            yield index


def _is_listed(mark: Mark) -> bool:
    return mark.kind is MarkKind.STYLE and _CONTENTS.match(mark.value) is not None
