"""Table styles: what they say of the paragraphs in a cell, by the cell's place in its table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from eduplan.docx.looks.properties import (
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
    said,
)
from eduplan.docx.looks.styles import Style
from eduplan.docx.tree import W

__all__ = ["Cell", "TableLook", "table_look"]

_PLAIN: Final = 0x0400 | 0x0200
"""What a table without ``tblLook`` is taken for: no bands."""
_FLAGS: Final = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


class Cell(NamedTuple):
    """Where a cell stands: *row* and *column* from 0, and how many *rows* and *columns* there are."""

    row: int
    column: int
    rows: int
    columns: int


class TableLook(NamedTuple):
    """A table's *style*, the *flags* that say which of its parts it marks, and what is kept per part."""

    style: Style
    flags: frozenset[str]
    parts: dict[str, tuple[RunProperties, ParagraphProperties]]

    def of(self, cell: Cell) -> tuple[RunProperties, ParagraphProperties]:
        """What the style says of characters and of paragraphs in *cell*: nearer parts go before."""
        run, paragraph = dict(self.style.run), dict(self.style.paragraph)
        for name in self._names(cell):
            if name in self.parts:
                run.update(self.parts[name][0])
                paragraph.update(self.parts[name][1])
        return run, paragraph

    def _names(self, cell: Cell) -> Iterator[str]:
        """The parts that *cell* is in, from the widest to the narrowest."""
        first_row = "firstRow" in self.flags and cell.row == 0
        last_row = "lastRow" in self.flags and cell.row == cell.rows - 1
        first, last = "firstColumn" in self.flags, "lastColumn" in self.flags
        first_column, last_column = (
            first and cell.column == 0,
            last and cell.column + 1 == cell.columns,
        )
        if "noVBand" not in self.flags and not (first_column or last_column):
            yield f"band{(cell.column - first) % 2 + 1}Vert"
        if "noHBand" not in self.flags and not (first_row or last_row):
            yield f"band{(cell.row - ('firstRow' in self.flags)) % 2 + 1}Horz"
        shown = {
            "firstCol": first_column,
            "lastCol": last_column,
            "firstRow": first_row,
            "lastRow": last_row,
            "neCell": first_row and last_column,
            "nwCell": first_row and first_column,
            "seCell": last_row and last_column,
            "swCell": last_row and first_column,
        }
        yield from (name for name, is_in in shown.items() if is_in)


def table_look(table: etree._Element, style: Style) -> TableLook:
    """How *table* is set by its *style*."""
    parts: dict[str, tuple[RunProperties, ParagraphProperties]] = {}
    for each in style.element.iterchildren(f"{W}tblStylePr"):
        parts[each.get(f"{W}type", "")] = (
            run_properties(each.find(f"{W}rPr")),
            paragraph_properties(each.find(f"{W}pPr")),
        )
    return TableLook(style, _flags(table.find(f"{W}tblPr/{W}tblLook")), parts)


def _flags(look: etree._Element | None) -> frozenset[str]:
    try:
        bits = int(said(look), 16) if look is not None and said(look) else _PLAIN
    except ValueError:
        bits = _PLAIN
    found = {name for name, bit in _FLAGS.items() if bits & bit}
    for name in _FLAGS:
        own = look.get(W + name) if look is not None else None
        if own is not None:
            found.discard(name)
            if own not in ("0", "false", "off"):
                found.add(name)
    return frozenset(found)
