"""What paragraphs and characters are set as once everything that speaks of them is followed.

Nearest first: what stands at the characters, their style, the numbers of a list, the style of the
paragraph and those it is based on, the style of the table, the defaults of the document (ECMA-376
part 1, 17.7.2).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from lxml import etree

from eduplan.docx.looks.properties import (
    TOGGLES,
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
)
from eduplan.docx.looks.styles import Style, Styles
from eduplan.docx.looks.theme import Theme
from eduplan.docx.numbering import Lists
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W
from eduplan.gbt9704.looks import LineRule, ParagraphForm, TypeForm
from eduplan.gbt9704.roles import Alignment

__all__ = ["Base", "Cascade"]

_ALIGNMENTS: Final = {
    "both": Alignment.BOTH,
    "distribute": Alignment.BOTH,
    "thaiDistribute": Alignment.BOTH,
    "lowKashida": Alignment.BOTH,
    "mediumKashida": Alignment.BOTH,
    "highKashida": Alignment.BOTH,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
}
_RULES: Final = {rule.value: rule for rule in LineRule}
_USUAL_SIZE: Final = 20
"""Half points that characters have where nothing says otherwise (17.3.2.38)."""
_AUTO_SPACE: Final = 280
"""Twips above and below a paragraph whose spacing is left to the program."""


class RunForm(NamedTuple):
    """What a run is set as: its *type*, the *style* it names, whether that is a tracked *change*."""

    type: TypeForm
    style: str
    changed: bool


class Base:
    """What characters of a paragraph are set as before their own properties speak.

    *table* is what the style of the table says, *style* that of the paragraph, *merged* both over the
    document's defaults.
    """

    __slots__ = ("merged", "style", "table", "types")

    def __init__(self, sheet: Styles, style: Style | None, table: RunProperties) -> None:
        self.style: RunProperties = style.run if style is not None else {}
        self.table = table
        self.merged: RunProperties = {**sheet.default_run, **table, **self.style}
        _turn(self.merged, sheet.default_run, (table, self.style))
        self.types: dict[object, RunForm] = {}


class Cascade:
    """The styles, lists and theme of one document; what they come to is kept, for it comes again."""

    def __init__(
        self,
        styles: etree._Element | None = None,
        theme: etree._Element | None = None,
        numbering: etree._Element | None = None,
    ) -> None:
        self.sheet = Styles(Stylesheet(styles))
        self._lists = Lists(numbering, styles)
        self._theme = Theme(theme)
        self._bases: dict[str, Base] = {}
        self._forms: dict[object, ParagraphForm] = {}

    def base(self, paragraph: etree._Element, table: RunProperties | None = None) -> Base:
        """What the characters of *paragraph* begin with; *table* is what its table's style says."""
        key = style_of(paragraph.find(f"{W}pPr"), "pStyle")
        if table:
            return Base(self.sheet, self.sheet.of_paragraph(key), table)
        if key not in self._bases:
            self._bases[key] = Base(self.sheet, self.sheet.of_paragraph(key), {})
        return self._bases[key]

    def type(self, run: etree._Element, base: Base) -> TypeForm:
        """How the characters of *run* are set in a paragraph that begins with *base*."""
        return self.type_of(run.find(f"{W}rPr"), base)

    def type_of(self, properties: etree._Element | None, base: Base) -> TypeForm:
        """How characters with *properties* are set; the same object for the same properties."""
        return self.run_of(properties, base).type

    def run_of(self, properties: etree._Element | None, base: Base) -> RunForm:
        """How a run with *properties* is set; the same object for the same properties."""
        key = (
            None
            if properties is None
            else tuple((each.tag, *each.attrib.items()) for each in properties)
        )
        found = base.types.get(key)
        if found is None:
            changed = properties is not None and properties.find(f"{W}rPrChange") is not None
            style = style_of(properties, "rStyle")
            found = RunForm(self._type(properties, base), style, changed)
            base.types[key] = found
        return found

    def form(
        self, paragraph: etree._Element, table: ParagraphProperties | None = None
    ) -> ParagraphForm:
        """How *paragraph* is set."""
        properties = paragraph.find(f"{W}pPr")
        key = (
            None
            if properties is None
            else tuple((each.tag, *each.attrib.items()) for each in properties if not len(each))
        )
        if table or (properties is not None and properties.find(f"{W}numPr") is not None):
            return self._form(properties, table or {})
        if key not in self._forms:
            self._forms[key] = self._form(properties, {})
        return self._forms[key]

    def _type(self, properties: etree._Element | None, base: Base) -> TypeForm:
        own = run_properties(properties)
        style = self.sheet.style(style_of(properties, "rStyle"))
        said: RunProperties = style.run if style is not None and style.kind == "character" else {}
        merged: RunProperties = {**base.merged, **said}
        _turn(merged, self.sheet.default_run, (base.table, base.style, said))
        merged.update(own)
        return TypeForm(
            chinese=self._font(merged, "eastAsia"),
            latin=self._font(merged, "ascii") or self._font(merged, "hAnsi"),
            size=int(merged.get("size", _USUAL_SIZE)),
            bold=bool(merged.get("bold")),
            italic=bool(merged.get("italic")),
            underline=_unless_none(merged.get("underline", "")),
            strike=bool(merged.get("strike")),
            colour=_unless_none(merged.get("colour", "")),
            highlight=_unless_none(merged.get("highlight", "")),
            hidden=bool(merged.get("hidden")),
            spacing=int(merged.get("spacing", 0)),
            scale=int(merged.get("scale", 100)) or 100,
            snaps=bool(merged.get("snaps", True)),
            hints_chinese=merged.get("hint") == "eastAsia",
        )

    def _font(self, merged: RunProperties, slot: str) -> str:
        """The font in *slot*: Word prefers the theme's to the one named beside it."""
        return self._theme.font(str(merged.get(f"{slot}Theme", ""))) or str(merged.get(slot, ""))

    def _form(self, properties: etree._Element | None, table: ParagraphProperties) -> ParagraphForm:
        own = paragraph_properties(properties)
        style = self.sheet.of_paragraph(style_of(properties, "pStyle"))
        said: ParagraphProperties = style.paragraph if style is not None else {}
        merged: ParagraphProperties = {**self.sheet.default_paragraph, **table}
        listed = self._listed(own, said)
        is_below_style = "numbering" not in own and style is not None and style.places_itself
        for layer in (listed, said, own) if is_below_style else (said, listed, own):
            # An indent told in 字 stays, whatever a nearer one says in twips: Word goes by it.
            merged.update(layer)
        return _form_of(merged)

    def _listed(self, own: ParagraphProperties, said: ParagraphProperties) -> ParagraphProperties:
        key = own.get("numbering", said.get("numbering", 0))
        found = self._lists.get(str(key)) if key else None
        level = own.get("level", said.get("level", 0))
        place = found.levels.get(int(level)) if found is not None else None
        return paragraph_properties(place.properties) if place is not None else {}


def style_of(properties: etree._Element | None, name: str) -> str:
    """The id that *properties* name a style by, "" where they name none."""
    style = properties.find(W + name) if properties is not None else None
    return style.get(f"{W}val", "") if style is not None else ""


def _turn(
    merged: RunProperties, defaults: RunProperties, levels: tuple[RunProperties, ...]
) -> None:
    """A toggle is on where an odd number of styles turn it on, or the defaults do (17.7.3)."""
    for name in TOGGLES:
        if any(name in level for level in levels):
            merged[name] = (
                bool(defaults.get(name)) or sum(bool(x.get(name)) for x in levels) % 2 == 1
            )


def _unless_none(value: str | int | bool) -> str:
    text = str(value)
    return "" if text in ("none", "auto", "AUTO") else text


def _form_of(merged: ParagraphProperties) -> ParagraphForm:
    characters = merged.get("firstChars")
    return ParagraphForm(
        alignment=_ALIGNMENTS.get(str(merged.get("alignment", "")), Alignment.LEFT),
        left=_length(merged, "left"),
        right=_length(merged, "right"),
        first=int(merged.get("first", 0)),
        first_characters=int(characters) if characters else None,
        line=int(merged.get("line", 240)),
        rule=_RULES.get(str(merged.get("rule", "auto")), LineRule.AUTO),
        before=_space(merged, "before"),
        after=_space(merged, "after"),
        snaps=bool(merged.get("snaps", True)),
        opens_page=bool(merged.get("opens_page")),
    )


def _length(merged: ParagraphProperties, name: str) -> int:
    """An indent: in 字 of 10.5 pt unless told in twips as well, as programs write both."""
    characters = int(merged.get(f"{name}Chars", 0))
    twips = int(merged.get(name, 0))
    return twips if twips or not characters else characters * 210 // 100


def _space(merged: ParagraphProperties, name: str) -> int:
    if merged.get(f"{name}Auto"):
        return _AUTO_SPACE
    lines = int(merged.get(f"{name}Lines", 0))
    twips = int(merged.get(name, 0))
    return twips if twips or not lines else lines * 312 // 100
