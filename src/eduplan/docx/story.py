"""A story of a document while it is read: what holds throughout, and what has to be left behind."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.counters import Counters
from eduplan.docx.fields import Fields
from eduplan.docx.formatting import Formats
from eduplan.docx.numbering import Lists
from eduplan.docx.revisions import Revisions
from eduplan.docx.stylenames import StyleNames
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W
from eduplan.docx.wrappers import Wrappers
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Unplaced, UnplacedReason

__all__ = ["Aids", "Story"]

_TEXT: Final = frozenset({f"{W}t"})
_DELETED_TEXT: Final = frozenset({f"{W}t", f"{W}delText"})


class Aids:
    """What a document says in other parts of its own: the names of styles, their formatting, its lists."""

    def __init__(
        self,
        styles: etree._Element | None = None,
        numbering: etree._Element | None = None,
        revisions: Revisions = Revisions.ACCEPTED,
    ) -> None:
        self.names = StyleNames(styles)
        self.formats = Formats(Stylesheet(styles))
        self.lists = Lists(numbering, styles)
        self.revisions = revisions


class Story:
    """The body, a note, a header or a text box of the *part*, as the *aids* explain it."""

    def __init__(self, root: etree._Element, part: str, aids: Aids) -> None:
        self.part = part
        self.aids = aids
        self.revisions = aids.revisions
        self.wrappers = Wrappers(aids.revisions)
        self.text_tags = _TEXT if aids.revisions is Revisions.ACCEPTED else _DELETED_TEXT
        self.counters = Counters(aids.lists)
        self.fields = Fields(root)
        self.unplaced: list[Unplaced] = []

    def inside(self, box: etree._Element) -> Story:
        """The story of a text *box* that hangs in this one: its lists run on, its fields are its own."""
        inner = Story(box, self.part, self.aids)
        inner.counters, inner.unplaced = self.counters, self.unplaced
        return inner

    def leave(self, text: str, block: tuple[int, ...], offset: int, reason: UnplacedReason) -> None:
        """Note a piece that no line can hold."""
        place = DocxPlace(self.part, block, offset, offset + len(text))
        self.unplaced.append(Unplaced(text, place, reason))
