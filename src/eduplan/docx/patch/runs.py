"""Runs cut at characters: what stands left of a cut stays in its element, looks are copied."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import pairwise
from operator import attrgetter
from typing import Final

from lxml import etree

from eduplan.docx.patch.lines import Line, Piece
from eduplan.docx.tree import W, text_in
from eduplan.errors import DocxError

__all__ = ["begun_at", "cut", "ended_at", "looks_of", "made_run", "runs_over", "tidied", "worded"]

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_EDGES: Final = re.compile(r"\A\s|\s\Z|\s\s")
_OWN: Final = re.compile("([\t\n])")
_ELEMENTS: Final = {"\t": f"{W}tab", "\n": f"{W}br"}
_REVISED: Final = frozenset(W + tag for tag in ("rPrChange", "ins", "del", "moveFrom", "moveTo"))
_RUN: Final = f"{W}r"
_START: Final = attrgetter("start")
_TEXT: Final = f"{W}t"


def cut(line: Line, offsets: Iterable[int]) -> None:
    """Part the pieces of *line* so that one begins at each of *offsets*."""
    inner: dict[int, list[int]] = {}
    for offset in sorted(set(offsets)):
        index = bisect_right(line.pieces, offset, key=_START) - 1
        if index >= 0 and line.pieces[index].start < offset < line.pieces[index].end:
            inner.setdefault(index, []).append(offset)
    for index in reversed(inner):
        line.pieces[index : index + 1] = _parted(line, line.pieces[index], inner[index])


def _parted(line: Line, piece: Piece, offsets: Sequence[int]) -> list[Piece]:
    """*piece*, which keeps what stands before the first of *offsets*, and a new one from each of them on."""
    element = piece.element
    if element.tag != _TEXT:
        raise DocxError(
            f"“{piece.text}”在文档里是一个整体，不能只改一部分",
            place=str(line.place),
            remedy="整体改，或在 Word 里改",
        )
    text = text_in(element)
    cuts = [offset - piece.start for offset in offsets]
    parts = [piece]
    for start, end in pairwise((*cuts, len(piece.text))):
        rest = _text(text[start:end])
        parts[-1].element.addnext(rest)
        parts.append(Piece(rest, piece.text[start:end], piece.start + start, piece.depth))
    del element[:]
    _say(element, text[: cuts[0]])
    piece.text = piece.text[: cuts[0]]
    return parts


def _text(text: str) -> etree._Element:
    element = etree.Element(_TEXT)
    _say(element, text)
    return element


def _say(element: etree._Element, text: str) -> None:
    element.text = text
    if _EDGES.search(text):
        element.set(_SPACE, "preserve")


def worded(text: str) -> Iterator[etree._Element]:
    """The elements of a run that show *text*: tabs and line breaks have elements of their own."""
    for part in _OWN.split(text):
        if part in _ELEMENTS:
            yield etree.Element(_ELEMENTS[part])
        elif part:
            yield _text(part)


def made_run(text: str, looks: etree._Element | None) -> etree._Element:
    """A run of *text* that looks like *looks*."""
    run = etree.Element(_RUN)
    if looks is not None and len(looks):
        run.append(looks)
    run.extend(worded(text))
    return run


def looks_of(element: etree._Element) -> etree._Element | None:
    """A copy of the ``w:rPr`` in *element* without the revisions in it; None where there is none."""
    properties = element.find(f"{W}rPr")
    if properties is None:
        return None
    copied = deepcopy(properties)
    copied.tail = None
    for child in list(copied):
        if child.tag in _REVISED:
            copied.remove(child)
    return copied


def begun_at(piece: Piece) -> etree._Element:
    """The run that begins with *piece*, or the formula that it is."""
    run = piece.element.getparent()
    if run is None or run.tag != _RUN:
        return _around(piece)
    return _run_from(run, piece.element)


def ended_at(piece: Piece) -> etree._Element:
    """The run that ends with *piece*, or the formula that it is."""
    run = piece.element.getparent()
    if run is None or run.tag != _RUN:
        return _around(piece)
    follower = piece.element.getnext()
    if follower is not None:
        _run_from(run, follower)
    return run


def _around(piece: Piece) -> etree._Element:
    """The run far above *piece*, or the formula that it is."""
    return next(piece.element.iterancestors(_RUN), piece.element)


def _run_from(run: etree._Element, child: etree._Element) -> etree._Element:
    """The run that begins with *child* of *run*: a new one, unless nothing stands before it."""
    before = child.getprevious()
    if before is None or before.tag == f"{W}rPr":
        return run
    rest = etree.Element(_RUN, {str(k): str(v) for k, v in run.attrib.items()})
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    rest.extend([child, *child.itersiblings()])
    run.addnext(rest)
    return rest


def runs_over(line: Line, start: int, end: int) -> Iterator[etree._Element]:
    """The runs that show just the characters [*start*, *end*) of *line*, which was cut there.

    What else stands in their runs, pictures or notes, is left out. Raises `DocxError` for a formula.
    """
    group: list[Piece] = []
    for piece in line.within(start, end):
        if group and group[-1].element.getnext() is not piece.element:
            yield _run_over(line, group)
            group = []
        group.append(piece)
    if group:
        yield _run_over(line, group)


def _run_over(line: Line, group: list[Piece]) -> etree._Element:
    run = group[0].element.getparent()
    if run is None or run.tag != _RUN:
        raise DocxError(
            f"“{group[0].text}”是公式或替代内容，不能改",
            place=str(line.place),
            remedy="请在 Word 里改",
        )
    begun_at(group[0])
    return ended_at(group[-1])


def tidied(runs: Iterable[etree._Element]) -> None:
    """Join the texts that stand side by side in each of *runs*."""
    for run in runs:
        before: etree._Element | None = None
        for child in list(run):
            if child.tag != _TEXT or len(child):
                before = None
            elif before is None:
                before = child
            else:
                _say(before, (before.text or "") + (child.text or ""))
                run.remove(child)
