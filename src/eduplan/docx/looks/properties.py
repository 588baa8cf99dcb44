"""Properties as they are written: one ``rPr`` or ``pPr`` as a dictionary of plain values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from lxml import etree

from eduplan.docx.tree import W

__all__ = [
    "TOGGLES",
    "ParagraphProperties",
    "RunProperties",
    "is_on",
    "number",
    "paragraph_properties",
    "run_properties",
    "said",
]

RunProperties: TypeAlias = dict[str, "str | int | bool"]
"""By name: ``eastAsia``, ``ascii`` (fonts or, with ``Theme`` behind the name, places of the theme),
``hint``, ``size`` (half points), ``bold``, ``italic``, ``strike``, ``hidden``, ``underline``,
``highlight``, ``colour``, ``spacing`` (twips), ``scale`` (hundredths), ``snaps``."""
ParagraphProperties: TypeAlias = dict[str, "str | int | bool"]
"""By name: ``alignment``; ``left``, ``right``, ``first`` (twips, a hanging indent below zero) and the same
with ``Chars`` (hundredths of 字); ``line`` and ``rule``; ``before``, ``after`` (twips) and the same with
``Lines`` (hundredths of a line) or ``Auto``; ``snaps``, ``opens_page``, ``keeps_next``, ``outline``,
``numbering`` and ``level``."""

TOGGLES: Final = frozenset({"bold", "italic", "strike", "hidden"})
"""Properties that a character style turns over where the paragraph's style has them (17.7.3)."""
_OFF: Final = frozenset({"0", "false", "off"})
_FONT_SLOTS: Final = ("eastAsia", "ascii", "hAnsi")
_MOST: Final = 10**6
"""No length of a page comes near so many twips: what is longer is nonsense and is left out."""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and said(element) not in _OFF


def said(element: etree._Element) -> str:
    """The value that *element* gives, "" where it gives none."""
    return element.get(f"{W}val", "")


def number(text: str | None) -> int | None:
    """The whole number that *text* is; Word takes decimals too. None for anything else.

    >>> number("579"), number("579.6"), number("twelve"), number(None)
    (579, 579, None, None)
    """
    if text is None or len(text) > 20:
        return None
    try:
        found = int(text) if text.isascii() and text.isdigit() else int(float(text))
    except (ValueError, OverflowError):
        return None
    return found if abs(found) < _MOST else None


def run_properties(properties: etree._Element | None) -> RunProperties:
    """What one ``rPr`` says by itself."""
    found: RunProperties = {}
    for element in properties if properties is not None else ():
        read = _RUN.get(element.tag)
        if read is not None:
            read(element, found)
    return found


def paragraph_properties(properties: etree._Element | None) -> ParagraphProperties:
    """What one ``pPr`` says by itself."""
    found: ParagraphProperties = {}
    for element in properties if properties is not None else ():
        read = _PARAGRAPH.get(element.tag)
        if read is not None:
            read(element, found)
    return found


_Read: TypeAlias = Callable[[etree._Element, "dict[str, str | int | bool]"], None]


def _fonts(element: etree._Element, found: RunProperties) -> None:
    for slot in _FONT_SLOTS:
        theme, name = element.get(f"{W}{slot}Theme"), element.get(W + slot)
        if theme:
            found[f"{slot}Theme"] = theme
        if name:
            found[slot] = name
            if not theme:
                found[f"{slot}Theme"] = ""
    hint = element.get(f"{W}hint")
    if hint:
        found["hint"] = hint


def _switch(name: str) -> _Read:
    def read(element: etree._Element, found: dict[str, str | int | bool]) -> None:
        found[name] = is_on(element)

    return read


def _word(name: str) -> _Read:
    def read(element: etree._Element, found: dict[str, str | int | bool]) -> None:
        found[name] = said(element)

    return read


def _whole(name: str) -> _Read:
    def read(element: etree._Element, found: dict[str, str | int | bool]) -> None:
        value = number(element.get(f"{W}val"))
        if value is not None:
            found[name] = value

    return read


def _colour(element: etree._Element, found: RunProperties) -> None:
    theme = element.get(f"{W}themeColor", "")
    value = said(element)
    plain = theme in ("", "text1", "dark1") and (not theme or value.lower() in ("auto", "000000"))
    found["colour"] = value.upper() if plain or value.lower() != "auto" else theme


def _spacing(element: etree._Element, found: ParagraphProperties) -> None:
    for name in ("before", "after"):
        _take(element, name, found)
        lines = number(element.get(f"{W}{name}Lines"))
        if lines is not None:
            found[f"{name}Lines"] = lines
        auto = element.get(f"{W}{name}Autospacing")
        if auto is not None:
            found[f"{name}Auto"] = auto not in _OFF
    if _take(element, "line", found):
        found["rule"] = element.get(f"{W}lineRule") or "auto"


def _indent(element: etree._Element, found: ParagraphProperties) -> None:
    for name, others in (("left", ("start",)), ("right", ("end",))):
        for each in (name, *others):
            _take(element, each, found, name)
            _take(element, f"{each}Chars", found, f"{name}Chars")
    for ending in ("", "Chars"):
        hanging = number(element.get(f"{W}hanging{ending}"))
        first = number(element.get(f"{W}firstLine{ending}"))
        if hanging is not None and (hanging or first is None):
            found[f"first{ending}"] = -hanging
        elif first is not None:
            found[f"first{ending}"] = first


def _take(
    element: etree._Element, name: str, found: dict[str, str | int | bool], key: str = ""
) -> bool:
    value = number(element.get(W + name))
    if value is not None:
        found[key or name] = value
    return value is not None


def _numbered(element: etree._Element, found: ParagraphProperties) -> None:
    for child in element:
        value = number(child.get(f"{W}val"))
        if value is not None and child.tag in (f"{W}numId", f"{W}ilvl"):
            found["numbering" if child.tag == f"{W}numId" else "level"] = value


def _by_tag(readers: dict[str, _Read]) -> dict[str, _Read]:
    return {W + tag: read for tag, read in readers.items()}


_RUN: Final = _by_tag(
    {
        "rFonts": _fonts,
        "b": _switch("bold"),
        "i": _switch("italic"),
        "strike": _switch("strike"),
        "dstrike": _switch("strike"),
        "vanish": _switch("hidden"),
        "snapToGrid": _switch("snaps"),
        "u": _word("underline"),
        "highlight": _word("highlight"),
        "vertAlign": _word("script"),
        "color": _colour,
        "sz": _whole("size"),
        "spacing": _whole("spacing"),
        "w": _whole("scale"),
    }
)
_PARAGRAPH: Final = _by_tag(
    {
        "jc": _word("alignment"),
        "spacing": _spacing,
        "ind": _indent,
        "numPr": _numbered,
        "outlineLvl": _whole("outline"),
        "snapToGrid": _switch("snaps"),
        "pageBreakBefore": _switch("opens_page"),
        "keepNext": _switch("keeps_next"),
    }
)
