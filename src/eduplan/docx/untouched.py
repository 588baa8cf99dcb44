"""Reading documents that nobody has touched since they were written: fast, for nothing is open.

The seal tells that both the document and the snapshot are, byte for byte, what was written; so the
document can be read with the patterns that it was composed by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.docx import parts
from eduplan.docx.identity import NAMESPACE, seal
from eduplan.docx.names import PARAGRAPHS_BY_ID, RUNS_BY_ID
from eduplan.docx.opening import Package
from eduplan.docx.sealed import read_snapshot
from eduplan.docx.styled import plan_by_snapshot
from eduplan.docx.visible import Run, Shown, VisibleLine, VisibleTable
from eduplan.docx.xml import unescape
from eduplan.errors import EduplanError
from eduplan.model.reading import Reading

__all__ = ["read_untouched"]

_DATA: Final = re.compile(
    rf'<data xmlns="{NAMESPACE}" seal="([0-9A-Za-z+/=]{{44}})">([^<]*)</data>'
)
_LINKS: Final = {
    "_rels/.rels": parts.package_relationships(clean=False),
    "word/_rels/document.xml.rels": parts.document_relationships(clean=False),
}
_STYLE: Final = re.compile(r'<w:p><w:pPr><w:pStyle w:val="([A-Za-z0-9]+)"/>')
_RUN: Final = re.compile(
    r"<w:r>(?:<w:rPr>(?:<w:rStyle w:val=\"([A-Za-z0-9]+)\"/>)?(?:<w:rFonts[^>]*/>)?</w:rPr>)?"
    r"(<w:t.*?)</w:r>"
)
_PLAIN: Final = "<w:t>"
_TAG: Final = re.compile("<[^>]*>")


def read_untouched(package: Package) -> Reading | None:
    """The reading of a document of ours that nobody touched; None for any other."""
    if parts.DATA not in package or parts.DOCUMENT not in package:
        return None
    if any(name not in package or package.part(name) != own for name, own in _LINKS.items()):
        return None
    document = package.part(parts.DOCUMENT)
    found = _DATA.search(package.part(parts.DATA).decode("utf-8", "replace"))
    if found is None:
        return None
    text = unescape(found[2])
    if seal(document, text) != found[1]:
        return None
    try:
        snapshot = read_snapshot(text)
        plan = plan_by_snapshot(_shown(document.decode()), snapshot, exact=True)
    except (EduplanError, UnicodeDecodeError):
        return None
    return Reading(plan, layout=snapshot.layout)


def _shown(document: str) -> Iterator[Shown]:
    """The lines and tables of a document as we compose it."""
    start = 0
    while (table := document.find("<w:tbl>", start)) >= 0:
        end = document.index("</w:tbl>", table)
        yield from _lines(document[start:table])
        yield _table(document[table:end])
        start = end
    yield from _lines(document[start:])


def _table(text: str) -> VisibleTable:
    rows = (row.split("</w:tc>")[:-1] for row in text.split("</w:tr>")[:-1])
    return VisibleTable(tuple(tuple(tuple(_lines(cell)) for cell in row) for row in rows))


def _lines(text: str) -> Iterator[VisibleLine]:
    for paragraph in text.split("</w:p>")[:-1]:
        style = _STYLE.search(paragraph)
        runs = [Run(_text(words), RUNS_BY_ID.get(key)) for key, words in _RUN.findall(paragraph)]
        yield VisibleLine(PARAGRAPHS_BY_ID.get(style[1]) if style else None, runs)


def _text(words: str) -> str:
    """The characters of a run's content; a title's line breaks have none."""
    if words.startswith(_PLAIN) and words.find("<", len(_PLAIN)) == len(words) - len("</w:t>"):
        return unescape(words[len(_PLAIN) : -len("</w:t>")])
    return unescape(_TAG.sub("", words))
