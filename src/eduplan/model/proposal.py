"""Proposals: what the next plan might say otherwise, each with its reason, for a person to decide."""

from __future__ import annotations

from enum import Enum
from typing import Final, TypeAlias

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import Validator, instance, line, name, optional
from eduplan.model.deadline import Deadline
from eduplan.model.initiative import Initiative
from eduplan.model.period import Period
from eduplan.model.target import Target
from eduplan.model.when import When

__all__ = [
    "Answer",
    "PlanChange",
    "Proposal",
    "ProposalKind",
    "Removal",
    "ValueChange",
    "WordChange",
]


class ProposalKind(Enum):
    """What a proposal is about; the value is what data say, `word` what people read."""

    PERIOD = "period"
    YEAR_WORD = "year_word"
    DEADLINE = "deadline"
    TARGET = "target"
    INITIATIVE = "initiative"

    @property
    def word(self) -> str:
        """The Chinese word."""
        return _WORDS[self]


_WORDS: Final = {
    ProposalKind.PERIOD: "期间",
    ProposalKind.YEAR_WORD: "年度用语",
    ProposalKind.DEADLINE: "时限",
    ProposalKind.TARGET: "目标",
    ProposalKind.INITIATIVE: "任务",
}


class Answer(Enum):
    """What a person says to a proposal: take it, leave it, or write something else."""

    ACCEPT = "accept"
    REJECT = "reject"
    OTHER = "other"


@frozen
class WordChange:
    """Words [*start*, *end*) of the string at *path* (``title``, ``preamble[0][2]``)."""

    path: str = field(validator=line)
    start: int = field(validator=instance(int))
    end: int = field(validator=instance(int))
    before: str = field(validator=line)
    after: str = field(validator=line)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.before):
            raise PlanError("改动的起止与文字不符", path="end", remedy="起止按 before 的字数写")


PlanValue: TypeAlias = Target | Deadline | Period | When
_VALUE: Final[Validator[PlanValue]] = instance(Target, Deadline, Period, When)


@frozen
class ValueChange:
    """The value at *path*, a target, deadline, period or time, becomes another of its kind."""

    path: str = field(validator=line)
    before: PlanValue = field(validator=_VALUE)
    after: PlanValue = field(validator=_VALUE)

    def __attrs_post_init__(self) -> None:
        if type(self.before) is not type(self.after):
            raise PlanError("改动前后不是同一类", path="after", remedy="目标只能改成目标")


@frozen
class Removal:
    """The *item* at *path* goes, with all that is below it; its ids are retired."""

    path: str = field(validator=line)
    item: Initiative = field(validator=instance(Initiative))


PlanChange: TypeAlias = WordChange | ValueChange | Removal
"""A change of a plan that knows how to be undone."""
_CHANGE: Final[Validator[PlanChange]] = instance(WordChange, ValueChange, Removal)


@frozen(kw_only=True)
class Proposal:
    """建议: what stands at *where* (labels, ``一、/1.``) and *path* is, or might be, otherwise.

    *id* is the same whenever the same source gives the same proposal. *before* and *after* are the
    words, equal where a person has to look and no machine can say; *policy* names what the proposal
    was made by, *reason* says why (Chinese). *sure* needs no decision. *taken* says that the draft
    has it, *answer* what was decided. *change* is None where no data stand behind the words.
    """

    id: str = field(validator=name)
    kind: ProposalKind = field(validator=instance(ProposalKind))
    path: str = field(validator=line)
    where: str = field(validator=line)
    before: str = field(validator=line)
    after: str = field(validator=line)
    reason: str = field(validator=line)
    policy: str = field(validator=name)
    sure: bool = field(default=False, validator=instance(bool))
    taken: bool = field(default=False, validator=instance(bool))
    answer: Answer | None = field(default=None, validator=optional(instance(Answer)))
    change: PlanChange | None = field(default=None, validator=optional(_CHANGE))

    def __attrs_post_init__(self) -> None:
        if self.taken and self.change is None:
            raise PlanError("没有改动的建议不能算已采用", path="taken", remedy="补上 change")

    @property
    def is_open(self) -> bool:
        """Whether a person has still to decide."""
        return not self.sure and self.answer is None

    @property
    def is_flag(self) -> bool:
        """Whether it only points at words that a person has to look at."""
        return self.before == self.after
