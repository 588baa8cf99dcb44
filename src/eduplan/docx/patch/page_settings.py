"""Settings of pages: written into the properties of the section that holds a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from eduplan.docx.patch.order import child_of
from eduplan.docx.tree import W
from eduplan.docx.wrappers import Wrappers
from eduplan.model.setting import Setting

__all__ = ["PAGE_SETTINGS", "section_of"]

_USUAL_SIZE: Final = {"w": "12240", "h": "15840"}
_USUAL_MARGINS: Final = {
    **dict.fromkeys(("top", "right", "bottom", "left"), "1440"),
    **dict.fromkeys(("header", "footer"), "720"),
    "gutter": "0",
}
"""What holds where a section says nothing; the schema wants all of them or none."""


def section_of(body: etree._Element, block: int, wrappers: Wrappers) -> etree._Element:
    """The properties of the section in *body* that holds the *block*."""
    for index, element in enumerate(wrappers.blocks(body)):
        section = element.find(f"{W}pPr/{W}sectPr")
        if section is not None and index >= block:
            return section
    final = body.find(f"{W}sectPr")
    return etree.SubElement(body, f"{W}sectPr") if final is None else final


def _length(tag: str, name: str, usual: dict[str, str]) -> Callable[[etree._Element, int], None]:
    def write(section: etree._Element, twips: int) -> None:
        element = child_of(section, tag)
        for each, value in usual.items():
            if element.get(W + each) is None:
                element.set(W + each, value)
        element.set(W + name, str(twips))

    return write


def _left(section: etree._Element, twips: int) -> None:
    """The blank on the left in all: none of it is a gutter any more."""
    _length("pgMar", "left", _USUAL_MARGINS)(section, twips)
    child_of(section, "pgMar").set(f"{W}gutter", "0")


def _first_differs(section: etree._Element, value: bool) -> None:
    element = child_of(section, "titlePg")
    element.attrib.clear()
    if not value:
        element.set(f"{W}val", "0")


def _number_form(section: etree._Element, value: str) -> None:
    element = child_of(section, "pgNumType")
    element.attrib.pop(f"{W}fmt", "")
    if value:
        element.set(f"{W}fmt", value)


def _grid(section: etree._Element, twips: int) -> None:
    """A grid of lines, none where *twips* is 0; what it says of characters would move them."""
    grid = child_of(section, "docGrid")
    grid.attrib.clear()
    if twips:
        grid.set(f"{W}type", "lines")
        grid.set(f"{W}linePitch", str(twips))


PAGE_SETTINGS: Final[dict[Setting, tuple[type, Callable[..., None]]]] = {
    Setting.PAPER_WIDTH: (int, _length("pgSz", "w", _USUAL_SIZE)),
    Setting.PAPER_HEIGHT: (int, _length("pgSz", "h", _USUAL_SIZE)),
    Setting.TOP: (int, _length("pgMar", "top", _USUAL_MARGINS)),
    Setting.BOTTOM: (int, _length("pgMar", "bottom", _USUAL_MARGINS)),
    Setting.LEFT: (int, _left),
    Setting.RIGHT: (int, _length("pgMar", "right", _USUAL_MARGINS)),
    Setting.FOOTER: (int, _length("pgMar", "footer", _USUAL_MARGINS)),
    Setting.FIRST_DIFFERS: (bool, _first_differs),
    Setting.NUMBER_FORM: (str, _number_form),
    Setting.GRID: (int, _grid),
}
"""What each setting of pages is, and how it is written into a ``w:sectPr``."""
