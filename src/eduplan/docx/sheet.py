"""The sheet: its margins in twips, and what follows from them."""

from __future__ import annotations

from typing import Final, NamedTuple

from eduplan.gbt9704 import page
from eduplan.gbt9704.house import Typesetting

__all__ = ["STANDARD", "Margins", "margins_of"]

_UNDER_TEXT: Final = page.BOTTOM_MARGIN.twips - page.FOOTER.twips


class Margins(NamedTuple):
    """The margins of a page in twips, by default the standard's (clause 5.2.1)."""

    top: int = page.TOP_MARGIN.twips
    right: int = page.RIGHT_MARGIN.twips
    bottom: int = page.BOTTOM_MARGIN.twips
    left: int = page.LEFT_MARGIN.twips

    @property
    def text_width(self) -> int:
        """The width of the text block of an upright page, in twips."""
        return page.PAPER_WIDTH.twips - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the text block of an upright page, in twips."""
        return page.PAPER_HEIGHT.twips - self.top - self.bottom

    @property
    def footer(self) -> int:
        """From the lower edge of an upright page to its footer, so that the gap of 7.5 comes out."""
        return self.bottom - _UNDER_TEXT

    @property
    def turned(self) -> Margins:
        """The margins as they lie when the page is turned clockwise to be read.

        >>> Margins(top=1, right=2, bottom=3, left=4).turned
        Margins(top=4, right=1, bottom=2, left=3)
        """
        return Margins(top=self.left, right=self.top, bottom=self.right, left=self.bottom)


STANDARD: Final = Margins()


def margins_of(house: Typesetting) -> Margins:
    """The margins of upright pages in the style of *house*."""
    return Margins(house.top, house.right, house.bottom, house.left)
