"""Sections: the page that each ``sectPr`` of a document sets up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from eduplan.docx.looks.properties import is_on, number, said
from eduplan.docx.tree import W
from eduplan.gbt9704.looks import FooterLook, GridKind, SectionLook
from eduplan.model.place import DocxPlace

__all__ = ["is_continuous", "section_look"]

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_GRIDS: Final = {kind.value: kind for kind in GridKind}
_WRAPPED: Final = 2**32
"""A negative number as some programs write it: without a sign, in 32 bits."""


def section_look(
    section: etree._Element,
    place: DocxPlace,
    footers: Mapping[str, FooterLook],
    before: SectionLook | None = None,
) -> SectionLook:
    """The page of *section*; *footers* are the document's by their relationship.

    A footer that it does not name is that of the section *before* it.
    """
    own = {
        reference.get(f"{W}type", "default"): footers[key]
        for reference in section.iterchildren(f"{W}footerReference")
        if (key := reference.get(f"{_R}id", "")) in footers
    }
    inherited = dict(before.footers) if before is not None else {}
    size, margins, grid, columns, form = (
        section.find(W + tag) for tag in ("pgSz", "pgMar", "docGrid", "cols", "pgNumType")
    )
    usual = SectionLook(place)
    return SectionLook(
        place,
        width=_of(size, "w", usual.width),
        height=_of(size, "h", usual.height),
        top=_of(margins, "top", usual.top),
        bottom=_of(margins, "bottom", usual.bottom),
        left=_of(margins, "left", usual.left),
        right=_of(margins, "right", usual.right),
        gutter=_of(margins, "gutter", 0),
        header=_of(margins, "header", usual.header),
        footer=_of(margins, "footer", usual.footer),
        grid=_GRIDS.get(grid.get(f"{W}type", ""), GridKind.NONE)
        if grid is not None
        else usual.grid,
        pitch=_of(grid, "linePitch", 0),
        character_space=_signed(grid),
        columns=_of(columns, "num", 1),
        first_differs=is_on(section.find(f"{W}titlePg")),
        number_form=form.get(f"{W}fmt", "") if form is not None else "",
        footers=tuple((inherited | own).items()),
    )


def is_continuous(section: etree._Element) -> bool:
    """Whether *section* goes on on the page of the one before it."""
    kind = section.find(f"{W}type")
    return kind is not None and said(kind) == "continuous"


def _of(element: etree._Element | None, name: str, usual: int) -> int:
    found = number(element.get(W + name)) if element is not None else None
    return usual if found is None else found


def _signed(grid: etree._Element | None) -> int:
    text = grid.get(f"{W}charSpace", "0") if grid is not None else "0"
    try:
        value = int(text[:20])
    except ValueError:
        return 0
    return value - _WRAPPED if value >= _WRAPPED // 2 else value
