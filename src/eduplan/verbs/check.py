"""Checking: a document held against GB/T 9704-2012."""

from __future__ import annotations

from eduplan.gbt9704.facts import Proof
from eduplan.model.layout import Layout
from eduplan.verbs.pages import document_of
from eduplan.verbs.read import Source

__all__ = ["check"]


def check(
    source: Source,
    *,
    page: bool = False,
    format: str | None = None,
    layout: Layout | None = None,
) -> Proof | None:
    """Check *source*; with *page* return the proof of its pages, without it there is nothing to check.

    A .docx is set as it is; a plan in another *format* is written first, in its *layout*. Raises
    `EduplanError`, of the kind `RenderingError` where LibreOffice or pypdfium2 is missing.
    """
    if not page:
        return None
    from eduplan.docx.page.proof import prove

    return prove(document_of(source, format=format, layout=layout))
