"""Settings made where they win: on characters, paragraphs, sections, or the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from eduplan.docx.patch.document_settings import NAMES, name_writer, set_odd_even
from eduplan.docx.patch.lines import Line, holder_of
from eduplan.docx.patch.order import child_of, put
from eduplan.docx.patch.page_numbers import number_pages
from eduplan.docx.patch.page_settings import PAGE_SETTINGS, section_of
from eduplan.docx.patch.paragraph_settings import PARAGRAPH_SETTINGS, RULES, first_indent, rule
from eduplan.docx.patch.run_settings import RUN_SETTINGS
from eduplan.docx.patch.runs import cut, runs_over
from eduplan.docx.patch.track import Track
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.stylesheet import Stylesheet
from eduplan.docx.tree import W
from eduplan.docx.wrappers import Wrappers
from eduplan.errors import DocxError
from eduplan.model.place import DocxPlace
from eduplan.model.setting import Setting, SettingEdit, SettingValue

__all__ = ["Settings"]

_KINDS: Final = {int: "整数", str: "文字", bool: "True 或 False"}
_NOT_RECORDED: Final = {
    "rPr": ("ins", "del", "moveFrom", "moveTo", "rPrChange"),
    "pPr": ("rPr", "sectPr", "pPrChange"),
    "sectPr": ("headerReference", "footerReference", "sectPrChange"),
}
_USUAL_SIZE: Final = 20
"""Half points, where no style says otherwise."""


class Settings:
    """Writes settings into the document in *space*, whose lines *line_at* finds."""

    def __init__(
        self,
        space: Workspace,
        line_at: Callable[[DocxPlace], Line],
        wrappers: Wrappers,
        track: Track | None,
    ) -> None:
        self._space = space
        self._line_at = line_at
        self._wrappers = wrappers
        self._track = track

    def make(self, edit: SettingEdit) -> None:
        """Make one *edit*; raise `DocxError` where its value is of the wrong kind or its place unknown."""
        setting, value = edit.setting, edit.after
        if setting in RUN_SETTINGS:
            self._set_characters(edit, self._writer(edit, RUN_SETTINGS))
        elif setting in PAGE_SETTINGS:
            self._writer(edit, PAGE_SETTINGS)(self._section(edit), value)
        elif setting is Setting.PAGE_NUMBER:
            form = _form(edit)
            number_pages(self._space, self._section(edit), form)
        elif setting is Setting.ODD_EVEN:
            set_odd_even(self._space, bool(_checked(edit, bool)))
        elif setting in NAMES:
            name_writer(self._space, NAMES[setting], str(_checked(edit, str)))
        else:
            line = self._line_at(edit.place)
            for paragraph in line.paragraphs:
                properties = self._recorded(paragraph, "pPr")
                self._set_paragraph(line, paragraph, properties, edit, value)

    def _writer(
        self, edit: SettingEdit, table: dict[Setting, tuple[type, Callable[..., None]]]
    ) -> Callable[..., None]:
        kind, write = table[edit.setting]
        _checked(edit, kind)
        return write

    def _set_characters(self, edit: SettingEdit, write: Callable[..., None]) -> None:
        """Set the runs of the characters; with a whole paragraph its mark, which makes its line high."""
        line = self._line_at(edit.place)
        length = len(line.text)
        start, end = edit.place.start, edit.place.end
        if end > length:
            raise DocxError(
                f"这一段只有 {length} 个字",
                place=str(edit.place),
                remedy="文档与检查时不同；重新检查",
            )
        if start == end:
            start, end = 0, length
        cut(line, (start, end))
        for run in list(runs_over(line, start, end)):
            write(self._recorded(run, "rPr"), edit.after)
        for paragraph in line.paragraphs if end - start == length else ():
            write(self._recorded(child_of(paragraph, "pPr"), "rPr"), edit.after)

    def _section(self, edit: SettingEdit) -> etree._Element:
        """The properties of the section that holds the place of *edit*."""
        part = edit.place.part
        body = holder_of(self._space.changed(part), part)
        block = edit.place.block[0] if edit.place.block else 0
        section = section_of(body, block, self._wrappers)
        self._record(section, "sectPr")
        return section

    def _set_paragraph(
        self,
        line: Line,
        paragraph: etree._Element,
        properties: etree._Element,
        edit: SettingEdit,
        value: SettingValue,
    ) -> None:
        if edit.setting is Setting.FIRST_INDENT:
            first_indent(properties, int(_checked(edit, int)), self._width(line))
        elif edit.setting in RULES:
            rule(paragraph, properties, RULES[edit.setting], int(_checked(edit, int)))
        else:
            self._writer(edit, PARAGRAPH_SETTINGS)(properties, value)

    def _recorded(self, owner: etree._Element, kind: str) -> etree._Element:
        """The properties of *owner*, made where it has none; what they were is noted if that is tracked."""
        properties = child_of(owner, kind)
        self._record(properties, kind)
        return properties

    def _record(self, properties: etree._Element, kind: str) -> None:
        if self._track is None or properties.find(f"{W}{kind}Change") is not None:
            return
        change = self._track.mark(f"{kind}Change")
        left_out = {W + tag for tag in _NOT_RECORDED[kind]}
        old = [deepcopy(child) for child in properties if child.tag not in left_out]
        etree.SubElement(change, W + kind).extend(old)
        put(properties, change)

    def _width(self, line: Line) -> int:
        """How wide a 字 of *line* is, in twips."""
        for element in self._sizes(line):
            text = element.get(f"{W}val", "") if element is not None else ""
            if text.isascii() and text.isdigit() and len(text) < 5:
                return int(text) * 10
        return _USUAL_SIZE * 10

    def _sizes(self, line: Line) -> Iterator[etree._Element | None]:
        """What says the size of the characters of *line*: its runs, its style, the defaults."""
        for piece in line.pieces:
            run = piece.element.getparent()
            yield run.find(f"{W}rPr/{W}sz") if run is not None else None
        name = self._space.linked("styles")
        sheet = Stylesheet(self._space.root(name) if name is not None else None)
        style = line.paragraphs[-1].find(f"{W}pPr/{W}pStyle")
        key = style.get(f"{W}val", "") if style is not None else sheet.usual
        for each in sheet.chain(key):
            yield each.find(f"{W}rPr/{W}sz")
        if sheet.defaults is not None:
            yield sheet.defaults.find(f"{W}rPrDefault/{W}rPr/{W}sz")


def _checked(edit: SettingEdit, kind: type) -> SettingValue:
    """The new value of *edit*, which has to be of one *kind*."""
    value = edit.after
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise DocxError(
        f"{edit.setting.value}应为{_KINDS[kind]}，却是 {value!r}",
        place=str(edit.place),
        remedy="按设置的单位写",
    )


def _form(edit: SettingEdit) -> str:
    form = str(_checked(edit, str))
    if form.count("{number}") != 1:
        raise DocxError(
            f"页码形式“{form}”里应有一个 {{number}}",
            place=str(edit.place),
            remedy="写成“— {number} —”",
        )
    return form
