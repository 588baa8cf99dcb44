"""Documents that eduplan did not write: their paragraphs as lines, for the grammar to read."""

from __future__ import annotations

from attrs import evolve

from eduplan.docx.visible import View, VisibleLine, VisibleTable
from eduplan.grammar.reader import read_text
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Reading, Unplaced, UnplacedReason

__all__ = ["read_foreign"]


def read_foreign(view: View, part: str) -> Reading:
    """Read the paragraphs of *view* as plain text; tables and what is no paragraph stay unplaced."""
    lines, tables = [], []
    for each in view.shown:
        if isinstance(each, VisibleLine):
            lines.append(each.text)
        else:
            tables.append(_left(each, part))
    reading = read_text("\n".join(lines))
    return evolve(reading, unplaced=(*reading.unplaced, *tables, *view.unplaced))


def _left(table: VisibleTable, part: str) -> Unplaced:
    text = "\n".join(
        "\t".join(" ".join(line.text for line in cell) for cell in row) for row in table.rows
    )
    return Unplaced(text, DocxPlace(part, table.block, 0, len(text)), UnplacedReason.TABLE)
