"""The lossless outline: a text as lines, each with its indent, its mark and its words.

Nothing is judged here. Whatever was read can be written back exactly: ``outline.source``.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from eduplan.language.characters import BLANK
from eduplan.language.labels import Label, read_label

__all__ = ["Line", "Outline", "read_outline"]

_BLANKS: Final = re.compile(f"[{BLANK}]*")


@frozen
class Line:
    """One line: *indent*, *label* if its words begin with one, *body*, and the break that ends it.

    *start* is where it begins in the text, *number* counts from 1.
    """

    indent: str
    label: Label | None
    body: str
    end: str
    start: int
    number: int

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
class Outline:
    """A text as its lines."""

    lines: tuple[Line, ...]

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


def _line(source: str, start: int, number: int) -> Line:
    words = source.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    blanks = _BLANKS.match(words)
    assert blanks is not None
    label = read_label(words[blanks.end() :])
    inside = blanks.end() + (len(label.text) if label else 0)
    return Line(blanks[0], label, words[inside:], source[len(words) :], start, number)
