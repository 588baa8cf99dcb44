"""Features: the ugly cases that a law must have met before it may be believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from eduplan.language.labels import read_label
from eduplan.model.block import Paragraph, Table
from eduplan.model.envelope import Sealing
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, text_of
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.model.walk import Step

__all__ = ["FEATURES", "Occurrences", "features"]

FEATURES: Final = frozenset(
    {
        "empty plan",
        "text like a label",
        "touching phrases",
        "deepest items",
        "table",
        "annex",
        "signed or dated",
        "sealed",
        "red head",
        "several organs in the mark",
        "signers",
        "imprint",
        "task table",
        "landscape annex",
        "astral character",
        "full-width digit",
        "markup in text",
        "quotes in quotes",
        "foreign label",
        "odd wording",
        "reference",
        "waiver",
        *(f"target: {kind.value}" for kind in TargetKind),
    }
)
"""What `features` may find; laws over `plans` ask that each occurs."""

_CHARACTERS: Final = {
    "astral character": re.compile("[\U00010000-\U0010ffff]"),
    "full-width digit": re.compile("[０-９]"),
    "markup in text": re.compile("[<&]"),
    "quotes in quotes": re.compile("“[^”]*‘"),
}


_OFFICIAL: Final[dict[str, Callable[[Plan], object]]] = {
    "annex": lambda plan: plan.annexes,
    "waiver": lambda plan: plan.waivers,
    "task table": lambda plan: any(annex.task_table for annex in plan.annexes),
    "landscape annex": lambda plan: any(annex.landscape for annex in plan.annexes),
    "signed or dated": lambda plan: plan.envelope.signature or plan.envelope.date,
    "sealed": lambda plan: plan.envelope.sealing is not Sealing.UNSTAMPED,
    "red head": lambda plan: plan.envelope.mark,
    "several organs in the mark": lambda plan: len(plan.envelope.mark) > 1,
    "signers": lambda plan: plan.envelope.signers,
    "imprint": lambda plan: plan.envelope.copies or plan.envelope.printer,
}


def features(plan: Plan) -> set[str]:
    """Which of `FEATURES` *plan* has."""
    found: set[str] = set()
    if not plan.pillars and not plan.preamble:
        found.add("empty plan")
    found |= {name for name, holds in _OFFICIAL.items() if holds(plan)}
    for step in plan.walk():
        found |= _of_step(step)
    return found


def _of_step(step: Step) -> set[str]:
    item, found = step.item, set[str]()
    if isinstance(item, Table):
        found.add("table")
    if isinstance(item, Paragraph):
        found |= _of_text(item.inlines)
    if isinstance(item, Initiative):
        found |= _of_text(item.heading)
        if len(step.owners) == 4:
            found.add("deepest items")
        if item.label is not None:
            found.add("foreign label")
    if isinstance(item, Target):
        found.add(f"target: {item.kind.value}")
        if item.wording.template is None and item.wording != type(item.wording)():
            found.add("odd wording")
        if item.part_of or item.same_as:
            found.add("reference")
        if step.index and not isinstance(step.inlines[step.index - 1], str):
            found.add("touching phrases")
    return found


def _of_text(inlines: Inlines) -> set[str]:
    text = text_of(inlines)
    found = {name for name, pattern in _CHARACTERS.items() if pattern.search(text)}
    return found | {"text like a label"} if read_label(text) else found


class Occurrences:
    """Counts how often each feature occurred over a law's examples.

    >>> seen = Occurrences()
    >>> seen.add({"table"})
    >>> seen.rare(frozenset({"table", "annex"}))
    ['annex']
    """

    def __init__(self) -> None:
        self.examples = 0
        self.counts: Counter[str] = Counter()

    def add(self, found: set[str]) -> None:
        """Count one example with the features *found*."""
        self.examples += 1
        self.counts.update(found)

    def rare(self, wanted: frozenset[str] = FEATURES, share: float = 0.02) -> list[str]:
        """The features of *wanted* that fewer than *share* of the examples had."""
        return sorted(name for name in wanted if self.counts[name] < share * self.examples)
