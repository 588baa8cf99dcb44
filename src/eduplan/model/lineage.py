"""Lineage: how the items of a plan came from those of the plan before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import overload

from attrs import field, frozen

from eduplan.model.checks import as_strings, as_tuple, instance, lines, naming, tuple_of

__all__ = ["Descent", "Lineage", "Succession"]


class Descent(Enum):
    """How an item came from the plan before; the value is what data say, `word` what people read."""

    KEPT = "kept"
    REVISED = "revised"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    DROPPED = "dropped"
    NEW = "new"

    @property
    def word(self) -> str:
        """The Chinese word."""
        return _WORDS[self]


_WORDS = {
    Descent.KEPT: "沿用",
    Descent.REVISED: "修改",
    Descent.SPLIT: "拆分",
    Descent.MERGED: "合并",
    Descent.MOVED: "移动",
    Descent.DROPPED: "删去",
    Descent.NEW: "新增",
}


@frozen(field_transformer=naming)
class Succession:
    """承接: the items *before* became those *after*, each by its address or, without one, its id.

    Either side is empty for what is new or dropped; several stand there for what was split or merged.
    """

    descent: Descent = field(validator=instance(Descent))
    before: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    after: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)


def _successions(given: Iterable[Succession]) -> tuple[Succession, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Lineage(Sequence[Succession]):
    """承接关系: every pillar, initiative, target and deadline of two plans, each exactly once a side.

    In the order of the later plan, then what was dropped in that of the earlier one.
    """

    items: tuple[Succession, ...] = field(
        default=(), converter=_successions, validator=tuple_of(Succession)
    )

    @overload
    def __getitem__(self, index: int) -> Succession: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Succession, ...]: ...
    def __getitem__(self, index: int | slice) -> Succession | tuple[Succession, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Succession]:
        return iter(self.items)

    def of(self, descent: Descent) -> tuple[Succession, ...]:
        """Those that came so."""
        return tuple(each for each in self.items if each.descent is descent)
