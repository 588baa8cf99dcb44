"""Comparisons: what differs between two plans as rows that people read, whatever they are shown in."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eduplan.language.comparing import Piece
from eduplan.model.checks import as_tuple, instance, naming, tuple_of

__all__ = ["Comparison", "ComparisonRow"]


def _pieces(given: Iterable[Piece]) -> tuple[Piece, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class ComparisonRow:
    """One change: the *group* that it belongs to, what became of it (*word*), where, and its words.

    *pieces* set the old text and the new side by side; a line break parts paragraphs.
    """

    group: str = field(validator=instance(str))
    word: str = field(validator=instance(str))
    where: str = field(validator=instance(str))
    pieces: tuple[Piece, ...] = field(default=(), converter=_pieces)

    @property
    def old(self) -> str:
        """The old text."""
        return "".join(old for old, _ in self.pieces)

    @property
    def new(self) -> str:
        """The new text."""
        return "".join(new for _, new in self.pieces)

    def abridged(self, room: int = 20) -> tuple[Piece, ...]:
        """The pieces, of long ones that are equal only *room* characters beside what differs."""
        if len(self.pieces) < 2:
            return self.pieces
        last = len(self.pieces) - 1
        return tuple(
            _abridged(piece, room, first=index == 0, last=index == last)
            for index, piece in enumerate(self.pieces)
        )


def _abridged(piece: Piece, room: int, *, first: bool, last: bool) -> Piece:
    text = piece[0]
    begin, end = (0 if first else room), (0 if last else room)
    if piece[0] != piece[1] or len(text) <= begin + end + 1:
        return piece
    short = f"{text[:begin]}…{text[len(text) - end :]}"
    return short, short


def _rows(given: Iterable[ComparisonRow]) -> tuple[ComparisonRow, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Comparison:
    """对照: the titles of both plans, and a row for each change, group by group."""

    old_title: str = field(validator=instance(str))
    new_title: str = field(validator=instance(str))
    rows: tuple[ComparisonRow, ...] = field(
        default=(), converter=_rows, validator=tuple_of(ComparisonRow)
    )

    @property
    def groups(self) -> dict[str, list[ComparisonRow]]:
        """The rows by group, in order."""
        found: dict[str, list[ComparisonRow]] = {}
        for row in self.rows:
            found.setdefault(row.group, []).append(row)
        return found

    @property
    def summary(self) -> str:
        """How many changes there are of each kind."""
        counts: dict[str, int] = {}
        for row in self.rows:
            counts[row.word] = counts.get(row.word, 0) + 1
        return "，".join(f"{word} {count}" for word, count in counts.items()) or "两份计划相同"
