"""A proposal for each initiative: keep it, change it or let it go; and what else is to be said of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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
_SURE: Final = frozenset({"keep", "change"})
_ITEM: Final = re.compile(r"pillars\[[0-9]+\]\.initiatives\[[0-9]+\](?:\.items\[[0-9]+\])*")


def initiative_proposals(
    plan: Plan, report: ProgressReport | None, others: Iterable[Proposal]
) -> Iterator[Proposal]:
    """Keep, change or drop, for every initiative of *plan*; *others* are the proposals on what stands in it.

    To keep and to change are sure: what is to be decided is said by the *others*. Whoever wants it gone
    answers with 删去.
    """
    progress = {each.id: each for each in report or ()}
    changed = {hit[0] for each in others if each.taken and (hit := _ITEM.match(each.path))}
    labels = plan.labels
    for step in plan.walk():
        if isinstance(step.item, Initiative):
            for policy, reason in _advice(step, progress, step.path in changed):
                yield _proposal(step, step.item, where(step, labels), labels, policy, reason)


def _advice(
    step: Step, progress: Mapping[str, Progress], changed: bool
) -> Iterator[tuple[str, str]]:
    item = step.item
    assert isinstance(item, Initiative)
    if _is_done(item, progress):
        yield "finished", "各项目标都是一次性的，去年都已做到：采用即删去这一项，不采用则改为巩固"
    elif changed or _is_missed(item, progress):
        what = "文字、目标随新一年改动" if changed else "目标没有达到，看怎样改"
        yield "change", f"修改：{what}，见各条建议。{_evidence(item, progress)}"
    else:
        yield "keep", f"保留：没有要改的。{_evidence(item, progress)}"
    if item.incomplete:
        yield "incomplete", "原文在这里断开，先补全再定"
    if len(step.owners) == 1 and not item.targets:
        yield "no_target", "没有可核查的目标，建议写明做到什么程度"
    for milestone in item.milestones:
        yield "milestone", f"节点“{milestone.text or milestone.by}”是按去年排的，请重排"


def _evidence(item: Initiative, progress: Mapping[str, Progress]) -> str:
    """What became of the targets of *item*, in words."""
    found = [progress.get(target.id or "") for target in item.targets]
    if not found:
        return "没有目标"
    counts = Counter("完成情况未提供" if each is None else each.status.word for each in found)
    return f"目标 {len(found)} 个：" + "，".join(f"{word} {n}" for word, n in counts.items())


def _is_missed(item: Initiative, progress: Mapping[str, Progress]) -> bool:
    found = (progress.get(target.id or "") for target in item.targets)
    return any(each is not None and each.status is ProgressStatus.UNMET for each in found)


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
    verdict = goes or policy in _SURE
    change: PlanChange | None = Removal(step.path, item) if verdict else None
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
        sure=policy in _SURE,
        change=change,
    )


def _first_words(item: Initiative) -> str:
    """How an item without a heading is called: its first words."""
    paragraphs = (block.text for block in item.body if isinstance(block, Paragraph))
    return next((text[:_FIRST] for text in paragraphs), "（没有文字）")
