"""The parts of a plan that hold items, as far as walking and changing them goes."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

from eduplan.model.annex import Annex
from eduplan.model.block import Body
from eduplan.model.indicator import Indicator
from eduplan.model.numbering import Numbering
from eduplan.model.pillar import Pillar

__all__ = ["Numbered", "Parts", "Registered", "Walkable"]


class Walkable(Protocol):
    """What can be walked: a plan, or the parts of one."""

    @property
    def preamble(self) -> Body: ...
    @property
    def pillars(self) -> tuple[Pillar, ...]: ...
    @property
    def closing(self) -> Body: ...
    @property
    def annexes(self) -> tuple[Annex, ...]: ...


class Numbered(Protocol):
    """What gives its pillars numbers."""

    @property
    def pillars(self) -> tuple[Pillar, ...]: ...
    @property
    def numbering(self) -> Numbering: ...


class Registered(Walkable, Protocol):
    """What knows the ids in use and those that were."""

    @property
    def indicators(self) -> tuple[Indicator, ...]: ...
    @property
    def retired(self) -> tuple[str, ...]: ...


@frozen
class Parts:
    """Preamble, pillars, closing and annexes."""

    preamble: Body
    pillars: tuple[Pillar, ...]
    closing: Body
    annexes: tuple[Annex, ...]
