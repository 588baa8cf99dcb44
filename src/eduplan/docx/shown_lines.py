"""The lines that a document shows, each with its place."""

from __future__ import annotations

from attrs import frozen

from eduplan.docx.opening import open_package
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.revisions import Revisions
from eduplan.docx.showing import main_part
from eduplan.model.place import DocxPlace

__all__ = ["ShownLine", "shown_lines"]


@frozen
class ShownLine:
    """A line of a document's main part: its *text* and its *place*."""

    place: DocxPlace
    text: str


def shown_lines(data: bytes, revisions: Revisions = Revisions.ACCEPTED) -> list[ShownLine]:
    """The lines of the main part of the .docx *data* in order, tracked changes seen as *revisions* says."""
    package = open_package(data)
    part = main_part(package)
    return [
        ShownLine(DocxPlace(part, block, 0, len(text)), text)
        for block, text in texts_of(package, part, aids_of(package, revisions))
    ]
