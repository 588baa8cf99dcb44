"""The elements of an official document, as its styles name them, where they stand on its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from eduplan.docx.page.finding import Finder
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page
from eduplan.docx.visible import VisibleLine
from eduplan.gbt9704.roles import Role

__all__ = ["BODY", "TITLES", "Element", "find_elements"]

BODY: Final = frozenset(
    {
        Role.NOTICE_BODY,
        Role.PREAMBLE,
        Role.HEADING,
        Role.ENTRY,
        Role.BODY,
        Role.CLOSING,
        Role.ANNEX_BODY,
    }
)
"""What is text (正文) on a page."""
TITLES: Final = frozenset(
    {Role.TITLE, Role.NOTICE_TITLE, Role.ISSUED_TITLE, Role.ATTACHED_TITLE, Role.ANNEX_TITLE}
)
_CELLS: Final = frozenset(
    {
        Role.TABLE_HEAD,
        Role.TABLE_CELL,
        Role.CLOSING_TABLE_HEAD,
        Role.CLOSING_TABLE_CELL,
        Role.TASK_HEAD,
        Role.TASK_CELL,
    }
)
"""Cells stand side by side, so their words do not follow one another on a page."""


@frozen
class Element:
    """A paragraph of one *role*: its *text*, and the *lines* that it takes on the pages, at least one."""

    role: Role
    text: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]


def find_elements(shown: Iterable[VisibleLine], pages: Iterable[Page]) -> tuple[Element, ...]:
    """The paragraphs of *shown* that have a style of ours, in order; what is not found is left out."""
    finder = Finder(pages)
    found = []
    for line in shown:
        if line.style is None or line.style.role in _CELLS:
            continue
        places = finder.find(line.text)
        if places:
            found.append(Element(line.style.role, line.text, places))
    return tuple(found)
