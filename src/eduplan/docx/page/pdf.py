"""Opening PDFs: the one place that asks for pypdfium2, which not everybody has installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from eduplan.docx.page.office import RenderingError

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["open_pdf", "producer_of", "require_pypdfium2"]


def require_pypdfium2() -> None:
    """Raise `RenderingError` where pypdfium2 is not installed: before other work is done for nothing."""
    try:
        import pypdfium2  # noqa: F401
    except ImportError as error:
        raise RenderingError(
            "看版面要用 pypdfium2，没有安装", remedy="运行 pip install 'eduplan[page]'"
        ) from error


@contextmanager
def open_pdf(content: bytes | Path) -> Iterator[pdfium.PdfDocument]:
    """The PDF *content* while it is being looked at; raise `RenderingError` without pypdfium2."""
    require_pypdfium2()
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise RenderingError("打不开排出的 PDF", remedy="重新运行一次") from error
    try:
        yield document
    finally:
        document.close()


def producer_of(document: pdfium.PdfDocument) -> str:
    """The program that made *document*, with its version, as it says itself."""
    return str(document.get_metadata_value("Producer")) or "未说明的程序"
