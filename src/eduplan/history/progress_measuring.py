"""What the observations of one target come to, and what they may mean where that is not certain."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import frozen

from eduplan.history.progress_question import Question, is_level_change
from eduplan.history.progress_units import converted, is_point, ratio
from eduplan.language.units import SHARES
from eduplan.model.indicator import Aggregation
from eduplan.model.observation import Counting, Observation
from eduplan.model.target_kinds import Direction, TargetKind

__all__ = ["Measured", "by_place", "falls_back", "measure", "total"]


@frozen
class Measured:
    """What was measured: every one of *readings* may be meant; none, and *reason* says why not.

    *used* are the observations that it comes from, *places* of how many parts of the whole.
    """

    readings: tuple[Fraction, ...] = ()
    used: tuple[Observation, ...] = ()
    reason: str = ""
    places: int = 0

    @property
    def seen(self) -> datetime.date:
        """The day up to which the whole was seen: of several places the one seen least recently."""
        last: dict[str, datetime.date] = {}
        for each in self.used:
            last[each.place] = max(each.as_of, last.get(each.place, each.as_of))
        return min(last.values())


def by_place(observations: Sequence[Observation]) -> dict[str, list[Observation]]:
    """*observations* of each place; those of the whole alone where there are any."""
    found: dict[str, list[Observation]] = {}
    for each in observations:
        found.setdefault(each.place, []).append(each)
    return {"": found[""]} if "" in found else found


def measure(question: Question, until: datetime.date | None = None) -> Measured:
    """What the observations (up to *until*) of a target with a quantity come to."""
    seen = [each for each in question.observations if until is None or each.as_of <= until]
    measurable = [each for each in seen if _number(question, each) is not None]
    if not measurable:
        return Measured(reason=_nothing(question, seen))
    places = by_place(measurable)
    if "" in places:
        total, used = _running(question, places[""])
        return _readings(question, [total], used)
    return _combined(question, list(places.values()))


def _nothing(question: Question, seen: Sequence[Observation]) -> str:
    if not seen:
        return "没有完成情况"
    if any(_is_added(question, each) for each in seen):
        return "报的是当期新增的数，存量要报总数"
    if any(each.done is not None for each in seen):
        return "只报了完成与否，没有报数"
    return "报的内容里没有可以比较的数"


def _number(question: Question, each: Observation) -> Fraction | None:
    """What *each* says in the target's unit; None where it says no number."""
    if _is_added(question, each):
        return None
    if each.value is not None:
        return converted(each.value, each.unit, question.unit)
    return ratio(each, question.unit) if _is_share(question) else None


def _is_added(question: Question, each: Observation) -> bool:
    """Whether *each* says what was added to a stock (新吸收8所), where the whole is asked for."""
    is_stock = question.target.kind is TargetKind.STOCK
    return is_stock and each.value is not None and each.counting is Counting.INTERVAL


def _is_share(question: Question) -> bool:
    kind = question.target.kind
    return kind is TargetKind.RATE or (question.unit in SHARES and question.unit != "")


def _running(
    question: Question, observations: Sequence[Observation]
) -> tuple[Fraction, tuple[Observation, ...]]:
    """The last number; where numbers accrue, the last running total and what came after it."""
    if not question.accrues:
        last = observations[-1]
        return _number(question, last) or Fraction(0), (last,)
    totals = [each for each in observations if each.counting is Counting.CUMULATIVE]
    used = totals[-1:] + [
        each
        for each in observations
        if each.counting is Counting.INTERVAL and (not totals or each.as_of > totals[-1].as_of)
    ]
    return total(_number(question, each) or Fraction(0) for each in used), tuple(used)


def falls_back(question: Question) -> bool:
    """Whether the last running total is below the one before it."""
    totals = [
        each
        for each in question.observations
        if each.value is not None and each.counting is Counting.CUMULATIVE and not each.place
    ]
    if not question.accrues or len(totals) < 2:
        return False
    before, last = (_number(question, each) or Fraction(0) for each in totals[-2:])
    return last < before


def total(numbers: Iterable[Fraction]) -> Fraction:
    """What *numbers* add up to; at least one."""
    first, *others = numbers
    return sum(others, first)


def _combined(question: Question, places: Sequence[Sequence[Observation]]) -> Measured:
    """What several parts come to as a whole: counts add up, rates by numerator and denominator only."""
    running = [_running(question, each) for each in places]
    used = tuple(each for _, members in running for each in members)
    numbers = [number for number, _ in running]
    how = question.aggregation
    if question.target.kind is TargetKind.RANK or how is Aggregation.NONE:
        return Measured(used=used, reason="各单位的数不能合成一个，请报整体的数")
    if _is_share(question) or how is Aggregation.RATIO:
        return _pooled(question, used, len(places))
    totals = [total(numbers)]
    if how is Aggregation.MAX:
        totals = [max(numbers)]
    elif question.target.kind is TargetKind.LIMIT and how is None:
        # 不超过3起 is of the whole, 班额不超过45人 of each: both are kept in view.
        totals = sorted({max(numbers), *totals})
    return _readings(question, totals, used, len(places))


def _pooled(question: Question, used: tuple[Observation, ...], places: int) -> Measured:
    parts = [(each.numerator, each.denominator) for each in used]
    parts = [
        (each.covered, each.population) if part[0] is None else part
        for part, each in zip(parts, used, strict=True)
    ]
    known = [(part, whole) for part, whole in parts if part is not None and whole]
    if len(known) < len(parts) or question.unit not in SHARES:
        return Measured(
            used=used, reason="各单位的比率不能平均：请报整体的数，或各单位都报分子、分母"
        )
    share = total(part for part, _ in known) / total(whole for _, whole in known)
    return _readings(question, [share * SHARES[question.unit]], used, places)


def _readings(
    question: Question, numbers: Sequence[Fraction], used: tuple[Observation, ...], places: int = 0
) -> Measured:
    if question.target.kind is not TargetKind.CHANGE:
        return Measured(tuple(numbers), used, places=places)
    is_change = is_point(used[-1].unit)
    found = [each for number in numbers for each in _changes(question, number, is_change)]
    reason = "" if found else "没有基数，算不出升降了多少"
    return Measured(tuple(found), used, reason, places)


def _changes(question: Question, number: Fraction, is_change: bool) -> list[Fraction]:
    """*number*, a level or a change, as what the target promises: a level, or a change by so much."""
    target, base = question.target, question.baseline
    sign = 1 if target.direction is Direction.RISE else -1
    if is_level_change(target):
        return [base + sign * number if is_change and base is not None else number]
    if is_change:
        return [number]
    if base is None:
        return []
    moved = sign * (number - base)
    if not question.unit:
        return [moved / base] if base else []
    relative = question.unit in SHARES and not is_point(question.unit) and base > 0
    # 提高8% may mean by 8 points or by 8 % of the baseline: both are kept in view.
    return [moved, moved / base * Fraction(SHARES[question.unit])] if relative else [moved]
