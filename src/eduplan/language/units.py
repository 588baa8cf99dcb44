"""Units: what the known ones measure, from ``units.toml``. Any other word is a unit too."""

from __future__ import annotations

import enum
from functools import cache
from typing import Final

__all__ = ["SHARES", "UnitKind", "is_rate_unit", "known_units", "unit_kind"]


SHARES: Final = {
    "": 1,
    "%": 100,
    "％": 100,
    "‰": 1000,
    "成": 10,
    "个百分点": 100,
    "百分点": 100,
    "个千分点": 1000,
}
"""What the whole comes to, where a share is counted in each unit."""


class UnitKind(enum.Enum):
    """What a unit measures."""

    COUNT = "count"
    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"
    ENERGY = "energy"
    DATA = "data"
    RATE = "rate"
    POINT = "point"
    TIME = "time"
    RANK = "rank"
    MULTIPLE = "multiple"


def unit_kind(unit: str) -> UnitKind | None:
    """Return what *unit* measures, or None if it is not a known one.

    >>> unit_kind("场"), unit_kind("道")
    (<UnitKind.COUNT: 'count'>, None)
    """
    return _kinds().get(unit)


@cache
def known_units() -> tuple[str, ...]:
    """Return the known units, longest first: a pattern made of them finds 人次 before 人."""
    return tuple(sorted(_kinds(), key=lambda unit: (-len(unit), unit)))


def is_rate_unit(unit: str) -> bool:
    """Tell whether *unit* is one of a share: %, ％, ‰, 成.

    >>> is_rate_unit("%"), is_rate_unit("个百分点")
    (True, False)
    """
    return unit_kind(unit) is UnitKind.RATE


@cache
def _kinds() -> dict[str, UnitKind]:
    # Imported here: these two take longer to load than all of this room.
    import tomllib
    from importlib import resources

    source = resources.files("eduplan.language").joinpath("units.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(source)
    return {unit: UnitKind(kind) for kind, units in table.items() for unit in units}
