"""The draft of the next plan: what it says, how it came, and what a person has to decide."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eduplan.errors import PlanError, UnknownItem
from eduplan.model.changing import unmade
from eduplan.model.checks import as_tuple, instance, naming, tuple_of
from eduplan.model.lineage import Lineage
from eduplan.model.plan import Plan
from eduplan.model.proposal import Proposal

__all__ = ["Draft", "undo"]


def _proposals(given: Iterable[Proposal]) -> tuple[Proposal, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Draft:
    """草稿: the next *plan*, the *lineage* of its items, and the *proposals* that made it or are open.

    The plan holds every proposal that is `Proposal.taken`; `undo` gives the plan it came from.
    """

    plan: Plan = field(validator=instance(Plan))
    lineage: Lineage = field(validator=instance(Lineage))
    proposals: tuple[Proposal, ...] = field(converter=_proposals, validator=tuple_of(Proposal))

    def __attrs_post_init__(self) -> None:
        if len({each.id for each in self.proposals}) != len(self.proposals):
            raise PlanError("两条建议同一个编号", path="proposals", remedy="重新起草")

    @property
    def open(self) -> tuple[Proposal, ...]:
        """The proposals that a person has still to decide."""
        return tuple(each for each in self.proposals if each.is_open)

    @property
    def taken(self) -> tuple[Proposal, ...]:
        """The proposals that the plan holds."""
        return tuple(each for each in self.proposals if each.taken)

    def of(self, key: str) -> Proposal:
        """The proposal with the id *key*, or raise `UnknownItem`."""
        for each in self.proposals:
            if each.id == key:
                return each
        raise UnknownItem(f"没有编号为 {key} 的建议", path=key, remedy="编号见 draft.proposals")


def undo(draft: Draft) -> Plan:
    """The plan from which *draft* was made: every proposal that it holds is undone, nothing else.

    Raises `PlanError` where the draft's plan was changed by other hands since.
    """
    return unmade(draft.plan, (each.change for each in draft.taken if each.change is not None))
