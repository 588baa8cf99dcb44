"""Pages: any plan file as the pages that LibreOffice makes of it, as PDF or as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from eduplan.gbt9704.facts import setting_of
from eduplan.model.layout import Layout
from eduplan.model.reading import Note, NoteCode
from eduplan.verbs.documents import as_docx
from eduplan.verbs.files import contents, errors_in, put
from eduplan.verbs.formats import (
    PAGE_SUFFIXES,
    Format,
    format_named,
    format_of_content,
    format_of_path,
)
from eduplan.verbs.read import Source, read

if TYPE_CHECKING:
    from eduplan.docx.page.proof import Typeset

__all__ = ["document_of", "is_document", "is_page", "pages", "put_pages", "set_pages"]


def is_page(target: Path) -> bool:
    """Whether the suffix of *target* asks for pages."""
    return target.suffix.lower() in PAGE_SUFFIXES


def is_document(source: Source, format: str | None = None) -> bool:
    """Whether *source* is a .docx, which has pages as it is; raise `FileError` where it is not there."""
    content = source if isinstance(source, bytes) else contents(Path(source))
    if format is not None:
        return format_named(format) is Format.DOCX
    kind = None if isinstance(source, bytes) else format_of_path(Path(source))
    return (kind or format_of_content(content)) is Format.DOCX


def document_of(
    source: Source, *, format: str | None = None, layout: Layout | None = None
) -> bytes:
    """The .docx to set for *source*: itself where it is one, else the plan in it as a document.

    With *layout* a .docx too is read, and its plan laid out anew. Raises `EduplanError`.
    """
    if layout is None and is_document(source, format):
        return _opened(source)
    from eduplan.docx.writer import write_document

    reading = read(source, format=format)
    return write_document(reading.plan, layout=layout or reading.layout)


def _opened(source: Source) -> bytes:
    """The bytes of a .docx that opens; raise `EduplanError`, which names the file, for one that does not."""
    from eduplan.docx.opening import open_package

    content = source if isinstance(source, bytes) else contents(Path(source))
    with errors_in(source):
        content = as_docx(content)
        open_package(content)
    return content


def pages(source: Source, *, format: str | None = None, layout: Layout | None = None) -> Typeset:
    """The pages of *source* as PDF, with the program and the fonts that set them.

    *format* and *layout* are as for `document_of`. Raises `EduplanError`, of the kind
    `RenderingError` where LibreOffice or pypdfium2 is missing.
    """
    from eduplan.docx.page.proof import typeset

    return typeset(document_of(source, format=format, layout=layout))


def put_pages(pdf: bytes, target: Path) -> tuple[Path, ...]:
    """Write *pdf* to *target*, as it is or, for .png, page by page; return what was written.

    Several pages become OUT-1.png, OUT-2.png …, a single one OUT.png. Raises `EduplanError`.
    """
    if target.suffix.lower() != ".png":
        put(target, pdf)
        return (target,)
    from eduplan.docx.page.png import pictures

    made = pictures(pdf)
    names = _names(target, len(made))
    for name, picture in zip(names, made, strict=True):
        put(name, picture)
    return tuple(names)


def set_pages(docx: bytes, target: Path) -> Note:
    """Set the .docx and write its pages to *target*; return a note on what they were set with.

    Raises as `pages` and `put_pages` do.
    """
    from eduplan.docx.page.proof import typeset

    made = typeset(docx)
    put_pages(made.pdf, target)
    return Note(NoteCode.TYPESET, setting_of(made.renderer, made.fonts))


def _names(target: Path, count: int) -> Sequence[Path]:
    if count == 1:
        return [target]
    return [target.with_name(f"{target.stem}-{i}{target.suffix}") for i in range(1, count + 1)]
