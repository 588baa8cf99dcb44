"""What a document shows: lines and tables, each line's role, its runs, and the bookmarks in it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from eduplan.docx.names import ParagraphStyle, RunStyle
from eduplan.model.reading import Unplaced

__all__ = ["Mark", "Run", "Shown", "View", "VisibleLine", "VisibleTable", "lines_in"]


class Run(NamedTuple):
    """Characters of one style; *style* is None where it is none of ours."""

    text: str
    style: RunStyle | None


class Mark(NamedTuple):
    """A bookmark of ours: the *id* it carries, over characters [*start*, *end*) of its line."""

    id: str
    start: int
    end: int


class VisibleLine(NamedTuple):
    """A paragraph: its *style* (None where it is none of ours), its *runs*, the *marks* in it.

    *block* is its path in the body.
    """

    style: ParagraphStyle | None
    runs: tuple[Run, ...] | list[Run]
    marks: tuple[Mark, ...] = ()
    block: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join([run.text for run in self.runs])


class VisibleTable(NamedTuple):
    """A table: rows of cells of lines."""

    rows: tuple[tuple[tuple[VisibleLine, ...], ...], ...]
    block: tuple[int, ...] = ()


Shown: TypeAlias = VisibleLine | VisibleTable


class View(NamedTuple):
    """A document as it shows, and what in it is neither line nor table."""

    shown: tuple[Shown, ...]
    unplaced: tuple[Unplaced, ...] = ()


def lines_in(shown: tuple[Shown, ...]) -> list[VisibleLine]:
    """All lines in order, those of tables cell by cell."""
    lines: list[VisibleLine] = []
    for each in shown:
        if isinstance(each, VisibleLine):
            lines.append(each)
        else:
            lines += [line for row in each.rows for cell in row for line in cell]
    return lines
