"""Editing: edits done to a text. Those of documents are done by the room of documents."""

from __future__ import annotations

from collections.abc import Iterable

from eduplan.model.finding import Edit
from eduplan.model.place import TextPlace
from eduplan.model.setting import SettingEdit

__all__ = ["edited"]


def edited(text: str, edits: Iterable[Edit | SettingEdit]) -> tuple[str, tuple[Edit, ...]]:
    """*text* with *edits*, and those that were done.

    An edit is left out where its place is none in a text, where its words no longer stand there, and
    where it overlaps one before it.
    """
    pieces, done, last = list[str](), list[Edit](), 0
    for place, edit in sorted(_placed(edits), key=lambda pair: (pair[0].start, pair[0].end)):
        if place.start >= last and text[place.start : place.end] == edit.before:
            pieces += [text[last : place.start], edit.after]
            done.append(edit)
            last = place.end
    return "".join([*pieces, text[last:]]), tuple(done)


def _placed(edits: Iterable[Edit | SettingEdit]) -> Iterable[tuple[TextPlace, Edit]]:
    return (
        (edit.place, edit)
        for edit in edits
        if isinstance(edit, Edit) and isinstance(edit.place, TextPlace)
    )
