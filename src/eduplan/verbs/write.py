"""Writing: a plan into any supported form, safely beside the old file and then in its place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from eduplan.model.envelope import Envelope
from eduplan.model.layout import HouseStyle, Layout, Profile
from eduplan.model.plan import Plan
from eduplan.model.reading import Note, NoteCode
from eduplan.verbs.files import put
from eduplan.verbs.formats import Format, format_named, format_of_path
from eduplan.verbs.pages import is_page, set_pages

__all__ = ["Sink", "to_bytes", "write"]

Sink: TypeAlias = str | os.PathLike[str] | BinaryIO
"""A path, or a file object open for bytes."""

_UNPRINTED: Final = {
    "copy_number": "份号",
    "secrecy": "密级",
    "urgency": "紧急程度",
    "mark": "发文机关标志",
    "number": "发文字号",
    "signers": "签发人",
    "notice_title": "通知标题",
    "notice_text": "通知正文",
    "addressees": "主送机关",
    "note": "附注",
    "copies": "抄送机关",
    "printer": "印发机关",
    "printed": "印发日期",
}


def write(
    plan: Plan,
    target: Sink,
    *,
    format: str | None = None,
    layout: Layout | None = None,
    clean: bool = False,
    compress: bool = True,
) -> tuple[Note, ...]:
    """Write *plan* to a path or an open binary file; return notes on what does not come back.

    The format is *format* (``docx``, ``txt``, ``json``, ``yaml``) or the path's suffix, of which .pdf and
    .png give the pages as LibreOffice sets them (a note says with which fonts). A .docx is laid out
    by *layout*: the plan by itself, issued by a 通知 or attached to one, in a house style. With *clean* a
    .docx holds no data, bookmarks or properties of ours: that is what an office publishes. Without
    *compress* its members are stored as they are, so that the bytes are the same over any zlib.
    Raises `EduplanError` where the file cannot be written; the old one then stands as it was.
    """
    path = Path(target) if isinstance(target, (str, os.PathLike)) else None
    if path is not None and format is None and is_page(path):
        document = to_bytes(plan, layout=layout, clean=clean)
        notes = _notes(plan, Format.DOCX, layout or Layout(), clean=True)
        return (*notes, set_pages(document, path))
    if format is not None or path is None:
        kind = format_named(format or "docx")
    else:
        kind = format_of_path(path, writing=True) or Format.DOCX
    content = to_bytes(plan, kind.value, layout=layout, clean=clean, compress=compress)
    if path is not None:
        put(path, content)
    elif not isinstance(target, (str, os.PathLike)):
        target.write(content)
    return _notes(plan, kind, layout or Layout(), clean=clean)


def to_bytes(
    plan: Plan,
    format: str = "docx",
    *,
    layout: Layout | None = None,
    clean: bool = False,
    compress: bool = True,
) -> bytes:
    """*plan* in *format* as bytes; equal plans give equal bytes."""
    kind = format_named(format)
    if kind is Format.DOCX:
        from eduplan.docx.writer import write_document

        return write_document(plan, layout=layout, clean=clean, compress=compress)
    if kind is Format.JSON:
        from eduplan.codecs import json

        return json.dumps(plan).encode()
    if kind is Format.YAML:
        from eduplan.codecs import yaml

        return yaml.dumps(plan).encode()
    from eduplan.codecs import text

    return text.dumps(plan).encode()


def _notes(plan: Plan, kind: Format, layout: Layout, *, clean: bool) -> tuple[Note, ...]:
    notes: list[Note] = []
    if kind is Format.TEXT:
        from eduplan.codecs import text

        notes += text.ambiguous_lines(plan)
    by_itself = kind is Format.DOCX and clean and layout.profile is Profile.STANDALONE
    left = _unprinted(plan.envelope) if kind is Format.TEXT or by_itself else []
    if kind is Format.TEXT and any(annex.task_table for annex in plan.annexes):
        left.append("任务分解表（由正文得出）")
    if kind is Format.DOCX:
        notes += _departures(layout)
    if plan.waivers and (clean or kind is Format.TEXT):
        codes = "、".join(each.code for each in plan.waivers)
        notes.append(Note(NoteCode.NOT_CARRIED, f"没有带走免查的规则：{codes}"))
    if left:
        notes.append(Note(NoteCode.NOT_CARRIED, f"没有印出：{'、'.join(left)}"))
    return tuple(notes)


def _departures(layout: Layout) -> Iterator[Note]:
    """Where the house style breaks what the standard binds to."""
    if layout.house == HouseStyle():
        return
    from eduplan.gbt9704.breaches import breaches

    for breach in breaches(layout.house):
        if breach.is_binding:
            yield Note(NoteCode.DEPARTS, f"版式方案不合国标 {breach.clause}：{breach.message}")


def _unprinted(envelope: Envelope) -> list[str]:
    """What *envelope* holds that a plan by itself does not print."""
    empty = Envelope()
    return [
        word for name, word in _UNPRINTED.items() if getattr(envelope, name) != getattr(empty, name)
    ]
