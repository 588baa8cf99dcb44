"""A redline: one document with the tracked changes that make it say what another says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from eduplan.docx.patch import DocumentChange, patched
from eduplan.docx.patch.lines import Line, lines_of
from eduplan.docx.patch.rearranging import check_free
from eduplan.docx.patch.views import aids_of
from eduplan.docx.patch.workspace import Workspace
from eduplan.docx.tree import W
from eduplan.errors import DocxError
from eduplan.language.comparing import compared
from eduplan.language.line_pairing import paired_lines
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphInsertion, Side
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Revision

__all__ = ["changes_between", "redline"]


@frozen(eq=False)
class _Block:
    """A paragraph, or a table with the lines of its cells; *boxes* are those of text boxes on it."""

    lines: tuple[Line, ...]
    boxes: tuple[Line, ...] = ()

    @property
    def is_table(self) -> bool:
        return len(self.lines) != 1 or len(self.lines[0].place.block) > 1

    @property
    def text(self) -> str:
        """Its words, by which it is paired."""
        return "\n".join(line.text for line in self.lines) if self.is_table else self.lines[0].text

    @property
    def cells(self) -> tuple[tuple[int, ...], ...]:
        """Where its lines stand in it."""
        return tuple(line.place.block[1:] for line in self.lines)

    @property
    def style(self) -> str:
        """The style of a paragraph."""
        found = self.lines[0].paragraphs[0].find(f"{W}pPr/{W}pStyle")
        return "" if found is None else found.get(f"{W}val") or ""


def redline(a: bytes, b: bytes, revision: Revision) -> bytes:
    """The .docx *a* with the tracked changes, by *revision*, that make its main part say what *b* says.

    Accepting all gives the words of b, rejecting all those of a. A table of another shape goes with
    its words, and the rows of the new one come as paragraphs. Raises `DocxError` where the document
    cannot carry that. Words in text boxes come in boxes of a, or as paragraphs where it has none for them.
    """
    return patched(a, changes_between(a, b), track=revision)


def changes_between(a: bytes, b: bytes) -> list[DocumentChange]:
    """The changes that make the main part of the .docx *a* say what that of *b* says; see `redline`."""
    return list(_Redlining(_blocks(a), _blocks(b)).changes())


def _blocks(data: bytes) -> list[_Block]:
    """The blocks of the main part in order."""
    space = Workspace(data)
    lines = lines_of(space.root(space.main), space.main, aids_of(space.package)).values()
    found = []
    for _, group in groupby(lines, key=lambda line: line.place.block[0]):
        members = tuple(group)
        own = [line for line in members if len(line.place.block) == 1]
        found.append(_Block((own[0],), members[1:]) if own else _Block(members))
    return found


class _Redlining:
    def __init__(self, old: Sequence[_Block], new: Sequence[_Block]) -> None:
        self.all = list(old)
        self.old = [each for each in old if each.text.strip()]
        self.boxes = [line for each in old for line in each.boxes if line.text.strip()]
        theirs = [line for each in new for line in each.boxes if line.text.strip()]
        self.boxed = dict(_boxed(self.boxes, theirs))
        loose = {id(line) for line in theirs} - {id(line) for line in self.boxed.values()}
        self.new = [block for each in new for block in _unboxed(each, loose) if block.text.strip()]
        self.like = {each.style: each.lines[0].place for each in old if not each.is_table}

    def changes(self) -> Iterator[DocumentChange]:
        """The changes that make the old blocks the new ones; words in boxes stay in boxes of a."""
        for index, line in enumerate(self.boxes):
            yield from _edits(line, self.boxed[index].text if index in self.boxed else "")
        behind: _Block | None = None
        for i, x in paired_lines([b.text for b in self.old], [b.text for b in self.new]):
            mine = None if i is None else self.old[i]
            behind = mine or behind
            if x is None and mine is not None:
                yield from self.gone(mine)
            elif x is not None and mine is None:
                yield from self.came(self.new[x], behind)
            elif x is not None and mine is not None:
                yield from self.kept(mine, self.new[x])

    def kept(self, old: _Block, new: _Block) -> Iterator[DocumentChange]:
        """The words of *old* as those of *new*, line by line."""
        if old.is_table is new.is_table and old.cells == new.cells:
            for line, other in zip(old.lines, new.lines, strict=True):
                yield from _edits(line, other.text)
        else:
            yield from self.gone(old)
            yield from self.came(new, old)

    def gone(self, block: _Block) -> Iterator[DocumentChange]:
        """*block* gone: a paragraph whole; by its words a table, and one that carries a picture or a note."""
        if block.is_table or not _can_go(block.lines[0]):
            for line in block.lines:
                yield from _edits(line, "")
        else:
            line = block.lines[0]
            yield ParagraphDeletion(line.place, line.text)

    def came(self, block: _Block, behind: _Block | None) -> Iterator[DocumentChange]:
        """*block* come, as paragraphs right behind the one that they follow, or first of all."""
        place, side = self.anchor(behind)
        for text in _rows(block):
            like = None if block.is_table else self.like.get(block.style)
            yield ParagraphInsertion(place, text, side, like)

    def anchor(self, behind: _Block | None) -> tuple[DocxPlace, Side]:
        """Where what follows *behind* is put in: behind a paragraph, before one where a table precedes it.

        Between two tables nothing can stand but in the last cell of the first, before a table that
        begins the document but in its first cell.
        """
        if behind is None:
            if not self.all:
                raise DocxError("文档里没有可以接着写的段落", remedy="改用对照表")
            return self.all[0].lines[0].place, Side.BEFORE
        after = self.all[self.all.index(behind) + 1 :][:1]
        if behind.is_table and after and not after[0].is_table:
            return after[0].lines[0].place, Side.BEFORE
        return behind.lines[-1].place, Side.AFTER


def _can_go(line: Line) -> bool:
    """Whether nothing but words would go with the paragraph of *line*."""
    try:
        check_free(line)
    except DocxError:
        return False
    return True


def _boxed(ours: Sequence[Line], theirs: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """For each of *ours* the line of *theirs* that it comes to hold: one like it, else the next left."""
    pairs = list(paired_lines([line.text for line in ours], [line.text for line in theirs]))
    yield from ((i, theirs[x]) for i, x in pairs if i is not None and x is not None)
    empty = (i for i, x in pairs if i is not None and x is None)
    left = (theirs[x] for i, x in pairs if i is None and x is not None)
    yield from zip(empty, left, strict=False)


def _unboxed(block: _Block, loose: Collection[int]) -> Iterator[_Block]:
    """*block*, then each of its boxes that no box of the other document can hold."""
    yield block
    yield from (_Block((line,)) for line in block.boxes if id(line) in loose)


def _rows(block: _Block) -> Iterator[str]:
    """The paragraph's text, or each row of a table, its cells parted by a blank."""
    if len(block.lines) == 1:
        yield _unbroken(block.lines[0].text)
        return
    for _, row in groupby(block.lines, key=lambda line: line.place.block[1]):
        yield _unbroken("\u3000".join(filter(None, (line.text for line in row))))


def _unbroken(text: str) -> str:
    """*text* without tabs and line breaks, which no inserted paragraph holds."""
    return text.replace("\n", "").replace("\t", "\u3000")


def _breaks(text: str) -> list[str]:
    """The tabs and line breaks of *text*, which stay where both sides have the same."""
    return [char for char in text if char in "\n\t"]


def _edits(line: Line, text: str) -> Iterator[Edit]:
    """The edits that make *line* say *text*."""
    at = 0
    wanted = text if _breaks(text) == _breaks(line.text) else _unbroken(text)
    for old, new in compared(line.text, wanted):
        if old != new:
            place = DocxPlace(line.place.part, line.place.block, at, at + len(old))
            yield Edit(place, old, new)
        at += len(old)
