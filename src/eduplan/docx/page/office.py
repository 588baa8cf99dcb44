"""Setting documents by LibreOffice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar, Final

from eduplan.docx.office import Work, convert_all, find_office
from eduplan.errors import EduplanError

__all__ = ["RenderingError", "find_office", "render", "render_all", "render_bytes"]


class RenderingError(EduplanError, RuntimeError):
    """A document cannot be set: a program is missing, took too long, or made no PDF."""

    code: ClassVar[str] = "rendering"


_SETTING: Final = Work("pdf", "排版", "排", RenderingError)


def render_bytes(docx: bytes) -> bytes:
    """The PDF of a .docx, both as bytes; raise `RenderingError`."""
    with TemporaryDirectory(prefix="eduplan-", ignore_cleanup_errors=True) as name:
        document = Path(name, "document.docx")
        document.write_bytes(docx)
        return render(document, Path(name)).read_bytes()


def render(docx: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of *docx*, put into *folder*; raise `RenderingError`."""
    return render_all((docx,), folder)[0]


def render_all(documents: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """The PDFs of *documents* in their order, made by one start of LibreOffice.

    A start costs more than a document does. The names of the files must differ, for the PDFs
    lie side by side in *folder*. Raises `RenderingError`.
    """
    return convert_all(documents, folder, _SETTING)
