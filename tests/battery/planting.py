"""Planting: how a fault sets something otherwise in a document, whichever make it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.battery.makes import paragraph_of

__all__ = [
    "Plant",
    "bare",
    "blank_above",
    "borders",
    "characters",
    "close_up",
    "drop",
    "even_footer",
    "footer",
    "form",
    "insert_above",
    "latin_quotes",
    "paragraph",
    "sheet",
    "shown",
    "text",
    "type_",
]

Plant: TypeAlias = Callable[[Document], None]
"""Plants one fault into a document."""

_PPR: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("pBdr", "shd", "tabs", "autoSpaceDE", "autoSpaceDN", "adjustRightInd", "snapToGrid"),
    *("spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr", "pPrChange"),
)
_RPR: Final = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "vanish", "color", "spacing", "w"),
    *("kern", "position", "sz", "szCs", "highlight", "u", "lang", "rPrChange"),
)


def _child(holder: etree._Element, name: str, order: tuple[str, ...]) -> etree._Element:
    """The child *name* of *holder*, put in its place where it is not there."""
    found = holder.find(qn(f"w:{name}"))
    if found is not None:
        return found
    made = OxmlElement(f"w:{name}")
    later = {qn(f"w:{each}") for each in order[order.index(name) + 1 :]}
    following = next((each for each in holder if each.tag in later), None)
    if following is None:
        holder.append(made)
    else:
        following.addprevious(made)
    return made


def _properties(run: etree._Element) -> etree._Element:
    holder = run.find(qn("w:rPr"))
    if holder is None:
        holder = OxmlElement("w:rPr")
        run.insert(0, holder)
    return holder


def _set(element: etree._Element, **values: str | int) -> None:
    for name, value in values.items():
        element.set(qn(f"w:{name}"), str(value))


def _runs(found: Paragraph, start: int = 0, end: int = 10**6) -> Iterator[etree._Element]:
    """The runs with characters in [*start*, *end*) of a paragraph, through fields and links."""
    at = 0
    for run in found._p.iter(qn("w:r")):
        length = sum(len(each.text or "") for each in run.iter(qn("w:t")))
        if at < end and at + length > start and run.find(qn("w:t")) is not None:
            yield run
        at += length


def _split(found: Paragraph, end: int) -> None:
    """Part the run that goes on over the character at *end*."""
    at = 0
    for run in list(_runs(found)):
        words = run.find(qn("w:t"))
        assert words is not None
        text = words.text or ""
        if at < end < at + len(text):
            rest = etree.fromstring(etree.tostring(run), run.getroottree().parser)
            run.addnext(rest)
            words.text = text[: end - at]
            for each in rest.iter(qn("w:t")):
                each.text = text[end - at :]
        at += len(text)


def _type(runs: Iterator[etree._Element], values: dict[str, str | int]) -> None:
    for run in runs:
        holder = _properties(run)
        for name, value in values.items():
            if name == "font":
                fonts = _child(holder, "rFonts", _RPR)
                for slot in ("eastAsia", "ascii", "hAnsi"):
                    _set(fonts, **{slot: value})
            elif name == "latin":
                fonts = _child(holder, "rFonts", _RPR)
                _set(fonts, ascii=value, hAnsi=value)
            else:
                _set(_child(holder, name, _RPR), val=value)


def characters(start: str, *, end: int = 10**6, **values: str | int) -> Plant:
    """Set the characters of the paragraph that begins with *start* (up to *end*) as *values* say.

    *font* and *latin* are fonts, the other names those of OOXML: ``sz``, ``b``, ``color``.
    """

    def plant(document: Document) -> None:
        found = paragraph_of(document, start)
        _split(found, end)
        _type(_runs(found, 0, end), values)

    return plant


def paragraph(start: str, **values: str | int) -> Plant:
    """Set the paragraph that begins with *start*: ``jc``, ``pageBreakBefore``, indents, spacing."""

    def plant(document: Document) -> None:
        _form(paragraph_of(document, start), values)

    return plant


def _form(found: Paragraph, values: dict[str, str | int]) -> None:
    holder = found._p.get_or_add_pPr()
    for name, value in values.items():
        if name in ("jc", "snapToGrid", "pageBreakBefore"):
            _set(_child(holder, name, _PPR), val=value)
        elif name in ("line", "lineRule", "before", "after"):
            _set(_child(holder, "spacing", _PPR), **{name: value})
        else:
            indent = _child(holder, "ind", _PPR)
            if name == "firstLine":
                _set(indent, firstLineChars=0)
                if qn("w:hanging") in indent.attrib:
                    del indent.attrib[qn("w:hanging")]
            _set(indent, **{name: value})


def sheet(element: str, **values: str | int) -> Plant:
    """Set an *element* of every section: ``pgSz``, ``pgMar``, ``docGrid``, ``pgNumType``."""

    def plant(document: Document) -> None:
        for section in document.element.body.iter(qn("w:sectPr")):
            found = section.find(qn(f"w:{element}"))
            if found is None:
                found = OxmlElement(f"w:{element}")
                section.append(found)
            _set(found, **values)

    return plant


def text(start: str, before: str, after: str) -> Plant:
    """Write *after* for *before* in the paragraph that begins with *start*, whatever runs it stands in."""

    def plant(document: Document) -> None:
        pieces = list(paragraph_of(document, start)._p.iter(qn("w:t")))
        at = "".join(each.text or "" for each in pieces).find(before)
        if at < 0:
            raise LookupError(before)
        left, written = len(before), after
        for each in pieces:
            words = each.text or ""
            if left and at < len(words):
                gone = words[at : at + left]
                each.text = words[:at] + written + words[at + len(gone) :]
                each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                left, written, at = left - len(gone), "", 0
            else:
                at -= len(words) if left else 0

    return plant


def latin_quotes(start: str, before: str, after: str) -> Plant:
    """Write *after* for *before*, its paragraph's digits and marks in a Latin font."""

    def plant(document: Document) -> None:
        text(start, before, after)(document)
        _type(_runs(paragraph_of(document, start)), {"latin": "Times New Roman"})

    return plant


def blank_above(start: str, count: int) -> Plant:
    """Leave *count* blank lines above the paragraph that begins with *start*, by paragraphs."""

    def plant(document: Document) -> None:
        close_up(paragraph_of(document, start), count)

    return plant


def close_up(found: Paragraph, count: int = 0) -> None:
    """Leave *count* blank lines above *found*."""
    above: etree._Element | None = found._p.getprevious()
    while above is not None and above.tag == qn("w:p") and _is_blank(above):
        gone, above = above, above.getprevious()
        drop(gone)
    _form(found, {"before": 0})
    if above is not None and above.tag == qn("w:p"):
        _form(_paragraph(above, found), {"after": 0})
    for _ in range(count):
        blank = OxmlElement("w:p")
        found._p.addprevious(blank)
        _form(_paragraph(blank, found), {"line": 579, "lineRule": "exact", "before": 0})


def _paragraph(element: etree._Element, beside: Paragraph) -> Paragraph:
    assert isinstance(element, CT_P)
    return Paragraph(element, beside._parent)


def drop(element: etree._Element) -> None:
    """Take *element* out of the document."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _is_blank(element: etree._Element) -> bool:
    holds = any(element.find(f".//{qn(tag)}") is not None for tag in ("w:sectPr", "w:pBdr"))
    return not holds and not "".join(each.text or "" for each in element.iter(qn("w:t")))


def insert_above(start: str, words: str) -> Plant:
    """Put a paragraph of *words* above the one that begins with *start*, set as that one."""

    def plant(document: Document) -> None:
        found = paragraph_of(document, start)
        added = found.insert_paragraph_before()
        properties = found._p.find(qn("w:pPr"))
        if properties is not None:
            added._p.insert(0, etree.fromstring(etree.tostring(properties)))
        run = added.add_run(words)
        first = next(_runs(found))
        holder = first.find(qn("w:rPr"))
        if holder is not None:
            run._r.insert(0, etree.fromstring(etree.tostring(holder)))

    return plant


def footer(change: Callable[[Paragraph], None]) -> Plant:
    """Change the paragraph of the page number of odd pages."""

    def plant(document: Document) -> None:
        for section in document.sections:
            if not section.footer.is_linked_to_previous:
                change(section.footer.paragraphs[0])

    return plant


def even_footer(change: Callable[[Paragraph], None]) -> Plant:
    """Change the paragraph of the page number of even pages."""

    def plant(document: Document) -> None:
        for section in document.sections:
            if not section.even_page_footer.is_linked_to_previous:
                change(section.even_page_footer.paragraphs[0])

    return plant


def borders(start: str, **edges: int) -> Plant:
    """Rule lines above (``top``) or below (``bottom``) a paragraph, in eighths of points; 0 for none."""

    def plant(document: Document) -> None:
        holder = paragraph_of(document, start)._p.get_or_add_pPr()
        rules = _child(holder, "pBdr", _PPR)
        for edge, size in edges.items():
            element = _child(rules, edge, ("top", "left", "bottom", "right"))
            _set(element, val="single" if size else "nil", sz=size, space=1, color="000000")

    return plant


def form(**values: str | int) -> Callable[[Paragraph], None]:
    """A change of a footer's paragraph: as `paragraph` has it."""
    return lambda found: _form(found, values)


def type_(**values: str | int) -> Callable[[Paragraph], None]:
    """A change of a footer's characters, those of its field too: as `characters` has it."""
    return lambda found: _type(iter(list(found._p.iter(qn("w:r")))), values)


def bare(found: Paragraph) -> None:
    """Leave nothing beside the number."""
    for element in found._p.iter(qn("w:t")):
        if not (element.text or "").strip().isdigit():
            element.text = ""


def shown(before: str, after: str) -> Callable[[Paragraph], None]:
    """A change of what stands beside the number: *after* for each *before*."""

    def change(found: Paragraph) -> None:
        for element in found._p.iter(qn("w:t")):
            element.text = (element.text or "").replace(before, after)

    return change
