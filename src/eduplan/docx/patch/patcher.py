"""Changes made to a .docx in place, and proved: everything that they do not name stays as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar

from attrs import evolve

from eduplan.docx.patch.boxes import mirrored
from eduplan.docx.patch.lines import Line, lines_of
from eduplan.docx.patch.proof import Expectation, expect, prove
from eduplan.docx.patch.rearranging import Rearranging
from eduplan.docx.patch.remarks import Remarks
from eduplan.docx.patch.settings import Settings
from eduplan.docx.patch.track import Ids, Track, highest_id
from eduplan.docx.patch.views import aids_of
from eduplan.docx.patch.words import rewrite, spans_of
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.wrappers import Wrappers
from eduplan.errors import DocxError
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import (
    ParagraphEdit,
)
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Comment, Revision
from eduplan.model.setting import SettingEdit

__all__ = ["DocumentChange", "patched"]

DocumentChange: TypeAlias = Edit | ParagraphEdit | SettingEdit | Comment
"""What can be changed in a document."""
Block: TypeAlias = tuple[int, ...]
C = TypeVar("C")


def patched(
    data: bytes, changes: Iterable[DocumentChange], *, track: Revision | None = None
) -> bytes:
    """The .docx *data* with *changes* made, as tracked changes of *track* or plainly where it is None.

    All places mean the document as it is in *data*, whatever else changes. Parts that no change
    touches keep their bytes; without changes the result is *data* itself. Comments are never tracked.
    Raises `DocxError` where the document does not say what a change expects, where changes overlap,
    where one cannot be made without harm, and for what is no .docx. Then nothing is written: the
    new document is read again before it is given back, and its words have to be the expected ones.
    """
    found = list(changes)
    if not found:
        return data
    patcher = _Patcher(data, track)
    return patcher.done(found)


class _Patcher:
    def __init__(self, data: bytes, track: Revision | None) -> None:
        self.data = data
        self.space = Workspace(data)
        self.aids = aids_of(self.space.package)
        self.ids = Ids()
        self.ids.above(highest_id(self.space.root(self.space.main)))
        self.track = Track(track, self.ids) if track is not None else None
        self.lines: dict[str, dict[Block, Line]] = {}
        self.touched: dict[Line, None] = {}

    def done(self, changes: list[DocumentChange]) -> bytes:
        edits = [each for each in changes if isinstance(each, Edit)]
        comments = [each for each in changes if isinstance(each, Comment)]
        settings = [each for each in changes if isinstance(each, SettingEdit)]
        paragraphs = [each for each in changes if isinstance(each, ParagraphEdit)]
        for edit in edits:
            self.line(edit.place)
        plan = Rearranging(self.line, paragraphs, self.track)
        expected = expect(edits, paragraphs, plan.texts)
        remarks = Remarks(self.space, self.ids)
        self.remark(remarks, comments)
        setter = Settings(self.space, self.line, Wrappers(self.aids.revisions), self.track)
        for setting in settings:
            setter.make(setting)
        self.rewrite(edits)
        plan.carry_out()
        mirrored(paragraph for line in self.touched for paragraph in line.paragraphs)
        for place in plan.blank:
            expected[place.part].blank.add(place.block)
        for part in self.lines:
            expected.setdefault(part, Expectation())
        new = self.space.saved()
        prove(self.data, new, expected, is_tracked=self.track is not None)
        return new

    def rewrite(self, edits: list[Edit]) -> None:
        by_line = _grouped(edits, lambda edit: id(self.line(edit.place)))
        plans = [(self.line(group[0].place), group) for group in by_line]
        for line, spans in [(line, spans_of(line, group)) for line, group in plans]:
            rewrite(line, spans, self.ids, self.track)

    def line(self, place: object) -> Line:
        """The line at *place*, in a part that is about to change."""
        if not isinstance(place, DocxPlace):
            raise DocxError("改动的位置不在文档里", place=str(place), remedy="用文档中的位置")
        if place.part not in self.lines:
            if place.part not in self.space.package:
                raise DocxError("文档里没有这一部分", place=str(place), remedy="重新检查后再改")
            root = self.space.changed(place.part)
            self.ids.above(highest_id(root))
            self.lines[place.part] = lines_of(root, place.part, self.aids)
        line = self.lines[place.part].get(place.block)
        if line is None:
            raise DocxError("文档里没有这一段", place=str(place), remedy="重新检查后再改")
        self.touched[line] = None
        return line

    def remark(self, remarks: Remarks, comments: list[Comment]) -> None:
        """Add *comments*, each line cut once for all that are on it."""
        tied = [self.tied(comment) for comment in comments]
        for group in _grouped(tied, lambda pair: id(pair[0])):
            remarks.prepare(group[0][0], [comment for _, comment in group])
        for line, comment in tied:
            remarks.add(comment, line)

    def tied(self, comment: Comment) -> tuple[Line, Comment]:
        """The line of *comment*: of one on a text box the paragraph that the box hangs on."""
        place = comment.place
        if place.part != self.space.main:
            raise DocxError("页眉、页脚里不能加批注", place=str(place), remedy="批注加在正文上")
        line = self.line(place)
        lines = self.lines[place.part]
        above = (place.block[:length] for length in range(1, len(place.block)))
        hung = next((lines[block] for block in above if block in lines), None)
        if hung is None:
            return line, comment
        return hung, evolve(comment, place=hung.place)


def _grouped(members: Iterable[C], key: Callable[[C], object]) -> list[list[C]]:
    groups: dict[object, list[C]] = defaultdict(list)
    for member in members:
        groups[key(member)].append(member)
    return list(groups.values())
