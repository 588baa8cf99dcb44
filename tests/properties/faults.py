"""Faults for documents: settings and marks as nobody should have them, planted into any .docx."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from hypothesis import strategies as st

from eduplan.docx.writer import write_document
from eduplan.testing import layouts, plans
from tests.battery.faults import FAULTS
from tests.battery.makes import Make, conforming, opened, saved
from tests.battery.planting import _form, _runs, _type, sheet
from tests.properties.patches import plain_documents

__all__ = ["Harmed", "harmed_documents"]

Harm = Callable[[Document], None]

_TYPE: Final[tuple[dict[str, str | int], ...]] = (
    {"font": "宋体"},
    {"sz": 28},
    {"color": "FF00FF"},
    {"spacing": 40},
    {"b": 1},
    {"i": 1},
    {"u": "single"},
    {"highlight": "yellow"},
)
_FORM: Final[tuple[dict[str, str | int], ...]] = (
    {"jc": "center"},
    {"jc": "right"},
    {"firstLine": 0},
    {"left": 640},
    {"right": 640},
    {"line": 480, "lineRule": "exact"},
    {"before": 240},
    {"after": 240},
)
_SHEET: Final[tuple[tuple[str, dict[str, int]], ...]] = (
    ("pgSz", {"w": 12240, "h": 15840}),
    ("pgMar", {"top": 1440}),
    ("pgMar", {"left": 1800, "right": 1800}),
    ("docGrid", {"linePitch": 312}),
)
_MARKS: Final = (
    ("，", ","),
    ("。", "."),
    ("、", "，"),
    ("部署", "布署"),
    ("“", '"'),
    ("年", "年 "),
)


class Harmed(NamedTuple):
    """A document with faults: its *content*, and of what kinds it is."""

    content: bytes
    kinds: frozenset[str]


@st.composite
def harmed_documents(draw: st.DrawFn) -> Harmed:
    """A document of any make or layout with up to four faults in it."""
    source = draw(st.sampled_from(("make", "make", "plan", "plain")))
    if source == "make":
        content = conforming(draw(st.sampled_from(Make)))
    elif source == "plan":
        content = write_document(draw(plans()), layout=draw(layouts()))
    else:
        content = draw(plain_documents())
    count = draw(st.integers(0, 4))
    if not count:
        return Harmed(content, frozenset({source, "none planted"}))
    document, kinds = opened(content), {source}
    for _ in range(count):
        kinds.add(_harmed(draw, document, is_make=source == "make"))
    return Harmed(saved(document), frozenset(kinds))


def _harmed(draw: st.DrawFn, document: Document, *, is_make: bool) -> str:
    if is_make and draw(st.booleans()):
        try:
            draw(st.sampled_from(FAULTS)).plant(document)
        except LookupError:
            return "nothing"  # what it speaks of has gone with a fault before it
        return "named fault"
    kind = draw(st.sampled_from(("type", "form", "sheet", "mark")))
    if kind == "sheet":
        element, values = draw(st.sampled_from(_SHEET))
        sheet(element, **values)(document)
        return kind
    if kind == "mark":
        return _mistyped(draw, document)
    paragraphs = list(document.element.body.iter(qn("w:p")))
    if not paragraphs:
        return "nothing"
    found = Paragraph(draw(st.sampled_from(paragraphs)), document._body)
    if kind == "type":
        _type(_runs(found), draw(st.sampled_from(_TYPE)))
    else:
        _form(found, draw(st.sampled_from(_FORM)))
    return kind


def _mistyped(draw: st.DrawFn, document: Document) -> str:
    """Plant a wrong mark or word where the right one stands."""
    pieces = list(document.element.body.iter(qn("w:t")))
    wrong = [(before, after) for before, after in _MARKS if any(before in _said(p) for p in pieces)]
    if not wrong:
        return "nothing"
    before, after = draw(st.sampled_from(wrong))
    piece = draw(st.sampled_from([each for each in pieces if before in _said(each)]))
    piece.text = _said(piece).replace(before, after)
    return "mark"


def _said(piece: BaseOxmlElement) -> str:
    return piece.text or ""
