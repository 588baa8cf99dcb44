"""The elements of an official document, as its styles name them, where they stand on its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from attrs import frozen

from eduplan.docx.page.finding import Finder, comparable
from eduplan.docx.page.lines import Line
from eduplan.docx.page.pages import Page
from eduplan.docx.visible import VisibleLine
from eduplan.gbt9704.roles import CELLS, Role

__all__ = ["BODY", "MARKS", "Element", "Found", "find_elements"]

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
MARKS: Final = frozenset("。，、；：？！")
"""What hangs out at the end of a full line, where LibreOffice loses it at times."""


@frozen
class Element:
    """A paragraph of one *role*: its *text*, and the *lines* that it takes on the pages, at least one."""

    role: Role
    text: str
    lines: tuple[Line, ...]

    @property
    def lost(self) -> str:
        """The characters of its text that the pages do not show."""
        shown = comparable("".join(line.text for line in self.lines))
        wanted = comparable(self.text)
        if shown == wanted:
            return ""
        steps = SequenceMatcher(None, wanted, shown, autojunk=False).get_opcodes()
        return "".join(wanted[a:b] for kind, a, b, _, _ in steps if kind in ("delete", "replace"))

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]


@frozen
class Found:
    """The *elements* of a document that its pages show, in order; how many of each role are *missing*."""

    elements: tuple[Element, ...]
    missing: dict[Role, int]


def find_elements(shown: Iterable[VisibleLine], pages: Iterable[Page]) -> Found:
    """The paragraphs of *shown* that have a style of ours, where they stand on *pages*.

    What is not there as it is, is looked for without its marks. Cells are left out: they stand side by
    side, so their words do not follow one another on a page.
    """
    finders = [Finder(pages), Finder(pages, MARKS)]
    found, missing = list[Element](), Counter[Role]()
    for line in shown:
        if line.style is None or line.style.role in CELLS or not comparable(line.text):
            continue
        places = next((lines for each in finders if (lines := each.find(line.text))), ())
        if places:
            found.append(Element(line.style.role, line.text, places))
        else:
            missing[line.style.role] += 1
    return Found(tuple(found), dict(missing))
