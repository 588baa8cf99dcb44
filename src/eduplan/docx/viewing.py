"""What a document shows in one view of its tracked changes: its lines and tables, wrappers transparent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from eduplan.docx.formatting import is_on
from eduplan.docx.paragraphs import Paragraph
from eduplan.docx.story import Aids, Story
from eduplan.docx.tree import W
from eduplan.docx.visible import Run, Shown, View, VisibleLine, VisibleTable, lines_in
from eduplan.model.reading import UnplacedReason

__all__ = ["view_of"]

_WIDEST: Final = 63
"""Columns that Word lets a table have."""


def view_of(root: etree._Element, part: str, aids: Aids) -> View:
    """What *root*, the body of the *part* or another holder of paragraphs, shows."""
    story = Story(root, part, aids)
    shown = tuple(_blocks(story, root, ()))
    return View(shown, tuple(story.unplaced))


def _blocks(story: Story, parent: etree._Element, path: tuple[int, ...]) -> Iterator[Shown]:
    """The paragraphs and tables below *parent*, joined where a paragraph mark does not show."""
    pending: Paragraph | None = None
    for index, element in enumerate(story.wrappers.blocks(parent)):
        block = (*path, index)
        if element.tag == f"{W}p":
            paragraph = pending or Paragraph(story, block)
            paragraph.read(element)
            story.fields.end_paragraph()
            pending = paragraph if story.revisions.joins(element) else None
            if pending is None:
                yield _line(paragraph, element)
        else:
            if pending is not None:
                yield _line(pending, None)
                pending = None
            yield _table(story, element, block)
    if pending is not None:
        yield _line(pending, None)


def _line(paragraph: Paragraph, element: etree._Element | None) -> VisibleLine:
    boxes = tuple(
        _box(paragraph.story, box, (*paragraph.block, number))
        for number, box in enumerate(paragraph.boxes)
    )
    return paragraph.line(element, boxes)


def _box(story: Story, box: etree._Element | str, path: tuple[int, ...]) -> tuple[Shown, ...]:
    """What a text box shows, or words that are drawn."""
    if isinstance(box, str):
        return (VisibleLine(None, (Run(box, None),), (), path),)
    return tuple(_blocks(story.inside(box), box, path))


def _table(story: Story, table: etree._Element, path: tuple[int, ...]) -> VisibleTable:
    rows: list[tuple[tuple[VisibleLine, ...], ...]] = []
    head = 0
    for number, row in story.wrappers.rows(table):
        cells = tuple(_cells(story, row, (*path, number)))
        if cells:
            head += head == len(rows) and is_on(row.find(f"{W}trPr/{W}tblHeader"))
            rows.append(cells)
    return VisibleTable(tuple(rows), path, head)


def _cells(
    story: Story, row: etree._Element, path: tuple[int, ...]
) -> Iterator[tuple[VisibleLine, ...]]:
    """The cells of a row, an empty one for each further column that one of them takes."""
    room = _WIDEST
    before = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
    yield from [()] * before
    room -= before
    for number, cell in story.wrappers.cells(row):
        lines = tuple(lines_in(_blocks(story, cell, (*path, number))))
        properties = cell.find(f"{W}tcPr")
        if properties is not None and _goes_on(properties):
            _leave(story, lines)
            lines = ()
        yield lines
        span = _count(properties.find(f"{W}gridSpan"), 1) if properties is not None else 1
        yield from [()] * min(span - 1, room)
        room = max(room - span, 0)
    yield from [()] * min(_count(row.find(f"{W}trPr/{W}gridAfter"), 0), room)


def _goes_on(properties: etree._Element) -> bool:
    """Whether a cell is the rest of the one above it or before it, and shows no words of its own."""
    for tag in ("vMerge", "hMerge"):
        merge = properties.find(W + tag)
        if merge is not None and merge.get(f"{W}val", "continue") == "continue":
            return True
    return False


def _leave(story: Story, lines: Sequence[VisibleLine]) -> None:
    for line in lines:
        if line.text.strip():
            story.leave(line.text, line.block, 0, UnplacedReason.HIDDEN)


def _count(element: etree._Element | None, usual: int) -> int:
    """The number of columns that *element* says, within what a table can have."""
    try:
        count = int(element.get(f"{W}val", "")) if element is not None else usual
    except ValueError:
        return usual
    return min(max(count, 0), _WIDEST)
