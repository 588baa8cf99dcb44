"""Deciding on a draft: what a person answered to its proposals makes the plan, all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from attrs import evolve

from eduplan.errors import ChoicesError, CodecError, PlanError
from eduplan.history.draft_lineage import inherited
from eduplan.model.changing import made
from eduplan.model.choice import Choice, Choices
from eduplan.model.deadline import Deadline
from eduplan.model.draft import Draft, undo
from eduplan.model.proposal import Answer, Proposal, Removal, ValueChange, WordChange
from eduplan.model.quantity import read_value
from eduplan.model.target import Target
from eduplan.model.template import escape
from eduplan.model.when import When
from eduplan.model.wording import Wording

__all__ = ["decide"]

_GONE: Final = "删去"
"""The answer by which an initiative goes that the draft keeps."""


def decide(draft: Draft, choices: Choices) -> Draft:
    """*draft* with *choices* taken: the same draft and choices always give the same plan.

    A rejected proposal leaves what the source says, an accepted one is in the plan, another value
    stands in its place; what has no answer stays as drafted and open. Raises `ChoicesError`, with
    path and place of each choice on a proposal that is gone or is another one now, of two choices on one,
    and of each value that cannot stand there; then none is taken.
    """
    source = undo(draft)
    answered = _answered(draft, choices)
    proposals = _all_settled(draft, answered)
    plan = made(source, (each.change for each in proposals if each.taken and each.change))
    return Draft(plan, inherited(source, plan), proposals)


def _all_settled(
    draft: Draft, answered: Mapping[str, tuple[Choice, str, str]]
) -> tuple[Proposal, ...]:
    """The proposals as they were answered; raise one `ChoicesError` for all values that cannot stand."""
    settled: list[Proposal] = []
    problems: list[CodecError] = []
    for each in draft.proposals:
        try:
            settled.append(_settled(each, *answered[each.id]) if each.id in answered else each)
        except ChoicesError as error:
            problems.append(error)
    if problems:
        raise ChoicesError.of(problems)
    return tuple(settled)


def _answered(draft: Draft, choices: Choices) -> Mapping[str, tuple[Choice, str, str]]:
    """Each choice by its proposal, with its path and place."""
    known = {each.id: each for each in draft.proposals}
    counts = Counter(each.proposal for each in choices.choices)
    answered: dict[str, tuple[Choice, str, str]] = {}
    problems: list[CodecError] = []
    for index, choice in enumerate(choices.choices):
        path = f"choices[{index}]"
        place = choices.place(index)
        proposal = known.get(choice.proposal)
        fault = ""
        if proposal is None:
            fault = f"没有编号为 {choice.proposal} 的建议了"
        elif counts[choice.proposal] > 1:
            fault = f"建议 {choice.proposal} 有 {counts[choice.proposal]} 条取舍"
        elif not choice.fits(proposal):
            fault = f"建议 {choice.proposal} 现在是“{proposal.before}”改为“{proposal.after}”，与取舍时不同"
        if fault:
            remedy = "重新列出建议，再作取舍"
            problems.append(ChoicesError(fault, path=path, place=place, remedy=remedy))
        answered[choice.proposal] = (choice, path, place)
    if problems:
        raise ChoicesError.of(problems)
    return answered


def _settled(proposal: Proposal, choice: Choice, path: str, place: str) -> Proposal:
    match choice.answer:
        case None:
            return proposal
        case Answer.ACCEPT:
            taken = proposal.change is not None and not proposal.is_flag
            return evolve(proposal, answer=choice.answer, taken=taken)
        case Answer.REJECT:
            return evolve(proposal, answer=choice.answer, taken=False)
    try:
        return _otherwise(proposal, choice.value)
    except PlanError as error:
        raise ChoicesError(
            f"建议 {proposal.id} 不能改成“{choice.value}”：{error.message}",
            path=f"{path}.value",
            place=place,
            remedy=error.remedy or "另写一个值",
        ) from None


def _otherwise(proposal: Proposal, value: str) -> Proposal:
    """*proposal* with *value* in the place of what it proposed."""
    change = proposal.change
    if isinstance(change, WordChange):
        new: WordChange | ValueChange = evolve(change, after=value)
        after = value
    elif isinstance(change, ValueChange) and isinstance(change.before, Target | Deadline):
        made_of = _target if isinstance(change.before, Target) else _deadline
        phrase = made_of(change.before, value)  # type: ignore[arg-type]  # told apart right above
        new, after = evolve(change, after=phrase), phrase.text
    elif isinstance(change, Removal) and value == _GONE:
        return evolve(proposal, answer=Answer.OTHER, taken=True, after="")
    else:
        what = "删去" if isinstance(change, Removal) else "提醒"
        remedy = "answer 写 accept 或 reject，文字在稿子里改"
        gone = f"；不要这一项的，value 写“{_GONE}”" if isinstance(change, Removal) else ""
        raise PlanError(f"这条建议只是{what}", remedy=remedy + gone)
    return evolve(
        proposal, answer=Answer.OTHER, taken=after != proposal.before, after=after, change=new
    )


def _target(target: Target, value: str) -> Target:
    """*target* with another number, or, where it has none, with other words."""
    if target.quantity is None:
        return target.revised(wording=Wording(escape(value)), population=None)
    return target.revised(quantity=evolve(target.quantity, value=read_value(value), to=None))


def _deadline(deadline: Deadline, value: str) -> Deadline:
    return deadline.revised(when=When.parse(value))
