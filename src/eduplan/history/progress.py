"""Progress: what became of each target of a plan, computed from a ledger."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from attrs import evolve

from eduplan.errors import PlanError
from eduplan.history.progress_joining import Joined, join
from eduplan.history.progress_judging import Judgement
from eduplan.history.progress_milestones import milestones
from eduplan.history.progress_question import Question, question_of
from eduplan.history.progress_recurring import judge
from eduplan.model.due import Due, dues
from eduplan.model.ledger import Ledger
from eduplan.model.observation import Observation
from eduplan.model.period import SchoolCalendar, share_passed
from eduplan.model.plan import Plan
from eduplan.model.progress import Progress, ProgressReport
from eduplan.model.target import Target

__all__ = ["TOLERANCE", "progress"]

TOLERANCE: Final = Fraction(1, 10)
"""How far from an approximate number (100场左右) a result may be and still be that number."""


def progress(
    plan: Plan,
    ledger: Ledger,
    *,
    on: datetime.date,
    calendar: SchoolCalendar | None = None,
    tolerance: Fraction = TOLERANCE,
) -> ProgressReport:
    """What has become *on* a day of every target of *plan*, and why, by what *ledger* says.

    *calendar* says when terms begin, *tolerance* how far from an approximate number a result may be.
    Nothing is met without an observation; what was observed after *on* is not known yet. Raises
    `LedgerError` for observations that the plan cannot take, all of them named, and `PlanError` for a
    tolerance that is none.
    """
    if not 0 <= tolerance < 1:
        raise PlanError("约数的容差应在 0 和 1 之间", path="tolerance", remedy="如 Fraction(1, 10)")
    due = {target.id or "": (target, found) for _, target, found in dues(plan, calendar)}
    joined = join(plan, ledger, due, calendar)
    questions = _questions(plan, joined, due, on, tolerance)

    def judged(question: Question) -> Judgement:
        _, found = due[question.target.id or ""]
        return judge(question, found.stated, plan.period, calendar)

    items = [
        _progress(question, judged(question), _begin(plan, calendar))
        for question in questions.values()
    ]
    return ProgressReport(
        on,
        _remarked(items),
        tuple(milestones(plan, questions, judged, calendar)),
        None if plan.period is None else plan.period.elapsed(on, calendar),
        joined.passed_over,
    )


def _questions(
    plan: Plan,
    joined: Joined,
    due: Mapping[str, tuple[Target, Due]],
    on: datetime.date,
    tolerance: Fraction,
) -> dict[str, Question]:
    indicators = {each.id: each for each in plan.indicators}
    return {
        key: question_of(
            target,
            indicators.get(target.indicator or ""),
            joined.of(target),
            on,
            found,
            tolerance,
        )
        for key, (target, found) in due.items()
    }


def _begin(plan: Plan, calendar: SchoolCalendar | None) -> datetime.date | None:
    return None if plan.period is None else plan.period.days(calendar)[0]


def _progress(question: Question, verdict: Judgement, begin: datetime.date | None) -> Progress:
    return Progress(
        question.target,
        verdict.status,
        verdict.reason,
        verdict.used,
        actual=verdict.actual,
        unit=question.unit,
        due=question.due,
        share=verdict.share,
        elapsed=_elapsed(question, verdict.used, begin),
        stretch_met=verdict.stretch_met,
        late=verdict.late,
        declared=verdict.declared,
        reported=_reported(question.observations),
        remarks=_remarks(question, verdict),
    )


def _elapsed(
    question: Question, used: Sequence[Observation], begin: datetime.date | None
) -> Fraction | None:
    """How much of the target's time had passed on the day that was seen last, else on the day asked."""
    if begin is None or question.due is None or question.due < begin:
        return None
    seen = max((each.as_of for each in used), default=question.on)
    return share_passed(begin, question.due, seen)


def _reported(observations: Sequence[Observation]) -> str:
    return next((each.status for each in reversed(observations) if each.status), "")


def _remarks(question: Question, verdict: Judgement) -> tuple[str, ...]:
    said = {
        "到期时还没有报达到": verdict.late,
        "只报了完成，没有报数和凭据": verdict.declared and not _has_evidence(verdict.used),
        "只报了完成，没有报数": verdict.declared and _has_evidence(verdict.used),
        "达到力争的值": verdict.stretch_met is True,
        "没有达到力争的值": verdict.stretch_met is False,
    }
    return tuple(remark for remark, holds in said.items() if holds) + verdict.remarks


def _has_evidence(used: Sequence[Observation]) -> bool:
    return any(each.evidence for each in used)


def _remarked(items: Sequence[Progress]) -> tuple[Progress, ...]:
    """*items*, with a remark on every part that is more than the whole of which it is a part (其中)."""
    actual = {each.id: each for each in items}
    return tuple(
        evolve(each, remarks=(*each.remarks, "其中数大于总数，请核对"))
        if _exceeds(each, actual.get(each.target.part_of or ""))
        else each
        for each in items
    )


def _exceeds(part: Progress, whole: Progress | None) -> bool:
    if whole is None or part.actual is None or whole.actual is None or part.unit != whole.unit:
        return False
    return part.actual > whole.actual and _is_counted(part.target) and _is_counted(whole.target)


def _is_counted(target: Target) -> bool:
    return target.quantity is not None and not target.per
