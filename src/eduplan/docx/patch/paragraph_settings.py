"""Settings of paragraphs: written into their own properties, where they win over styles and lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from eduplan.docx.patch.order import child_of
from eduplan.docx.tree import W
from eduplan.model.setting import Setting

__all__ = ["PARAGRAPH_SETTINGS", "RULES", "first_indent", "rule"]

_HUNDREDTHS: Final = 100


def first_indent(properties: etree._Element, hundredths: int, width: int) -> None:
    """Indent the first line by hundredths of a 字 that is *width* twips wide; below zero it hangs.

    It is said in 字 and in twips, for programs that know only one of them.
    """
    indent = child_of(properties, "ind")
    for name in ("firstLine", "firstLineChars", "hanging", "hangingChars"):
        indent.attrib.pop(W + name, "")
    name = "hanging" if hundredths < 0 else "firstLine"
    indent.set(f"{W}{name}Chars", str(abs(hundredths)))
    indent.set(W + name, str(abs(hundredths) * width // _HUNDREDTHS))


def _indent(side: str, other: str) -> Callable[[etree._Element, int], None]:
    """The indent of one *side*; what is said in 字 would win, *other* is its newer name."""

    def write(properties: etree._Element, twips: int) -> None:
        indent = child_of(properties, "ind")
        for name in (other, f"{other}Chars"):
            indent.attrib.pop(W + name, "")
        indent.set(f"{W}{side}Chars", "0")
        indent.set(W + side, str(twips))

    return write


def _space(side: str) -> Callable[[etree._Element, int], None]:
    """The blank on one *side*; what is said in lines, or left to the program, would win."""

    def write(properties: etree._Element, twips: int) -> None:
        spacing = child_of(properties, "spacing")
        spacing.set(f"{W}{side}Lines", "0")
        spacing.set(f"{W}{side}Autospacing", "0")
        spacing.set(W + side, str(twips))

    return write


def _pitch(properties: etree._Element, twips: int) -> None:
    spacing = child_of(properties, "spacing")
    spacing.set(f"{W}line", str(twips))
    spacing.set(f"{W}lineRule", "exact")


def _alignment(properties: etree._Element, value: str) -> None:
    child_of(properties, "jc").set(f"{W}val", value)


def _switch(tag: str) -> Callable[[etree._Element, bool], None]:
    def write(properties: etree._Element, value: bool) -> None:
        element = child_of(properties, tag)
        element.attrib.clear()
        if not value:
            element.set(f"{W}val", "0")

    return write


RULES: Final = {Setting.ABOVE_RULE: "top", Setting.BELOW_RULE: "bottom"}
"""The sides of the rules above and below a paragraph."""


def rule(paragraph: etree._Element, properties: etree._Element, side: str, eighths: int) -> None:
    """Rule a line *eighths* of a point thick at one *side*: of the cell where one holds the paragraph.

    A paragraph in a cell keeps a line of its own only where the cell has none there.
    """
    cell = paragraph.getparent()
    own = properties.find(f"{W}pBdr/{W}{side}")
    if cell is None or cell.tag != f"{W}tc" or (own is not None and not _has_line(cell, side)):
        borders = child_of(properties, "pBdr")
    else:
        if own is not None:
            child_of(properties, "pBdr").remove(own)
        borders = child_of(child_of(cell, "tcPr"), "tcBorders")
    border = child_of(borders, side)
    border.set(f"{W}val", "single" if eighths else "nil")
    border.set(f"{W}sz", str(eighths))
    for name, usual in (("space", "0"), ("color", "auto")):
        border.set(W + name, border.get(W + name, usual))


def _has_line(cell: etree._Element, side: str) -> bool:
    return cell.find(f"{W}tcPr/{W}tcBorders/{W}{side}") is not None


PARAGRAPH_SETTINGS: Final[dict[Setting, tuple[type, Callable[..., None]]]] = {
    Setting.ALIGNMENT: (str, _alignment),
    Setting.LEFT_INDENT: (int, _indent("left", "start")),
    Setting.RIGHT_INDENT: (int, _indent("right", "end")),
    Setting.LINE_PITCH: (int, _pitch),
    Setting.SPACE_BEFORE: (int, _space("before")),
    Setting.SPACE_AFTER: (int, _space("after")),
    Setting.OPENS_PAGE: (bool, _switch("pageBreakBefore")),
    Setting.SNAPS: (bool, _switch("snapToGrid")),
}
"""What each setting of paragraphs is, and how it is written into a ``w:pPr``."""
