"""Reading documents: our own exactly, edited ones by what is visible, foreign ones by their prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from eduplan.docx.accepted import accepted_view
from eduplan.docx.carried import Carried, carried_by
from eduplan.docx.changes import change_notes, prints_of
from eduplan.docx.foreign import read_foreign
from eduplan.docx.opening import Package, open_package
from eduplan.docx.styled import plan_by_snapshot, plan_by_styles
from eduplan.docx.stylenames import StyleNames
from eduplan.docx.tree import W, links_of, parsed_part, text_in
from eduplan.docx.untouched import read_untouched
from eduplan.docx.visible import View, VisibleLine, lines_in
from eduplan.errors import DocxError, EduplanError
from eduplan.language.characters import FORBIDDEN
from eduplan.model.layout import HouseStyle, Layout
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Note, NoteCode, Reading, Unplaced, UnplacedReason

__all__ = ["read_document"]

_SAVE_AS: Final = "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”"
_NOTES: Final = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_CONTROLS: Final = re.compile(f"[{FORBIDDEN}]")
_BREAKS: Final = frozenset("\t\n\r")


def read_document(data: bytes) -> Reading:
    """Read the bytes of a .docx; raise `DocxError` where they are none, or no safe one.

    A document of ours that editors at most saved again gives its plan back. Where its words were
    changed a note says so, and the plan is read from what is visible, tracked changes accepted.
    """
    package = open_package(data)
    return read_untouched(package) or _read(package)


def _read(package: Package) -> Reading:
    main = _main_part(package)
    root = parsed_part(package, main)
    body = root.find(f"{W}body")
    if body is None:
        raise DocxError("不是 Word 文档，或没有正文", place=main, remedy=_SAVE_AS)
    links = {link.kind: link.target for link in links_of(package, main)}
    names = StyleNames(_optional(package, links.get("styles")))
    view = accepted_view(body, names, main)
    left = [*view.unplaced, *_side_notes(package, links)]
    if not names.ours:
        return read_foreign(View(view.shown, tuple(left)), main)
    left += _controls(view, main)
    return _read_styled(View(view.shown, tuple(left)), carried_by(package, main), main)


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


def _main_part(package: Package) -> str:
    """The name of the document part; raise `DocxError` for other kinds of package."""
    for link in links_of(package):
        if link.kind == "officeDocument":
            if link.strict:
                raise DocxError(
                    "是“严格 Open XML”文档", remedy="另存为“Word 文档（*.docx）”，不选“严格”"
                )
            return link.target
    if "mimetype" in package:
        raise DocxError("是 OpenDocument 文件，不是 .docx", remedy=_SAVE_AS)
    raise DocxError("压缩包里没有 Word 文档", remedy=f"核对是不是选错了文件；{_SAVE_AS}")


def _optional(package: Package, name: str | None) -> etree._Element | None:
    return parsed_part(package, name) if name is not None and name in package else None


def _side_notes(package: Package, links: dict[str, str]) -> Iterator[Unplaced]:
    """Footnotes, endnotes and comments: none of them is part of a plan."""
    for kind, tag in _NOTES.items():
        root = _optional(package, links.get(kind))
        for index, note in enumerate(root.iterchildren(W + tag) if root is not None else ()):
            text = "".join(map(text_in, note.iter(f"{W}t")))
            if text.strip():
                place = DocxPlace(links[kind], (index,), 0, len(text))
                yield Unplaced(text, place, UnplacedReason.NOTE)


def _controls(view: View, main: str) -> Iterator[Unplaced]:
    """The characters that no plan may hold."""
    for line in lines_in(view.shown):
        for hit in _CONTROLS.finditer(line.text):
            if hit[0] not in _BREAKS:
                place = DocxPlace(main, line.block, *hit.span())
                yield Unplaced(hit[0], place, UnplacedReason.CONTROL)
