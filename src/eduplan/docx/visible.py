"""What a document shows: lines and tables, each line's role, its runs, and the bookmarks in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from eduplan.docx.formatting import PLAIN, Formatting
from eduplan.docx.names import ParagraphStyle, RunStyle
from eduplan.grammar.outline import Mark as Span
from eduplan.model.reading import Unplaced

__all__ = ["Mark", "Run", "Shown", "View", "VisibleLine", "VisibleTable", "lines_in"]


class Run(NamedTuple):
    """Characters of one style; *style* is None where it is none of ours.

    *is_bold* is None where the document says nothing of it here.
    """

    text: str
    style: RunStyle | None
    is_bold: bool | None = None


class Mark(NamedTuple):
    """A bookmark of ours: the *id* it carries, over characters [*start*, *end*) of its line."""

    id: str
    start: int
    end: int


class VisibleLine(NamedTuple):
    """A paragraph: its *style* (None where it is none of ours), its *runs*, the *marks* in it.

    *block* is its path in the body, *number* the automatic number that its text begins with. *spans*
    are the bookmarks of others and the revisions in it, *boxes* the text boxes that hang on it.
    """

    style: ParagraphStyle | None
    runs: tuple[Run, ...] | list[Run]
    marks: tuple[Mark, ...] = ()
    block: tuple[int, ...] = ()
    number: str = ""
    formatting: Formatting = PLAIN
    spans: tuple[Span, ...] = ()
    boxes: tuple[tuple[Shown, ...], ...] = ()

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join([run.text for run in self.runs])

    @property
    def is_bold(self) -> bool:
        """Whether all of its characters are bold."""
        usual = self.formatting.is_bold or False
        weights = [
            usual if run.is_bold is None else run.is_bold
            for run in self.runs[bool(self.number) :]
            if run.text.strip()
        ]
        return bool(weights) and all(weights)


class VisibleTable(NamedTuple):
    """A table: rows of cells of lines.

    A cell that is merged with others holds its lines in the first of their places, the others are
    empty. The first *head* rows are said to be its head.
    """

    rows: tuple[tuple[tuple[VisibleLine, ...], ...], ...]
    block: tuple[int, ...] = ()
    head: int = 0


Shown: TypeAlias = VisibleLine | VisibleTable


class View(NamedTuple):
    """A document as it shows, and what in it is neither line nor table."""

    shown: tuple[Shown, ...]
    unplaced: tuple[Unplaced, ...] = ()


def lines_in(shown: Iterable[Shown]) -> list[VisibleLine]:
    """All lines in order, those of tables cell by cell."""
    lines: list[VisibleLine] = []
    for each in shown:
        if isinstance(each, VisibleLine):
            lines.append(each)
        else:
            lines += [line for row in each.rows for cell in row for line in cell]
    return lines
