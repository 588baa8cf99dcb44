"""Comparisons as documents: a table, or a redline of the first plan's document."""

from __future__ import annotations

from typing import TypeAlias

from eduplan.model.comparison import Comparison
from eduplan.model.difference import Difference
from eduplan.model.layout import Layout
from eduplan.model.plan import Plan
from eduplan.model.revision import Revision
from eduplan.verbs.diff import plan_in
from eduplan.verbs.documents import as_docx
from eduplan.verbs.formats import Format
from eduplan.verbs.read import Source, opened
from eduplan.verbs.write import to_bytes

__all__ = ["compare", "comparison_table", "redline"]

_Given: TypeAlias = Plan | Source


def compare(a: Plan, b: Plan, difference: Difference) -> Comparison:
    """The *difference* of *a* and *b* as rows for people, with the words of both."""
    from eduplan.history.report import comparison_of

    return comparison_of(a, b, difference)


def comparison_table(comparison: Comparison) -> bytes:
    """*comparison* as the bytes of a .docx with a table for each group of changes."""
    from eduplan.docx.comparison import write_comparison

    return write_comparison(comparison)


def redline(a: _Given, b: _Given, *, revision: Revision, layout: Layout | None = None) -> bytes:
    """The document of *a* with the tracked changes, by *revision*, that make it say what *b* says.

    Where both are documents, *a* keeps its own form. Otherwise both are written, in *layout*, and the
    one is changed into the other. Raises `EduplanError`.
    """
    from eduplan.docx.redline import redline as mark

    old, new = _document(a), _document(b)
    if old is None or new is None:
        old, new = (to_bytes(plan_in(each), layout=layout, clean=True) for each in (a, b))
    return mark(old, new, revision)


def _document(source: _Given) -> bytes | None:
    """The bytes of *source* where it is a document."""
    if isinstance(source, Plan):
        return None
    kind, content = opened(source, None)
    return as_docx(content) if kind is Format.DOCX else None
