"""The styles of one document, each with what it has from the styles that it is based on."""

from __future__ import annotations

from typing import Final

from attrs import define, field
from lxml import etree

from eduplan.docx.looks.properties import (
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
)
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W

__all__ = ["Style", "Styles"]

_INDENTS: Final = frozenset({"left", "first", "leftChars", "firstChars"})


@define(eq=False)
class Style:
    """A style: its *id*, *kind* and *name*; its own element, and all that it says with its bases."""

    id: str
    kind: str
    name: str
    element: etree._Element
    run: RunProperties = field(factory=dict)
    paragraph: ParagraphProperties = field(factory=dict)
    places_itself: bool = False
    """Whether it indents paragraphs whose list it, or a style below it, names."""


class Styles:
    """The styles by their ids; each is read when it is first asked for."""

    def __init__(self, sheet: Stylesheet) -> None:
        self._sheet = sheet
        self._styles: dict[str, Style | None] = {}
        defaults = sheet.defaults
        said_of_runs = defaults.find(f"{W}rPrDefault/{W}rPr") if defaults is not None else None
        said_of_all = defaults.find(f"{W}pPrDefault/{W}pPr") if defaults is not None else None
        self.default_run: RunProperties = run_properties(said_of_runs)
        self.default_paragraph: ParagraphProperties = paragraph_properties(said_of_all)

    def of_paragraph(self, key: str | None) -> Style | None:
        """The style *key* of a paragraph: the usual one where there is none of that id."""
        return self.style(key or self._sheet.usual) or self.style(self._sheet.usual)

    def style(self, key: str) -> Style | None:
        """The style with the id *key*, None where there is none."""
        if key not in self._styles:
            self._styles[key] = self._read(key)
        return self._styles[key]

    def _read(self, key: str) -> Style | None:
        chain = list(self._sheet.chain(key))
        if not chain:
            return None
        name = self._sheet.name(key) or key
        style = Style(key, chain[0].get(f"{W}type", ""), name, chain[0])
        for element in reversed(chain):
            style.run.update(run_properties(element.find(f"{W}rPr")))
            own = paragraph_properties(element.find(f"{W}pPr"))
            style.paragraph.update(own)
            if own.keys() & _INDENTS:
                style.places_itself = True
            elif "numbering" in own:
                style.places_itself = False
        return style
