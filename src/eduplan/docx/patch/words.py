"""Edits of characters in one line: checked, cut out, and made plainly or as tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen
from lxml import etree

from eduplan.docx.patch.lines import Line, Piece
from eduplan.docx.patch.runs import (
    begun_at,
    cut,
    ended_at,
    looks_of,
    made_run,
    runs_over,
    tidied,
    worded,
)
from eduplan.docx.patch.track import Ids, Track, lifted, pruned
from eduplan.docx.tree import W
from eduplan.errors import DocxError
from eduplan.language.characters import first_forbidden
from eduplan.model.finding import Edit
from eduplan.model.place import DocxPlace

__all__ = ["Span", "rewrite", "spans_of"]

_WHOLE: Final = re.compile("[0-9０-９A-Za-z.,．，%％]")
"""Characters of numbers and of Latin words, which are changed as a whole."""
_RUN: Final = f"{W}r"
_DEEP: Final = 10**6


@frozen
class Span:
    """Characters [*start*, *end*) of a line that become *after*."""

    start: int
    end: int
    after: str


def spans_of(line: Line, edits: Iterable[Edit]) -> tuple[Span, ...]:
    """What *edits* change in *line*, from left to right, each as little as it can be.

    Insertions at one place are one. Raises `DocxError` where the document does not say what
    an edit expects, where edits overlap, and for characters that no document can hold.
    """
    text = line.text
    ordered = sorted(edits, key=lambda edit: _span(edit))
    spans: list[Span] = []
    last = 0
    for edit in ordered:
        start, end = _span(edit)
        _check(line, text, edit)
        if start < last:
            raise DocxError("两处改动重叠", place=str(edit.place), remedy="合成一处，或分两次改")
        last = end
        span = _trimmed(text, Span(start, end, edit.after))
        if spans and span.start == span.end == spans[-1].start == spans[-1].end:
            span = Span(span.start, span.end, spans.pop().after + span.after)
        spans.append(span)
    return tuple(spans)


def _span(edit: Edit) -> tuple[int, int]:
    assert isinstance(edit.place, DocxPlace)  # callers give places in documents
    return edit.place.start, edit.place.end


def _check(line: Line, text: str, edit: Edit) -> None:
    start, end = _span(edit)
    found = text[start:end]
    if found != edit.before or end > len(text):
        raise DocxError(
            f"第 {start + 1} 个字起是“{found}”，不是“{edit.before}”",
            place=str(line.place),
            remedy="文档与检查时不同；重新检查后再改",
        )
    bad = first_forbidden(edit.after.replace("\t", "").replace("\n", ""))
    if bad is not None:
        raise DocxError("改后的文字里有控制字符", place=str(line.place), remedy="删去控制字符")


def _trimmed(text: str, span: Span) -> Span:
    """*span* without what stays the same at its ends; numbers and Latin words are not parted."""
    before, after = text[span.start : span.end], span.after
    most = min(len(before), len(after))
    left = next((i for i in range(most) if before[i] != after[i]), most)
    while left and any(_joins(each, left) for each in (before, after)):
        left -= 1
    most -= left
    right = next((i for i in range(most) if before[-1 - i] != after[-1 - i]), most)
    while right and any(_joins(each, len(each) - right) for each in (before, after)):
        right -= 1
    return Span(span.start + left, span.end - right, after[left : len(after) - right])


def _joins(text: str, at: int) -> bool:
    """Whether a number or a Latin word reaches over *at* in *text*."""
    pair = text[at - 1 : at + 1]
    return len(pair) == 2 and all(map(_WHOLE.match, pair))


def rewrite(line: Line, spans: Iterable[Span], ids: Ids, track: Track | None) -> None:
    """Make *spans* in *line*, which was cut at their ends: marked by *track*, or plainly where it is None."""
    ordered = list(spans)
    cut(line, [offset for span in ordered for offset in (span.start, span.end)])
    touched = list(_runs(line))
    for span in reversed(ordered):
        if span.after:
            _insert(line, span, ids, track)
    for span in ordered:
        _delete(line, span, track)
    tidied(touched)


def _runs(line: Line) -> Iterator[etree._Element]:
    seen: set[etree._Element] = set()
    for piece in line.pieces:
        run = piece.element.getparent()
        if run is not None and run.tag == _RUN and run not in seen:
            seen.add(run)
            yield run


def _insert(line: Line, span: Span, ids: Ids, track: Track | None) -> None:
    """Put the new characters of *span* in: they look as the first that they replace, or as a neighbour.

    What is marked stands behind all that it replaces, as far as nothing else stands between.
    """
    inside = line.within(span.start, span.end)
    model, after = (inside[0], True) if inside else _neighbour(line, span.start)
    if model is None:
        _append(line, span.after, track)
        return
    run = model.element.getparent()
    holds = run is not None and run.tag == _RUN
    if track is None and holds:
        _put(model.element, list(worded(span.after)), after=after)
        return
    new = made_run(span.after, looks_of(run) if run is not None and holds else None)
    anchor = _reach(inside) if inside else model
    node = ended_at(anchor) if after else begun_at(anchor)
    if track is not None:
        node, new = lifted(node, ids, after=after), track.inserted([new])
    _put(node, [new], after=after)


def _put(anchor: etree._Element, new: list[etree._Element], *, after: bool) -> None:
    for element in reversed(new) if after else new:
        (anchor.addnext if after else anchor.addprevious)(element)


def _append(line: Line, text: str, track: Track | None) -> None:
    """Put *text* into a line that shows nothing, as its paragraph mark looks."""
    paragraph = line.paragraphs[-1]
    properties = paragraph.find(f"{W}pPr")
    run = made_run(text, looks_of(properties) if properties is not None else None)
    paragraph.append(run if track is None else track.inserted([run]))


def _neighbour(line: Line, at: int) -> tuple[Piece | None, bool]:
    """The piece beside which characters are inserted *at* a place, and whether they stand after it.

    It is the one on the left, or that on the right where fewer links and fields lie round it.
    """
    left, right = line.around(at)
    if left is None or (right is not None and _depth(right) < _depth(left)):
        return right, False
    return left, True


def _reach(pieces: list[Piece]) -> Piece:
    """The last of *pieces* that stands in one row of runs with the first."""
    reach = pieces[0]
    for piece in pieces[1:]:
        run, before = piece.element.getparent(), reach.element.getparent()
        if run is not before and (before is None or run is not before.getnext()):
            break
        reach = piece
    return reach


def _depth(piece: Piece) -> int:
    """How many elements stand round a piece, and how many fields; formulas lie deepest."""
    run = piece.element.getparent()
    if run is None or run.tag != _RUN:
        return _DEEP
    depth = piece.depth
    for ancestor in run.iterancestors():
        if ancestor.tag == f"{W}p":
            break
        depth += 1
    return depth


def _delete(line: Line, span: Span, track: Track | None) -> None:
    if track is None:
        for piece in line.within(span.start, span.end):
            _remove(line, piece)
        return
    marks: list[etree._Element] = []
    for run in list(runs_over(line, span.start, span.end)):
        track.delete(run, marks)


def _remove(line: Line, piece: Piece) -> None:
    """Take the element of *piece* out, and what it leaves empty."""
    run = piece.element.getparent()
    if run is None or run.tag != _RUN:
        raise DocxError(
            f"“{piece.text}”是公式或替代内容，不能改",
            place=str(line.place),
            remedy="请在 Word 里改",
        )
    run.remove(piece.element)
    if all(child.tag == f"{W}rPr" for child in run):
        pruned(run)
