"""Lines: what a document prints, in order: paragraphs, tables, the mark, the 版记. No XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from eduplan.docx.names import ParagraphStyle, RunStyle
from eduplan.gbt9704.faces import Face
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.target import Target

__all__ = [
    "TAB",
    "Grid",
    "Imprint",
    "Line",
    "MarkLines",
    "Phrase",
    "Piece",
    "Placing",
    "Printed",
    "Turn",
    "flat_lines",
    "kept",
    "pitched",
    "plain",
]


Phrase: TypeAlias = Target | Deadline | Duty | None


Piece: TypeAlias = tuple[str, RunStyle | None, Phrase, Face | None]
"""A run: its text, its style (None for plain), the phrase it is, a face of its own.

Plain tuples: there are hundreds in a document, and named ones take four times as long to make.
"""


TAB: Final = "\t"
"""The text of a piece that goes to the next tab stop: no plan holds it, so no word can be one."""


class Placing(NamedTuple):
    """Where a paragraph stands apart from its style: blank lines *before* it, its indents and *tabs*
    (kind and place) in twips, its *alignment*, whether it stays with the next one, the *pitch* of its
    lines in twips (0 for the usual one).
    """

    before: int | None = None
    left: int = 0
    right: int = 0
    hanging: int = 0
    tabs: tuple[tuple[str, int], ...] = ()
    alignment: str = ""
    keeps_next: bool = False
    pitch: int = 0


class Line(NamedTuple):
    """A paragraph: its *style*, its *pieces*, the *id* of the item it opens, where it is *set*."""

    style: ParagraphStyle
    pieces: tuple[Piece, ...] | list[Piece]
    id: str | None = None
    set: Placing | None = None


class Grid(NamedTuple):
    """A table: rows of cells, each cell a line; the first *head* rows are its head."""

    rows: tuple[tuple[Line, ...], ...]
    head: int


class MarkLines(NamedTuple):
    """发文机关标志: a line for each organ, one for 文件 beside several (None without), the *names* and
    the *ending* that they print, and how many lines of text stand *above* it.
    """

    organs: tuple[Line, ...]
    suffix: Line | None
    names: tuple[str, ...]
    ending: str
    above: int


class Imprint(NamedTuple):
    """版记: its lines, and how many rows of type each takes."""

    lines: tuple[Line, ...]
    rows: tuple[int, ...]


class Turn(NamedTuple):
    """From here on pages lie on their side, or stand again."""

    landscape: bool


Printed: TypeAlias = Line | Grid | MarkLines | Imprint | Turn


def kept(line: Line) -> Line:
    """*line* on one page with the next."""
    return line._replace(set=(line.set or Placing())._replace(keeps_next=True))


def pitched(line: Line, pitch: int) -> Line:
    """*line* at a *pitch* of its own, in twips."""
    return line._replace(set=(line.set or Placing())._replace(pitch=pitch))


def plain(text: str, face: Face | None = None) -> Piece:
    """A piece of *text* that is no phrase."""
    return text, None, None, face


def flat_lines(printed: Iterable[Printed]) -> Iterator[Line]:
    """All lines in order, those of tables cell by cell."""
    for each in printed:
        if isinstance(each, Line):
            yield each
        elif isinstance(each, Grid):
            for row in each.rows:
                yield from row
        elif isinstance(each, MarkLines):
            yield from each.organs
            if each.suffix is not None:
                yield each.suffix
        elif isinstance(each, Imprint):
            yield from each.lines
