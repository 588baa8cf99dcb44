"""Paragraphs as they show: their runs joined with what stands between, marks and spans by their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import define, evolve
from lxml import etree

from eduplan.docx.body import BOOKMARK
from eduplan.docx.boxes import drawn_words, shows_picture, text_boxes
from eduplan.docx.formatting import is_on
from eduplan.docx.names import Kind, ParagraphStyle, RunStyle, run_styles
from eduplan.docx.story import Story
from eduplan.docx.symbols import symbol
from eduplan.docx.tree import W, text_in
from eduplan.docx.visible import Mark, Run, Shown, VisibleLine
from eduplan.docx.wrappers import ALTERNATIVES, RUBY, chosen
from eduplan.gbt9704.roles import Role
from eduplan.grammar.outline import Mark as Span
from eduplan.grammar.outline import MarkKind
from eduplan.model.checks import ID_PATTERN
from eduplan.model.reading import UnplacedReason

__all__ = ["Paragraph"]

_ID: Final = re.compile(ID_PATTERN)
_PICTURES: Final = frozenset(W + tag for tag in ("drawing", "pict", "object"))
_FORMULAS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHARACTERS: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_OWN_BREAKS: Final = str.maketrans("\t\n\r", "   ")


@define
class _Bookmark:
    name: str
    start: int
    is_ours: bool
    end: int | None = None

    def stop(self, length: int) -> int:
        return length if self.end is None else self.end


class Paragraph:
    """A paragraph that is being read, or several that a mark which does not show joins."""

    def __init__(self, story: Story, block: tuple[int, ...]) -> None:
        self.story = story
        self.block = block
        self.runs: list[Run] = []
        self.length = 0
        self.boxes: list[etree._Element | str] = []
        self._bookmarks: list[_Bookmark] = []
        self._open: dict[str, _Bookmark] = {}
        self._spanned: list[Span] = []
        self._contents: list[str] = []

    def read(self, element: etree._Element) -> None:
        """Take in what *element*, a paragraph or what may stand round runs, holds."""
        for child in element:
            self._inline(child)

    def _inline(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == f"{W}r":
            self._run(element)
        elif tag in self.story.wrappers.transparent:
            if tag in self.story.revisions.kept:
                self._revised(element)
            else:
                self.read(element)
        elif tag == f"{W}bookmarkStart":
            self._start(element)
        elif tag == f"{W}bookmarkEnd":
            self._end(element)
        elif tag == f"{W}fldSimple":
            self._simple_field(element)
        elif tag == ALTERNATIVES:
            for each in chosen(element):
                self._inline(each)
        elif tag.startswith(_FORMULAS):
            self._add("".join(map(text_in, element.iter(f"{_FORMULAS}t"))), None)

    def _revised(self, element: etree._Element) -> None:
        start = self.length
        self.read(element)
        if self.length > start:
            value = element.tag.removeprefix(W)
            self._spanned.append(Span(MarkKind.REVISION, start, self.length, value))

    def _simple_field(self, element: etree._Element) -> None:
        fields = self.story.fields
        fields.mark("begin")
        fields.instruct(element.get(f"{W}instr", ""))
        fields.mark("separate")
        self.read(element)
        fields.mark("end")

    def _run(self, run: etree._Element) -> None:
        properties = self.story.revisions.properties(run, "rPr")
        text = "".join(self._characters(run))
        if text:
            if self.story.aids.formats.switch(properties, "vanish"):
                self.story.leave(text, self.block, self.length, UnplacedReason.HIDDEN)
            else:
                self._add(text, properties)

    def _add(self, text: str, properties: etree._Element | None) -> None:
        if self.story.fields.in_contents:
            self._contents.append(text)
            return
        formats = self.story.aids.formats
        key = formats.run_style(properties)
        if key is not None and formats.name(key):
            end = self.length + len(text)
            self._spanned.append(Span(MarkKind.STYLE, self.length, end, formats.name(key)))
        bold = formats.switch(properties, "b")
        self.runs.append(Run(text, self.story.aids.names.run(key), bold))
        self.length += len(text)

    def _characters(self, run: Iterable[etree._Element]) -> Iterator[str]:
        """Those that the children of *run* show."""
        fields = self.story.fields
        for child in run:
            tag = child.tag
            if tag in self.story.text_tags:
                if fields.shows:
                    yield _text(child)
            elif tag in _CHARACTERS:
                if fields.shows:
                    yield _CHARACTERS[tag]
            elif tag == f"{W}fldChar":
                fields.mark(child.get(f"{W}fldCharType"))
            elif tag == f"{W}instrText":
                fields.instruct(text_in(child))
            elif tag == f"{W}sym":
                yield self._symbol(child)
            elif tag in _PICTURES:
                self._picture(child)
            elif tag == RUBY:
                yield from self._annotated(child)
            elif tag == ALTERNATIVES:
                for each in chosen(child):
                    yield from self._characters([each])

    def _annotated(self, ruby: etree._Element) -> Iterator[str]:
        """Characters with their sound above them (ISO/IEC 29500-1, 17.3.3.25), which stays behind."""
        if not self.story.fields.shows:
            return
        tags = self.story.text_tags
        above = "".join(_text(each) for each in ruby.iterfind(f"{W}rt//*") if each.tag in tags)
        if above:
            self.story.leave(above, self.block, self.length, UnplacedReason.PHONETIC)
        for run in self.story.wrappers.runs(ruby):
            yield from self._characters(run)

    def _symbol(self, element: etree._Element) -> str:
        """The character that a symbol looks like; one that is known to its font alone stays behind."""
        try:
            char = chr(int(element.get(f"{W}char", ""), 16))
        except (ValueError, OverflowError):
            return ""
        found = symbol(element.get(f"{W}font", ""), char)
        if not found and not "\ud800" <= char <= "\udfff":
            self.story.leave(char, self.block, self.length, UnplacedReason.CONTROL)
        return found

    def _picture(self, element: etree._Element) -> None:
        """A drawing: the words in it hang on this paragraph, a picture stays behind."""
        found: list[etree._Element | str] = [*text_boxes(element), *drawn_words(element)]
        self.boxes += found
        if not found and shows_picture(element):
            self.story.leave("", self.block, self.length, UnplacedReason.PICTURE)

    def _start(self, element: etree._Element) -> None:
        name = element.get(f"{W}name", "")
        ours = name.startswith(BOOKMARK) and _ID.search(name.removeprefix(BOOKMARK)) is not None
        if ours or not name.startswith("_"):
            bookmark = _Bookmark(name.removeprefix(BOOKMARK) if ours else name, self.length, ours)
            self._open[element.get(f"{W}id", "")] = bookmark
            self._bookmarks.append(bookmark)

    def _end(self, element: etree._Element) -> None:
        opened = self._open.pop(element.get(f"{W}id", ""), None)
        if opened is not None:
            opened.end = self.length

    def _leave_contents(self) -> None:
        """What a table of contents showed in this paragraph stays behind."""
        text = "".join(self._contents)
        if text.strip():
            self.story.leave(text, self.block, self.length, UnplacedReason.CONTENTS)

    def line(
        self, element: etree._Element | None, boxes: Sequence[tuple[Shown, ...]]
    ) -> VisibleLine:
        """The line; it is set as *element* is, the paragraph whose mark is left, and *boxes* hang on it."""
        story = self.story
        self._leave_contents()
        properties = story.revisions.properties(element, "pPr") if element is not None else None
        formatting = story.aids.formats.of(properties)
        hidden = properties is not None and is_on(properties.find(f"{W}rPr/{W}vanish"))
        number = "" if hidden else story.counters.count(formatting)
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = story.aids.names.paragraph(named.get(f"{W}val") if named is not None else None)
        runs = [Run(number, _label_style(style)), *self.runs] if number else self.runs
        return VisibleLine(
            style,
            tuple(runs),
            tuple(self._marks(len(number))),
            self.block,
            number,
            formatting,
            tuple(self._spans(len(number))),
            tuple(boxes),
        )

    def _marks(self, shift: int) -> Iterator[Mark]:
        for each in self._bookmarks:
            if each.is_ours:
                yield Mark(each.name, each.start + shift, each.stop(self.length) + shift)

    def _spans(self, shift: int) -> Iterator[Span]:
        """Those of others' bookmarks and of revisions, *shift* characters on."""
        for span in self._spanned:
            yield evolve(span, start=span.start + shift, end=span.end + shift)
        for each in self._bookmarks:
            if not each.is_ours:
                start, end = each.start + shift, each.stop(self.length) + shift
                yield Span(MarkKind.BOOKMARK, start, end, each.name)


def _label_style(style: ParagraphStyle | None) -> RunStyle | None:
    """The style that a number has in a line of ours: an editor made its typed label into a counted one."""
    if style is None or style.role not in (Role.HEADING, Role.ENTRY):
        return None
    return run_styles(Kind.LABEL).get(style.level)


def _text(element: etree._Element) -> str:
    """The characters of ``w:t``; tabs and line breaks have elements of their own, there they are blanks."""
    text = text_in(element) if len(element) else element.text or ""
    return text.translate(_OWN_BREAKS) if "\n" in text or "\t" in text or "\r" in text else text
