"""The lossless outline: a source as lines, each with its indent, its mark and its words.

Nothing is judged here. Whatever was read can be written back exactly: ``outline.source``. A text gives
its lines by their breaks; a document gives one for each paragraph or row of a table, with what
it shows besides words as `Mark`s and `Looks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import evolve, frozen

from eduplan.language.characters import BLANK
from eduplan.language.labels import Label, read_label

__all__ = [
    "Indent",
    "Line",
    "Looks",
    "Mark",
    "MarkKind",
    "Outline",
    "Written",
    "outline_of",
    "read_outline",
]

_BLANKS: Final = re.compile(f"[{BLANK}]*")
_ENDS: Final = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BREAKS: Final = re.compile(f"[{_ENDS}]")


class Indent(Enum):
    """Where a line begins: at the margin, indented like a paragraph, or far to the right."""

    NONE = "none"
    PARAGRAPH = "paragraph"
    FAR = "far"


class MarkKind(Enum):
    """What a mark of a document says of the characters it spans."""

    STYLE = "style"
    BOOKMARK = "bookmark"
    REVISION = "revision"
    NUMBERED = "numbered"


@frozen
class Mark:
    """Characters [*start*, *end*) of a line's words: the style, bookmark or revision *value* on them.

    ``NUMBERED`` spans a label that the document counted by itself.
    """

    kind: MarkKind
    start: int
    end: int
    value: str = ""


@frozen
class Looks:
    """How a document sets a line: its *indent* (centred and right-aligned lines stand far), its *level*.

    *level* is that of the navigation pane, 1 for 标题 1; None where unknown, as in any text. A row of a
    table may be said to be one of its head.
    """

    indent: Indent | None = None
    level: int | None = None
    is_bold: bool = False
    is_head: bool = False


@frozen
class Line:
    """One line: *indent*, *label* if its words begin with one, *body*, and the break that ends it.

    *start* is where it begins in the source, *number* counts from 1. *cells* are those of a row that
    is known to be one of a table.
    """

    indent: str
    label: Label | None
    body: str
    end: str
    start: int
    number: int
    cells: tuple[str, ...] | None = None
    marks: tuple[Mark, ...] = ()
    looks: Looks = Looks()

    @property
    def words(self) -> str:
        """The line without indent and break."""
        return (self.label.text if self.label else "") + self.body

    @property
    def source(self) -> str:
        """The line exactly as it was read."""
        return self.indent + self.words + self.end

    @property
    def stop(self) -> int:
        """Where its words end in the text, the break not counted."""
        return self.start + len(self.indent) + len(self.words)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.words


@frozen
class Written:
    """A paragraph of a document, or a row of a table whose *cells* its *text* joins by tabs.

    A line break inside *text* counts as a blank: give one paragraph for each line.
    """

    text: str
    cells: tuple[str, ...] | None = None
    marks: tuple[Mark, ...] = ()
    looks: Looks = Looks()


@frozen
class Outline:
    """A source as its lines; in one of *paragraphs* each line is a whole one, and none was wrapped."""

    lines: tuple[Line, ...]
    paragraphs: bool = False

    @property
    def source(self) -> str:
        """The text exactly as it was read."""
        return "".join(line.source for line in self.lines)


def read_outline(text: str) -> Outline:
    """Split *text* into lines; total and lossless.

    >>> [line.label.text for line in read_outline("　　（一）加强学习\\n1．宣讲").lines]
    ['（一）', '1．']
    """
    lines, start = [], 0
    for number, source in enumerate(text.splitlines(keepends=True), 1):
        lines.append(_line(source, start, number))
        start += len(source)
    return Outline(tuple(lines))


def outline_of(paragraphs: Iterable[Written]) -> Outline:
    """The outline of *paragraphs* that a document keeps apart: each is one line, none was wrapped.

    Its source is their texts with a line break behind each.

    >>> outline = outline_of([Written("一、学习"), Written("甲\\t乙", cells=("甲", "乙"))])
    >>> outline.source, outline.lines[1].start
    ('一、学习\\n甲\\t乙\\n', 5)
    """
    lines, start = [], 0
    for number, each in enumerate(paragraphs, 1):
        line = _line(_BREAKS.sub(" ", each.text) + "\n", start, number)
        lines.append(evolve(line, cells=each.cells, marks=each.marks, looks=each.looks))
        start += len(line.source)
    return Outline(tuple(lines), paragraphs=True)


def _line(source: str, start: int, number: int) -> Line:
    words = source.rstrip(_ENDS)
    blanks = _BLANKS.match(words)
    assert blanks is not None
    label = read_label(words[blanks.end() :])
    inside = blanks.end() + (len(label.text) if label else 0)
    return Line(blanks[0], label, words[inside:], source[len(words) :], start, number)
