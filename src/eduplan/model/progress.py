"""Progress: what is computed of each target from what was observed, always with its reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import Final, overload

from attrs import field, frozen

from eduplan.errors import UnknownItem
from eduplan.model.checks import as_strings, as_tuple
from eduplan.model.initiative import Milestone
from eduplan.model.observation import Observation
from eduplan.model.target import Target

__all__ = ["MilestoneProgress", "Progress", "ProgressReport", "ProgressStatus"]


class ProgressStatus(Enum):
    """What has become of a target; the value is what data say, `word` what people read."""

    MET = "met"
    UNMET = "unmet"
    OPEN = "open"
    UNKNOWN = "unknown"

    @property
    def word(self) -> str:
        """The Chinese word."""
        return _WORDS[self]


_WORDS: Final = {
    ProgressStatus.MET: "已达到",
    ProgressStatus.UNMET: "未达到",
    ProgressStatus.OPEN: "进行中",
    ProgressStatus.UNKNOWN: "不明",
}

_CLAIMS: Final = {
    **dict.fromkeys(("已完成", "完成", "提前完成", "超额完成"), True),
    **dict.fromkeys(("未完成", "未达到"), False),
}
"""What people say of a target, as far as it claims that it is met or not."""


def _observations(given: Iterable[Observation]) -> tuple[Observation, ...]:
    return as_tuple(given)


@frozen
class Progress:
    """进展 of one *target*: its *status* and the *reason* for it (Chinese), computed and nothing else.

    *observations* are those that were used, *actual* what they come to in *unit*, *due* the last day
    on which the target is kept. *share* is how much of what was promised has been reached (完成率)
    where that accrues, *elapsed* how much of the time had passed by then (序时进度). *stretch_met* is
    None where nothing more was hoped for. *late*: reached, but only seen after *due*; *declared*: met
    by a bare “done”. *reported* is the word that people reported last (已完成, 达进度 …), kept apart from
    what is computed. *remarks* are what a person should look at.
    """

    target: Target
    status: ProgressStatus
    reason: str
    observations: tuple[Observation, ...] = field(default=(), converter=_observations)
    actual: Fraction | None = None
    unit: str = ""
    due: datetime.date | None = None
    share: Fraction | None = None
    elapsed: Fraction | None = None
    stretch_met: bool | None = None
    late: bool = False
    declared: bool = False
    reported: str = ""
    remarks: tuple[str, ...] = field(default=(), converter=as_strings)

    @property
    def id(self) -> str:
        """The target's id."""
        return self.target.id or ""

    @property
    def behind(self) -> bool:
        """Whether less of it is reached than of the time has passed (欠进度), while it is open."""
        if self.status is not ProgressStatus.OPEN or self.share is None or self.elapsed is None:
            return False
        return self.share < self.elapsed

    @property
    def is_disputed(self) -> bool:
        """Whether what was reported claims otherwise than what is computed."""
        claim = _CLAIMS.get(self.reported)
        return claim is not None and claim is not (self.status is ProgressStatus.MET)


@frozen
class MilestoneProgress:
    """进展 of one *milestone* of the initiative with the id *initiative*, due on *due*."""

    milestone: Milestone
    initiative: str
    status: ProgressStatus
    reason: str
    due: datetime.date | None = None
    observations: tuple[Observation, ...] = field(default=(), converter=_observations)


def _items(given: Iterable[Progress]) -> tuple[Progress, ...]:
    return as_tuple(given)


def _milestones(given: Iterable[MilestoneProgress]) -> tuple[MilestoneProgress, ...]:
    return as_tuple(given)


@frozen
class ProgressReport(Sequence[Progress]):
    """The progress of every target of a plan *on* a day, in document order, and of its *milestones*.

    *elapsed* is how much of the plan's own period had passed (序时进度); None where it has no period.
    *passed_over* is how many observations of the ledger are of other plans.
    """

    on: datetime.date
    items: tuple[Progress, ...] = field(default=(), converter=_items)
    milestones: tuple[MilestoneProgress, ...] = field(default=(), converter=_milestones)
    elapsed: Fraction | None = None
    passed_over: int = 0

    @overload
    def __getitem__(self, index: int) -> Progress: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Progress, ...]: ...
    def __getitem__(self, index: int | slice) -> Progress | tuple[Progress, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Progress]:
        return iter(self.items)

    def of(self, key: str) -> Progress:
        """The progress of the target with the id *key*, or raise `UnknownItem`."""
        for each in self.items:
            if each.id == key:
                return each
        raise UnknownItem(f"没有编号为 {key} 的目标", path=key, remedy="编号见 plan.targets")

    def with_status(self, status: ProgressStatus) -> tuple[Progress, ...]:
        """The targets that have *status*."""
        return tuple(each for each in self.items if each.status is status)
