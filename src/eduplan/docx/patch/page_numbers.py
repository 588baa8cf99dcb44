"""Page numbers as the standard wants them (7.5): footers of odd and even pages, added to a section."""

from __future__ import annotations

from typing import Final

from lxml import etree

from eduplan.docx.patch.order import child_of, put
from eduplan.docx.patch.paragraph_settings import PARAGRAPH_SETTINGS
from eduplan.docx.patch.run_settings import RUN_SETTINGS
from eduplan.docx.patch.runs import made_run
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.tree import W
from eduplan.docx.xml import MAIN, RELATIONSHIPS
from eduplan.gbt9704 import page
from eduplan.gbt9704.roles import FORMATS, Role
from eduplan.model.setting import Setting

__all__ = ["number_pages"]

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_SIDES: Final = {"default": "right", "even": "left"}
"""Odd pages have it on the right, even ones on the left."""
_INDENTS: Final = {"right": Setting.RIGHT_INDENT, "left": Setting.LEFT_INDENT}


def number_pages(space: Workspace, section: etree._Element, form: str) -> None:
    """Number the pages of *section* in the *form* “— {number} —”, by footers of its own."""
    for kind, side in _SIDES.items():
        key = space.add("footer", _TYPE, _footer(form, side))
        for old in section.findall(f"{W}footerReference"):
            if old.get(f"{W}type", "default") == kind:
                section.remove(old)
        reference = etree.Element(f"{W}footerReference", {f"{W}type": kind})
        reference.set(f"{{{RELATIONSHIPS}}}id", key)
        put(section, reference, beside=True)


def _footer(form: str, side: str) -> etree._Element:
    root = etree.Element(f"{W}ftr", nsmap={"w": MAIN})
    paragraph = etree.SubElement(root, f"{W}p")
    properties = child_of(paragraph, "pPr")
    for setting, value in (
        (Setting.SNAPS, False),
        (Setting.LINE_PITCH, page.PAGE_NUMBER_LINE.twips),
        (_INDENTS[side], page.PAGE_NUMBER_INSET.twips),
        (Setting.ALIGNMENT, side),
    ):
        PARAGRAPH_SETTINGS[setting][1](properties, value)
    before, _, after = form.partition("{number}")
    field = etree.Element(f"{W}fldSimple", {f"{W}instr": " PAGE "})
    field.append(made_run("1", _looks()))
    runs = [made_run(words, _looks()) if words else None for words in (before, after)]
    paragraph.extend([each for each in (runs[0], field, runs[1]) if each is not None])
    return root


def _looks() -> etree._Element:
    """四号 half-width 宋体, digits too."""
    number = FORMATS[Role.PAGE_NUMBER]
    assert number.face is not None
    looks = etree.Element(f"{W}rPr")
    for setting, value in (
        (Setting.LATIN_FONT, number.face.font),
        (Setting.CHINESE_FONT, number.face.font),
        (Setting.SIZE, number.size.half_points),
    ):
        RUN_SETTINGS[setting][1](looks, value)
    return looks
