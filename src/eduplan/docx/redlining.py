"""What has to change in a document so that it says what another one says: for tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from attrs import frozen

from eduplan.docx.opening import open_package
from eduplan.docx.patch import DocumentChange
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.showing import main_part
from eduplan.errors import DocxError
from eduplan.model.finding import Edit
from eduplan.model.paragraph_edit import ParagraphDeletion, ParagraphInsertion, Side
from eduplan.model.place import DocxPlace

__all__ = ["ShownLine", "changes_between", "shown_lines"]

_TOKEN: Final = re.compile(r"[0-9０-９.]+|[〇零一二三四五六七八九十百千两]+|.", re.DOTALL)
_NUMBER: Final = re.compile("[0-9０-９.〇零一二三四五六七八九十百千两]+")
_LIKE: Final = 0.5
"""Lines that share less than half of their characters are not the same line reworded."""
_MOST: Final = 2_000
"""Longer stretches of a line are replaced as a whole (tokens)."""


@frozen
class ShownLine:
    """A line of a document's main part: its *text* and its *place*."""

    place: DocxPlace
    text: str


_Pair: TypeAlias = tuple[ShownLine | None, ShownLine | None]


def shown_lines(data: bytes) -> list[ShownLine]:
    """The lines of the main part of the .docx *data*, in order; changes are seen as accepted."""
    package = open_package(data)
    part = main_part(package)
    return [
        ShownLine(DocxPlace(part, block, 0, len(text)), text)
        for block, text in texts_of(package, part, aids_of(package))
    ]


def changes_between(before: bytes, after: bytes) -> Iterator[DocumentChange]:
    """The changes that make the .docx *before* say, line by line, what *after* says.

    A number is changed as a whole. Raises `DocxError` where rows of a table would come or go.
    """
    last: ShownLine | None = None
    for old, new in _paired(shown_lines(before), shown_lines(after)):
        if old is None:
            assert new is not None
            yield _insertion(last, new)
        elif new is None:
            yield ParagraphDeletion(_paragraph(old).place, old.text)
        else:
            yield from _edits(old, new.text)
        last = old or last


def _insertion(last: ShownLine | None, new: ShownLine) -> ParagraphInsertion:
    if last is None:
        raise DocxError("文首不能添段", place=str(new.place), remedy="先写好标题")
    _paragraph(new)
    return ParagraphInsertion(_paragraph(last).place, new.text, Side.AFTER)


def _paragraph(line: ShownLine) -> ShownLine:
    if len(line.place.block) > 1:
        raise DocxError(
            "表格的行有增减，不能写成修订",
            place=str(line.place),
            remedy="先去掉附件里的任务分解表，或不带修订写出",
        )
    return line


def _paired(a: Sequence[ShownLine], b: Sequence[ShownLine]) -> Iterator[_Pair]:
    """The lines of both documents in order: those that say the same but for numbers, the like, the rest."""
    matcher = SequenceMatcher(None, [_key(x) for x in a], [_key(x) for x in b], autojunk=False)
    for _, first, last, start, stop in matcher.get_opcodes():
        if last - first == stop - start:
            yield from zip(a[first:last], b[start:stop], strict=True)
        else:
            yield from _nearly(a[first:last], b[start:stop])


def _key(line: ShownLine) -> tuple[bool, str]:
    return len(line.place.block) > 1, _NUMBER.sub("0", line.text)


def _nearly(a: Sequence[ShownLine], b: Sequence[ShownLine]) -> Iterator[_Pair]:
    """Each line of *a* with the next of *b* that is like it; what is left over stands alone."""
    at = 0
    for old in a:
        found = next((i for i in range(at, len(b)) if _is_like(old.text, b[i].text)), None)
        if found is None:
            yield old, None
            continue
        yield from ((None, line) for line in b[at:found])
        yield old, b[found]
        at = found + 1
    yield from ((None, line) for line in b[at:])


def _is_like(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def _edits(old: ShownLine, text: str) -> Iterator[Edit]:
    if old.text == text:
        return
    a, b = _TOKEN.findall(old.text), _TOKEN.findall(text)
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    at = sum(map(len, a[:head]))
    if max(len(middle_a), len(middle_b)) > _MOST:
        yield _edit(old, at, "".join(middle_a), "".join(middle_b))
        return
    matcher = SequenceMatcher(None, middle_a, middle_b, autojunk=False)
    for tag, first, last, start, stop in matcher.get_opcodes():
        words = "".join(middle_a[first:last])
        if tag != "equal":
            yield _edit(old, at, words, "".join(middle_b[start:stop]))
        at += len(words)


def _edit(line: ShownLine, at: int, before: str, after: str) -> Edit:
    place = DocxPlace(line.place.part, line.place.block, at, at + len(before))
    return Edit(place, before, after)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many members at the head are the same."""
    count = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        count += 1
    return count
