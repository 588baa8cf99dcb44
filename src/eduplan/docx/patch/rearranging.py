"""Whole paragraphs that come, go and move, plainly or as tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Final

from attrs import define, field
from lxml import etree

from eduplan.docx.patch.copying import inserted, made_paragraph, twin_of
from eduplan.docx.patch.lines import Line
from eduplan.docx.patch.neighbours import beside, ends_section, is_paragraph, removed
from eduplan.docx.patch.paragraph_marks import is_marked, mark_paragraph, take_properties
from eduplan.docx.patch.track import Track
from eduplan.docx.tree import W
from eduplan.errors import DocxError
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphEdit, ParagraphInsertion, Side
from eduplan.model.place import DocxPlace

__all__ = ["Rearranging", "check_free"]

_HUNG: Final = tuple(
    W + tag
    for tag in ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "altChunk")
)
_RUN: Final = f"{W}r"


@define(eq=False)
class _Stop:
    """A line that others come to stand beside, or that goes."""

    line: Line
    before: list[etree._Element] = field(factory=list)
    after: list[etree._Element] = field(factory=list)
    goes: bool = False


class Rearranging:
    """What *edits* do to the lines that *line_at* finds; *texts* are the words of those that move."""

    def __init__(
        self,
        line_at: Callable[[DocxPlace], Line],
        edits: Sequence[ParagraphEdit],
        track: Track | None,
    ) -> None:
        self._line_at = line_at
        self._edits = edits
        self._track = track
        self._stops: dict[Line, _Stop] = {}
        self.texts: dict[DocxPlace, str] = {}
        self.blank: set[DocxPlace] = set()
        """The places of lines that go but leave a blank one, since none can be left out there."""
        for edit in edits:
            self._check(edit)

    def _check(self, edit: ParagraphEdit) -> None:
        line = self._line_at(edit.place)
        if isinstance(edit, ParagraphInsertion):
            if edit.like is not None:
                self._line_at(edit.like)
            return
        where = str(line.place)
        if line.text != edit.before:
            raise DocxError(
                f"这一段是“{line.text}”，不是“{edit.before}”",
                place=where,
                remedy="文档与检查时不同；重新检查后再改",
            )
        if self._stop(line).goes:
            raise DocxError("这一段改了两次", place=where, remedy="删除或移动只写一处")
        check_free(line)
        self._stop(line).goes = True
        self.texts[edit.place] = line.text
        if not isinstance(edit, ParagraphDeletion):
            to = self._line_at(edit.to)
            if to is line or to.place.part != line.place.part:
                raise DocxError("不能移到那里", place=where, remedy="移到同一部分的另一段旁边")

    def _stop(self, line: Line) -> _Stop:
        return self._stops.setdefault(line, _Stop(line))

    def carry_out(self) -> None:
        """Make the edits; characters were edited before."""
        for edit in self._edits:
            if not isinstance(edit, ParagraphDeletion):
                self._place(edit)
        for stop in self._stops.values():
            self._settle(stop)
        for stop in sorted(self._stops.values(), key=lambda stop: stop.line.place.block):
            if stop.goes and not self._go(stop.line):
                self.blank.add(stop.line.place)

    def _place(self, edit: ParagraphEdit) -> None:
        """Make the paragraphs of *edit* and note where they come to stand."""
        if isinstance(edit, ParagraphInsertion):
            to = edit.place
            new = [made_paragraph(edit.text, self._line_at(edit.like or edit.place))]
        else:
            assert not isinstance(edit, ParagraphDeletion)
            to, line = edit.to, self._line_at(edit.place)
            new = [twin_of(line)] if self._track else [deepcopy(each) for each in line.paragraphs]
        for paragraph in new if self._track else ():
            assert self._track is not None
            inserted(paragraph, self._track)
        stop = self._stop(self._line_at(to))
        (stop.before if edit.side is Side.BEFORE else stop.after).extend(new)

    def _settle(self, stop: _Stop) -> None:
        """Put new paragraphs beside a line."""
        first, last = stop.line.paragraphs[0], stop.line.paragraphs[-1]
        for new in stop.before:
            first.addprevious(new)
        for new in stop.before if self._track else ():
            assert self._track is not None
            mark_paragraph(new, "ins", self._track)
        if self._track is not None and stop.after:
            self._settle_tracked(stop, self._track)
            return
        for new in reversed(stop.after):
            last.addnext(new)

    def _settle_tracked(self, stop: _Stop, track: Track) -> None:
        """A new mark has to run into the following paragraph; where none follows the one before takes it.

        So does a line that ends with words that are new: what is new is one stretch then, as if it was typed,
        which LibreOffice needs to take out again no more than that.
        """
        line = stop.line
        last = line.paragraphs[-1]
        typed = _ends_new(last) and not stop.goes and not ends_section(last)
        follows = is_paragraph(beside(last, after=True)) and not typed
        if not follows and ends_section(last):
            raise DocxError(
                "分节处不能以修订方式插入段落",
                place=str(line.place),
                remedy="插在前一段之前，或不用修订",
            )
        *others, final = stop.after
        marked = stop.after if follows else others
        for new in marked:
            mark_paragraph(new, "ins", track)
        if not follows and stop.goes:
            for new in others:
                line.paragraphs[0].addprevious(new)
            line.paragraphs[0].addprevious(final)
            mark_paragraph(final, "ins", track)
            return
        for new in reversed(stop.after):
            last.addnext(new)
        if not follows:
            mark_paragraph(last, "ins", track)
            wanted = deepcopy(final)
            _lend_properties(final, last)
            take_properties(final, wanted, track)

    def _go(self, line: Line) -> bool:
        """Take *line* out; False where a blank paragraph has to stay."""
        if self._track is not None:
            return self._go_tracked(line, self._track)
        first, last = line.paragraphs[0], line.paragraphs[-1]
        sides = beside(first, after=False), beside(last, after=True)
        if ends_section(last) or not any(map(is_paragraph, sides)):
            removed(line.paragraphs[:-1])
            for child in list(last):
                if child.tag != f"{W}pPr":
                    last.remove(child)
            return False
        removed(line.paragraphs)
        return True

    def _go_tracked(self, line: Line, track: Track) -> bool:
        marks: list[etree._Element] = []
        for paragraph in line.paragraphs:
            for run in [run for run in paragraph.iter(_RUN) if _is_there(run)]:
                track.delete(run, marks)
        last = line.paragraphs[-1]
        if ends_section(last):
            return False
        if is_paragraph(beside(last, after=True)):
            mark_paragraph(last, "del", track)
            return True
        before = beside(line.paragraphs[0], after=False)
        while before is not None and is_paragraph(before) and is_marked(before, "del"):
            before = beside(before, after=False)
        if before is None or not is_paragraph(before) or ends_section(before):
            return False
        if before in self._new():
            self._pour(before, last, track)
        else:
            mark_paragraph(before, "del", track)
            take_properties(last, before, track)
        return True

    def _new(self) -> set[etree._Element]:
        return {new for stop in self._stops.values() for new in (*stop.before, *stop.after)}

    def _pour(self, new: etree._Element, last: etree._Element, track: Track) -> None:
        """Put what is *new* into the *last* paragraph of its holder, which was emptied and cannot go."""
        take_properties(last, new, track)
        last.extend([child for child in new if child.tag != f"{W}pPr"])
        parent = new.getparent()
        assert parent is not None
        parent.remove(new)


def _ends_new(paragraph: etree._Element) -> bool:
    """Whether the last words of *paragraph* are marked as inserted."""
    runs = list(paragraph.iter(_RUN))
    return bool(runs) and next(runs[-1].iterancestors(f"{W}ins", f"{W}p")).tag == f"{W}ins"


def _lend_properties(paragraph: etree._Element, other: etree._Element) -> None:
    """Let *paragraph* be set as *other* is, as if it had always been."""
    for properties in paragraph.findall(f"{W}pPr"):
        paragraph.remove(properties)
    own = other.find(f"{W}pPr")
    if own is not None:
        copied = deepcopy(own)
        for change in (*copied.findall(f"{W}pPrChange"), *copied.findall(f"{W}rPr/{W}ins")):
            holder = change.getparent()
            assert holder is not None
            holder.remove(change)
        paragraph.insert(0, copied)


def _is_there(run: etree._Element) -> bool:
    """Whether a run of a paragraph is no part of another one and not deleted already."""
    for ancestor in run.iterancestors():
        if ancestor.tag == f"{W}p":
            return True
        if ancestor.tag in (_RUN, f"{W}del", f"{W}moveFrom"):
            return False
    return False


def check_free(line: Line) -> None:
    """Raise `DocxError` where more than words would go with *line*."""
    hung = any(True for paragraph in line.paragraphs for _ in paragraph.iter(*_HUNG))
    if hung:
        raise DocxError(
            "这一段挂着图片、文本框或脚注，不能整段删除或移动",
            place=str(line.place),
            remedy="只改文字，或在 Word 里改",
        )
    kinds = [
        mark.get(f"{W}fldCharType")
        for paragraph in line.paragraphs
        for mark in paragraph.iter(f"{W}fldChar")
    ]
    if kinds.count("begin") != kinds.count("end"):
        raise DocxError(
            "一个域从这一段跨到别段，不能整段删除或移动",
            place=str(line.place),
            remedy="在 Word 里改",
        )
    if any(next(piece.element.iterancestors(_RUN), None) is None for piece in line.pieces):
        raise DocxError(
            "这一段有公式，不能整段删除或移动", place=str(line.place), remedy="在 Word 里改"
        )
