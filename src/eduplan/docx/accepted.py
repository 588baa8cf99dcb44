"""The accepted view of a document: insertions kept, deletions dropped, wrappers transparent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from eduplan.docx.body import BOOKMARK
from eduplan.docx.stylenames import StyleNames
from eduplan.docx.tree import W, text_in
from eduplan.docx.visible import Mark, Run, Shown, View, VisibleLine, VisibleTable
from eduplan.model.checks import ID_PATTERN
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Unplaced, UnplacedReason

__all__ = ["accepted_view"]

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ID: Final = re.compile(ID_PATTERN)
_TRANSPARENT: Final = frozenset(
    W + tag
    for tag in (
        "ins",
        "moveTo",
        "hyperlink",
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    )
)
_DROPPED: Final = frozenset(W + tag for tag in ("del", "moveFrom", "rt", "pPr", "rPr", "sdtPr"))
_CHARACTERS: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_PICTURES: Final = frozenset(W + tag for tag in ("drawing", "pict", "object"))
_GONE: Final = (f"{W}pPr/{W}rPr/{W}del", f"{W}pPr/{W}rPr/{W}moveFrom")


def accepted_view(body: etree._Element, names: StyleNames, part: str) -> View:
    """What the *body* of the document *part* shows once all tracked changes are accepted."""
    reader = _Reader(names, part)
    shown = tuple(reader.blocks(body, ()))
    return View(shown, tuple(reader.unplaced))


class _Reader:
    def __init__(self, names: StyleNames, part: str) -> None:
        self.names = names
        self.part = part
        self.unplaced: list[Unplaced] = []

    def blocks(self, parent: etree._Element, path: tuple[int, ...]) -> Iterator[Shown]:
        """The paragraphs and tables below *parent*, joined where a paragraph mark is deleted."""
        pending: _Paragraph | None = None
        for index, element in enumerate(_flat(parent)):
            block = (*path, index)
            if element.tag == f"{W}p":
                paragraph = pending or _Paragraph(self, block)
                paragraph.read(element)
                pending = (
                    paragraph if any(element.find(gone) is not None for gone in _GONE) else None
                )
                if pending is None:
                    yield paragraph.line(element)
            elif element.tag == f"{W}tbl":
                if pending is not None:
                    yield pending.line(None)
                    pending = None
                yield self.table(element, block)
        if pending is not None:
            yield pending.line(None)

    def table(self, table: etree._Element, path: tuple[int, ...]) -> VisibleTable:
        """The rows that are not deleted."""
        rows = [
            tuple(
                tuple(_lines(self.blocks(cell, (*path, number, place))))
                for place, cell in enumerate(_below(row, "tc"))
            )
            for number, row in enumerate(_below(table, "tr"))
            if row.find(f"{W}trPr/{W}del") is None
        ]
        return VisibleTable(tuple(row for row in rows if row), path)

    def leave(self, text: str, block: tuple[int, ...], offset: int, reason: UnplacedReason) -> None:
        """Note a piece that no line can hold."""
        place = DocxPlace(self.part, block, offset, offset + len(text))
        self.unplaced.append(Unplaced(text, place, reason))


class _Paragraph:
    """A paragraph that is being read, or several that a deleted mark joins."""

    def __init__(self, reader: _Reader, block: tuple[int, ...]) -> None:
        self.reader = reader
        self.block = block
        self.runs: list[Run] = []
        self.length = 0
        self.open: dict[str, tuple[str, int]] = {}
        self.marks: list[Mark] = []

    def read(self, element: etree._Element) -> None:
        for child in element:
            self.inline(child)

    def inline(self, element: etree._Element) -> None:
        """One child of a paragraph or of what may stand round runs."""
        tag = element.tag
        if tag == f"{W}r":
            self.run(element)
        elif tag == f"{W}bookmarkStart":
            self.start(element)
        elif tag == f"{W}bookmarkEnd":
            self.end(element)
        elif tag == f"{_MC}AlternateContent":
            for chosen in _chosen(element):
                self.inline(chosen)
        elif tag in _TRANSPARENT:
            self.read(element)

    def run(self, run: etree._Element) -> None:
        properties = run.find(f"{W}rPr")
        key = None
        if properties is not None:
            named = properties.find(f"{W}rStyle")
            key = named.get(f"{W}val") if named is not None else None
        text = "".join(self.characters(run))
        if properties is not None and _is_on(properties.find(f"{W}vanish")):
            if text.strip():
                self.reader.leave(text, self.block, self.length, UnplacedReason.NOTE)
            return
        if text:
            self.runs.append(Run(text, self.reader.names.run(key)))
            self.length += len(text)

    def characters(self, run: etree._Element) -> Iterator[str]:
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                yield text_in(child)
            elif tag in _CHARACTERS:
                yield _CHARACTERS[tag]
            elif tag == f"{W}sym":
                yield _symbol(child.get(f"{W}char", ""))
            elif tag in _PICTURES:
                self.picture(child)
            elif tag == f"{_MC}AlternateContent":
                for chosen in _chosen(child):
                    if chosen.tag in _PICTURES:
                        self.picture(chosen)
                    elif chosen.tag == f"{W}t":
                        yield text_in(chosen)

    def picture(self, element: etree._Element) -> None:
        """A picture, or a text box with its text read once."""
        boxes = [box for box in element.iter(f"{W}txbxContent") if not _in_fallback(box, element)]
        for box in boxes:
            inner = _Reader(self.reader.names, self.reader.part)
            text = "\n".join(
                line.text for shown in inner.blocks(box, self.block) for line in _lines([shown])
            )
            self.reader.leave(text, self.block, self.length, UnplacedReason.NOTE)
        if not boxes:
            self.reader.leave("", self.block, self.length, UnplacedReason.PICTURE)

    def start(self, element: etree._Element) -> None:
        name, key = element.get(f"{W}name", ""), element.get(f"{W}id", "")
        if name.startswith(BOOKMARK) and _ID.search(name.removeprefix(BOOKMARK)):
            self.open[key] = (name.removeprefix(BOOKMARK), len(self.marks))
            self.marks.append(Mark(name.removeprefix(BOOKMARK), self.length, -1))

    def end(self, element: etree._Element) -> None:
        opened = self.open.pop(element.get(f"{W}id", ""), None)
        if opened is not None:
            self.marks[opened[1]] = self.marks[opened[1]]._replace(end=self.length)

    def line(self, element: etree._Element | None) -> VisibleLine:
        """The line; its style is that of *element*, the paragraph whose mark is left."""
        style = element.find(f"{W}pPr/{W}pStyle") if element is not None else None
        key = style.get(f"{W}val") if style is not None else None
        marks = [mark if mark.end >= 0 else mark._replace(end=self.length) for mark in self.marks]
        return VisibleLine(
            self.reader.names.paragraph(key), tuple(self.runs), tuple(marks), self.block
        )


def _flat(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables below *parent*, in order, through what may stand round them."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            for chosen in _chosen(child):
                yield from _flat_one(chosen)
        elif child.tag in _TRANSPARENT:
            yield from _flat(child)


def _flat_one(element: etree._Element) -> Iterator[etree._Element]:
    if element.tag in (f"{W}p", f"{W}tbl"):
        yield element
    else:
        yield from _flat(element)


def _chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """The content of the first choice, or of the fallback where there is none."""
    choice = alternatives.find(f"{_MC}Choice")
    if choice is None:
        choice = alternatives.find(f"{_MC}Fallback")
    if choice is not None:
        yield from choice


def _in_fallback(element: etree._Element, top: etree._Element) -> bool:
    """Whether *element* stands in a fallback, or inside another text box, below *top*."""
    for ancestor in element.iterancestors():
        if ancestor is top:
            return False
        if ancestor.tag in (f"{_MC}Fallback", f"{W}txbxContent"):
            return True
    return False


def _below(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, through what may stand round them."""
    for child in parent:
        if child.tag == W + tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _below(child, tag)


def _lines(shown: Iterator[Shown] | list[Shown]) -> Iterator[VisibleLine]:
    """Lines, those of inner tables one after another."""
    for each in shown:
        if isinstance(each, VisibleLine):
            yield each
        else:
            for row in each.rows:
                for cell in row:
                    yield from cell


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _symbol(code: str) -> str:
    """The character of a symbol; those of symbol fonts have no meaning elsewhere."""
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= char <= "\uf8ff" or "\ud800" <= char <= "\udfff" else char
