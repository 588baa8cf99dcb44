"""Comments in the margin: their part, made or gone on with, and the marks that tie them to characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from eduplan.docx.patch.lines import Line, Piece
from eduplan.docx.patch.runs import begun_at, cut, ended_at, worded
from eduplan.docx.patch.track import Ids, highest_id, lifted, moment
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.tree import W
from eduplan.docx.xml import MAIN
from eduplan.errors import DocxError
from eduplan.model.revision import Comment

__all__ = ["Remarks"]

_ID: Final = f"{W}id"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MARKS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Remarks:
    """The comments of the document in *space*; *ids* number what has to be parted for them."""

    def __init__(self, space: Workspace, ids: Ids) -> None:
        self._space = space
        self._ids = ids
        self._numbers = Ids()
        self._root: etree._Element | None = None

    def add(self, comment: Comment, line: Line) -> None:
        """Tie *comment* to its characters in *line*, which are checked to be there."""
        place = comment.place
        if place.end > line.length:
            raise DocxError(
                f"这一段只有 {line.length} 个字，批注指到第 {place.end} 个字",
                place=str(place),
                remedy="文档与检查时不同；重新检查",
            )
        number = self._write(comment)
        start, end, reference = _marks(number)
        pieces = _pieces(line, place.start, place.end)
        if pieces:
            lifted(begun_at(pieces[0]), self._ids, after=False).addprevious(start)
            last = lifted(ended_at(pieces[-1]), self._ids, after=True)
            last.addnext(reference)
            last.addnext(end)
        else:
            line.paragraphs[-1].extend([start, end, reference])

    def prepare(self, line: Line, comments: Iterable[Comment]) -> None:
        """Cut *line* once for all of *comments*, which are added then: its runs from the last on."""
        ends = (_about(line, each.place.start, each.place.end) for each in comments)
        offsets = {offset for pair in ends for offset in pair}
        cut(line, offsets)
        for piece in reversed(line.pieces):
            if piece.start in offsets:
                begun_at(piece)

    def _write(self, comment: Comment) -> str:
        """Put the words of *comment* into the part of comments; its number there."""
        root = self._comments()
        number = self._numbers.next()
        known = {_ID: number, f"{W}author": comment.author}
        if comment.date is not None:
            known[f"{W}date"] = moment(comment.date)
        if comment.initials:
            known[f"{W}initials"] = comment.initials
        element = etree.SubElement(root, f"{W}comment", known)
        element.extend(_paragraphs(comment.text))
        return number

    def _comments(self) -> etree._Element:
        if self._root is None:
            name = self._space.linked("comments")
            if name is None:
                self._root = etree.Element(f"{W}comments", nsmap={"w": MAIN})
                self._space.add("comments", _TYPE, self._root)
            else:
                self._root = self._space.changed(name)
            document = self._space.root(self._space.main)
            taken = [document.iter(W + tag) for tag in _MARKS]
            for marks in (self._root, *(mark for each in taken for mark in each)):
                self._numbers.above(highest_id(marks))
        return self._root


def _pieces(line: Line, start: int, end: int) -> list[Piece]:
    """The pieces of *line* that a comment on [*start*, *end*) is about."""
    start, end = _about(line, start, end)
    cut(line, (start, end))
    return line.within(start, end)


def _about(line: Line, start: int, end: int) -> tuple[int, int]:
    """What a comment on [*start*, *end*) is about: where that is nothing the character before, or all."""
    if start < end:
        return start, end
    return (start - 1, start) if start else (0, line.length)


def _marks(number: str) -> tuple[etree._Element, etree._Element, etree._Element]:
    start, end = (etree.Element(W + tag, {_ID: number}) for tag in _MARKS[:2])
    reference = etree.Element(f"{W}r")
    etree.SubElement(reference, W + _MARKS[2], {_ID: number})
    return start, end, reference


def _paragraphs(text: str) -> Iterator[etree._Element]:
    """The paragraphs of a comment, the first with the mark that leads back to its place."""
    for number, line in enumerate(text.split("\n")):
        paragraph = etree.Element(f"{W}p")
        if not number:
            sign = etree.SubElement(paragraph, f"{W}r")
            etree.SubElement(sign, f"{W}annotationRef")
        run = etree.SubElement(paragraph, f"{W}r")
        run.extend(worded(line))
        yield paragraph
