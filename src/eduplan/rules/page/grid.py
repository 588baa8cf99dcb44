"""Lines and characters: 22 lines of 28 characters fill the text block (clause 5.2.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704 import page
from eduplan.gbt9704.first_page import CLOSEST, WIDEST
from eduplan.gbt9704.house import Typesetting
from eduplan.gbt9704.looks import ParagraphLook
from eduplan.gbt9704.roles import Role
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule, seen_in
from eduplan.rules.page.measures import points
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_HIGHEST_BLOCK: Final = 13032
"""Twips of the text block where margins are those of 29.45 pt lines: 229.9 mm."""
_GRID_WIDTH: Final = 8847
"""The text block in twips as Word's own grid of 28 characters needs it, and two for rounding."""


def _pitches(typescript: Typescript) -> Iterator[tuple[ParagraphLook, float | None]]:
    for each in typescript.text:
        if each.type.size == page_size():
            yield each, typescript.pitch(each)


def page_size() -> int:
    """The size of the text, 三号, in half points: lines of other sizes have rules of their own."""
    return 32


def _lines(typescript: Typescript, look: ParagraphLook, pitch: float) -> int:
    """How many lines of *pitch* a page of the section has, by the standard's text block or a near one."""
    height = typescript.setting.text_height
    own = typescript.section_of(look).text_height
    return int((own if height < own <= _HIGHEST_BLOCK else height) // max(pitch, 1))


def _lines_wanted(setting: Typesetting) -> int:
    return setting.text_height // setting.line_pitch


def _full_page(setting: Typesetting) -> str:
    """How many lines a page has by the standard or the house style, and how that comes about."""
    return f"{_lines_wanted(setting)}行，即固定值{points(setting.line_pitch)}"


def _may_adjust(typescript: Typescript, look: ParagraphLook, pitch: float) -> bool:
    """Whether lines may stand closer or wider, so that the signature has text on its page (7.3.5.5)."""
    signed = typescript.by_role.get(Role.DATE) or typescript.by_role.get(Role.SIGNATURE) or []
    first_date = next(iter(signed), -1)
    if first_date < 0 or not CLOSEST.twips <= pitch <= WIDEST.twips:
        return False
    dated = typescript.look.paragraphs[first_date]
    is_notice = bool(
        typescript.by_role.get(Role.ISSUED_TITLE)
        or typescript.by_role.get(Role.NUMBER)
        or typescript.by_role.get(Role.NOTICE_TITLE)
    )
    return is_notice and look.place.block < dated.place.block and look.role is Role.NOTICE_BODY


@layout_rule(
    "PAG011",
    clause="5.2.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="行距{found}；一般每面排{wanted}",
    good=["正文·行距=28.95磅", "正文·行距=28磅", "正文·行距=27.8磅"],
    bad=["正文·行距=29磅", "正文·行距=30磅", "层次标题·行距=24磅"],
)
def lines_of_a_page(typescript: Typescript) -> Iterator[Sight]:
    """22 lines fill a page: exact lines of 27.75 to 28.95 pt, or a grid of lines that comes to that."""
    setting = typescript.setting
    wanted = _lines_wanted(setting)
    for look, pitch in _pitches(typescript):
        if pitch is None or _may_adjust(typescript, look, pitch):
            continue
        lines = _lines(typescript, look, pitch)
        if lines != wanted and abs(pitch - setting.line_pitch) >= 1:
            found = f"{points(pitch)}，每面{lines}行"
            change = (Setting.LINE_PITCH, round(pitch), setting.line_pitch)
            yield seen_in(look, found, _full_page(setting), change)


@layout_rule(
    "PAG012",
    clause="5.2.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="行距没有定下来（{found}），每面行数随字体而变；一般每面排{wanted}",
    good=["正文·行距=28.95磅"],
    bad=["正文·行距=1.5倍", "正文·行距=单倍"],
)
def lines_are_fixed(typescript: Typescript) -> Iterator[Sight]:
    """Without exact lines or a grid the font decides how many lines a page has."""
    setting = typescript.setting
    for look, pitch in _pitches(typescript):
        if pitch is None:
            found = f"{look.form.line / 240:g}倍行距" if look.form.line != 240 else "单倍行距"
            change = (Setting.LINE_PITCH, look.form.line, setting.line_pitch)
            yield seen_in(look, found, _full_page(setting), change)


def _counts(typescript: Typescript) -> Iterator[tuple[ParagraphLook, int, float]]:
    setting = typescript.setting
    width = max(setting.text_width + 2, _GRID_WIDTH) if _is_usual(setting.text_width) else 0
    for each in typescript.text:
        if each.type.size == page_size():
            advance = typescript.advance(each)
            yield each, int((width or setting.text_width + 2) // max(advance, 1)), advance


def _is_usual(width: int) -> bool:
    return abs(width - page.TEXT_WIDTH.twips) < 60


@layout_rule(
    "PAG013",
    clause="5.2.3",
    force=Force.USUAL,
    severity=Severity.WARNING,
    message="每行{found}；一般每行排28个字",
    good=["正文·字距=-0.25磅", "正文·字距=-0.3磅"],
    bad=["正文·字距=1磅", "正文·字距=-2磅", "正文·字符缩放=80"],
)
def characters_of_a_line(typescript: Typescript) -> Iterator[Sight]:
    """28 characters fill a line; what is set clearly wider or closer is not the standard's text."""
    wanted = _wanted(typescript)
    for look, count, advance in _counts(typescript):
        if abs(count - wanted) > 1:
            yield _seen_count(typescript, look, count, advance)


@layout_rule(
    "PAG014",
    clause="5.2.3",
    force=Force.USUAL,
    severity=Severity.INFO,
    message="每行{found}；一般每行排28个字，字距缩0.25磅或用文字网格可得",
    good=["正文·字距=-0.25磅"],
    bad=["正文·字距=0磅"],
)
def one_character_less(typescript: Typescript) -> Iterator[Sight]:
    """三号 of 16 pt as it stands makes 27 characters a line: usual, and one less than the standard's."""
    wanted = _wanted(typescript)
    if wanted != page.CHARACTERS_PER_LINE.number:
        return
    for look, count, advance in _counts(typescript):
        if abs(count - wanted) == 1:
            yield _seen_count(typescript, look, count, advance)


def _wanted(typescript: Typescript) -> int:
    setting = typescript.setting
    return int((setting.text_width + 2) // setting.advance)


def _seen_count(typescript: Typescript, look: ParagraphLook, count: int, advance: float) -> Sight:
    form = look.type
    wanted = typescript.setting.run_spacing
    can_mend = form.spacing != wanted and form.scale == 100
    change = (Setting.LETTER_SPACING, form.spacing, wanted) if can_mend else None
    return seen_in(look, f"{count}个字（字间距{points(advance)}）", "", change)


RULES: Final = (lines_of_a_page, lines_are_fixed, characters_of_a_line, one_character_less)
