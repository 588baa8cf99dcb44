"""Joining a ledger to a plan: which observations speak of which target, and what cannot be taken."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from attrs import field, frozen

from eduplan.errors import LedgerError, PlanError
from eduplan.history.progress_units import misfit
from eduplan.language.dates import write_date
from eduplan.model.due import Due
from eduplan.model.indicator import Indicator
from eduplan.model.ledger import Ledger, clash
from eduplan.model.observation import Counting, Observation
from eduplan.model.period import SchoolCalendar
from eduplan.model.plan import Plan
from eduplan.model.target import Target

__all__ = ["Joined", "join", "located"]


@frozen
class Joined:
    """The observations of a plan's targets and indicators, by id, in the order of their days.

    *groups* are the commitments that are stated more than once; *passed_over* is how many observations
    are of other plans.
    """

    found: Mapping[str, tuple[Observation, ...]]
    groups: Mapping[str, tuple[str, ...]] = field(factory=dict)
    passed_over: int = 0

    def of(self, target: Target) -> tuple[Observation, ...]:
        """What speaks of *target*: its own observations, else those of the same commitment stated
        elsewhere, else its indicator's."""
        key = target.id or ""
        for other in (key, *self.groups.get(key, ()), target.indicator or ""):
            if other in self.found:
                return self.found[other]
        return ()


def join(
    plan: Plan,
    ledger: Ledger,
    dues: Mapping[str, tuple[Target, Due]],
    calendar: SchoolCalendar | None = None,
) -> Joined:
    """Join *ledger* to *plan*, whose targets and when they are due *dues* give by id.

    Observations of other plans are passed over. Raises one `LedgerError` for every observation of an
    unknown id, with another unit, outside the period, or at odds with another one.
    """
    targets = {key: target for key, (target, _) in dues.items()}
    known: dict[str, Target | Indicator] = {
        **{each.id: each for each in plan.indicators},
        **targets,
    }
    taker = _Taker(plan, known, _last_days(dues), calendar)
    found: dict[str, list[Observation]] = {}
    problems: list[LedgerError] = []
    passed_over = 0
    for index, each in enumerate(ledger.observations):
        if taker.is_of_another_plan(each):
            passed_over += 1
            continue
        faults = [located(fault, index, ledger) for fault in taker.faults(each, index, ledger)]
        problems += faults
        if not faults:
            found.setdefault(each.key, []).append(each)
    if problems:
        raise LedgerError.of(problems)
    return Joined(
        {key: tuple(sorted(members, key=_order)) for key, members in found.items()},
        _groups(targets.values()),
        passed_over,
    )


def _order(observation: Observation) -> tuple[datetime.date, bool]:
    """By day; of one day the running total comes last, since it says more."""
    return observation.as_of, observation.counting is Counting.CUMULATIVE


def located(fault: PlanError, index: int, ledger: Ledger) -> LedgerError:
    """*fault*, said of the observation at *index* of *ledger*, with its path and where it was read."""
    return LedgerError(
        fault.message,
        path=f"observations[{index}].{fault.path}",
        place=ledger.place(index),
        remedy=fault.remedy,
    )


@frozen
class _Taker:
    """What decides whether the plan takes an observation."""

    plan: Plan
    known: Mapping[str, Target | Indicator]
    last_days: Mapping[str, datetime.date]
    calendar: SchoolCalendar | None
    taken: dict[object, int] = field(factory=dict)

    def is_of_another_plan(self, each: Observation) -> bool:
        own = self.plan.family is not None and self.plan.period is not None
        return own and bool(each.plan) and each.plan != f"{self.plan.family}/{self.plan.period}"

    def faults(self, each: Observation, index: int, ledger: Ledger) -> Iterator[PlanError]:
        item = self.known.get(each.key)
        if each.plan and (self.plan.family is None or self.plan.period is None):
            yield PlanError(
                f"计划没有系列和期间，对不上 {each.of}",
                path="of",
                remedy="在计划里填 family 和 period，或只写编号",
            )
        if item is None:
            yield self._unknown(each)
            return
        wrong = misfit(item, each)
        if wrong is not None:
            yield wrong
        yield from self._outside(each)
        yield from self._clashes(each, index, ledger)

    def _unknown(self, each: Observation) -> PlanError:
        if each.key in self.plan.retired:
            return PlanError(f"编号 {each.key} 已停用", path="of", remedy="核对是不是上一稿的编号")
        near = get_close_matches(each.key, self.known, n=1)
        guess = f"是不是 {near[0]}？" if near else ""
        return PlanError(
            f"计划里没有编号为 {each.key} 的目标或指标",
            path="of",
            remedy=f"{guess}编号见 eduplan show --targets",
        )

    def _outside(self, each: Observation) -> Iterator[PlanError]:
        if self.plan.period is None:
            return
        first, last = self.plan.period.days(self.calendar)
        last = max(last, self.last_days.get(each.key, last))
        if not first <= each.as_of <= last:
            yield PlanError(
                f"{write_date(each.as_of)}不在期间 {self.plan.period} 之内",
                path="as_of",
                remedy=f"写数据截止的日期，在{write_date(first)}到{write_date(last)}之间；"
                "别的年度的数写全地址“系列/期间#编号”",
            )

    def _clashes(self, each: Observation, index: int, ledger: Ledger) -> Iterator[PlanError]:
        key = (each.key, each.place, each.as_of, each.counting)
        before = self.taken.setdefault(key, index)
        if before != index:
            yield clash(each, ledger.observations[before], before, ledger.place(before))


def _last_days(dues: Mapping[str, tuple[Target, Due]]) -> dict[str, datetime.date]:
    """The last day of each target and, of those that name it, of each indicator."""
    found: dict[str, datetime.date] = {}
    for target, due in dues.values():
        for key in (target.id, target.indicator):
            if key is not None and due.day is not None:
                found[key] = max(due.day, found.get(key, due.day))
    return found


def _groups(targets: Iterable[Target]) -> dict[str, tuple[str, ...]]:
    """For each commitment that is stated more than once the ids of all its statements, in order."""
    members: dict[str, list[str]] = {}
    for target in targets:
        if target.id is None or target.same_as is None:
            continue
        one, other = (members.setdefault(key, [key]) for key in (target.id, target.same_as))
        if one is not other:
            other += one
            members.update(dict.fromkeys(one, other))
    return {key: tuple(group) for key, group in members.items()}
