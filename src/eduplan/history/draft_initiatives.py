"""A proposal for each initiative of which something says that it should change or go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from eduplan.model.block import Paragraph
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import where
from eduplan.model.plan import Plan
from eduplan.model.progress import Progress, ProgressReport, ProgressStatus
from eduplan.model.proposal import PlanChange, Proposal, ProposalKind, Removal
from eduplan.model.target_kinds import TargetKind
from eduplan.model.walk import Step

__all__ = ["initiative_proposals"]

_FIRST: Final = 20
"""How many characters tell an item without a heading."""
_ONCE: Final = frozenset({TargetKind.COMPLETION, TargetKind.EVENT, TargetKind.COVERAGE})
"""Kinds that are done when they are done."""


def initiative_proposals(plan: Plan, report: ProgressReport | None) -> Iterator[Proposal]:
    """Keep, change or drop, for the initiatives of *plan* where something speaks for it."""
    progress = {each.id: each for each in report or ()}
    labels = plan.labels
    for step in plan.walk():
        if isinstance(step.item, Initiative):
            for policy, reason in _advice(step, progress):
                yield _proposal(step, step.item, where(step, labels), labels, policy, reason)


def _advice(step: Step, progress: Mapping[str, Progress]) -> Iterator[tuple[str, str]]:
    item = step.item
    assert isinstance(item, Initiative)
    if _is_done(item, progress):
        yield "finished", "各项目标都是一次性的，去年都已做到：采用即删去这一项，不采用则改为巩固"
    if item.incomplete:
        yield "incomplete", "原文在这里断开，先补全再定"
    if len(step.owners) == 1 and not item.targets:
        yield "no_target", "没有可核查的目标，建议写明做到什么程度"
    for milestone in item.milestones:
        yield "milestone", f"节点“{milestone.text or milestone.by}”是按去年排的，请重排"


def _is_done(item: Initiative, progress: Mapping[str, Progress]) -> bool:
    targets = item.targets
    return bool(targets) and all(
        target.kind in _ONCE
        and (found := progress.get(target.id or "")) is not None
        and found.status is ProgressStatus.MET
        for target in targets
    )


def _proposal(
    step: Step,
    item: Initiative,
    place: str,
    labels: Mapping[str, str],
    policy: str,
    reason: str,
) -> Proposal:
    goes = policy == "finished"
    change: PlanChange | None = Removal(step.path, item) if goes else None
    words = item.title or _first_words(item)
    return Proposal(
        id=f"{item.id}/{policy}",
        kind=ProposalKind.INITIATIVE,
        path=step.path,
        where=f"{place}/{labels[item.id or '']}",
        before=words,
        after="" if goes else words,
        reason=reason,
        policy=policy,
        change=change,
    )


def _first_words(item: Initiative) -> str:
    """How an item without a heading is called: its first words."""
    paragraphs = (block.text for block in item.body if isinstance(block, Paragraph))
    return next((text[:_FIRST] for text in paragraphs), "（没有文字）")
