"""A proposal for every target of the next plan, by a policy and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from eduplan.history.draft_policies import Outcome, Policies, TargetCase
from eduplan.model.labelling import where
from eduplan.model.plan import Plan
from eduplan.model.progress import Progress, ProgressReport, ProgressStatus
from eduplan.model.proposal import Proposal, ProposalKind, ValueChange
from eduplan.model.target import Target
from eduplan.model.walk import Step

__all__ = ["target_proposals"]

_PARTS = {"preamble": "前言", "closing": "结尾", "annexes": "附件"}


def target_proposals(
    plan: Plan, report: ProgressReport | None, policies: Policies, *, blank: bool
) -> Iterator[Proposal]:
    """A proposal for each target of *plan* in document order; *blank* leaves gaps where nothing is known."""
    maker = _Maker(plan, _seen(report), policies, blank)
    labels = plan.labels
    for step in plan.walk():
        if isinstance(step.item, Target):
            place = where(step, labels)
            yield maker.proposal(step, step.item, _PARTS.get(place, place))


def _seen(report: ProgressReport | None) -> Mapping[str, Progress]:
    """What became of each target of which something was observed."""
    return {each.id: each for each in report or () if each.observations}


@frozen
class _Maker:
    plan: Plan
    seen: Mapping[str, Progress]
    policies: Policies
    blank: bool

    def proposal(self, step: Step, target: Target, place: str) -> Proposal:
        case = self._case(target)
        name = self._policy(case)
        outcome: Outcome = self.policies.function(name)(case)
        new = outcome.target
        revised = new != target
        return Proposal(
            id=target.id or "",
            kind=ProposalKind.TARGET,
            path=step.path,
            where=place,
            before=target.text,
            after=new.text,
            reason=f"{case.said}。{outcome.advice}",
            policy=name,
            taken=revised,
            change=ValueChange(step.path, target, new),
        )

    def _case(self, target: Target) -> TargetCase:
        progress = self.seen.get(target.id or "") or self.seen.get(target.same_as or "")
        period = self.plan.period
        last = "上期" if period is not None and period.last_year is not None else "去年"
        indicators = {each.id: each.polarity for each in self.plan.indicators}
        return TargetCase(target, progress, last, indicators.get(target.indicator or ""))

    def _policy(self, case: TargetCase) -> str:
        if case.progress is not None:
            return self.policies.name(case.target.kind, case.progress.status)
        if self.blank:
            return "gap"
        return self.policies.name(case.target.kind, ProgressStatus.UNKNOWN)
