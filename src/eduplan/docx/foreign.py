"""Documents that eduplan did not write: their paragraphs as an outline, for the grammar to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from eduplan.docx.visible import View, VisibleLine, VisibleTable
from eduplan.grammar.controls import without_controls
from eduplan.grammar.outline import Line, Written, outline_of
from eduplan.grammar.reader import read_plan
from eduplan.model.place import DocxPlace, Place, TextPlace
from eduplan.model.reading import Reading

__all__ = ["read_foreign"]


def read_foreign(view: View, part: str) -> Reading:
    """Read the paragraphs and tables of *view*; what is neither stays unplaced."""
    written, blocks = [], []
    for each in view.shown:
        for text, block, cells in _written(each):
            written.append(Written(without_controls(text)[0], cells))
            blocks.append(block)
    outline = outline_of(written)
    reading = read_plan(outline)
    found = _Places(part, outline.lines, blocks)
    return evolve(
        reading,
        unplaced=(
            *(evolve(piece, place=found.of(piece.place)) for piece in reading.unplaced),
            *view.unplaced,
        ),
        notes=[evolve(note, place=note.place and found.of(note.place)) for note in reading.notes],
    )


def _written(
    shown: VisibleLine | VisibleTable,
) -> Iterator[tuple[str, tuple[int, ...], tuple[str, ...] | None]]:
    """The lines that *shown* has: text, block, and the cells of a row."""
    if isinstance(shown, VisibleLine):
        for text in shown.text.split("\n"):
            yield text, shown.block, None
        return
    for number, row in enumerate(shown.rows):
        cells = tuple(" ".join(line.text for line in cell) for cell in row)
        yield "\t".join(cells), (*shown.block, number), cells


class _Places:
    """Where in the document the lines of its outline stand."""

    def __init__(self, part: str, lines: Sequence[Line], blocks: Sequence[tuple[int, ...]]) -> None:
        self._part = part
        self._lines = lines
        self._blocks = blocks

    def of(self, place: Place) -> Place:
        """The place in the document of a *place* in its outline."""
        if not isinstance(place, TextPlace):
            return place
        line = self._lines[place.line - 1]
        start, end = place.start - line.start, place.end - line.start
        return DocxPlace(self._part, self._blocks[place.line - 1], start, end)
