"""What the reasons of progress say, in Chinese."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from eduplan.history.progress_measuring import Measured
from eduplan.history.progress_question import Question, is_level_change
from eduplan.language.dates import write_date
from eduplan.model.observation import Observation
from eduplan.model.progress import ProgressStatus
from eduplan.model.quantity import write_value
from eduplan.model.target_kinds import Direction, TargetKind
from eduplan.model.wording import SCALES

__all__ = ["amount", "done_reason", "quantity_reason", "seen_reason", "unseen_reason"]

_PLACES: Final = 2


def amount(value: Fraction) -> str:
    """*value* as people read it: exact where that is short, else to two places.

    >>> amount(Fraction(2, 3)), amount(Fraction(77))
    ('0.67', '77')
    """
    exact = write_value(abs(value))
    short = exact if "/" not in exact and len(exact.partition(".")[2]) <= _PLACES else ""
    return ("-" if value < 0 else "") + (short or f"{float(abs(value)):.{_PLACES}f}")


def unseen_reason(question: Question) -> str:
    """Why nothing can be said of a target that nobody reported."""
    if question.due is None or question.on <= question.due:
        return "没有完成情况"
    return f"没有完成情况，{write_date(question.due)}已到期"


def seen_reason(question: Question, measured: Measured) -> str:
    """截至6月30日累计60场."""
    day = write_date(max(each.as_of for each in measured.used))
    numbers = "或".join(_measure(question, reading) for reading in measured.readings)
    whole = f"{measured.places}个单位合计" if measured.places else ""
    runs = question.accrues and question.target.kind is not TargetKind.LIMIT
    total = "累计" if runs and not whole else ""
    return f"截至{day}{whole}{total}{numbers}"


def _measure(question: Question, reading: Fraction) -> str:
    target = question.target
    if target.kind is TargetKind.CHANGE and not is_level_change(target):
        way = "提高" if (target.direction is Direction.RISE) == (reading >= 0) else "下降"
        return f"{way}{amount(abs(reading))}{question.unit}"
    rank = "第" if target.kind is TargetKind.RANK else ""
    scale = target.wording.scale
    number = amount(reading / SCALES[scale])
    return f"{rank}{number}{scale}{question.unit}"


def quantity_reason(
    question: Question, measured: Measured, status: ProgressStatus, holds: bool | None
) -> str:
    """Why a target with a quantity has *status*; *holds* says how the readings compare with it."""
    seen, promised = seen_reason(question, measured), f"“{question.target.text}”"
    if holds is None:
        return f"{seen}，是否算达到{promised}要由人判断"
    if status is ProgressStatus.MET:
        return f"{seen}，达到{promised}"
    if holds:
        if question.is_closed(measured.seen):
            return f"{seen}，没有突破{promised}，但还没有报到期的数"
        return f"{seen}，没有突破{promised}，{_ahead(question)}才能下结论"
    if status is ProgressStatus.OPEN:
        return f"{seen}，还没有达到{promised}，{_ahead(question)}"
    if question.is_closed(measured.seen):
        late = "" if question.is_final(measured.seen) else "，此后没有再报"
        return f"{seen}，到期没有达到{promised}{late}"
    return f"{seen}，突破了{promised}"


def _ahead(question: Question) -> str:
    return "没有期限" if question.due is None else f"到{write_date(question.due)}"


def done_reason(
    question: Question, last: Observation, status: ProgressStatus, doubt: str = ""
) -> str:
    """Why a target that is done or not done has *status*."""
    said = f"截至{write_date(last.as_of)}报{last.amount}"
    promised = f"“{question.target.text}”"
    if status is ProgressStatus.MET:
        return f"{said}，达到{promised}"
    if status is ProgressStatus.UNKNOWN:
        return f"{said}，{doubt}"
    if status is ProgressStatus.OPEN:
        return f"{said}，还没有达到{promised}，{_ahead(question)}"
    return f"{said}，到期没有达到{promised}"
