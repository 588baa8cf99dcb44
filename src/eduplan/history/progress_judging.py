"""Judging one target: met, unmet, open or unknown, each kind by its own rule."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

from attrs import field, frozen

from eduplan.history.progress_measuring import Measured, falls_back, measure
from eduplan.history.progress_question import Question, is_level_change
from eduplan.history.progress_words import quantity_reason
from eduplan.model.comparator import Comparator
from eduplan.model.indicator import Polarity
from eduplan.model.observation import Observation
from eduplan.model.progress import ProgressStatus
from eduplan.model.target_kinds import TargetKind

__all__ = ["Judgement", "compare", "is_ceiling", "judge_quantity"]

_CEILINGS = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})


@frozen
class Judgement:
    """A *status* with its *reason*, what it was judged by, and what else has to be said."""

    status: ProgressStatus
    reason: str
    used: tuple[Observation, ...] = ()
    actual: Fraction | None = None
    share: Fraction | None = None
    stretch_met: bool | None = None
    late: bool = False
    declared: bool = False
    remarks: tuple[str, ...] = field(default=())


def is_ceiling(question: Question) -> bool:
    """Whether less is better: a limit, at most, or a bare number with that polarity."""
    quantity = question.target.quantity
    if quantity is None or question.target.kind is TargetKind.RANK:
        return False
    if quantity.comparator is Comparator.BARE:
        return question.polarity is Polarity.LOWER
    return quantity.comparator in _CEILINGS


def compare(question: Question, reading: Fraction) -> bool | None:
    """Whether *reading* is what was promised; None where that is for a person to say."""
    quantity = question.target.quantity
    assert quantity is not None
    least, most = quantity.value, quantity.to or quantity.value
    lower = question.polarity is Polarity.LOWER
    match quantity.comparator:
        case Comparator.AT_LEAST:
            return reading >= least
        case Comparator.MORE_THAN:
            return reading > least
        case Comparator.AT_MOST:
            return reading <= most
        case Comparator.LESS_THAN:
            return reading < most
        case Comparator.ABOUT:
            return _about(question, reading, least, most)
    return reading <= most if lower else reading >= least


def _about(question: Question, reading: Fraction, least: Fraction, most: Fraction) -> bool | None:
    """Within the tolerance; on its better side too, where the indicator says which that is."""
    enough = reading >= least * (1 - question.tolerance)
    no_more = reading <= most * (1 + question.tolerance)
    if question.stated:
        return no_more if question.polarity is Polarity.LOWER else enough
    return True if enough and no_more else None


def _holds(question: Question, readings: Sequence[Fraction]) -> bool | None:
    """What all *readings* agree on; None where they do not."""
    found = {compare(question, reading) for reading in readings}
    return found.pop() if len(found) == 1 else None


def judge_quantity(question: Question) -> Judgement:
    """Judge a target with a quantity by what its observations come to."""
    measured = measure(question)
    if not measured.readings:
        return Judgement(ProgressStatus.UNKNOWN, measured.reason, measured.used)
    holds = _holds(question, measured.readings)
    status = _status(question, measured, holds)
    return Judgement(
        status,
        quantity_reason(question, measured, status, holds),
        measured.used,
        actual=measured.readings[0] if len(measured.readings) == 1 else None,
        share=_share(question, measured),
        stretch_met=_stretch(question, measured),
        late=status is ProgressStatus.MET and _is_late(question),
        remarks=("累计数比前一次少，请核对",) if falls_back(question) else (),
    )


def _status(question: Question, measured: Measured, holds: bool | None) -> ProgressStatus:
    closed = question.is_closed(measured.seen)
    if holds is None:
        below = _falls_short(question, measured.readings) and not closed
        return ProgressStatus.OPEN if below else ProgressStatus.UNKNOWN
    if is_ceiling(question) and question.accrues:
        if not holds or _was_passed(question):
            return ProgressStatus.UNMET
        if question.is_final(measured.seen):
            return ProgressStatus.MET
        return ProgressStatus.UNKNOWN if closed else ProgressStatus.OPEN
    if holds and question.target.kind is TargetKind.LIMIT and not closed:
        return ProgressStatus.OPEN
    if holds:
        return ProgressStatus.MET
    return ProgressStatus.UNMET if closed else ProgressStatus.OPEN


def _falls_short(question: Question, readings: Sequence[Fraction]) -> bool:
    """Whether every reading is below what was promised, so that it may still be reached."""
    quantity = question.target.quantity
    assert quantity is not None
    return not is_ceiling(question) and max(readings) < quantity.value


def _was_passed(question: Question) -> bool:
    """Whether the ceiling was passed at any day so far."""
    days = sorted({each.as_of for each in question.observations})
    return any(_held_by(question, day) is False for day in days)


def _held_by(question: Question, day: datetime.date) -> bool | None:
    readings = measure(question, day).readings
    return _holds(question, readings) if readings else None


def _is_late(question: Question) -> bool:
    """Whether what is met now had not been seen to be met by the last day."""
    return question.due is not None and not _held_by(question, question.due)


def _share(question: Question, measured: Measured) -> Fraction | None:
    """How much of what was promised is reached, where that accrues."""
    target = question.target
    assert target.quantity is not None
    start = question.baseline if is_level_change(target) else None
    whole = target.quantity.value - (start or 0)
    steps = question.accrues and not is_ceiling(question)
    if len(measured.readings) != 1 or not whole or not (steps or target.kind is TargetKind.CHANGE):
        return None
    return (measured.readings[0] - (start or 0)) / whole


def _stretch(question: Question, measured: Measured) -> bool | None:
    """Whether what was hoped for beyond the promise is reached; None where nothing was."""
    stretch = question.target.stretch
    if stretch is None:
        return None
    quantity = question.target.quantity
    assert quantity is not None
    lower = stretch < quantity.value or question.target.kind is TargetKind.RANK
    return all(each <= stretch if lower else each >= stretch for each in measured.readings)
