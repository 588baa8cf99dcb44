"""What stands beside the body of a document: notes, comments, headers and footers. None of it is plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from eduplan.docx.formatting import is_on
from eduplan.docx.opening import Package
from eduplan.docx.story import Aids
from eduplan.docx.tree import Link, W, parsed_part, text_in
from eduplan.docx.viewing import view_of
from eduplan.docx.visible import View, VisibleLine, lines_in
from eduplan.docx.xml import RELATIONSHIPS
from eduplan.gbt9704.roles import Role
from eduplan.language.characters import solid
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Unplaced, UnplacedReason

__all__ = ["every_line", "headers", "notes"]

_NOTES: Final = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_PAGE_NUMBER: Final = re.compile(r"[0-9０-９ivxIVX第共页/／·.\-–—－―~〜一二三四五六七八九十]*")
_FEW_WORDS: Final = re.compile(r".{0,8}[0-9ivxIVX]{1,4}.{0,8}")
_PAGE: Final = re.compile(r"\s*(?:PAGE|NUMPAGES)\b", re.IGNORECASE)


def notes(package: Package, links: Sequence[Link], aids: Aids) -> Iterator[Unplaced]:
    """Footnotes, endnotes and comments, each a piece."""
    for link in links:
        if link.kind in _NOTES and link.target in package:
            root = parsed_part(package, link.target)
            for index, note in enumerate(root.iterchildren(W + _NOTES[link.kind])):
                view = view_of(note, link.target, aids)
                text = "\n".join(line.text for line in every_line(view))
                if text.strip():
                    place = DocxPlace(link.target, (index,), 0, len(text))
                    yield Unplaced(text, place, UnplacedReason.NOTE)
                yield from view.unplaced


def headers(
    package: Package,
    links: Sequence[Link],
    aids: Aids,
    root: etree._Element,
    settings: etree._Element | None,
) -> Iterator[Unplaced]:
    """The headers and footers that pages show, line by line; those that number them are noise."""
    known = {link.key: link.target for link in links if link.kind in ("header", "footer")}
    for key in _shown(root, settings) if known else ():
        part = known.pop(key, None)
        if part is None or part not in package:
            continue
        side = parsed_part(package, part)
        view = view_of(side, part, aids)
        yield from view.unplaced
        counts = _counts_pages(side)
        for line in every_line(view):
            if line.text.strip():
                numbers = _is_page_number(line, counts=counts)
                reason = UnplacedReason.PAGE_NUMBER if numbers else UnplacedReason.HEADER
                place = DocxPlace(part, line.block, 0, len(line.text))
                yield Unplaced(line.text, place, reason)


def _counts_pages(side: etree._Element) -> bool:
    """Whether a header or footer holds the field that counts pages."""
    simple = (each.get(f"{W}instr", "") for each in side.iter(f"{W}fldSimple"))
    return any(map(_PAGE.match, (*simple, *map(text_in, side.iter(f"{W}instrText")))))


def _is_page_number(line: VisibleLine, *, counts: bool) -> bool:
    """Whether *line* only numbers the page: by its style, its characters, or a field in few words."""
    if line.style is not None and line.style.role is Role.PAGE_NUMBER:
        return True
    text = solid(line.text)
    return bool(_PAGE_NUMBER.fullmatch(text) or (counts and _FEW_WORDS.fullmatch(text)))


def every_line(view: View) -> Iterator[VisibleLine]:
    """All lines of *view*, those of text boxes before the line that they hang on."""
    for line in lines_in(view.shown):
        for box in line.boxes:
            yield from every_line(View(box))
        yield line


def _shown(root: etree._Element, settings: etree._Element | None) -> Iterator[str]:
    """The keys of the headers and footers that sections show, in order, some more than once."""
    even = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
    for section in root.iter(f"{W}sectPr"):
        first = is_on(section.find(f"{W}titlePg"))
        for child in section:
            if child.tag in (f"{W}headerReference", f"{W}footerReference"):
                side = child.get(f"{W}type", "default")
                if (side != "even" or even) and (side != "first" or first):
                    yield child.get(f"{{{RELATIONSHIPS}}}id", "")
