"""The lines that a plan prints: each with what it is and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum
from itertools import accumulate
from typing import Final

from attrs import frozen

from eduplan.model.place import DataPlace, DocxPlace, Place

__all__ = ["PROSE", "Element", "Joined", "Line", "Piece", "joined"]


class Element(Enum):
    """What a line is; the value is what users read."""

    COPY_NUMBER = "份号"
    SECRECY = "密级和保密期限"
    MARK = "发文机关标志"
    NUMBER = "发文字号"
    SIGNERS = "签发人"
    NOTICE_TITLE = "通知标题"
    ADDRESSEES = "主送机关"
    NOTICE_TEXT = "通知正文"
    TITLE = "标题"
    PREAMBLE = "前言"
    ITEM = "层次"
    BODY = "正文"
    CELL = "表格"
    CLOSING = "结尾"
    ATTACHMENTS = "附件说明"
    SIGNATURE = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    ANNEX_LABEL = "附件标识"
    ANNEX_TITLE = "附件标题"
    ANNEX_BODY = "附件正文"
    COPIES = "抄送机关"
    PRINTER = "印发机关和印发日期"
    UNPLACED = "未归位的文字"


PROSE: Final = frozenset(
    {
        *(Element.NOTICE_TITLE, Element.NOTICE_TEXT, Element.TITLE, Element.PREAMBLE),
        *(Element.ITEM, Element.BODY, Element.CELL, Element.CLOSING, Element.UNPLACED),
        *(Element.ANNEX_TITLE, Element.ANNEX_BODY),
    }
)
"""Where sentences stand: what the rules of text are read over."""


@frozen
class Piece:
    """A stretch of a line from *start* on that stands at *path* in data."""

    start: int
    path: str


@frozen
class Line:
    """A line as printed: its *text*, what *element* it is, *where* it stands in people's words.

    *pieces* say which data its characters are, in order; *place* is its place where that is known
    by itself; *label* is the number that the line begins with, *level* how deep its item lies.
    """

    text: str
    element: Element
    where: str
    pieces: tuple[Piece, ...] = ()
    label: str = ""
    level: int = -1
    place: Place | None = None
    index: int = 0

    @property
    def is_torn(self) -> bool:
        """Whether its characters are not those at its place one by one: a title in several rows."""
        place = self.place
        return isinstance(place, DocxPlace) and place.end - place.start != len(self.text)

    def data_place(self, start: int, end: int) -> DataPlace:
        """The data that the characters [*start*, *end*) of this line are."""
        piece = self.pieces[max(0, bisect_right(self.pieces, start, key=_start) - 1)]
        return DataPlace(piece.path, start - piece.start, end - piece.start)

    def spelled(self, start: int, end: int) -> str:
        """Where the characters [*start*, *end*) stand, in people's words."""
        if end - start == len(self.text):
            return self.where
        last = f"至{end}" if end - start > 1 else ""
        return f"{self.where}第{start + 1}{last}字"


def _start(piece: Piece) -> int:
    return piece.start


@frozen
class Joined:
    """Some lines as one text, a line break between them; *starts* is where each begins in it."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def at(self, place: int) -> tuple[Line, int]:
        """The line that stands at *place* of the text, and where in the text it begins."""
        index = bisect_right(self.starts, place) - 1
        return self.lines[index], self.starts[index]


def joined(lines: Iterable[Line]) -> Joined:
    """*lines* as one text."""
    members = tuple(lines)
    ends = tuple(accumulate((len(line.text) + 1 for line in members), initial=0))
    return Joined("\n".join(line.text for line in members), members, ends[: len(members)])
