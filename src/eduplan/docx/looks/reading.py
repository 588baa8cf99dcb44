"""The look of a document: its paragraphs, sections and remnants as the rules of pages read them."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.carried import house_carried_by
from eduplan.docx.counters import Counters
from eduplan.docx.formatting import Formats
from eduplan.docx.looks.cascade import Cascade, style_of
from eduplan.docx.looks.footers import footer_look
from eduplan.docx.looks.paragraphs import Characters, borders_of, characters_of
from eduplan.docx.looks.properties import ParagraphProperties, RunProperties, is_on
from eduplan.docx.looks.remnants import remnants_of
from eduplan.docx.looks.sections import is_continuous, section_look
from eduplan.docx.looks.tables import Cell, TableLook, table_look
from eduplan.docx.names import Kind, ParagraphStyle
from eduplan.docx.numbering import Lists
from eduplan.docx.opening import Package, open_package
from eduplan.docx.revisions import Revisions
from eduplan.docx.stylenames import StyleNames
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import Link, W, links_of, parsed_part
from eduplan.docx.wrappers import Wrappers
from eduplan.errors import DocxError
from eduplan.gbt9704.looks import (
    DocumentLook,
    FooterLook,
    ParagraphLook,
    Remnant,
    SectionLook,
)
from eduplan.gbt9704.roles import Role
from eduplan.grammar.element_signs import mark_level
from eduplan.grammar.elements import elements_of
from eduplan.model.layout import HouseStyle
from eduplan.model.place import DocxPlace

__all__ = ["look_of", "read_look"]

_MOST: Final = 10_000
"""Paragraphs, those in tables among them: some 500 pages."""
_MARKED: Final = frozenset({Role.HEADING, Role.ENTRY})
"""What begins with a mark in our documents."""
_SAVE_AS: Final = "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”"


def read_look(docx: bytes, house: HouseStyle | None = None) -> DocumentLook:
    """How the .docx is set, as for `look_of`; raise `DocxError` where it is none, or no safe one."""
    return look_of(open_package(docx), house)


def look_of(package: Package, house: HouseStyle | None = None) -> DocumentLook:
    """How the document in *package* is set, to be judged by *house*, else by the style it carries."""
    main = next((link.target for link in links_of(package) if link.kind == "officeDocument"), "")
    if main not in package:
        raise DocxError("压缩包里没有 Word 文档", remedy=f"核对是不是选错了文件；{_SAVE_AS}")
    document = parsed_part(package, main)
    body = document.find(f"{W}body")
    if body is None:
        raise DocxError("不是 Word 文档，或没有正文", place=main, remedy=_SAVE_AS)
    return _Reader(package, main).look(body, house)


class _Reader:
    def __init__(self, package: Package, main: str) -> None:
        self.package = package
        self.main = main
        self.links = tuple(links_of(package, main))
        styles, theme, numbering, self.settings = map(
            self.linked, ("styles", "theme", "numbering", "settings")
        )
        self.cascade = Cascade(styles, theme, numbering)
        self.wrappers = Wrappers(Revisions.ACCEPTED)
        self.formats = Formats(Stylesheet(styles)) if numbering is not None else None
        self.counters = Counters(Lists(numbering, styles))
        self.names = StyleNames(styles)
        self.paragraphs: list[ParagraphLook] = []
        self.sections: list[SectionLook] = []
        self.remnants: list[Remnant] = []
        self.comments: list[tuple[str, DocxPlace]] = []
        self.opens_page = False
        self.begun = 0

    def look(self, body: etree._Element, house: HouseStyle | None) -> DocumentLook:
        footers = self.footers()
        last = 0
        for index, element in enumerate(self.wrappers.blocks(body)):
            last = index
            if element.tag == f"{W}tbl":
                self.table(element, (index,), footers)
            else:
                self.paragraph(element, (index,))
                section = element.find(f"{W}pPr/{W}sectPr")
                if section is not None:
                    self.section(section, (index,), footers)
        final = body.find(f"{W}sectPr")
        self.section(final if final is not None else etree.Element(f"{W}sectPr"), (last,), footers)
        self.remnants += remnants_of(self.package, self.links, self.settings, self.comments)
        own = self.house() if house is None else house
        return DocumentLook(
            tuple(self.paragraphs) if self.names.ours else elements_of(self.paragraphs),
            tuple(self.sections),
            tuple(self.remnants),
            odd_even=self.switch("evenAndOddHeaders"),
            mirrored=self.switch("mirrorMargins"),
            is_ours=self.names.ours,
            house=own,
        )

    def linked(self, kind: str) -> etree._Element | None:
        found = (link.target for link in self.links if link.kind == kind)
        name = next((name for name in found if name in self.package), None)
        return None if name is None else parsed_part(self.package, name)

    def switch(self, name: str) -> bool:
        return self.settings is not None and is_on(self.settings.find(W + name))

    def house(self) -> HouseStyle:
        """The house style that a document of ours carries."""
        return house_carried_by(self.package, self.main) if self.names.ours else HouseStyle()

    def footers(self) -> dict[str, FooterLook]:
        """The footers of the document by their relationship; each part is read once."""
        parts: dict[str, FooterLook] = {}
        return {
            link.key: parts.setdefault(link.target, self.footer(link))
            for link in self.links
            if link.kind == "footer" and link.target in self.package
        }

    def footer(self, link: Link) -> FooterLook:
        return footer_look(link.target, parsed_part(self.package, link.target), self.cascade)

    def section(
        self, section: etree._Element, block: tuple[int, ...], footers: dict[str, FooterLook]
    ) -> None:
        before = self.sections[-1] if self.sections else None
        place = DocxPlace(self.main, block, 0, 0)
        if before is not None and not is_continuous(section):
            self.open_section()
        self.sections.append(section_look(section, place, footers, before))
        self.begun = len(self.paragraphs)
        self.opens_page = False

    def open_section(self) -> None:
        """The first paragraph of the section that just ended begins a page."""
        if self.begun < len(self.paragraphs):
            first = self.paragraphs[self.begun]
            self.paragraphs[self.begun] = first._replace(opens_page=True)

    def table(
        self, table: etree._Element, block: tuple[int, ...], footers: dict[str, FooterLook]
    ) -> None:
        style = self.cascade.sheet.style(style_of(table.find(f"{W}tblPr"), "tblStyle"))
        look = table_look(table, style) if style is not None else None
        rows = list(self.wrappers.rows(table))
        for number, row in rows:
            cells = list(self.wrappers.cells(row))
            for column, cell in cells:
                at = Cell(number, column, len(rows), len(cells))
                self.cell(cell, (*block, number, column), look, at, footers)

    def cell(
        self,
        cell: etree._Element,
        block: tuple[int, ...],
        look: TableLook | None,
        at: Cell,
        footers: dict[str, FooterLook],
    ) -> None:
        said = look.of(at) if look is not None else ({}, {})
        borders = borders_of(cell.find(f"{W}tcPr/{W}tcBorders"))
        for index, element in enumerate(self.wrappers.blocks(cell)):
            if element.tag == f"{W}tbl":
                self.table(element, (*block, index), footers)
            else:
                self.paragraph(element, (*block, index), said, borders)

    def paragraph(
        self,
        element: etree._Element,
        block: tuple[int, ...],
        said: tuple[RunProperties, ParagraphProperties] | None = None,
        borders: tuple[int, int] = (0, 0),
    ) -> None:
        """Read a paragraph; what its table *said* of it, and the *borders* of its cell, if it has one."""
        if len(self.paragraphs) >= _MOST:
            raise DocxError(
                f"文档超过 {_MOST} 段",
                place=self.main,
                remedy="这不像一份公文；核对来源，或分开检查",
            )
        base = self.cascade.base(element, said[0] if said else None)
        place = DocxPlace(self.main, block, 0, 0)
        read = characters_of(element, place, self.cascade, base)
        form = self.cascade.form(element, said[1] if said else None)
        properties = element.find(f"{W}pPr")
        key = style_of(properties, "pStyle")
        style = self.cascade.sheet.of_paragraph(key)
        known = self.names.paragraph(key) if self.names.ours else None
        self.paragraphs.append(
            ParagraphLook(
                DocxPlace(self.main, block, 0, read.length) if read.length else place,
                read.text,
                read.runs(),
                form,
                section=len(self.sections),
                style=style.name if style is not None else "",
                role=known.role if known else None,
                level=mark_level(read.text) if known and known.role in _MARKED else 0,
                heading=self.heading(read, known) if known else 0,
                label=self.label(properties),
                in_table=said is not None,
                floats=properties is not None and properties.find(f"{W}framePr") is not None,
                opens_page=form.opens_page or read.breaks_first or self.opens_page,
                borders=_wider(borders, _ruled(properties)),
                mark=self.cascade.type_of(
                    properties.find(f"{W}rPr") if properties is not None else None, base
                ),
            )
        )
        self.opens_page = read.breaks_last and not read.breaks_first
        self.remnants += read.remnants
        self.comments += read.comments
        for number, box in enumerate(read.boxes):
            self.box(box, (*block, number))

    def box(self, box: etree._Element, block: tuple[int, ...]) -> None:
        """The paragraphs of a text box: they float, and stand where the box is hung on."""
        for element in box.iter(f"{W}p"):
            base = self.cascade.base(element)
            read = characters_of(element, DocxPlace(self.main, block, 0, 0), self.cascade, base)
            if read.length:
                self.paragraphs.append(
                    ParagraphLook(
                        read.place,
                        read.text,
                        read.runs(),
                        self.cascade.form(element),
                        section=len(self.sections),
                        floats=True,
                    )
                )

    def heading(self, read: Characters, known: ParagraphStyle) -> int:
        """How many characters of a paragraph of ours are a heading with its mark."""
        if known.role is Role.HEADING:
            return read.length
        end = length = 0
        for text, _, key in read.pieces:
            length += len(text)
            style = self.names.run(key) if key else None
            if style is not None and (style.kind in (Kind.LABEL, Kind.HEADING) or style.level):
                end = length
        return end

    def label(self, properties: etree._Element | None) -> str:
        """The number that the document counts by itself at the head of a paragraph."""
        if self.formats is None:
            return ""
        return self.counters.count(self.formats.of(properties)).rstrip()


def _wider(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return max(one[0], other[0]), max(one[1], other[1])


def _ruled(properties: etree._Element | None) -> tuple[int, int]:
    return borders_of(properties.find(f"{W}pBdr")) if properties is not None else (0, 0)
