"""Reading documents: our own exactly, edited ones by what is visible, foreign ones by their prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.docx.carried import Carried, carried_by
from eduplan.docx.changes import change_notes, prints_of
from eduplan.docx.foreign import read_foreign, trace_foreign
from eduplan.docx.opening import Package, open_package
from eduplan.docx.revisions import Revisions
from eduplan.docx.showing import show
from eduplan.docx.sides import every_line
from eduplan.docx.styled import plan_by_snapshot, plan_by_styles
from eduplan.docx.untouched import read_untouched
from eduplan.docx.visible import View, VisibleLine, lines_in
from eduplan.errors import EduplanError
from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.trace import Traced
from eduplan.language.characters import FORBIDDEN
from eduplan.model.layout import HouseStyle, Layout
from eduplan.model.place import DocxPlace, Place
from eduplan.model.reading import Note, NoteCode, Reading, Unplaced, UnplacedReason

__all__ = ["read_document", "trace_document"]

_CONTROLS: Final = re.compile(f"[{FORBIDDEN}]")
_BREAKS: Final = frozenset("\t\n\r")


def read_document(
    data: bytes,
    revisions: Revisions = Revisions.ACCEPTED,
    lexicon: Lexicon | None = None,
) -> Reading:
    """Read the bytes of a .docx; raise `DocxError` where they are none, or no safe one.

    A document of ours that editors at most saved again gives its plan back. Where its words were
    changed a note says so, and the plan is read from what is visible. Of tracked changes that is what
    shows once they are accepted, or with *revisions* what showed before. The phrases of documents of
    others are found by *lexicon*.
    """
    package = open_package(data)
    return read_untouched(package) or _read(package, revisions, lexicon)


def trace_document(
    data: bytes,
    revisions: Revisions = Revisions.ACCEPTED,
    lexicon: Lexicon | None = None,
) -> tuple[tuple[Place, Traced], ...] | None:
    """What each paragraph of a document of others became; None for one of ours, which says so itself."""
    shown = show(open_package(data), revisions)
    return None if shown.is_ours else trace_foreign(shown.view, shown.part, lexicon)


def _read(package: Package, revisions: Revisions, lexicon: Lexicon | None) -> Reading:
    shown = show(package, revisions)
    view, main = shown.view, shown.part
    if not shown.is_ours:
        return read_foreign(View(view.shown, (*view.unplaced, *shown.beside)), main, lexicon)
    left = [*view.unplaced, *_boxed(view, main), *_controls(view, main)]
    left += [piece for piece in shown.beside if not piece.reason.is_noise]
    return _read_styled(View(view.shown, tuple(left)), carried_by(package, main), main)


def _boxed(view: View, main: str) -> Iterator[Unplaced]:
    """The text boxes that somebody put into a document of ours."""
    for line in lines_in(view.shown):
        for box in line.boxes:
            for each in every_line(View(box)):
                if each.text.strip():
                    place = DocxPlace(main, each.block, 0, len(each.text))
                    yield Unplaced(each.text, place, UnplacedReason.TEXT_BOX)


def _read_styled(view: View, carried: Carried, main: str) -> Reading:
    """A document with our styles: by its snapshot where nothing changed, else by what is visible."""
    notes: list[Note] = []
    now = prints_of(lines_in(view.shown))
    snapshot, skeleton = carried.snapshot, carried.skeleton
    if snapshot is not None:
        changes = change_notes(snapshot.head.prints, now, main)
        if not changes:
            try:
                plan = plan_by_snapshot(view.shown, snapshot)
                return Reading(plan, view.unplaced, (), snapshot.head.layout)
            except EduplanError as error:
                notes.append(_no_data(error.message))
        notes += changes
    else:
        notes.append(_no_data(carried.damage or "文档里没有数据部件"))
        notes += change_notes(skeleton.prints, now, main) if skeleton else ()
    meta = snapshot.head.meta if snapshot else skeleton.meta if skeleton else None
    house = snapshot.head.layout.house if snapshot else HouseStyle()
    styled = plan_by_styles(view.shown, meta, skeleton.all_ids if skeleton else (), house)
    left = tuple(_left(line, main) for line in styled.left)
    return Reading(
        styled.plan, (*view.unplaced, *left), tuple(notes), Layout(styled.profile, house)
    )


def _left(line: VisibleLine, main: str) -> Unplaced:
    place = DocxPlace(main, line.block, 0, len(line.text))
    return Unplaced(line.text.strip(), place, UnplacedReason.ENVELOPE)


def _no_data(reason: str) -> Note:
    return Note(NoteCode.NO_DATA, f"{reason}；按可见的文字和样式读取")


def _controls(view: View, main: str) -> Iterator[Unplaced]:
    """The characters that no plan may hold."""
    for line in lines_in(view.shown):
        for hit in _CONTROLS.finditer(line.text, len(line.number)):
            if hit[0] not in _BREAKS:
                start, end = (each - len(line.number) for each in hit.span())
                place = DocxPlace(main, line.block, start, end)
                yield Unplaced(hit[0], place, UnplacedReason.CONTROL)
