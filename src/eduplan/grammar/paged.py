"""Page numbers that a document library puts before the text of each page: 2、局初步形成。"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from eduplan.grammar.families import family
from eduplan.grammar.glued import glued_marks
from eduplan.grammar.outline import Line
from eduplan.grammar.spaced import piece_of
from eduplan.language.characters import is_han
from eduplan.language.labels import LabelStyle, read_label
from eduplan.model.reading import UnplacedReason

__all__ = ["find_page_numbers", "unpaged_lines"]

_PAGE: Final = 100
"""From how many characters on a line may hold a page."""

_STYLE: Final = LabelStyle.ARABIC_COMMA


def unpaged_lines(lines: Sequence[Line]) -> list[Line]:
    """*lines*, the numbers of pages cut from those that hold a page each.

    Their numbers run from 1 on, most of them tear a sentence, and the first page has higher numbers
    of the paper's own, as no item has.
    """
    pages = {line.number for line in _pages([line for line in lines if not line.is_blank])}
    return [piece for line in lines for piece in (_cut(line) if line.number in pages else (line,))]


def find_page_numbers(lines: Sequence[Line]) -> dict[int, UnplacedReason]:
    """Which of *lines*, as `unpaged_lines` cut them, are page numbers."""
    return {
        line.number: UnplacedReason.PAGE_NUMBER
        for line in lines
        if line.label is not None and not line.body and line.label.style is _STYLE
    }


def _pages(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold a page each, if *lines* are those of such a text."""
    found = [index for index, line in enumerate(lines) if _may_be_page(line)]
    pages = [lines[index] for index in found]
    numbers = [line.label.number for line in pages if line.label]
    if len(pages) < 2 or numbers != list(range(1, len(pages) + 1)):
        return []
    torn = sum(_is_torn(lines[index - 1]) for index in found[1:])
    return pages if torn and torn * 2 >= len(pages) - 1 and _has_own(pages[0]) else []


def _may_be_page(line: Line) -> bool:
    if line.label is None or line.cells is not None or len(line.words) < _PAGE:
        return False
    return line.label.style is _STYLE


def _is_torn(line: Line) -> bool:
    """Whether a page breaks off at the end of *line*."""
    return len(line.words) >= _PAGE and is_han(line.words.rstrip()[-1])


def _has_own(line: Line) -> bool:
    """Whether the text of *line* holds a number of a higher level than the one before it."""
    assert line.label is not None
    rank = family(line.label)
    return any(family(mark.label) < rank for mark in glued_marks(line.body))


def _cut(line: Line) -> tuple[Line, Line]:
    label = read_label(line.words)
    assert label is not None
    inside = line.start + len(line.indent) + len(label.text)
    number = Line(line.indent, label, "", "", line.start, line.number, looks=line.looks)
    rest = piece_of(line, "", line.words[len(label.text) :], inside)
    return number, Line(
        rest.indent, rest.label, rest.body, line.end, rest.start, rest.number, looks=line.looks
    )
