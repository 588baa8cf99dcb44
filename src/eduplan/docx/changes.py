"""What changed in a document since it was written, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from eduplan.docx.record import fingerprint
from eduplan.docx.visible import VisibleLine
from eduplan.gbt9704.roles import Role
from eduplan.model.place import DocxPlace
from eduplan.model.reading import Note, NoteCode

__all__ = ["change_notes", "prints_of"]

_MOST: Final = 20
_SHOWN: Final = 20
_EMPTY: Final = frozenset(
    {
        Role.HEADING,
        Role.ENTRY,
        Role.TABLE_HEAD,
        Role.TABLE_CELL,
        Role.CLOSING_TABLE_HEAD,
        Role.CLOSING_TABLE_CELL,
        Role.ANNEX_LABEL,
        Role.RULE,
        Role.TASK_HEAD,
        Role.TASK_CELL,
    }
)
"""What is written even where it has no words; other blank lines are somebody's spacing."""


def prints_of(lines: Sequence[VisibleLine]) -> list[tuple[str, VisibleLine]]:
    """The fingerprint of each line that counts, with the line."""
    return [
        (fingerprint(line.style, line.text), line)
        for line in lines
        if (line.style is not None and line.style.role in _EMPTY) or line.text.strip()
    ]


def change_notes(
    before: Sequence[str], now: Sequence[tuple[str, VisibleLine]], part: str
) -> tuple[Note, ...]:
    """Notes on what stands there *now* otherwise than *before*; none where all is as it was."""
    if [print_ for print_, _ in now] == list(before):
        return ()
    left = Counter(before)
    changed = []
    for number, (print_, line) in enumerate(now, 1):
        if left[print_]:
            left[print_] -= 1
        else:
            changed.append((number, line))
    notes = list(_notes(changed, part))
    gone = left.total()
    if gone > len(changed):
        notes.append(Note(NoteCode.CHANGED, f"写出时的 {gone - len(changed)} 段不在了"))
    if not notes:
        notes.append(Note(NoteCode.CHANGED, "各段的次序与写出时不同"))
    return tuple(notes)


def _notes(changed: Sequence[tuple[int, VisibleLine]], part: str) -> Iterator[Note]:
    for number, line in changed[:_MOST]:
        text = line.text
        shown = text[:_SHOWN] + "…" if len(text) > _SHOWN else text
        place = DocxPlace(part, line.block, 0, len(text))
        yield Note(NoteCode.CHANGED, f"第{number}段与写出时不同：{shown}", place)
    if len(changed) > _MOST:
        yield Note(NoteCode.CHANGED, f"另有 {len(changed) - _MOST} 段与写出时不同")
