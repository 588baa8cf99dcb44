"""What a document asks for once its styles are followed: fonts of runs, the rule of a line's height."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from lxml import etree

from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W

__all__ = ["AskedFonts", "Cascade"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@frozen
class AskedFonts:
    """The fonts that a run asks for: for Chinese characters, and for digits and Latin letters."""

    chinese: str = ""
    latin: str = ""

    def over(self, other: AskedFonts) -> AskedFonts:
        """These, and those of *other* where these say nothing."""
        return AskedFonts(self.chinese or other.chinese, self.latin or other.latin)


class Cascade:
    """The styles of one document, by the ids that its paragraphs and runs use."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None = None) -> None:
        self._theme = theme
        self._sheet = Stylesheet(styles)

    def fonts(self, paragraph: etree._Element, run: etree._Element) -> AskedFonts:
        """The fonts of *run* in *paragraph*: its own, its style's, its paragraph's style's, the usual."""
        own = self._asked(run.find(f"{W}rPr"))
        for style in self._sheet.chain(_style_of(run, "rPr", "rStyle")):
            own = own.over(self._asked(style.find(f"{W}rPr")))
        for style in self._sheet.chain(_style_of(paragraph, "pPr", "pStyle") or self._sheet.usual):
            own = own.over(self._asked(style.find(f"{W}rPr")))
        if self._sheet.defaults is not None:
            own = own.over(self._asked(self._sheet.defaults.find(f"{W}rPrDefault/{W}rPr")))
        return own

    def is_exact(self, paragraph: etree._Element) -> bool:
        """Whether the lines of *paragraph* are exactly as high as it says, whatever stands in them."""
        holders = [
            paragraph,
            *self._sheet.chain(_style_of(paragraph, "pPr", "pStyle") or self._sheet.usual),
        ]
        if self._sheet.defaults is not None:
            holders += self._sheet.defaults.iterchildren(f"{W}pPrDefault")
        for holder in holders:
            spacing = holder.find(f"{W}pPr/{W}spacing")
            if spacing is not None and spacing.get(f"{W}line") is not None:
                return spacing.get(f"{W}lineRule") == "exact"
        return False

    def _asked(self, properties: etree._Element | None) -> AskedFonts:
        fonts = properties.find(f"{W}rFonts") if properties is not None else None
        if fonts is None:
            return AskedFonts()
        return AskedFonts(
            self._themed(fonts, "eastAsia") or fonts.get(f"{W}eastAsia", ""),
            self._themed(fonts, "ascii") or fonts.get(f"{W}ascii", ""),
        )

    def _themed(self, fonts: etree._Element, slot: str) -> str:
        """The font that the theme names for *slot*: Word prefers it to the one named beside it."""
        name = fonts.get(f"{W}{slot}Theme", "")
        if not name or self._theme is None:
            return ""
        kind = "majorFont" if name.startswith("major") else "minorFont"
        scheme = self._theme.find(f".//{_A}{kind}")
        if scheme is None:
            return ""
        chosen = scheme.find(f"{_A}{'ea' if slot == 'eastAsia' else 'latin'}")
        named = chosen.get("typeface", "") if chosen is not None else ""
        hans = scheme.find(f"{_A}font[@script='Hans']") if slot == "eastAsia" else None
        return named or (hans.get("typeface", "") if hans is not None else "")


def _style_of(element: etree._Element, properties: str, name: str) -> str:
    style = element.find(f"{W}{properties}/{W}{name}")
    return style.get(f"{W}val", "") if style is not None else ""
