"""Choices: what a person decides on the proposals of a draft."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import (
    as_tuple,
    instance,
    line,
    name,
    naming,
    optional,
    trimmed,
    tuple_of,
)
from eduplan.model.draft import Draft
from eduplan.model.proposal import Answer, Proposal
from eduplan.model.sourced import Sourced

__all__ = ["Choice", "Choices", "open_choices"]


@frozen(field_transformer=naming)
class Choice:
    """取舍: the *answer* to the proposal with the id *proposal*; None while it is open.

    *value* is what is to stand there instead where the answer is `Answer.OTHER`: words, or the number
    of a target. *where*, *before*, *after* and *reason* help a person to decide; where *before* or
    *after* is given, the proposal must still be that one.
    """

    proposal: str = field(validator=name)
    answer: Answer | None = field(default=None, validator=optional(instance(Answer)))
    value: str = field(default="", validator=trimmed, kw_only=True)
    where: str = field(default="", validator=line, kw_only=True)
    before: str = field(default="", validator=line, kw_only=True)
    after: str = field(default="", validator=line, kw_only=True)
    reason: str = field(default="", validator=line, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.answer is Answer.OTHER) != bool(self.value):
            raise PlanError(
                "另写的值（value）与 other 要同时有",
                path="value",
                remedy="answer 写 other，value 写新值",
            )

    def fits(self, proposal: Proposal) -> bool:
        """Whether *proposal* is still the one that was decided on."""
        pairs = ((self.before, proposal.before), (self.after, proposal.after))
        return all(said in ("", found) for said, found in pairs)


def _choices(given: Iterable[Choice]) -> tuple[Choice, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Choices(Sourced):
    """取舍: what a person decided on the proposals of one draft.

    *places* says where each was read (``取舍.yaml 第3行``); it is no part of the value.
    """

    choices: tuple[Choice, ...] = field(default=(), converter=_choices, validator=tuple_of(Choice))

    def __attrs_post_init__(self) -> None:
        self._check_places(self.choices, "取舍")


def open_choices(draft: Draft) -> Choices:
    """A choice for each open proposal of *draft*, for a person to answer."""
    return Choices(
        Choice(each.id, where=each.where, before=each.before, after=each.after, reason=each.reason)
        for each in draft.open
    )
