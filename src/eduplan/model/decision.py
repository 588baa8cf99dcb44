"""Decisions: what a person says of the targets and candidates that a reader found."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from enum import Enum
from typing import TypeAlias

from attrs import evolve, field, frozen

from eduplan.errors import PlanError
from eduplan.model.block import Paragraph
from eduplan.model.candidate import Candidate
from eduplan.model.checks import (
    as_tuple,
    changed,
    instance,
    line,
    naming,
    optional,
    tuple_of,
)
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, spans, text_of
from eduplan.model.labelling import where
from eduplan.model.paths import found_at, replaced_at
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.reading import Reading
from eduplan.model.sourced import Sourced
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin, TargetKind
from eduplan.model.template import escape
from eduplan.model.transform import Identified
from eduplan.model.wording import Wording

__all__ = ["Decision", "Decisions", "Verdict", "decided", "questions"]

_CONTEXT = 60
"""How much of a paragraph is shown round the words in question (characters)."""


class Verdict(Enum):
    """What was decided: these words are a target as read, or they are none."""

    CONFIRM = "confirm"
    REJECT = "reject"


@frozen(field_transformer=naming)
class Decision:
    """A *verdict* on the words *text* that stand at *where* (``一、/1.``); None while it is open.

    The same words at one place are told apart by their order. *subject* (what is counted) and
    *context* only help a person to decide.
    """

    where: str = field(validator=line)
    text: str = field(validator=line)
    verdict: Verdict | None = field(default=None, validator=optional(instance(Verdict)))
    subject: str = field(default="", validator=line, kw_only=True)
    context: str = field(default="", validator=line, kw_only=True)


def _decisions(given: Iterable[Decision]) -> tuple[Decision, ...]:
    return as_tuple(given)


@frozen(field_transformer=naming)
class Decisions(Sourced):
    """决定: what a person decided on the targets and candidates of one reading.

    *places* says where each was read (``决定.yaml 第3行``); it is no part of the value.
    """

    decisions: tuple[Decision, ...] = field(
        default=(), converter=_decisions, validator=tuple_of(Decision)
    )

    def __attrs_post_init__(self) -> None:
        self._check_places(self.decisions, "决定")


@frozen
class _Question:
    """Words to decide on: those of the target *item*, or of a candidate."""

    where: str
    text: str
    item: Target | Candidate
    context: str


_Queues: TypeAlias = defaultdict[tuple[str, str], deque[_Question]]


def questions(reading: Reading) -> Decisions:
    """The decisions that are open: one for each target that a parser proposed, and each candidate."""
    return Decisions(
        Decision(
            each.where,
            each.text,
            subject=each.item.subject if isinstance(each.item, Target) else "",
            context=each.context,
        )
        for each in _questions(reading)
        if not isinstance(each.item, Target) or each.item.origin is Origin.PARSED
    )


def decided(reading: Reading, decisions: Decisions) -> Reading:
    """*reading* with *decisions* taken: confirmed targets say so, rejected ones are mere words again.

    A confirmed candidate becomes a target, a rejected one is no longer named. Raises `PlanError`,
    with the path of the decision, where such words do not stand (any more); then none is taken.
    """
    queues: _Queues = defaultdict(deque)
    for question in _questions(reading):
        queues[question.where, question.text].append(question)
    verdicts: dict[str | None, Verdict] = {}
    settled: list[tuple[Candidate, Verdict]] = []
    for index, decision in enumerate(decisions.decisions):
        item = _taken(queues, decision, f"decisions[{index}]", decisions.place(index)).item
        if isinstance(item, Target) and decision.verdict is not None:
            verdicts[item.id] = decision.verdict
        elif isinstance(item, Candidate) and decision.verdict is not None:
            settled.append((item, decision.verdict))
    plan = _with_targets(reading.plan, [c for c, verdict in settled if verdict is Verdict.CONFIRM])
    done = [candidate for candidate, _ in settled]
    return evolve(
        reading,
        plan=plan.transformed(lambda item: _settled(item, verdicts)),
        candidates=[each for each in reading.candidates if each not in done],
    )


def _taken(queues: _Queues, decision: Decision, path: str, place: str) -> _Question:
    waiting = queues[decision.where, decision.text]
    if not waiting:
        raise PlanError(
            f"{decision.where} 处没有读出“{decision.text}”，或同样的决定写多了",
            path=path,
            place=place,
            remedy="重新列出待定的事，再作决定",
        )
    return waiting.popleft()


def _settled(item: Identified, verdicts: dict[str | None, Verdict]) -> Identified | str:
    """*item* as decided: what is confirmed or as it was, without references to what was rejected."""
    if not isinstance(item, Target):
        return item
    verdict = verdicts.get(item.id)
    if verdict is Verdict.REJECT:
        return item.text
    gone = {
        name: None
        for name in ("part_of", "same_as")
        if verdicts.get(getattr(item, name)) is Verdict.REJECT
    }
    origin = item.origin if verdict is None else Origin.CONFIRMED
    return item if not gone and origin is item.origin else changed(item, {**gone, "origin": origin})


def _questions(reading: Reading) -> list[_Question]:
    """The targets and candidates of a reading, item by item in document order."""
    labels = reading.plan.labels
    found: dict[str, list[_Question]] = {}
    items: dict[str, str] = {}
    for step in reading.plan.walk():
        place = where(step, labels)
        if isinstance(step.item, (Pillar, Initiative)):
            place = items[step.path] = "/".join(filter(None, (place, labels[step.item.id or ""])))
            found.setdefault(place, [])
        elif isinstance(step.item, Target):
            words = _context(step.inlines, step.index)
            found.setdefault(place, []).append(_Question(place, step.item.text, step.item, words))
    for each in reading.candidates:
        place = _holder(each.path, items)
        found.setdefault(place, []).append(_Question(place, each.text, each, ""))
    return [question for group in found.values() for question in group]


def _holder(path: str, items: dict[str, str]) -> str:
    """Where the innermost item stands that holds *path*, or the part of the plan that does."""
    above = path
    while above and above not in items:
        above = above[: max(above.rfind("."), above.rfind("["), 0)]
    return items.get(above, path.partition("[")[0])


def _context(inlines: Inlines, index: int) -> str:
    before, after = text_of(inlines[:index]), text_of(inlines[index + 1 :])
    half = _CONTEXT // 2
    return f"{before[-half:]}【{text_of(inlines[index : index + 1])}】{after[:half]}".strip()


def _with_targets(plan: Plan, candidates: Iterable[Candidate]) -> Plan:
    """*plan* with each of *candidates* a target in its paragraph."""
    for candidate in candidates:
        holder = found_at(plan, candidate.path)
        inlines = holder.inlines if isinstance(holder, Paragraph) else holder
        assert isinstance(inlines, tuple)
        told = _told(inlines, candidate)
        new = Paragraph(told) if isinstance(holder, Paragraph) else told
        plan = replaced_at(plan, candidate.path, new)
    return plan


def _told(inlines: Inlines, candidate: Candidate) -> Inlines:
    """*inlines* with the words of *candidate* as a target."""
    target = Target(
        TargetKind.EVENT, None, Wording(escape(candidate.text)), origin=Origin.CONFIRMED
    )
    for index, (start, end, part) in enumerate(spans(inlines)):
        if isinstance(part, str) and start <= candidate.start and candidate.end <= end:
            cut, stop = candidate.start - start, candidate.end - start
            return (*inlines[:index], part[:cut], target, part[stop:], *inlines[index + 1 :])
    return inlines
