"""Where a house style departs from GB/T 9704-2012: what was measured, what is required, how binding."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from attrs import frozen

from eduplan.gbt9704 import page
from eduplan.gbt9704.faces import FANGSONG, HEITI, KAITI, SONGTI, XIAOBIAOSONG, Face, face_called
from eduplan.gbt9704.figure import TWIPS_PER_MM, Figure, Force
from eduplan.gbt9704.house import Typesetting, complete_font, fonts_of, typesetting_of
from eduplan.model.layout import HouseStyle

__all__ = ["Breach", "breaches"]

_DASH: Final = "—"
"""一字线, on both sides of a page number (7.5)."""
_MM: Final = 1 / TWIPS_PER_MM
"""How many millimetres a twip is."""
_ROUNDING: Final = Fraction(1, 2)
"""How many millimetres the text block may be off before it is no longer 156 × 225: the standard names
no tolerance, and margins are given in whole and half millimetres."""


@frozen
class _Use:
    key: str
    what: str
    clause: str


_USES: Final[dict[Face, _Use]] = {
    XIAOBIAOSONG: _Use("xiaobiaosong", "标题", "7.3.1"),
    FANGSONG: _Use("fangsong", "正文", "5.2.2"),
    KAITI: _Use("kaiti", "第二层标题", "7.3.3"),
    HEITI: _Use("heiti", "第一层标题", "7.3.3"),
    SONGTI: _Use("songti", "页码", "7.5"),
}
"""Which key of a house style names the font of each face, what the standard sets in it, and where."""


@frozen
class Breach:
    """A departure from the standard: the *key* of the house style it lies in, the *clause*, its *force*.

    *message* has what was measured and what is required.
    """

    key: str
    clause: str
    force: Force
    message: str

    @property
    def is_binding(self) -> bool:
        """Whether the clause is a plain demand (规定), not what is usual (一般) or mere custom (实务)."""
        return self.force is Force.STATED

    def __str__(self) -> str:
        clause = f"GB/T 9704-2012 {self.clause}"
        return f"{self.message}（{clause}，{self.force.value}）"


def breaches(house: HouseStyle) -> tuple[Breach, ...]:
    """Every departure of *house* from the standard; raise `PlanError` where it leaves no room for text.

    What the standard does not regulate, as the face of digits, is none.

    >>> [str(each) for each in breaches(HouseStyle(line_pitch="29"))]
    ['行距29磅，每面排21行；应为22行，即行距27.75至28.95磅（GB/T 9704-2012 5.2.3，一般）']
    """
    setting = typesetting_of(house)
    return tuple(
        found
        for rule in (_fonts, _lines, _characters, _margins, _block, _weight, _labels, _page_number)
        for found in rule(house, setting)
    )


def _fonts(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    for face, font in fonts_of(house).items():
        yield from _font(font, face, _USES[face], face.font)
    if house.rare:
        use = _Use("rare", "正文里的生僻字", "5.2.2")
        yield from _font(house.rare, FANGSONG, use, complete_font(FANGSONG))


def _font(font: str, face: Face, use: _Use, usual: str) -> Iterator[Breach]:
    found = face_called(font)
    if found == face:
        return
    imitates = font.casefold() in map(str.casefold, face.imitations)
    wrong = "不是" if imitates or found else "不在已知的字体名之列，请核对是不是"
    message = f"{use.what}用的字体“{font}”{wrong}{face.name}；{use.what}一般用{face.name}"
    yield Breach(use.key, use.clause, Force.USUAL, f"{message}，如 {usual}")


def _lines(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    wanted, height = page.LINES_PER_PAGE, setting.text_height
    lines = height // setting.line_pitch
    if lines != wanted.number:
        least, most = height // (wanted.number + 1) + 1, height // wanted.number
        message = f"行距{_points(setting.line_pitch)}磅，每面排{lines}行；应为{wanted.number}行"
        if _is_near(height, page.TEXT_HEIGHT):
            message += f"，即行距{_points(least)}至{_points(most)}磅"
        yield Breach("line_pitch", wanted.clause, wanted.force, message)


def _characters(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    wanted, width = page.CHARACTERS_PER_LINE, setting.text_width
    characters = width // setting.advance
    if characters != wanted.number:
        unspaced = setting.advance - setting.spacing
        least = width // (wanted.number + 1) + 1 - unspaced
        most = width // wanted.number - unspaced
        message = f"字距{_points(setting.spacing)}磅，每行排{characters}字；应为{wanted.number}字"
        if _is_near(width, page.TEXT_WIDTH):
            message += f"，即字距{_points(least)}至{_points(most)}磅"
        yield Breach("letter_spacing", wanted.clause, wanted.force, message)


def _margins(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    for key, what, margin, wanted in (
        ("top", "天头（上白边）", setting.top, page.TOP_MARGIN),
        ("left", "订口（左白边）", setting.left, page.LEFT_MARGIN),
    ):
        if not wanted.admits(margin):
            about = _millimetres(wanted.twips), _millimetres(_tolerance(wanted))
            message = f"{what}{_millimetres(margin)}毫米；应为{about[0]}±{about[1]}毫米"
            yield Breach(key, wanted.clause, wanted.force, message)


def _block(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    for key, what, side, wanted in (
        ("right", "宽", setting.text_width, page.TEXT_WIDTH),
        ("bottom", "高", setting.text_height, page.TEXT_HEIGHT),
    ):
        if not _is_near(side, wanted):
            message = f"版心{what}{_millimetres(side)}毫米；应为{_millimetres(wanted.twips)}毫米"
            yield Breach(key, wanted.clause, wanted.force, message)


def _weight(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    if house.bold_run_in:
        message = "段首标题加粗；标准按层次规定字体，没有规定加粗"
        yield Breach("bold_run_in", "7.3.3", Force.CUSTOM, message)


def _labels(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    if house.full_width_dot:
        message = "第三层序号印作“1．”；标准所列的是“1.”"
        yield Breach("full_width_dot", "7.3.3", Force.CUSTOM, message)


def _page_number(house: HouseStyle, setting: Typesetting) -> Iterator[Breach]:
    if any(side.strip() != _DASH for side in setting.page_number):
        shown = house.page_number.format(number=1)
        message = f"页码写作“{shown}”；数字左右应各放一条一字线，如“— 1 —”"
        yield Breach("page_number", "7.5", Force.STATED, message)


def _is_near(side: int, wanted: Figure) -> bool:
    return abs(side * _MM - wanted.value) <= _ROUNDING


def _points(twips: Fraction | int) -> str:
    return f"{float(twips) / 20:.2f}".rstrip("0").rstrip(".")


def _millimetres(twips: Fraction | int) -> str:
    return f"{float(twips * _MM):.1f}".removesuffix(".0")


def _tolerance(figure: Figure) -> Fraction:
    """The tolerance of *figure* in twips."""
    return figure.tolerance * figure.per_unit
