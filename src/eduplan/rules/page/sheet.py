"""The sheet: paper, margins, the text block (clauses 5.1 and 5.2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.gbt9704 import page
from eduplan.gbt9704.figure import Figure
from eduplan.gbt9704.looks import SectionLook
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.setting import Setting
from eduplan.rules.page.layout_rule import Sight, layout_rule
from eduplan.rules.page.measures import mm
from eduplan.rules.page.typescript import Typescript

__all__ = ["RULES"]

_PAPER_SLACK: Final = 28
"""Twips (0.5 mm) that a sheet may differ from A4 by."""
_BLOCK_SLACK: Final = 57
"""Twips that the text block may differ by: the 1 mm of clause 6.1."""
_HIGHER: Final = (range(1901, 1990), range(1786, 1872))
"""Margins above and below, in twips, of those who reckon 22 lines of 29.45 to 29.6 pt: 33.5 to 35.1 mm
and 31.5 to 33 mm (34.58 and 32.58 mm are the usual ones). They are taken as conforming."""


def _sections(typescript: Typescript) -> Iterator[tuple[str, SectionLook]]:
    sections = typescript.look.sections
    for number, each in enumerate(sections, 1):
        yield ("页面设置" if len(sections) == 1 else f"第{number}节页面设置"), each


def _differs(twips: int, wanted: int, slack: float) -> bool:
    return abs(twips - wanted) > slack


def _is_upright_a4(section: SectionLook) -> bool:
    return not (
        _differs(section.width, page.PAPER_WIDTH.twips, _PAPER_SLACK)
        or _differs(section.height, page.PAPER_HEIGHT.twips, _PAPER_SLACK)
    )


@layout_rule(
    "PAG001",
    clause="5.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="纸张{found}，应为A4（210×297毫米）",
    good=["页面·纸张宽=210毫米", "页面·纸张高=297毫米"],
    bad=["页面·纸张宽=215.9毫米", "页面·纸张高=279.4毫米", "页面·纸张高=364毫米"],
)
def paper_is_a4(typescript: Typescript) -> Iterator[Sight]:
    """Official documents are printed on A4, upright or, for wide tables, on its side."""
    a4 = page.PAPER_WIDTH.twips, page.PAPER_HEIGHT.twips
    for where, each in _sections(typescript):
        width, height = reversed(a4) if each.is_landscape else a4
        found = f"{mm(each.width)}×{mm(each.height)}"
        if _differs(each.width, width, _PAPER_SLACK):
            change = (Setting.PAPER_WIDTH, each.width, width)
            yield Sight(each.place, where, found, "", change)
        if _differs(each.height, height, _PAPER_SLACK):
            change = (Setting.PAPER_HEIGHT, each.height, height)
            yield Sight(each.place, where, found, "", change)


def _margin(
    typescript: Typescript, setting: Setting, wanted: int, figure: Figure, *, also: range = range(0)
) -> Iterator[Sight]:
    slack = float(figure.tolerance * figure.per_unit)
    for where, each in _sections(typescript):
        if each.is_landscape:
            continue
        found = _margin_of(each, setting)
        if _differs(found, wanted, slack) and found not in also:
            said = f"{mm(wanted)}，允许误差{mm(slack)}"
            yield Sight(each.place, where, mm(found), said, (setting, found, wanted))


def _margin_of(section: SectionLook, setting: Setting) -> int:
    return abs(section.top) if setting is Setting.TOP else section.left + section.gutter


@layout_rule(
    "PAG002",
    clause="5.2.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="天头（上白边）{found}，应为{wanted}",
    good=["页面·天头=37毫米", "页面·天头=36.5毫米", "页面·天头=34.6毫米；页面·地脚=32.6毫米"],
    bad=["页面·天头=25.4毫米", "页面·天头=40毫米"],
)
def top_margin(typescript: Typescript) -> Iterator[Sight]:
    """The margin above the text block is 37 mm, give or take one."""
    also = _HIGHER[0] if typescript.setting.top == page.TOP_MARGIN.twips else range(0)
    yield from _margin(typescript, Setting.TOP, typescript.setting.top, page.TOP_MARGIN, also=also)


@layout_rule(
    "PAG003",
    clause="5.2.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="订口（左白边）{found}，应为{wanted}",
    good=["页面·订口=28毫米", "页面·订口=27.2毫米；页面·翻口=26.8毫米"],
    bad=["页面·订口=31.7毫米", "页面·订口=25毫米"],
)
def binding_margin(typescript: Typescript) -> Iterator[Sight]:
    """The margin at the binding edge is 28 mm, give or take one."""
    yield from _margin(typescript, Setting.LEFT, typescript.setting.left, page.LEFT_MARGIN)


@layout_rule(
    "PAG004",
    clause="5.2.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="版心宽{found}，应为{wanted}；请调整翻口（右白边）",
    good=["页面·翻口=26毫米", "页面·翻口=26.5毫米"],
    bad=["页面·翻口=31.7毫米", "页面·翻口=20毫米"],
)
def text_width(typescript: Typescript) -> Iterator[Sight]:
    """The text block is 156 mm wide."""
    setting = typescript.setting
    for where, each in _sections(typescript):
        block, slack = each.text_width, _BLOCK_SLACK + 57
        is_bound = not _differs(each.left + each.gutter, setting.left, 57)
        is_ours = is_bound and _is_upright_a4(each)
        if is_ours and _differs(block, setting.text_width, slack):
            right = each.right + block - setting.text_width
            change = (Setting.RIGHT, each.right, right) if right != each.right else None
            yield Sight(each.place, where, mm(block), mm(setting.text_width), change)


@layout_rule(
    "PAG005",
    clause="5.2.1",
    force=Force.STATED,
    severity=Severity.ERROR,
    message="版心高{found}，应为{wanted}；请调整地脚（下白边）",
    good=["页面·地脚=35毫米", "页面·地脚=34毫米"],
    bad=["页面·地脚=25.4毫米", "页面·地脚=40毫米"],
)
def text_height(typescript: Typescript) -> Iterator[Sight]:
    """The text block is 225 mm high."""
    setting = typescript.setting
    for where, each in _sections(typescript):
        top, block, slack = abs(each.top), each.text_height, _BLOCK_SLACK + 57
        is_topped = not _differs(top, setting.top, 57) and _is_upright_a4(each)
        if is_topped and _differs(block, setting.text_height, slack):
            bottom = each.bottom + block - setting.text_height
            change = (Setting.BOTTOM, each.bottom, bottom)
            yield Sight(each.place, where, mm(block), mm(setting.text_height), change)


RULES: Final = (paper_is_a4, top_margin, binding_margin, text_width, text_height)
