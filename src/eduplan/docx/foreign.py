"""Documents that eduplan did not write: their paragraphs as an outline, for the grammar to read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from eduplan.docx.gathering import Piece, gathered
from eduplan.docx.visible import View
from eduplan.grammar.controls import without_controls
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.outline import Line, Written, outline_of
from eduplan.grammar.reader import read_plan
from eduplan.grammar.trace import Traced, trace
from eduplan.model.place import DocxPlace, Place, TextPlace
from eduplan.model.reading import Reading, Unplaced, UnplacedReason

__all__ = ["read_foreign", "trace_foreign"]


def read_foreign(view: View, part: str, lexicon: Lexicon | None = None) -> Reading:
    """Read the paragraphs and tables of *view*; what is neither stays unplaced."""
    gathering = gathered(view.shown)
    outline = outline_of(map(_written, gathering.pieces))
    reading = read_plan(outline, lexicon=lexicon)
    found = _Places(part, outline.lines, gathering.pieces)
    unplaced = [
        *(evolve(piece, place=found.of(piece.place)) for piece in reading.unplaced),
        *_left(gathering.contents, part, UnplacedReason.CONTENTS),
        *_left(gathering.boxes, part, UnplacedReason.TEXT_BOX),
        *_controls(gathering.pieces, part),
        *view.unplaced,
    ]
    return evolve(
        reading,
        unplaced=sorted(unplaced, key=lambda piece: _order(piece, part)),
        notes=[evolve(note, place=note.place and found.of(note.place)) for note in reading.notes],
    )


def trace_foreign(
    view: View, part: str, lexicon: Lexicon | None = None
) -> tuple[tuple[Place, Traced], ...]:
    """What each paragraph and row of *view* became, and where it stands; see `trace`."""
    pieces = gathered(view.shown).pieces
    outline = outline_of(map(_written, pieces))
    found = _Places(part, outline.lines, pieces)
    starts = [line.start for line in outline.lines]
    traced = trace(outline.source, read_plan(outline, lexicon=lexicon))
    lines = [bisect_right(starts, each.start) for each in traced]
    return tuple(
        (found.of(TextPlace(each.start, max(each.start, each.end), line)), each)
        for line, each in zip(lines, traced, strict=True)
    )


def _written(piece: Piece) -> Written:
    text, cells = without_controls(piece.text)[0], None
    if piece.cells is not None:
        cells = tuple(without_controls(cell)[0] for cell in piece.cells)
    return Written(text, cells, piece.marks, piece.looks)


def _left(pieces: Iterable[Piece], part: str, reason: UnplacedReason) -> Iterator[Unplaced]:
    for piece in pieces:
        if piece.text.strip():
            yield Unplaced(piece.text, piece.place(part, 0, len(piece.text)), reason)


def _controls(pieces: Iterable[Piece], part: str) -> Iterator[Unplaced]:
    """The characters that no plan may hold."""
    for piece in pieces:
        for control in without_controls(piece.text)[1]:
            assert isinstance(control.place, TextPlace)
            place = piece.place(part, control.place.start, control.place.end)
            yield evolve(control, place=place)


def _order(piece: Unplaced, part: str) -> tuple[bool, str, tuple[int, ...], int]:
    """What stands in the body comes first, then part by part."""
    place = piece.place
    assert isinstance(place, DocxPlace)
    return (place.part != part, place.part, place.block, place.start)


class _Places:
    """Where in the document the lines of its outline stand."""

    def __init__(self, part: str, lines: Sequence[Line], pieces: Sequence[Piece]) -> None:
        self._part = part
        self._lines = lines
        self._pieces = pieces

    def of(self, place: Place) -> Place:
        """The place in the document of a *place* in its outline."""
        if not isinstance(place, TextPlace):
            return place
        line = self._lines[place.line - 1]
        start, end = place.start - line.start, place.end - line.start
        return self._pieces[place.line - 1].place(self._part, start, end)
