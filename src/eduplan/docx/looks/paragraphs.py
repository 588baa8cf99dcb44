"""Paragraphs as they look: their characters in runs that are set alike, tracked changes accepted."""

from __future__ import annotations

from typing import Final, NamedTuple

from attrs import define, field
from lxml import etree

from eduplan.docx.boxes import text_boxes
from eduplan.docx.looks.cascade import Base, Cascade
from eduplan.docx.looks.properties import number
from eduplan.docx.symbols import symbol
from eduplan.docx.tree import W
from eduplan.docx.wrappers import ALTERNATIVES, RUBY, chosen
from eduplan.gbt9704.looks import Remnant, RemnantKind, RunLook, TypeForm
from eduplan.model.place import DocxPlace

__all__ = ["Characters", "borders_of", "characters_of"]

_R: Final = f"{W}r"
_T: Final = f"{W}t"
_RPR: Final = f"{W}rPr"
_PPR: Final = f"{W}pPr"
_INSERTED: Final = frozenset({f"{W}ins", f"{W}moveTo"})
_DELETED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_TRANSPARENT: Final = _INSERTED | frozenset(
    W + tag
    for tag in (
        *("hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple"),
        *("dir", "bdo", "rubyBase"),
    )
)
_CHARACTERS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_PICTURES: Final = frozenset(W + tag for tag in ("drawing", "pict", "object"))


class _Piece(NamedTuple):
    text: str
    type: TypeForm
    style: str


@define(eq=False)
class Characters:
    """The characters of one paragraph: its *pieces*, the text *boxes* that hang on it, its *remnants*.

    *is_written* says whether they print anything, *breaks_first* that a page break goes before all its
    words, *breaks_last* that one goes behind them.
    """

    place: DocxPlace
    pieces: list[_Piece] = field(factory=list)
    boxes: list[etree._Element] = field(factory=list)
    remnants: list[Remnant] = field(factory=list)
    comments: list[tuple[str, DocxPlace]] = field(factory=list)
    length: int = 0
    is_written: bool = False
    breaks_first: bool = False
    breaks_last: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join([piece.text for piece in self.pieces])

    def runs(self) -> tuple[RunLook, ...]:
        """Its characters, neighbours that are set alike together."""
        found: list[RunLook] = []
        start, words, last = 0, "", None
        for text, form, _ in self.pieces:
            if form is not last and form != last:
                if words:
                    assert last is not None
                    found.append(RunLook(start, words, last))
                    start += len(words)
                words, last = text, form
            else:
                words += text
        if words and last is not None:
            found.append(RunLook(start, words, last))
        return tuple(found)

    def here(self, text: str) -> DocxPlace:
        """The place of *text* that goes next."""
        place = self.place
        return DocxPlace(place.part, place.block, self.length, self.length + len(text))


def characters_of(
    paragraph: etree._Element, place: DocxPlace, cascade: Cascade, base: Base
) -> Characters:
    """The characters of *paragraph*; hidden and deleted ones are remnants and no words."""
    reader = _Reader(cascade, base, Characters(place))
    reader.read(paragraph)
    return reader.found


class _Reader:
    def __init__(self, cascade: Cascade, base: Base, found: Characters) -> None:
        self.cascade = cascade
        self.base = base
        self.found = found

    def read(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self.run(child)
            elif tag in _TRANSPARENT:
                if tag in _INSERTED:
                    self.note(RemnantKind.INSERTION, child, _T)
                self.read(child)
            elif tag in _DELETED:
                self.note(RemnantKind.DELETION, child, f"{W}delText")
            elif tag == ALTERNATIVES:
                for each in chosen(child):
                    self.read_one(each)
            elif tag == _PPR and child.find(f"{W}pPrChange") is not None:
                self.note(RemnantKind.FORMATTING, child, "")

    def read_one(self, element: etree._Element) -> None:
        if element.tag == _R:
            self.run(element)
        else:
            self.read(element)

    def note(self, kind: RemnantKind, element: etree._Element, tag: str) -> None:
        words = "".join(each.text or "" for each in element.iter(tag)) if tag else ""
        shown = words if kind is RemnantKind.INSERTION else ""
        author = element.get(f"{W}author", "")
        self.found.remnants.append(Remnant(kind, self.found.here(shown), words, author))

    def run(self, run: etree._Element) -> None:
        properties, text = None, ""
        for child in run:
            tag = child.tag
            if tag == _T:
                text += child.text or ""
            elif tag == _RPR:
                properties = child
            else:
                text += self.other(child, text)
        form, key, changed = self.cascade.run_of(properties, self.base)
        if changed:
            self.note(RemnantKind.FORMATTING, run, "")
        if not text:
            return
        found = self.found
        if form.hidden:
            if text.strip():
                found.remnants.append(Remnant(RemnantKind.HIDDEN_TEXT, found.here(""), text))
            return
        found.pieces.append(_Piece(text, form, key))
        found.length += len(text)
        found.is_written = found.is_written or bool(text.strip())
        found.breaks_last = found.breaks_last and not text.strip()

    def other(self, child: etree._Element, before: str) -> str:
        """The characters of what is neither text nor properties."""
        tag = child.tag
        if tag == f"{W}br" and child.get(f"{W}type") == "page":
            written = self.found.is_written or bool(before.strip())
            self.found.breaks_first = self.found.breaks_first or not written
            self.found.breaks_last = True
        if tag in _CHARACTERS:
            return _CHARACTERS[tag]
        if tag == f"{W}sym":
            return _symbol(child)
        if tag in _PICTURES:
            self.boxes(child)
        elif tag == f"{W}commentReference":
            self.found.comments.append((child.get(f"{W}id", ""), self.found.here("")))
        elif tag == RUBY:
            return "".join(each.text or "" for each in child.iterfind(f"{W}rubyBase//{_T}"))
        elif tag == ALTERNATIVES:
            return "".join(self.alternative(each) for each in chosen(child))
        return ""

    def alternative(self, element: etree._Element) -> str:
        if element.tag in _PICTURES:
            self.boxes(element)
        return element.text or "" if element.tag == _T else ""

    def boxes(self, element: etree._Element) -> None:
        self.found.boxes += text_boxes(element)


def _symbol(element: etree._Element) -> str:
    try:
        return symbol(element.get(f"{W}font", ""), chr(int(element.get(f"{W}char", ""), 16)))
    except (ValueError, OverflowError):
        return ""


def borders_of(holder: etree._Element | None) -> tuple[int, int]:
    """How wide the rules above and below are that ``pBdr`` or ``tcBorders`` draws, in eighths of points."""
    if holder is None:
        return 0, 0
    return _border(holder.find(f"{W}top")), _border(holder.find(f"{W}bottom"))


def _border(edge: etree._Element | None) -> int:
    if edge is None or edge.get(f"{W}val") in (None, "nil", "none"):
        return 0
    return number(edge.get(f"{W}sz")) or 0
