"""The lines of a part with the elements behind their characters, counted as the reader counts them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final

from attrs import define, field
from lxml import etree

from eduplan.docx.paragraphs import Paragraph
from eduplan.docx.story import Aids, Story
from eduplan.docx.tree import W
from eduplan.docx.wrappers import ALTERNATIVES, RUBY
from eduplan.errors import DocxError
from eduplan.model.place import DocxPlace

__all__ = ["Line", "Piece", "holder_of", "lines_of"]


_START: Final = attrgetter("start")


@define(eq=False)
class Piece:
    """An *element* that shows *text* from *start* on in its line, inside *depth* fields.

    The element is a child of a run (``w:t``, ``w:tab`` …), or a formula among runs.
    """

    element: etree._Element
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@define(eq=False)
class Line:
    """A line at *place*: the paragraphs whose marks do not part it, and its pieces in order."""

    place: DocxPlace
    paragraphs: list[etree._Element] = field(factory=list)
    pieces: list[Piece] = field(factory=list)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.pieces[-1].end if self.pieces else 0

    def within(self, start: int, end: int) -> list[Piece]:
        """The pieces that begin in [*start*, *end*)."""
        first = bisect_left(self.pieces, start, key=_START)
        return self.pieces[first : bisect_left(self.pieces, end, lo=first, key=_START)]

    def around(self, at: int) -> tuple[Piece | None, Piece | None]:
        """The pieces before and behind *at*, where the line was cut."""
        index = bisect_left(self.pieces, at, key=_START)
        left = self.pieces[index - 1] if index else None
        return left, self.pieces[index] if index < len(self.pieces) else None


class _Traced(Paragraph):
    """A paragraph that remembers where its characters come from."""

    def __init__(self, story: Story, block: tuple[int, ...]) -> None:
        super().__init__(story, block)
        self.traced = Line(DocxPlace(story.part, block, 0, 0))
        self._within: etree._Element | None = None
        self._pending: list[tuple[etree._Element, str]] = []

    def read(self, element: etree._Element) -> None:
        if element.tag == f"{W}p":
            self.traced.paragraphs.append(element)
        super().read(element)

    def _inline(self, element: etree._Element) -> None:
        self._within = element
        self._pending = []
        super()._inline(element)

    def _characters(self, run: Iterable[etree._Element]) -> Iterator[str]:
        for child in run:
            for text in super()._characters([child]):
                if text and child.tag not in (ALTERNATIVES, RUBY):
                    self._pending.append((child, text))
                yield text

    def _add(self, text: str, properties: etree._Element | None) -> None:
        start = self.length
        super()._add(text, properties)
        if self.length == start:
            return
        assert self._within is not None
        for element, each in self._pending or [(self._within, text)]:
            self.traced.pieces.append(Piece(element, each, start, self.story.fields.depth))
            start += len(each)


def holder_of(root: etree._Element, part: str) -> etree._Element:
    """The element of a part that holds its paragraphs; raise `DocxError` for parts that cannot change."""
    body = root.find(f"{W}body")
    if body is not None:
        return body
    if root.tag in (f"{W}hdr", f"{W}ftr"):
        return root
    raise DocxError(
        "这一部分的文字不能改",
        place=part,
        remedy="正文、页眉、页脚可以改；批注、脚注请在 Word 里改",
    )


def lines_of(root: etree._Element, part: str, aids: Aids) -> dict[tuple[int, ...], Line]:
    """All lines of the *part* by their block, those of text boxes too."""
    holder = holder_of(root, part)
    return {line.place.block: line for line in _lines(Story(holder, part, aids), holder, ())}


def _lines(story: Story, parent: etree._Element, path: tuple[int, ...]) -> Iterator[Line]:
    pending: _Traced | None = None
    for index, element in enumerate(story.wrappers.blocks(parent)):
        block = (*path, index)
        if element.tag == f"{W}p":
            paragraph = pending or _Traced(story, block)
            paragraph.read(element)
            story.fields.end_paragraph()
            pending = paragraph if story.revisions.joins(element) else None
            if pending is None:
                yield from _with_boxes(paragraph)
        else:
            if pending is not None:
                yield from _with_boxes(pending)
                pending = None
            yield from _cells(story, element, block)
    if pending is not None:
        yield from _with_boxes(pending)


def _cells(story: Story, table: etree._Element, path: tuple[int, ...]) -> Iterator[Line]:
    for number, row in story.wrappers.rows(table):
        for column, cell in story.wrappers.cells(row):
            yield from _lines(story, cell, (*path, number, column))


def _with_boxes(paragraph: _Traced) -> Iterator[Line]:
    yield paragraph.traced
    for number, box in enumerate(paragraph.boxes):
        if not isinstance(box, str):
            yield from _lines(paragraph.story.inside(box), box, (*paragraph.block, number))
