"""The plan itself as lines: title, preamble, pillars, closing, annexes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.docx.lines import Grid, Line, Piece, Printed, Turn, plain
from eduplan.docx.names import Kind, ParagraphStyle, RunStyle, paragraph_style, run_styles
from eduplan.gbt9704.faces import Face
from eduplan.gbt9704.house import Typesetting, printed_label
from eduplan.gbt9704.roles import Role, face_of_mark
from eduplan.language.labels import read_label
from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph, Table
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.labelling import annex_labels, labelled
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.task_table import task_table

__all__ = ["annexes_of", "content_of", "face_of_level"]

_CELLS: Final = {Role.CLOSING: (Role.CLOSING_TABLE_CELL, Role.CLOSING_TABLE_HEAD)}
_OTHER_CELLS: Final = (Role.TABLE_CELL, Role.TABLE_HEAD)
_LABELS: Final = run_styles(Kind.LABEL)
_HEADINGS: Final[dict[int, RunStyle | None]] = {0: None, **run_styles(Kind.HEADING)}
_PHRASES: Final = {
    Target: run_styles(Kind.TARGET),
    Deadline: run_styles(Kind.DEADLINE),
    Duty: run_styles(Kind.DUTY),
}


def content_of(plan: Plan, house: Typesetting) -> Iterator[Printed]:
    """Preamble, pillars and closing."""
    yield from _body(plan.preamble, paragraph_style(Role.PREAMBLE))
    for level, label, item in labelled(plan.pillars, plan.numbering):
        printed = printed_label(label, house)
        yield from _item(item, printed, level + 1, _own_face(plan, item, level))
    yield from _body(plan.closing, paragraph_style(Role.CLOSING))


def annexes_of(plan: Plan, before: int) -> Iterator[Printed]:
    """The annexes, numbered behind the *before* that stand in front of them."""
    landscape = False
    for annex, label in zip(plan.annexes, annex_labels(plan.annexes, before), strict=True):
        if annex.landscape is not landscape:
            landscape = annex.landscape
            yield Turn(landscape=landscape)
        yield from _annex(plan, annex, label)


def _annex(plan: Plan, annex: Annex, label: str) -> Iterator[Printed]:
    yield Line(paragraph_style(Role.ANNEX_LABEL), (plain(label),) if label else ())
    yield Line(paragraph_style(Role.ANNEX_TITLE), (plain(annex.title),))
    yield from _body(annex.body, paragraph_style(Role.ANNEX_BODY))
    if annex.task_table:
        yield _grid(task_table(plan), Role.TASK_CELL, Role.TASK_HEAD)


def face_of_level(plan: Plan, level: int) -> Face:
    """The face of the headings of *level* (0 for pillars): it follows the mark."""
    return face_of_mark(plan.numbering.levels[level])


def _own_face(plan: Plan, item: Pillar | Initiative, level: int) -> Face | None:
    """The face of an item whose own label calls for another than its level has."""
    if not item.label:
        return None
    label = read_label(item.label)
    face = face_of_mark(label.style if label else None)
    return None if face == face_of_level(plan, level) else face


def _item(
    item: Pillar | Initiative, label: str, level: int, face: Face | None
) -> Iterator[Printed]:
    body = item.lead if isinstance(item, Pillar) else item.body
    pieces: list[Piece] = [(label, _LABELS[level], None, face)] if label else []
    if item.runs_in:
        first, *body_left = body
        assert isinstance(first, Paragraph)
        _add_heading(pieces, item, level, face)
        _add(pieces, first.inlines)
        yield Line(paragraph_style(Role.ENTRY, level), pieces, item.id)
        body = tuple(body_left)
    else:
        _add_heading(pieces, item, 0, face)
        yield Line(paragraph_style(Role.HEADING, level), pieces, item.id)
    if body:
        yield from _body(body, paragraph_style(Role.BODY, level))


def _add_heading(
    pieces: list[Piece], item: Pillar | Initiative, level: int, face: Face | None
) -> None:
    """Add heading and end mark; *level* is 0 where the paragraph's own style says what it is."""
    start, end, plain = len(pieces), item.end_mark, _HEADINGS[level]
    _add(pieces, item.heading, level, face)
    if not end:
        return
    if len(pieces) > start and pieces[-1][1] is plain:
        pieces[-1] = (pieces[-1][0] + end, plain, None, face)
    else:
        pieces.append((end, plain, None, face))


def _add(pieces: list[Piece], inlines: Inlines, level: int = 0, face: Face | None = None) -> None:
    plain = _HEADINGS[level]
    for part in inlines:
        if isinstance(part, str):
            pieces.append((part, plain, None, face))
        else:
            pieces.append((part.text, _PHRASES[type(part)][level], part, face))


def _body(body: Body, style: ParagraphStyle) -> Iterator[Printed]:
    for block in body:
        if isinstance(block, Paragraph):
            pieces: list[Piece] = []
            _add(pieces, block.inlines)
            yield Line(style, pieces)
        else:
            yield _grid(block, *_CELLS.get(style.role, _OTHER_CELLS))


def _grid(table: Table, cell: Role, head: Role) -> Grid:
    styles = (paragraph_style(cell), paragraph_style(head))

    def line(index: int, inlines: Inlines) -> Line:
        pieces: list[Piece] = []
        _add(pieces, inlines)
        return Line(styles[index < table.head], pieces)

    rows = (tuple(line(index, inlines) for inlines in row) for index, row in enumerate(table.rows))
    return Grid(tuple(rows), table.head)
