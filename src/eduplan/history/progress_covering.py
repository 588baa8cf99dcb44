"""Judging what is done or not done: coverage, completion, events."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

from eduplan.history.progress_judging import Judgement
from eduplan.history.progress_measuring import by_place, total
from eduplan.history.progress_question import Question
from eduplan.history.progress_words import done_reason
from eduplan.language.units import SHARES
from eduplan.model.observation import Observation
from eduplan.model.progress import ProgressStatus
from eduplan.model.target_kinds import TargetKind

__all__ = ["judge_done"]

_NO_TOTAL = "只报了已覆盖的数，没有总数"
_OTHER_TOTAL = "报的总数与计划写的总体不同，要由人判断"
_SOME_PLACES = "已报的单位都完成了，但不知道一共有多少个单位"


def judge_done(question: Question) -> Judgement:
    """Judge by the last observation that says whether it is done, or how much of it is covered.

    A bare “done” counts; where many had to be reached the verdict says that it was only declared.
    """
    telling = [each for each in question.observations if _tells(each)]
    if not telling:
        said = "只报了状态，没有报是否完成" if question.observations else "没有完成情况"
        return Judgement(ProgressStatus.UNKNOWN, said, question.observations)
    holds, doubt = _holds(question, telling)
    last = [members[-1] for members in by_place(telling).values()]
    status = _status(question, holds, min(each.as_of for each in last))
    return Judgement(
        status,
        done_reason(question, last[-1], status, doubt),
        tuple(last),
        share=_share(question, last),
        late=status is ProgressStatus.MET and _is_late(question, telling),
        declared=status is ProgressStatus.MET and _counts(question) and all(map(_is_bare, last)),
    )


def _status(question: Question, holds: bool | None, seen: datetime.date) -> ProgressStatus:
    if holds is None:
        return ProgressStatus.UNKNOWN
    if holds:
        return ProgressStatus.MET
    return ProgressStatus.UNMET if question.is_closed(seen) else ProgressStatus.OPEN


def _tells(each: Observation) -> bool:
    results = (each.done, each.covered, each.numerator, each.value)
    return any(result is not None for result in results)


def _counts(question: Question) -> bool:
    """Whether the target is one that many have to reach, so that their number could be told."""
    return question.target.kind is TargetKind.COVERAGE or bool(question.target.per)


def _is_bare(each: Observation) -> bool:
    return each.done is True and each.covered is None and each.numerator is None


def _is_late(question: Question, telling: Sequence[Observation]) -> bool:
    due = question.due
    in_time = [each for each in telling if due is None or each.as_of <= due]
    return not in_time or not _holds(question, in_time)[0]


def _holds(question: Question, telling: Sequence[Observation]) -> tuple[bool | None, str]:
    """Whether it is done, and what is doubtful where that cannot be said."""
    places = by_place(telling)
    last = [members[-1] for members in places.values()]
    if "" in places:
        return _one(question, last[0])
    parts = [_share_of(each) for each in last]
    if all(part is not None and whole is not None for part, whole in parts):
        covered = total(part for part, _ in parts if part is not None)
        whole = total(whole for _, whole in parts if whole is not None)
        return _covers(covered, [whole, *_promised(question)])
    return _all_places(question, [_one(question, each, alone=True)[0] for each in last])


def _all_places(question: Question, found: Sequence[bool | None]) -> tuple[bool | None, str]:
    if False in found:
        return False, ""
    done = sum(each is True for each in found)
    if any(done >= whole for whole in _promised(question)):
        return True, ""
    return None, _SOME_PLACES


def _one(question: Question, each: Observation, *, alone: bool = False) -> tuple[bool | None, str]:
    """Whether *each* says that the whole is done; *alone*: that its own place is."""
    part, whole = _share_of(each)
    promised = [] if alone else _promised(question)
    if part is not None:
        wholes = [*promised, *([] if whole is None else [whole])]
        if wholes:
            return _covers(part, wholes)
        return each.done, "" if each.done is not None else _NO_TOTAL
    if each.value is not None and each.unit in SHARES:
        return each.value >= SHARES[each.unit], ""
    return each.done, ""


def _covers(covered: Fraction, wholes: Sequence[Fraction]) -> tuple[bool | None, str]:
    found = {covered >= whole for whole in wholes}
    return (found.pop(), "") if len(found) == 1 else (None, _OTHER_TOTAL)


def _promised(question: Question) -> list[Fraction]:
    population = question.target.population
    return [] if population is None else [population.value]


def _share_of(each: Observation) -> tuple[Fraction | None, Fraction | None]:
    if each.covered is not None:
        return each.covered, each.population
    return each.numerator, each.denominator


def _share(question: Question, last: Sequence[Observation]) -> Fraction | None:
    """How much of the population is covered."""
    parts = [_share_of(each) for each in last]
    if len(parts) == 1 and parts[0][1] is None and _promised(question):
        parts = [(parts[0][0], _promised(question)[0])]
    known = [(part, whole) for part, whole in parts if part is not None and whole]
    if not known or len(known) < len(parts):
        return None
    return total(part for part, _ in known) / total(whole for _, whole in known)
