"""Ledgers: collections of observations, kept beside the plans that they are about."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_tuple, naming, tuple_of
from eduplan.model.observation import Counting, Observation
from eduplan.model.sourced import Sourced

__all__ = ["Ledger", "clash"]

_COUNTED = {Counting.CUMULATIVE: "累计", Counting.INTERVAL: "当期"}


def _observations(given: Iterable[Observation]) -> tuple[Observation, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Ledger(Sourced):
    """台账: *observations* of one plan or of several.

    *places* says where each was read (``台账.csv 第3行``); it is no part of the value. Raises
    `PlanError`, with the path, where two observations are of the same item, place, day and counting.
    """

    observations: tuple[Observation, ...] = field(
        default=(), converter=_observations, validator=tuple_of(Observation)
    )

    def __attrs_post_init__(self) -> None:
        self._check_places(self.observations, "完成情况")
        first: dict[object, int] = {}
        for index, each in enumerate(self.observations):
            key = (each.of, each.place, each.as_of, each.counting)
            if key in first:
                other = first[key]
                raise clash(each, self.observations[other], other, self.place(other)).at(
                    f"observations[{index}]"
                )
            first[key] = index


def clash(one: Observation, other: Observation, index: int, place: str = "") -> PlanError:
    """The refusal of *one*, which says something else than *other*, at *index* of the same ledger."""
    about = f"{one.of}{f'（{one.place}）' if one.place else ''} 截至 {one.as_of}"
    where = place or f"observations[{index}]"
    if one == other:
        message = f"{about} 的{_COUNTED[one.counting]}数报了两次，前一条在 {where}"
    else:
        message = (
            f"{about} 的{_COUNTED[one.counting]}数有两种说法：{one.amount}，"
            f"{where} 说 {other.amount}"
        )
    return PlanError(message, path="of", remedy="留下对的一条")
