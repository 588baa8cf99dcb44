"""What may stand round paragraphs, rows, cells and runs without showing itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from eduplan.docx.revisions import Revisions
from eduplan.docx.tree import W

__all__ = ["ALTERNATIVES", "FALLBACK", "RUBY", "Wrappers", "chosen"]

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES: Final = f"{_MC}AlternateContent"
FALLBACK: Final = f"{_MC}Fallback"
RUBY: Final = f"{W}ruby"
"""What a run holds whose characters have their sound above them."""
_ALWAYS: Final = frozenset(
    W + tag
    for tag in (
        "hyperlink",
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "rubyBase",
    )
)
_BLOCKS: Final = frozenset({f"{W}p", f"{W}tbl"})


def chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """The content of the first choice, or of the fallback where there is none."""
    choice = alternatives.find(f"{_MC}Choice")
    if choice is None:
        choice = alternatives.find(FALLBACK)
    if choice is not None:
        yield from choice


class Wrappers:
    """The elements that are transparent in one view of the tracked changes."""

    def __init__(self, revisions: Revisions) -> None:
        self.transparent = _ALWAYS | revisions.kept
        self._revisions = revisions

    def blocks(self, parent: etree._Element) -> Iterator[etree._Element]:
        """The paragraphs and tables below *parent*, in order."""
        for child in parent:
            if child.tag in _BLOCKS:
                yield child
            elif child.tag == ALTERNATIVES:
                for each in chosen(child):
                    if each.tag in _BLOCKS:
                        yield each
                    else:
                        yield from self.blocks(each)
            elif child.tag in self.transparent:
                yield from self.blocks(child)

    def rows(self, table: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        """The rows of *table* that show, each with its position among all of them."""
        for number, row in enumerate(self._below(table, f"{W}tr")):
            if not self._revisions.drops_row(row):
                yield number, row

    def cells(self, row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        """The cells of *row* that show, each with its position among all of them."""
        for number, cell in enumerate(self._below(row, f"{W}tc")):
            if not self._revisions.drops_cell(cell):
                yield number, cell

    def runs(self, ruby: etree._Element) -> Iterator[etree._Element]:
        """The runs of a *ruby* that have the sound of another above them."""
        yield from self._below(ruby, f"{W}r")

    def _below(self, parent: etree._Element, tag: str) -> Iterator[etree._Element]:
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag in self.transparent:
                yield from self._below(child, tag)
