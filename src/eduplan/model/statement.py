"""What a target says, apart from which target it is and how it is tracked."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, Protocol

from eduplan.model.quantity import Quantity
from eduplan.model.target_kinds import Direction, TargetKind
from eduplan.model.wording import Wording

__all__ = ["Stated", "Statement"]


class Stated(Protocol):
    """A target, as far as its phrase goes."""

    @property
    def kind(self) -> TargetKind: ...
    @property
    def quantity(self) -> Quantity | None: ...
    @property
    def wording(self) -> Wording: ...
    @property
    def stretch(self) -> Fraction | None: ...
    @property
    def baseline(self) -> Fraction | None: ...
    @property
    def direction(self) -> Direction | None: ...
    @property
    def population(self) -> Quantity | None: ...


class Statement(NamedTuple):
    """The fields that a phrase is printed from; equal statements print alike."""

    kind: TargetKind
    quantity: Quantity | None
    wording: Wording
    stretch: Fraction | None
    baseline: Fraction | None
    direction: Direction | None
    population: Quantity | None
