"""The text block (版心) of a page: the standard's, and the one that a document sets up itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen
from lxml import etree

from eduplan.docx.tree import W
from eduplan.gbt9704 import page

__all__ = ["MM", "OFFICIAL", "PageSetup", "TextBlock", "setup_of_page", "setups_of"]

MM: Final = 72 / 25.4
"""Points in a millimetre."""
_POINT: Final = 20  # twips
_SLACK: Final = 3.0  # points that two sheets of one size may differ by


@frozen
class TextBlock:
    """The edges of the text block, in points from the left and top edge of the page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From its left edge to its right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its upper edge to its lower one."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """How far from the paper's left edge its middle is."""
        return (self.left + self.right) / 2


def _official() -> TextBlock:
    left, top = 28 * MM, float(page.TOP_MARGIN.value) * MM
    width, height = float(page.TEXT_WIDTH.value) * MM, float(page.TEXT_HEIGHT.value) * MM
    return TextBlock(left, top, left + width, top + height)


OFFICIAL: Final = _official()
"""The text block of A4 by GB/T 9704-2012, 5.2.1: 156 x 225 mm, 28 mm in and 37 mm down."""


@frozen
class PageSetup:
    """The sheet that a section of a document sets up; lengths in points."""

    width: float
    height: float
    block: TextBlock
    mirrored: bool = False
    """Whether left and right change places on even pages, so that the binding edge stays one."""

    @property
    def is_landscape(self) -> bool:
        """Whether the sheet is wider than high."""
        return self.width > self.height

    def binds_right(self, index: int) -> bool:
        """Whether page *index*, counted from 1, has its binding edge at the right."""
        return self.mirrored and index % 2 == 0

    def block_of(self, index: int) -> TextBlock:
        """The text block of page *index*, counted from 1."""
        if not self.binds_right(index):
            return self.block
        block = self.block
        return TextBlock(self.width - block.right, block.top, self.width - block.left, block.bottom)


STANDARD: Final = PageSetup(210 * MM, 297 * MM, OFFICIAL)


def setups_of(document: etree._Element, *, mirrored: bool = False) -> tuple[PageSetup, ...]:
    """What the sections of the part *document* set up; a section without margins is left out."""
    found = (_setup(section, mirrored) for section in document.iter(f"{W}sectPr"))
    return tuple(setup for setup in found if setup)


def setup_of_page(setups: Sequence[PageSetup], width: float, height: float) -> PageSetup:
    """The one of *setups* with a sheet of that size; else one that lies as it does; else A4's."""
    same = (
        each
        for each in setups
        if abs(each.width - width) < _SLACK and abs(each.height - height) < _SLACK
    )
    alike = (each for each in setups if each.is_landscape == (width > height))
    return next(same, None) or next(alike, None) or STANDARD


def _setup(section: etree._Element, mirrored: bool) -> PageSetup | None:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return None
    width, height = _points(size, "w"), _points(size, "h")
    gutter = _points(margins, "gutter")
    block = TextBlock(
        left=_points(margins, "left") + gutter,
        top=abs(_points(margins, "top")),
        right=width - _points(margins, "right"),
        bottom=height - abs(_points(margins, "bottom")),
    )
    is_usable = block.width > 0 and block.height > 0
    return PageSetup(width, height, block, mirrored) if is_usable else None


def _points(element: etree._Element, name: str) -> float:
    try:
        return float(element.get(W + name, "0")) / _POINT
    except ValueError:
        return 0.0
