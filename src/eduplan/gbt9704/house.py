"""House styles against the standard: what each comes to on the page, and which clauses it breaks."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import Final

from attrs import frozen

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Face
from eduplan.gbt9704.figure import Figure, Unit
from eduplan.model.layout import Grid, HouseStyle

__all__ = ["RARE_FONT", "Typesetting", "typesetting_of"]

RARE_FONT: Final = "仿宋"
"""The usual font for characters that the fonts named after GB 2312 lack."""


@frozen(eq=False)
class Typesetting:
    """What a house style comes to: fonts by face, lengths in twips, forms.

    There is one object for each style, so that what is made by it can be kept by it.
    """

    fonts: dict[str, str]
    latin: str
    rare: str
    line_pitch: int
    run_spacing: int
    top: int
    bottom: int
    left: int
    right: int
    grid: Grid
    bold_run_in: bool
    full_width_dot: bool
    page_number: tuple[str, str]

    def font(self, face: Face) -> str:
        """The font name that this office writes *face* in.

        >>> typesetting_of(HouseStyle(fangsong="仿宋")).font(FANGSONG)
        '仿宋'
        """
        return self.fonts[face.name]

    @property
    def character(self) -> int:
        """The width of one 字 of the text as set, in twips: 16 pt and the spacing behind it."""
        return 320 + self.run_spacing

    @property
    def text_width(self) -> int:
        """The width of the text block, in twips."""
        return page.PAPER_WIDTH.twips - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the text block, in twips."""
        return page.PAPER_HEIGHT.twips - self.top - self.bottom


@lru_cache(maxsize=64)
def typesetting_of(house: HouseStyle) -> Typesetting:
    """The setting of *house*: its own figures, the standard's where it says nothing."""
    own = {
        XIAOBIAOSONG.name: house.xiaobiaosong,
        FANGSONG.name: house.fangsong,
        KAITI.name: house.kaiti,
        HEITI.name: house.heiti,
        SONGTI.name: house.songti,
    }
    before, _, after = house.page_number.partition("{number}")
    return Typesetting(
        fonts={
            face.name: own[face.name] or face.font
            for face in (XIAOBIAOSONG, FANGSONG, KAITI, HEITI, SONGTI)
        },
        latin=house.latin,
        rare=house.rare or RARE_FONT,
        line_pitch=_twips(house.line_pitch, Unit.PT, page.LINE_PITCH),
        run_spacing=_twips(house.letter_spacing, Unit.PT, page.RUN_SPACING),
        top=_twips(house.top, Unit.MM, page.TOP_MARGIN),
        bottom=_twips(house.bottom, Unit.MM, page.BOTTOM_MARGIN),
        left=_side(house.left, page.LEFT_MARGIN),
        right=_side(house.right, page.RIGHT_MARGIN),
        grid=house.grid,
        bold_run_in=house.bold_run_in,
        full_width_dot=house.full_width_dot,
        page_number=(before, after),
    )


def _twips(own: Fraction | None, unit: Unit, usual: Figure) -> int:
    return usual.twips if own is None else Figure(own, unit).twips


def _side(own: Fraction | None, usual: Figure) -> int:
    """A margin at the side, to the next twip: see `page.LEFT_MARGIN`."""
    return usual.twips if own is None else ceil(own * Fraction(7200, 127))
