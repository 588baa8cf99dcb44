"""Documents: any of the formats of word processors as .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from eduplan.errors import FileError
from eduplan.model.reading import Note, NoteCode, Reading

if TYPE_CHECKING:
    from eduplan.docx.revisions import Revisions
    from eduplan.grammar.lexicon import Lexicon

__all__ = ["REVISIONS", "as_docx", "read_any", "view_named"]

REVISIONS: Final = ("accepted", "original")
"""The views of tracked changes: all of them accepted, or none of them made."""
_CONVERTED: Final = Note(
    NoteCode.CONVERTED, "由 LibreOffice 转成 .docx 后读取，所说的位置是转换后的"
)


def as_docx(content: bytes) -> bytes:
    """*content*, converted where it is a .doc, .wps, .odt or .rtf and LibreOffice is there.

    Anything else is given back as it is. Raises `ConversionError`.
    """
    from eduplan.docx.conversion import can_convert, converted

    return converted(content) if can_convert(content) else content


def view_named(revisions: str) -> Revisions:
    """The view of tracked changes called *revisions*, or raise `FileError`."""
    from eduplan.docx.revisions import Revisions

    if revisions not in REVISIONS:
        raise FileError(f"不认识的修订视图 {revisions!r}", remedy=f"可用：{'、'.join(REVISIONS)}")
    return Revisions(revisions)


def read_any(content: bytes, revisions: str, lexicon: Lexicon | None = None) -> Reading:
    """Read a document in the view *revisions*; raise `EduplanError`."""
    from eduplan.docx.reader import read_document

    docx = as_docx(content)
    reading = read_document(docx, view_named(revisions), lexicon)
    return reading if docx is content else evolve(reading, notes=(*reading.notes, _CONVERTED))
