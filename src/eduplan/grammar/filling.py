"""Filling: items glued into a paragraph of a text that else has one a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, field

from eduplan.grammar.cutting import cut
from eduplan.grammar.families import family
from eduplan.grammar.glued import Glued, glued_marks
from eduplan.grammar.passages import Passage
from eduplan.grammar.senses import is_known_heading
from eduplan.language.labels import Label
from eduplan.model.reading import Note, NoteCode

__all__ = ["filled"]

_FAMILIES: Final = range(4, 8)
"""一、 to 1.: what stands deeper numbers no item where it is glued."""
_HEADING: Final = 32
_DEEP: Final = 8
"""How long a heading to which an item is glued is, and a label."""
_BREAK: Final = re.compile("[。；;！!？?：:]")
_ALONE: Final = re.compile("[^。；;：:]{2,30}。?")
_PROSE: Final = re.compile("[^。；;：:]{2,24}。.|[^。；;：:]{2,30}$")


@define
class _Lines:
    """The labels that begin lines: where those of each family stand, and their numbers."""

    places: dict[int, list[int]] = field(factory=lambda: defaultdict(list))
    numbers: dict[int, list[int]] = field(factory=lambda: defaultdict(list))
    glued: dict[int, Label] = field(factory=dict)
    """The first label glued to the heading of a line that has one itself."""

    def add(self, index: int, label: Label, text: str) -> None:
        head = text[: _HEADING + _DEEP]
        first = next(
            (mark for mark in glued_marks(head) if family(mark.label) > family(label)), None
        )
        if first is not None and not first.ends:
            self.glued[index] = first.label
        self.places[family(label)].append(index)
        self.numbers[family(label)].append(label.number)

    def next_place(self, rank: int, index: int) -> int | None:
        """Where the next line of the family *rank* behind line *index* stands."""
        at = bisect_right(self.places[rank], index)
        return self.places[rank][at] if at < len(self.places[rank]) else None

    def next_number(self, rank: int, index: int) -> int | None:
        """The number of the next line of the family *rank* in the same parent, or None."""
        place = self.next_place(rank, index)
        above = [self.next_place(other, index) for other in range(rank)]
        before = [
            other for other in above if other is not None and (place is None or other < place)
        ]
        if before:
            label = self.glued.get(min(before))
            return label.number if label and family(label) == rank and label.number > 1 else None
        if place is None:
            return None
        return self.numbers[rank][bisect_right(self.places[rank], index)]


def filled(passages: Sequence[Passage], source: str) -> tuple[list[Passage], list[Note]]:
    """*passages* with those marks set on lines of their own whose number the lines leave out."""
    lines = _Lines()
    for index, each in enumerate(passages):
        if each.label is not None:
            lines.add(index, each.label, each.text)
    found: list[Passage] = []
    notes: list[Note] = []
    open_: dict[int, int] = {}
    running: dict[int, int] = {}
    for index, each in enumerate(passages):
        if each.label is not None:
            _open(open_, each.label)
        starts = (
            list(_items(each, index, lines, open_, running)) if open_ and each.cells is None else []
        )
        running |= open_
        pieces = cut(each, starts, source, starts)
        found += pieces
        notes += [_note(piece) for piece in pieces[1:]]
    return found, notes


def _open(open_: dict[int, int], label: Label) -> None:
    rank = family(label)
    for deeper in [other for other in open_ if other > rank]:
        del open_[deeper]
    open_[rank] = label.number


def _items(
    passage: Passage, index: int, lines: _Lines, open_: dict[int, int], running: dict[int, int]
) -> Iterator[int]:
    """Where in *passage*, line *index*, items begin; they are taken as open.

    *running* holds the last number of each family, whatever stood between.
    """
    marks = [mark for mark in glued_marks(passage.text) if family(mark.label) in _FAMILIES]
    last = len(passage.label.text) if passage.label else None
    for at, mark in enumerate(marks):
        rank, number = family(mark.label), mark.label.number
        opens = _goes_on(mark, passage, index, lines, open_) or (
            last is not None
            and number in (1, running.get(rank, 0) + 1)
            and rank not in open_
            and _heads(passage, last, marks[at:], lines.next_number(rank, index))
        )
        if opens and not any(other > rank and other not in open_ for other in open_):
            _open(open_, mark.label)
            last = mark.start + len(mark.label.text)
            yield mark.start
        elif rank in open_ and number == 1:
            return


def _goes_on(
    mark: Glued, passage: Passage, index: int, lines: _Lines, open_: dict[int, int]
) -> bool:
    """Whether *mark* is the next of its series, and the lines behind do not have it themselves."""
    rank, number = family(mark.label), mark.label.number
    if mark.ends != "。" or open_.get(rank) != number - 1:
        return False
    following = lines.next_number(rank, index)
    if following is not None:
        return following == number + 1
    words = passage.text[mark.start + len(mark.label.text) :]
    return rank in (4, 6) and _PROSE.match(words) is not None


def _heads(passage: Passage, start: int, marks: Sequence[Glued], following: int | None) -> bool:
    """Whether the words between an item's number at *start* and the first of *marks* are its heading.

    The mark must open a series, the next of which follows a sentence or, as *following*, begins a line;
    the last of a series that runs on through the paper has a heading and nothing else behind it.
    """
    between = passage.text[start : marks[0].start]
    if (
        not 2 <= len(between) <= _HEADING
        or _BREAK.search(between[:-1])
        or between[-1] in "：:，,、"
    ):
        return False
    rank, number = family(marks[0].label), marks[0].label.number
    behind = marks[0].start + len(marks[0].label.text)
    if not marks[0].ends and not passage.text[behind : behind + 1].isdecimal():
        if number == 1 and is_known_heading(between):
            return True
        if following == number + 1:
            return True
        if number > 1 and following is None:
            return _ALONE.fullmatch(passage.text, behind) is not None
    return number == 1 and any(
        family(mark.label) == rank and mark.label.number == 2 and mark.ends == "。"
        for mark in marks[1:]
    )


def _note(piece: Passage) -> Note:
    label = piece.label.text if piece.label else ""
    return Note(
        NoteCode.GLUED,
        f"“{piece.text[:12]}”接在上一句之后，没有另起一行",
        piece.place,
        chosen=f"“{label}”是序号",
        alternatives=("接上一句",),
        confidence=0.8,
    )
