"""The form of an annotation: what a person says that a paper holds, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import field, frozen
from cattrs.preconf.json import make_converter

__all__ = [
    "CASES",
    "FRESH",
    "Case",
    "Distractor",
    "Item",
    "Pillar",
    "Signature",
    "Target",
    "load_case",
]

CASES: Final = Path(__file__).parent / "cases"
FRESH: Final = Path(__file__).parent / "fresh"
"""Papers that reading was tried on while it was written, and those that came after."""


@frozen
class Item:
    """A numbered heading under a pillar; *bare* where the item is a task without a heading."""

    number: str | None
    heading: str
    body_starts: str | None
    bare: bool = False
    subitems: tuple[Item, ...] = ()


@frozen
class Pillar:
    """A heading of the first level; *lead_starts* is where its own prose begins."""

    number: str | None
    heading: str
    lead_starts: str | None
    initiatives: tuple[Item, ...]

    def items(self) -> Iterator[Item]:
        """Its initiatives, each followed by its own items."""
        for initiative in self.initiatives:
            yield initiative
            yield from initiative.subitems


@frozen
class Target:
    """A commitment that can be checked; *context* is ten characters before it and ten after it."""

    text: str
    value: str
    unit: str | None
    comparator: str
    kind: str
    deadline: str | None
    path: str
    context: tuple[str, str]
    borderline: bool = False


@frozen
class Distractor:
    """Words with a number that promise nothing, and *why* not."""

    text: str
    why: str


@frozen
class Signature:
    """Who signed, several organs with a blank between them, and the date as it is written."""

    organ: str | None
    date: str | None


@frozen
class Case:
    """A paper's annotation with the paper's own *text*; *shows* names the hard cases in it."""

    name: str
    source: str
    style: str
    shows: tuple[str, ...]
    title: str | None
    preamble_starts: str | None
    pillars: tuple[Pillar, ...]
    targets: tuple[Target, ...]
    distractors: tuple[Distractor, ...]
    signature: Signature
    not_plan: tuple[str, ...]
    annex_starts: tuple[str, ...]
    text: str = field(default="", kw_only=True)

    def items(self) -> Iterator[Pillar | Item]:
        """Every heading in the order of the paper."""
        for pillar in self.pillars:
            yield pillar
            yield from pillar.items()

    @property
    def firm(self) -> tuple[Target, ...]:
        """The targets about which two annotators would agree."""
        return tuple(each for each in self.targets if not each.borderline)


def load_case(path: Path) -> Case:
    """The annotation at *path* and the text beside it; keys that no one knows are refused."""
    converter = make_converter(forbid_extra_keys=True)
    stated = json.loads(path.read_text("utf-8"))
    return converter.structure(
        {**stated, "text": path.with_suffix(".txt").read_text("utf-8")}, Case
    )
