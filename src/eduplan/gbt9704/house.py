"""House styles against the standard: what each comes to on the page, in fonts, twips and forms."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Final

from attrs import frozen

from eduplan.errors import PlanError
from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FACES, FANGSONG, SONGTI, Face, is_gb2312
from eduplan.gbt9704.figure import TWIPS_PER_MM, Figure, Unit, mm
from eduplan.model.layout import Grid, HouseStyle

__all__ = [
    "Typeface",
    "Typesetting",
    "complete_font",
    "fonts_of",
    "plain_label",
    "printed_label",
    "typesetting_of",
]

_GRID_LEFT: Final = mm(28, "5.2.1", tolerance=1)
_GRID_RIGHT: Final = mm(210 - 28 - 156, "5.2.1", tolerance=1)
"""The margins that Word's grid is reckoned with: a twip less than those of `page` at either side, and
28 characters of the pitch that Word writes itself just fit between them."""
_CHARACTER: Final = Figure(1, Unit.CHARACTER, clause="3.1")
_SPACE_UNITS: Final = Fraction(4096, 20)
"""How many units of ``charSpace``, 1/4096 pt, a twip holds."""
_CLOSEST: Final = Fraction(19, 20)
"""How close characters may be set, of their own width, to have 28 of them in a narrower text block."""

_HALF: Final = re.compile(r"[0-9]+\.")
_FULL: Final = re.compile(r"[0-9]+．")


@frozen(eq=False)
class Typeface:
    """A face as an office writes it.

    *font* is its font, *latin* that of digits and Latin letters in it (“” for *font*), *rare* that of
    汉字 outside GB 2312 (“” where *font* is trusted to have them).
    """

    font: str
    latin: str
    rare: str


@frozen(eq=False)
class Typesetting:
    """What a house style comes to: typefaces by face, lengths in twips, forms.

    *char_space* is what Word's grid adds to each character, in its own 1/4096 pt; *run_spacing* what
    is added without that grid. There is one object for each style, so that what is made by it can be
    kept by it.
    """

    typefaces: dict[str, Typeface]
    line_pitch: int
    run_spacing: int
    char_space: int
    top: int
    bottom: int
    left: int
    right: int
    grid: Grid
    bold_run_in: bool
    full_width_dot: bool
    page_number: tuple[str, str]

    def typeface(self, face: Face) -> Typeface:
        """How this office writes *face*."""
        return self.typefaces[face.name]

    def font(self, face: Face) -> str:
        """The font name that this office writes *face* in.

        >>> typesetting_of(HouseStyle(fangsong="仿宋")).font(FANGSONG)
        '仿宋'
        """
        return self.typefaces[face.name].font

    @property
    def spacing(self) -> Fraction:
        """What is added to each 字 of the text, in twips, whichever way."""
        return self.run_spacing + self.char_space / _SPACE_UNITS

    @property
    def advance(self) -> Fraction:
        """How far the next 字 of the text stands from one, in twips: 16 pt and the `spacing`."""
        return _CHARACTER.twips + self.spacing

    @property
    def character(self) -> int:
        """The `advance` in whole twips."""
        return round(self.advance)

    @property
    def indent_character(self) -> int:
        """One 字 of a first line's indent, in whole twips: as Word writes it with its grid, and the
        full 16 pt without it, which Word reckons by itself.
        """
        return self.character if self.grid is Grid.CHARACTERS else _CHARACTER.twips

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
    """The setting of *house*: its own figures, the standard's where it says nothing.

    Raises `PlanError` where its lengths leave no room for a single line or character.
    """
    before, _, after = house.page_number.partition("{number}")
    on_grid = house.grid is Grid.CHARACTERS
    left, right = _sides(house)
    width = page.PAPER_WIDTH.twips - left - right
    setting = Typesetting(
        typefaces={
            face.name: _typeface(face, font, house) for face, font in fonts_of(house).items()
        },
        line_pitch=_twips(house.line_pitch, Unit.PT, page.LINE_PITCH),
        run_spacing=0 if on_grid else _twips(house.letter_spacing, Unit.PT, page.RUN_SPACING),
        char_space=_char_space(house.letter_spacing, width) if on_grid else 0,
        top=_twips(house.top, Unit.MM, page.TOP_MARGIN),
        bottom=_twips(house.bottom, Unit.MM, page.BOTTOM_MARGIN),
        left=left,
        right=right,
        grid=house.grid,
        bold_run_in=house.bold_run_in,
        full_width_dot=house.full_width_dot,
        page_number=(before, after),
    )
    _check_room(setting)
    return setting


def fonts_of(house: HouseStyle) -> dict[Face, str]:
    """The font that *house* names for each face, the standard's usual one where it names none."""
    own = (house.xiaobiaosong, house.fangsong, house.kaiti, house.heiti, house.songti)
    return {face: font or face.font for face, font in zip(FACES, own, strict=True)}


def printed_label(label: str, house: Typesetting) -> str:
    """*label* as this office prints it: 1． for 1. where its style says so.

    >>> printed_label("12.", typesetting_of(HouseStyle(full_width_dot=True)))
    '12．'
    """
    return f"{label[:-1]}．" if house.full_width_dot and _HALF.fullmatch(label) else label


def plain_label(label: str, house: Typesetting) -> str:
    """The label that `printed_label` printed as *label*."""
    return f"{label[:-1]}." if house.full_width_dot and _FULL.fullmatch(label) else label


def _typeface(face: Face, font: str, house: HouseStyle) -> Typeface:
    # Of digits' faces the standard names one only, that of page numbers: 宋体 (7.5).
    latin = "" if face == SONGTI else house.latin
    own = house.rare if face == FANGSONG else ""
    rare = own or (complete_font(face) if is_gb2312(font) else "")
    return Typeface(font, latin, "" if rare == font else rare)


def complete_font(face: Face) -> str:
    """The usual font of *face* that is not named after GB 2312, and so has other characters too."""
    return next(name for name in face.names if not is_gb2312(name))


def _sides(house: HouseStyle) -> tuple[int, int]:
    """The margins at the sides: to the next twip, as `page.LEFT_MARGIN` is, but not on Word's grid."""
    if house.grid is Grid.CHARACTERS:
        return (
            _twips(house.left, Unit.MM, _GRID_LEFT),
            _twips(house.right, Unit.MM, _GRID_RIGHT),
        )
    return _next_twip(house.left, page.LEFT_MARGIN), _next_twip(house.right, page.RIGHT_MARGIN)


def _twips(own: Fraction | None, unit: Unit, usual: Figure) -> int:
    return usual.twips if own is None else Figure(own, unit).twips


def _next_twip(own: Fraction | None, usual: Figure) -> int:
    return usual.twips if own is None else ceil(own * TWIPS_PER_MM)


def _char_space(own: Fraction | None, width: int) -> int:
    """What the grid adds to a character: the office's *own* points, else what makes 28 fill *width*,
    or as many as have room.
    """
    if own is not None:
        return round(own * 4096)
    most = floor(width / (_CHARACTER.twips * _CLOSEST))
    pitch = Fraction(width, max(1, min(page.CHARACTERS_PER_LINE.number, most)))
    return floor((pitch - _CHARACTER.twips) * _SPACE_UNITS)


def _check_room(setting: Typesetting) -> None:
    if setting.line_pitch < 1 or setting.advance < 1:
        raise PlanError(
            "行距或字距太小，字会叠在一起", remedy="行距28.95磅、字距-0.25磅是国家标准的排法"
        )
    if setting.text_width < setting.advance or setting.text_height < setting.line_pitch:
        raise PlanError("页边距太大，版心排不下一行", remedy="国家标准的版心是156×225毫米")
