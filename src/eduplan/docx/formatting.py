"""How paragraphs are set once their styles are followed: in what list, where, on what level, how bold."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen
from lxml import etree

from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W
from eduplan.grammar.outline import Indent, Looks

__all__ = ["PLAIN", "Formats", "Formatting", "is_on"]

_HEADING: Final = re.compile(r"(?:heading|标题) ?([1-9])\Z", re.IGNORECASE)
_FAR: Final = frozenset({"center", "right", "end", "distribute"})
_FAR_TWIPS: Final = 1760
_FAR_CHARS: Final = 550
"""From here on, 5.5 characters of 16 points, a line stands in the middle or on the right."""
_INDENT_TWIPS: Final = 200
_INDENT_CHARS: Final = 100
_NO_LEVEL: Final = 9
_SIDES: Final = {"start": "left", "startChars": "leftChars"}


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch (``w:b``, ``w:vanish`` …) is there and on."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


@frozen
class Formatting:
    """How a paragraph is set; None is unsaid.

    *num* is its list, *place* the level there that it names itself, *style_place* the one that its
    style names; *styles* are the ids of its style and of those behind it, *name* what its style is called.
    """

    num: str | None = None
    place: int | None = None
    style_place: int | None = None
    align: str | None = None
    indents: tuple[tuple[str, int], ...] = ()
    level: int | None = None
    is_bold: bool | None = None
    styles: tuple[str, ...] = ()
    name: str = ""

    def over(self, other: Formatting) -> Formatting:
        """This, and *other* where this says nothing."""
        return evolve(
            self,
            num=self.num if self.num is not None else other.num,
            style_place=self.style_place if self.style_place is not None else other.style_place,
            align=self.align or other.align,
            indents=tuple({**dict(other.indents), **dict(self.indents)}.items()),
            level=self.level if self.level is not None else other.level,
            is_bold=self.is_bold if self.is_bold is not None else other.is_bold,
            styles=(*self.styles, *other.styles),
            name=self.name or other.name,
        )

    @property
    def indent(self) -> Indent | None:
        """Where its lines begin; None where only their own blanks tell."""
        if self.align in _FAR:
            return Indent.FAR
        chars = self._offset("leftChars", "firstLineChars", "hangingChars")
        twips = self._offset("left", "firstLine", "hanging")
        if chars >= _FAR_CHARS or (not chars and twips >= _FAR_TWIPS):
            return Indent.FAR
        return Indent.PARAGRAPH if chars >= _INDENT_CHARS or twips >= _INDENT_TWIPS else None

    def _offset(self, *names: str) -> int:
        known = dict(self.indents)
        left, first, hanging = (known.get(name, 0) for name in names)
        return left + (first if not hanging else -hanging)

    def looks(self, *, is_bold: bool) -> Looks:
        """What the grammar is told of it."""
        level = None if self.level is None or self.level >= _NO_LEVEL else self.level + 1
        return Looks(self.indent, level, is_bold)


PLAIN: Final = Formatting()
"""What nothing is said of."""


class Formats:
    """The formatting of paragraphs and runs in one document."""

    def __init__(self, sheet: Stylesheet) -> None:
        self._sheet = sheet
        self._styles: dict[str, Formatting] = {}
        self._switches: dict[tuple[str, str], bool | None] = {}

    def of(self, properties: etree._Element | None) -> Formatting:
        """The formatting of a paragraph with these ``w:pPr``."""
        if properties is None:
            return self._style(self._sheet.usual)
        style = properties.find(f"{W}pStyle")
        key = style.get(f"{W}val", "") if style is not None else self._sheet.usual
        under = self._style(key)
        if len(properties) == (style is not None):
            return under
        return _own(properties).over(under)

    def switch(self, properties: etree._Element | None, name: str) -> bool | None:
        """Whether the switch *name* is on in a run with these ``w:rPr``; None where it says nothing."""
        if properties is None or not len(properties):
            return None
        own = properties.find(W + name)
        if own is not None:
            return is_on(own)
        key = self.run_style(properties)
        return self._switch(key, name) if key is not None else None

    def run_style(self, properties: etree._Element | None) -> str | None:
        """The id of the character style that a run with these ``w:rPr`` names."""
        style = properties.find(f"{W}rStyle") if properties is not None else None
        return style.get(f"{W}val", "") if style is not None else None

    def name(self, key: str) -> str:
        """What the style *key* is called."""
        return self._sheet.name(key)

    def _switch(self, key: str, name: str) -> bool | None:
        known = (key, name)
        if known not in self._switches:
            found = (style.find(f"{W}rPr/{W}{name}") for style in self._sheet.chain(key))
            own = next((each for each in found if each is not None), None)
            self._switches[known] = None if own is None else is_on(own)
        return self._switches[known]

    def _style(self, key: str) -> Formatting:
        if key not in self._styles:
            found = Formatting(name=self._sheet.name(key))
            for style in self._sheet.chain(key):
                found = found.over(_of_style(style))
            defaults = self._sheet.defaults
            if defaults is not None:
                found = found.over(_own(defaults.find(f"{W}pPrDefault/{W}pPr")))
            self._styles[key] = found
        return self._styles[key]


def _of_style(style: etree._Element) -> Formatting:
    named = style.find(f"{W}name")
    heading = _HEADING.match(named.get(f"{W}val", "")) if named is not None else None
    own = _own(style.find(f"{W}pPr"))
    level = int(heading[1]) - 1 if heading and own.level is None else own.level
    weight = style.find(f"{W}rPr/{W}b")
    bold = None if weight is None else is_on(weight)
    return evolve(
        own,
        place=None,
        style_place=own.place,
        level=level,
        is_bold=bold,
        styles=(style.get(f"{W}styleId", ""),),
    )


def _own(properties: etree._Element | None) -> Formatting:
    """What ``w:pPr`` says by itself."""
    if properties is None:
        return Formatting()
    num: str | None = None
    place: int | None = None
    align: str | None = None
    level: int | None = None
    indents: tuple[tuple[str, int], ...] = ()
    for child in properties:
        if child.tag == f"{W}numPr":
            num, place = _list(child)
        elif child.tag == f"{W}jc":
            align = child.get(f"{W}val")
        elif child.tag == f"{W}ind":
            indents = _indents(child)
        elif child.tag == f"{W}outlineLvl":
            level = _whole(child.get(f"{W}val"))
    return Formatting(num, place, align=align, indents=indents, level=level)


def _list(element: etree._Element) -> tuple[str | None, int | None]:
    num, place = element.find(f"{W}numId"), element.find(f"{W}ilvl")
    return (
        num.get(f"{W}val") if num is not None else None,
        _whole(place.get(f"{W}val")) if place is not None else None,
    )


def _indents(element: etree._Element) -> tuple[tuple[str, int], ...]:
    found = []
    for key, value in element.attrib.items():
        name, number = str(key).removeprefix(W), _whole(str(value))
        if number is not None:
            found.append((_SIDES.get(name, name), number))
    return tuple(found)


def _whole(text: str | None) -> int | None:
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None
