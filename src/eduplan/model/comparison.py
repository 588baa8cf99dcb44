"""Comparisons: what differs between two plans as rows that people read, whatever they are shown in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import field, frozen

from eduplan.model.checks import as_tuple, instance, naming, tuple_of

__all__ = ["Comparison", "ComparisonRow", "Piece"]

Piece: TypeAlias = tuple[str, str]
"""What stands in the old text and what in the new: equal where nothing changed."""


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
