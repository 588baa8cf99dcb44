"""Settings of characters: written into the properties of their runs, where they win over every style."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from eduplan.docx.patch.order import child_of
from eduplan.docx.tree import W
from eduplan.model.setting import Setting

__all__ = ["RUN_SETTINGS"]


def _fonts(*slots: str) -> Callable[[etree._Element, str], None]:
    """The font of *slots*; a place of the theme would win over its name."""

    def write(properties: etree._Element, font: str) -> None:
        fonts = child_of(properties, "rFonts")
        for slot in slots:
            fonts.set(W + slot, font)
            theme = "cstheme" if slot == "cs" else f"{slot}Theme"
            fonts.attrib.pop(W + theme, "")

    return write


def _values(*tags: str, off: str = "") -> Callable[[etree._Element, object], None]:
    """The value of *tags*; what says nothing is written as *off*."""

    def write(properties: etree._Element, value: object) -> None:
        for tag in tags:
            element = child_of(properties, tag)
            element.attrib.clear()
            element.set(f"{W}val", str(value) or off)

    return write


def _switches(*tags: str) -> Callable[[etree._Element, bool], None]:
    def write(properties: etree._Element, value: bool) -> None:
        for tag in tags:
            element = child_of(properties, tag)
            element.attrib.clear()
            if not value:
                element.set(f"{W}val", "0")

    return write


def _strike(properties: etree._Element, value: bool) -> None:
    """One line through the words; a double one is no strike that anybody asked for."""
    _switches("strike")(properties, value)
    _switches("dstrike")(properties, False)


RUN_SETTINGS: Final[dict[Setting, tuple[type, Callable[..., None]]]] = {
    Setting.CHINESE_FONT: (str, _fonts("eastAsia")),
    Setting.LATIN_FONT: (str, _fonts("ascii", "hAnsi", "cs")),
    Setting.SIZE: (int, _values("sz", "szCs")),
    Setting.BOLD: (bool, _switches("b", "bCs")),
    Setting.ITALIC: (bool, _switches("i", "iCs")),
    Setting.UNDERLINE: (str, _values("u", off="none")),
    Setting.STRIKE: (bool, _strike),
    Setting.COLOUR: (str, _values("color", off="auto")),
    Setting.HIGHLIGHT: (str, _values("highlight", off="none")),
    Setting.LETTER_SPACING: (int, _values("spacing")),
    Setting.SCALE: (int, _values("w")),
}
"""What each setting of characters is, and how it is written into a ``w:rPr``."""
