"""Milestones: what was to be reached of a target by a point within the period."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping

from attrs import evolve

from eduplan.errors import PlanError
from eduplan.history.progress_judging import Judgement
from eduplan.history.progress_question import Question
from eduplan.language.dates import write_date
from eduplan.model.initiative import Initiative, Milestone
from eduplan.model.period import SchoolCalendar
from eduplan.model.plan import Plan
from eduplan.model.progress import MilestoneProgress, ProgressStatus

__all__ = ["milestones"]

_Judge = Callable[[Question], Judgement]


def milestones(
    plan: Plan, questions: Mapping[str, Question], judge: _Judge, calendar: SchoolCalendar | None
) -> Iterator[MilestoneProgress]:
    """The progress of every milestone of *plan*, judged by the question of the target it names."""
    for step in plan.walk():
        if isinstance(step.item, Initiative):
            for milestone in step.item.milestones:
                yield _progress(milestone, step.item, plan, questions, judge, calendar)


def _progress(
    milestone: Milestone,
    owner: Initiative,
    plan: Plan,
    questions: Mapping[str, Question],
    judge: _Judge,
    calendar: SchoolCalendar | None,
) -> MilestoneProgress:
    days = milestone.by.days(plan.period, calendar)
    due = None if days is None else days[1]
    question = questions.get(milestone.target or "")
    if question is None:
        verdict = Judgement(ProgressStatus.UNKNOWN, "节点没有写是哪个目标的，算不出来")
    else:
        verdict = _verdict(milestone, question, due, judge)
    return MilestoneProgress(
        milestone, owner.id or "", verdict.status, verdict.reason, due, verdict.used
    )


def _verdict(
    milestone: Milestone, question: Question, due: datetime.date | None, judge: _Judge
) -> Judgement:
    target = question.target
    if milestone.quantity is not None:
        if target.quantity is None or milestone.quantity.unit not in ("", target.quantity.unit):
            return Judgement(ProgressStatus.UNKNOWN, "节点的数量和目标的单位不同，不能比较")
        promised = evolve(target.quantity, value=milestone.quantity.value, to=milestone.quantity.to)
        try:
            target = target.revised(quantity=promised, stretch=None)
        except PlanError as error:
            return Judgement(ProgressStatus.UNKNOWN, f"节点的数量不合目标的类别：{error.message}")
    seen = tuple(each for each in question.observations if due is None or each.as_of <= due)
    verdict = judge(evolve(question, target=target, due=due, observations=seen))
    by = "" if due is None else f"{write_date(due)}节点："
    return evolve(verdict, reason=by + verdict.reason)
