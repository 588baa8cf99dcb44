"""Targets that have to be reached again and again (每学期), or by each of many (每校, 每人)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from attrs import evolve

from eduplan.history.progress_covering import judge_done
from eduplan.history.progress_judging import Judgement, judge_quantity
from eduplan.history.progress_measuring import by_place
from eduplan.history.progress_question import Question
from eduplan.history.progress_words import unseen_reason
from eduplan.language.dates import write_date
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.observation import Counting, Observation
from eduplan.model.period import Period, SchoolCalendar
from eduplan.model.progress import ProgressStatus
from eduplan.model.target import Target
from eduplan.model.when import TimeUnit, When

__all__ = ["judge"]

_TIMES: Final = {
    "年": TimeUnit.YEAR,
    "学年": TimeUnit.SCHOOL_YEAR,
    "学期": TimeUnit.TERM,
    "半年": TimeUnit.HALF,
    "季度": TimeUnit.QUARTER,
    "季": TimeUnit.QUARTER,
    "月": TimeUnit.MONTH,
    "个月": TimeUnit.MONTH,
    "周": TimeUnit.WEEK,
    "星期": TimeUnit.WEEK,
    "天": TimeUnit.DAY,
    "日": TimeUnit.DAY,
}
"""The times among the units that each have to reach a target (每校每年)."""

_SHORT: Final = frozenset({TimeUnit.WEEK, TimeUnit.DAY})
"""Times too short to be reported one by one: what is reported is how it stands (每天2小时)."""

_Span = tuple[datetime.date, datetime.date]
_Judge = Callable[[Question], Judgement]


def judge(
    question: Question,
    stated: Deadline | None,
    period: Period | None,
    calendar: SchoolCalendar | None,
) -> Judgement:
    """Judge a target, each time and each unit that its *per* or its *stated* deadline tells by itself."""
    if not question.observations:
        return Judgement(ProgressStatus.UNKNOWN, unseen_reason(question))
    times = _times(question.target, stated)
    if times & _SHORT:
        question = evolve(question, accrues=False)
    spans = [*_spans(min(times - _SHORT, key=_length), period, calendar)] if times - _SHORT else []
    each = _judge_each if _others(question.target) else _judge_whole
    return each(question) if len(spans) < 2 else _judge_spans(question, spans, each)


def _judge_whole(question: Question) -> Judgement:
    return judge_done(question) if question.target.quantity is None else judge_quantity(question)


def _times(target: Target, stated: Deadline | None) -> set[TimeUnit]:
    found = {_TIMES[unit] for unit in target.per if unit in _TIMES}
    if stated is not None and stated.kind is DeadlineKind.EVERY and stated.when is not None:
        found.add(stated.when.unit)
    return found


def _others(target: Target) -> tuple[str, ...]:
    return tuple(unit for unit in target.per if unit not in _TIMES)


_LENGTHS: Final = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.TERM: 5,
    TimeUnit.HALF: 6,
    TimeUnit.YEAR: 12,
    TimeUnit.SCHOOL_YEAR: 12,
}


def _length(unit: TimeUnit) -> int:
    return _LENGTHS[unit]


def _spans(
    unit: TimeUnit, period: Period | None, calendar: SchoolCalendar | None
) -> Iterator[_Span]:
    """The times of *unit* that begin within *period*; the last is cut off where the period ends."""
    if period is None:
        return
    first, last = period.days(calendar)
    for when in _whens(unit, range(first.year - 1, last.year + 1)):
        days = when.days(None, calendar)
        if days is not None and first <= days[0] <= last:
            yield days[0], min(days[1], last)


_NUMBERS: Final = {TimeUnit.MONTH: 12, TimeUnit.QUARTER: 4, TimeUnit.HALF: 2, TimeUnit.TERM: 2}


def _whens(unit: TimeUnit, years: range) -> Iterator[When]:
    for year in years:
        if unit not in _NUMBERS:
            yield When(unit, year=year)
            continue
        for number in range(1, _NUMBERS[unit] + 1):
            yield When(unit, year=year, number=number)


def _judge_spans(question: Question, spans: Sequence[_Span], each: _Judge) -> Judgement:
    verdicts = []
    for index, (first, last) in enumerate(spans):
        if first > question.on:
            verdicts.append(Judgement(ProgressStatus.OPEN, "还没有开始"))
            continue
        verdict = each(_within(question, first, last, is_first=index == 0))
        verdicts.append(evolve(verdict, reason=_dated(first, last, verdict.reason)))
    return _together(verdicts)


def _dated(first: datetime.date, last: datetime.date, reason: str) -> str:
    return f"{write_date(first)}至{write_date(last)}：{reason}"


def _within(
    question: Question, first: datetime.date, last: datetime.date, *, is_first: bool
) -> Question:
    """The question of one time: totals that run on from the one before say nothing of it."""
    due = last if question.due is None else min(last, question.due)
    seen = tuple(
        each
        for each in question.observations
        if first <= each.as_of <= last
        and (is_first or not _runs_on(question, each.counting, each.value is not None))
    )
    return evolve(question, observations=seen, due=due)


def _runs_on(question: Question, counting: Counting, has_value: bool) -> bool:
    return question.accrues and has_value and counting is Counting.CUMULATIVE


def _judge_each(question: Question) -> Judgement:
    """Judge a target that each of many units has to reach: by those that did, or place by place."""
    if question.target.quantity is None or _covers_whole(question):
        return judge_done(question)
    places = by_place([each for each in question.observations if each.value is not None])
    if not places:
        return judge_done(question)
    if "" in places:
        units = "每" + "每".join(_others(question.target))
        return Judgement(
            ProgressStatus.UNKNOWN,
            f"“{units}”要各自达到，只有一个数，看不出是合计还是各自的数；"
            "请分单位报，或报达到的单位数和总数",
            tuple(places[""][-1:]),
        )
    verdicts = [_judge_place(question, place, members) for place, members in places.items()]
    return _counted(question, _together(verdicts), len(places))


def _covers_whole(question: Question) -> bool:
    """Whether how many units reached it was reported for the whole."""
    return any(
        not each.place
        and each.value is None
        and (each.covered is not None or each.done is not None)
        for each in question.observations
    )


def _judge_place(question: Question, place: str, members: Sequence[Observation]) -> Judgement:
    """Judge one place by itself, as if it were the whole."""
    wholes = {evolve(each, place=""): each for each in members}
    verdict = judge_quantity(evolve(question, observations=tuple(wholes)))
    used = tuple(wholes[each] for each in verdict.used)
    return evolve(verdict, reason=f"{place}：{verdict.reason}", used=used)


def _counted(question: Question, together: Judgement, places: int) -> Judgement:
    """*together*, which is met only where every unit of a known number has reported."""
    population = question.target.population
    if together.status is not ProgressStatus.MET:
        return together
    if population is not None and places >= population.value:
        return together
    return evolve(
        together,
        status=ProgressStatus.UNKNOWN,
        reason=f"已报的{places}个单位都达到，但不知道是不是全部单位",
    )


_GRAVITY: Final = (ProgressStatus.UNMET, ProgressStatus.UNKNOWN, ProgressStatus.OPEN)


def _together(verdicts: Sequence[Judgement]) -> Judgement:
    """What several verdicts make: met where all are, else the gravest with its reasons."""
    used = tuple(dict.fromkeys(each for verdict in verdicts for each in verdict.used))
    found = {verdict.status for verdict in verdicts}
    status = next((each for each in _GRAVITY if each in found), ProgressStatus.MET)
    reasons = [verdict.reason for verdict in verdicts if verdict.status is status]
    return Judgement(
        status,
        "；".join(reasons),
        used,
        late=status is ProgressStatus.MET and any(verdict.late for verdict in verdicts),
        declared=status is ProgressStatus.MET and any(verdict.declared for verdict in verdicts),
    )
