"""Colours for progress: only what one office has agreed on, since no two mean the same by one colour."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import Enum
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_tuple, instance, name, naming, optional, tuple_of
from eduplan.model.progress import Progress, ProgressStatus

__all__ = ["ColourRule", "ColourScheme", "Sign"]


class Sign(Enum):
    """What a colour may stand for: a status, or something else about a target's progress."""

    MET = "met"
    UNMET = "unmet"
    OPEN = "open"
    UNKNOWN = "unknown"
    BEHIND = "behind"
    LATE = "late"
    NEAR = "near"
    DISPUTED = "disputed"


_STATUSES: Final = {
    Sign.MET: ProgressStatus.MET,
    Sign.UNMET: ProgressStatus.UNMET,
    Sign.OPEN: ProgressStatus.OPEN,
    Sign.UNKNOWN: ProgressStatus.UNKNOWN,
}


@frozen
class ColourRule:
    """*colour* stands for *when*; for `Sign.NEAR` it is *days* or fewer before the last day."""

    when: Sign = field(validator=instance(Sign))
    colour: str = field(validator=name)
    days: int | None = field(default=None, validator=optional(instance(int)))

    def __attrs_post_init__(self) -> None:
        if (self.when is Sign.NEAR) != (self.days is not None):
            raise PlanError(
                "只有“临近期限”（near）要写天数，也必须写",
                path="days",
                remedy="如 when: near, days: 30",
            )

    def holds(self, progress: Progress, on: datetime.date) -> bool:
        """Whether *progress*, computed *on* a day, is what the colour stands for."""
        match self.when:
            case Sign.BEHIND:
                return progress.behind
            case Sign.LATE:
                return progress.late
            case Sign.DISPUTED:
                return progress.is_disputed
            case Sign.NEAR:
                return self._is_near(progress, on)
        return _STATUSES.get(self.when) is progress.status

    def _is_near(self, progress: Progress, on: datetime.date) -> bool:
        if progress.due is None or progress.status is ProgressStatus.MET:
            return False
        return 0 <= (progress.due - on).days <= (self.days or 0)


def _rules(given: Iterable[ColourRule]) -> tuple[ColourRule, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class ColourScheme:
    """亮灯办法: the *rules* of one office, of which the first that holds gives the colour."""

    rules: tuple[ColourRule, ...] = field(
        default=(), converter=_rules, validator=tuple_of(ColourRule)
    )

    def colour(self, progress: Progress, on: datetime.date) -> str:
        """The colour of *progress*, computed *on* a day; empty where no rule speaks of it."""
        return next((rule.colour for rule in self.rules if rule.holds(progress, on)), "")
