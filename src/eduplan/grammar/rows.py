"""Rows: the lines with something in them, as the layout of a text shows them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from attrs import frozen

from eduplan.grammar.outline import Indent, Line
from eduplan.language.labels import read_label

__all__ = ["Row", "rows_of"]


_WIDTHS: Final = {"\u3000": 2, "\t": 4, "\u200b": 0, "\u2060": 0, "\ufeff": 0}
_FEWEST: Final = 8
_LONGEST: Final = 500
_FAR: Final = 11
"""Columns from which an indent sets a line to the middle or the right rather than opens it."""


@frozen
class Row:
    """A line that shows something; *gap* if a blank line stands before it.

    *cells* are those of a table's row, else None.
    """

    line: Line
    gap: bool
    indent: Indent
    cells: tuple[str, ...] | None = None


def rows_of(lines: Sequence[Line], *, paragraphs: bool = False) -> list[Row]:
    """The rows among *lines*; runs of lines with equally many tabs are rows of a table.

    Where *paragraphs* come from a document, its own rows of tables are the only ones.
    """
    rows: list[Row] = []
    gap = False
    spaced = _is_spaced(lines)
    for tabs, group in groupby(lines, key=_tabs):
        run = list(group)
        in_table = bool(tabs) and not paragraphs and _is_table(run, tabs)
        alone = tabs == 1 and all(line.words.endswith("\t") for line in run)
        for line in run:
            known = line.cells is not None
            if in_table or known or not line.is_blank:
                text = line.indent + line.words
                cells = tuple((text[:-1] if alone else text).split("\t")) if in_table else None
                rows.append(Row(line, gap and bool(rows), _indent(line), line.cells or cells))
            gap = line.is_blank and not in_table and not known and not spaced
    return rows


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between nearly all others, so that they say nothing."""
    shown = [line.is_blank for line in lines]
    alone = sum(blank and not before for before, blank in pairwise(shown))
    return alone >= _FEWEST and alone * 10 >= (len(shown) - sum(shown)) * 8


def _tabs(line: Line) -> int:
    return line.indent.count("\t") + line.words.count("\t")


def _is_table(run: Sequence[Line], tabs: int) -> bool:
    """Whether *run* is a table: two rows of two cells at least, or one of three; no tabbed list.

    A tab at each row's end and nowhere else makes a table of one column. A lone line of prose that
    happens to hold tabs is none.
    """
    if len(run) == 1 and len(run[0].words) > _LONGEST and run[0].words.count("。") > 1:
        return False
    if not any("\t" in line.words for line in run):
        return False
    if tabs == 1 and all(line.words.endswith("\t") for line in run):
        return True
    if tabs == 1 and all(_is_list_item(line) for line in run):
        return False
    return len(run) > 1 or tabs > 1


def _is_list_item(line: Line) -> bool:
    mark = line.words.partition("\t")[0].strip()
    label = read_label(mark)
    return label is not None and label.text == mark


def _indent(line: Line) -> Indent:
    if line.looks.indent is not None:
        return line.looks.indent
    columns = sum(_WIDTHS.get(char, 1) for char in line.indent)
    if columns >= _FAR:
        return Indent.FAR
    return Indent.PARAGRAPH if columns >= 2 else Indent.NONE
