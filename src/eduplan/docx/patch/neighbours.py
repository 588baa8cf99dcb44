"""Paragraphs among their neighbours: what stands beside them, and marks that reach over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from eduplan.docx.tree import W

__all__ = ["beside", "ends_section", "is_paragraph", "loose_marks", "removed"]

_RANGES: Final = {
    f"{W}{name}Start": f"{W}{name}End"
    for name in ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")
}
_ENDS: Final = {end: start for start, end in _RANGES.items()}
_POINTS: Final = frozenset({*_RANGES, *_ENDS, f"{W}proofErr"})
"""What stands among blocks and takes no room."""


def is_paragraph(element: etree._Element | None) -> bool:
    """Whether *element* is a paragraph."""
    return element is not None and element.tag == f"{W}p"


def ends_section(paragraph: etree._Element) -> bool:
    """Whether a section ends with *paragraph*, which then cannot go."""
    return paragraph.find(f"{W}pPr/{W}sectPr") is not None


def beside(paragraph: etree._Element, *, after: bool) -> etree._Element | None:
    """The block that stands directly before or *after* *paragraph* in the same holder."""
    for element in paragraph.itersiblings(preceding=not after):
        if element.tag not in _POINTS:
            return element
    return None


def loose_marks(paragraphs: Sequence[etree._Element]) -> list[etree._Element]:
    """The ends of ranges in *paragraphs* whose other ends stand elsewhere."""
    marks = [mark for each in paragraphs for mark in each.iter(*_RANGES, *_ENDS)]
    known = {(mark.tag, mark.get(f"{W}id")) for mark in marks}
    return [
        mark
        for mark in marks
        if (_RANGES.get(mark.tag) or _ENDS[mark.tag], mark.get(f"{W}id")) not in known
    ]


def removed(paragraphs: Iterable[etree._Element]) -> None:
    """Take *paragraphs* out; marks that reach over them stay in their place."""
    gone = list(paragraphs)
    loose = loose_marks(gone)
    for paragraph in gone:
        parent = paragraph.getparent()
        assert parent is not None
        for mark in loose:
            if paragraph in mark.iterancestors():
                paragraph.addprevious(mark)
        parent.remove(paragraph)
