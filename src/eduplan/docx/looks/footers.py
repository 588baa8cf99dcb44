"""Footers: the paragraphs at the foot of pages, and the page number among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrs import define, field
from lxml import etree

from eduplan.docx.looks.cascade import Base, Cascade
from eduplan.docx.looks.paragraphs import characters_of
from eduplan.docx.tree import W
from eduplan.gbt9704.looks import FooterLook, ParagraphForm, ParagraphLook, TypeForm
from eduplan.gbt9704.roles import Alignment, Role
from eduplan.model.place import DocxPlace

__all__ = ["footer_look"]

_PAGE: Final = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_SIDES: Final = {"right": Alignment.RIGHT, "outside": Alignment.RIGHT, "center": Alignment.CENTER}


class _Digits(NamedTuple):
    """What a paragraph shows around its field, and how the number in it is set."""

    shown: str
    type: TypeForm


def footer_look(part: str, root: etree._Element, cascade: Cascade) -> FooterLook:
    """The footer that the part *part* holds: of text boxes and frames too, each paragraph once."""
    paragraphs, found, shown, digits = list[ParagraphLook](), None, "", TypeForm()
    for index, element in enumerate(_paragraphs(root)):
        base = cascade.base(element)
        place = DocxPlace(part, (index,), 0, 0)
        read = _Field(cascade, base)
        read.walk(element)
        characters = characters_of(element, place, cascade, base)
        look = ParagraphLook(
            DocxPlace(part, (index,), 0, characters.length),
            characters.text,
            characters.runs(),
            _placed(element, cascade),
            role=Role.PAGE_NUMBER if read.found else None,
            floats=_floats(element),
            mark=cascade.type_of(element.find(f"{W}pPr/{W}rPr"), base),
        )
        if read.found and found is None:
            found, shown, digits = index, "".join(read.shown), read.digits or look.type
        paragraphs.append(look)
    return FooterLook(DocxPlace(part, (), 0, 0), tuple(paragraphs), found, shown, digits)


def _placed(element: etree._Element, cascade: Cascade) -> ParagraphForm:
    form = cascade.form(element)
    frame = element.find(f"{W}pPr/{W}framePr")
    side = frame.get(f"{W}xAlign") if frame is not None else None
    return form._replace(alignment=_SIDES.get(side, Alignment.LEFT)) if side else form


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """All paragraphs below *root* but those of fallbacks, whose choice says the same."""
    for child in root:
        if child.tag == f"{W}p":
            yield child
            yield from _paragraphs(child)
        elif not str(child.tag).endswith("}Fallback"):
            yield from _paragraphs(child)


def _floats(element: etree._Element) -> bool:
    boxed = any(each.tag == f"{W}txbxContent" for each in element.iterancestors())
    return boxed or element.find(f"{W}pPr/{W}framePr") is not None


@define(eq=False)
class _Field:
    """Reads one paragraph: its words with ``{number}`` where the page's number stands."""

    cascade: Cascade
    base: Base
    shown: list[str] = field(factory=list)
    found: bool = False
    digits: TypeForm | None = None
    _code: str | None = None
    _is_page: bool = False

    def walk(self, parent: etree._Element) -> None:
        for child in parent:
            if child.tag == f"{W}fldSimple" and _PAGE.match(child.get(f"{W}instr", "")):
                self.number(next(child.iter(f"{W}r"), None))
            elif child.tag == f"{W}r":
                self.run(child)
            elif child.tag not in (f"{W}pPr", f"{W}del"):
                self.walk(child)

    def number(self, run: etree._Element | None) -> None:
        if not self.found:
            self.shown.append("{number}")
            self.found = True
        if run is not None:
            self.digits = self.cascade.type(run, self.base)

    def run(self, run: etree._Element) -> None:
        for child in run:
            if child.tag == f"{W}fldChar":
                self.turn(child.get(f"{W}fldCharType", ""))
            elif child.tag == f"{W}instrText" and self._code is not None:
                self._code += child.text or ""
            elif child.tag == f"{W}t":
                if self._is_page:
                    self.number(run)
                else:
                    self.shown.append(child.text or "")

    def turn(self, kind: str) -> None:
        if kind == "begin":
            self._code = ""
        elif kind == "separate":
            self._is_page = bool(_PAGE.match(self._code or ""))
        elif kind == "end":
            if self._is_page or _PAGE.match(self._code or ""):
                self.number(None)
            self._code, self._is_page = None, False
