"""Tracked changes: what of them shows once all are accepted, and what showed before any was made."""

from __future__ import annotations

from enum import Enum
from typing import Final

from lxml import etree

from eduplan.docx.tree import W

__all__ = ["Revisions"]

_INSERTED: Final = frozenset({f"{W}ins", f"{W}moveTo"})
_DELETED: Final = frozenset({f"{W}del", f"{W}moveFrom"})


class Revisions(Enum):
    """Which view of a document with tracked changes is read (ECMA-376 Part 1, 17.13.5)."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"

    @property
    def kept(self) -> frozenset[str]:
        """The marks round runs that show in this view."""
        return _INSERTED if self is Revisions.ACCEPTED else _DELETED

    @property
    def dropped(self) -> frozenset[str]:
        """The marks round runs that do not."""
        return _DELETED if self is Revisions.ACCEPTED else _INSERTED

    def joins(self, paragraph: etree._Element) -> bool:
        """Whether the mark at the end of *paragraph* does not show: it runs into the next one."""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        return mark is not None and any(child.tag in self.dropped for child in mark)

    def drops_row(self, row: etree._Element) -> bool:
        """Whether *row* of a table does not show."""
        properties = row.find(f"{W}trPr")
        return properties is not None and any(child.tag in self.dropped for child in properties)

    def drops_cell(self, cell: etree._Element) -> bool:
        """Whether *cell* of a row does not show."""
        gone = "cellDel" if self is Revisions.ACCEPTED else "cellIns"
        return cell.find(f"{W}tcPr/{W}{gone}") is not None

    def properties(self, element: etree._Element, kind: str) -> etree._Element | None:
        """The properties of *element*, of the *kind* ``pPr`` or ``rPr``, in this view."""
        now = element.find(W + kind)
        if now is None or self is Revisions.ACCEPTED:
            return now
        before = now.find(f"{W}{kind}Change/{W}{kind}")
        return now if before is None else before
