"""Flat plans: every item and phrase by its id, apart from where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from attrs import define, fields

from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph
from eduplan.model.deadline import Deadline
from eduplan.model.envelope import Envelope
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.parts import Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.steps import Prose
from eduplan.model.target import Target

__all__ = [
    "ANNEXES",
    "ATTRIBUTES",
    "BELOW",
    "BODY",
    "LOOSE",
    "OWN",
    "PLAN",
    "Flat",
    "Node",
    "add_item",
    "attributes_of",
    "flattened",
    "flattened_plan",
    "phrases_in",
]

PLAN: Final = ""
"""What pillars stand under."""
ANNEXES: Final = "annexes"
"""What annexes stand under."""
LOOSE: Final = ("preamble", "closing")
"""The parts of a plan that are prose without being items."""
OWN: Final = ("title", "family", "period", "issuer", "numbering", "indicators", "waivers")

Kind: TypeAlias = type[Pillar] | type[Initiative] | type[Annex]
BODY: Final[dict[Kind, str]] = {Pillar: "lead", Initiative: "body", Annex: "body"}
BELOW: Final[dict[Kind, str]] = {Pillar: "initiatives", Initiative: "items"}
ATTRIBUTES: Final[dict[Kind, tuple[str, ...]]] = {
    Pillar: ("label",),
    Initiative: ("label", "assigned", "milestones", "incomplete"),
    Annex: ("title", "label", "task_table", "landscape"),
}
"""What items have besides id, prose and what is below them."""


@define
class Node:
    """An item: its kind, its prose, its attributes, what it stands under and what is below it."""

    kind: Kind
    prose: Prose
    attributes: dict[str, object]
    parent: str
    below: list[str]


@define
class Flat:
    """A plan taken apart: *nodes* and *phrases* by id, *roots* (pillars, annexes), prose that is loose."""

    nodes: dict[str, Node]
    phrases: dict[str, Target | Deadline]
    roots: dict[str, list[str]]
    loose: dict[str, Prose]
    attributes: dict[str, object]

    def below(self, parent: str) -> list[str]:
        """The items right under *parent*, in order."""
        return self.roots[parent] if parent in self.roots else self.nodes[parent].below

    def holders(self) -> Iterator[str]:
        """What has prose, in the order of the document."""
        yield "preamble"
        yield from self.under(PLAN)
        yield "closing"
        yield from self.roots[ANNEXES]

    def under(self, parent: str) -> Iterator[str]:
        """All items below *parent*, however deep, in order."""
        for key in self.below(parent):
            yield key
            yield from self.under(key)

    def prose(self, key: str) -> Prose:
        """What *key* says."""
        return self.loose[key] if key in self.loose else self.nodes[key].prose


def attributes_of(plan: Plan) -> dict[str, object]:
    """The attributes of *plan* itself, those of its envelope as ``envelope.date`` and the like."""
    envelope = {
        f"envelope.{each.name}": getattr(plan.envelope, each.name) for each in fields(Envelope)
    }
    return {**{name: getattr(plan, name) for name in OWN}, **envelope}


def flattened_plan(plan: Plan) -> Flat:
    """*plan* taken apart, with its attributes."""
    return flattened(plan, attributes_of(plan))


def flattened(parts: Walkable, attributes: Mapping[str, object]) -> Flat:
    """*parts* taken apart."""
    flat = Flat({}, {}, {PLAN: [], ANNEXES: []}, {}, dict(attributes))
    flat.loose["preamble"] = _prose(flat, Prose(body=parts.preamble))
    flat.roots[PLAN] = [add_item(flat, each, PLAN) for each in parts.pillars]
    flat.loose["closing"] = _prose(flat, Prose(body=parts.closing))
    flat.roots[ANNEXES] = [add_item(flat, each, ANNEXES) for each in parts.annexes]
    return flat


def add_item(flat: Flat, item: Pillar | Initiative | Annex, parent: str) -> str:
    """Add *item* and what is below it to *flat*, and give its key; what stands there already stays."""
    key = _title_key(flat, item) if isinstance(item, Annex) else item.id or ""
    kind = type(item)
    body: Body = getattr(item, BODY[kind])
    prose = _prose(flat, _prose_of(item, body))
    attributes = {name: getattr(item, name) for name in ATTRIBUTES[kind]}
    node = flat.nodes[key] = Node(kind, prose, attributes, parent, [])
    for each in getattr(item, BELOW.get(kind, ""), ()):
        if each.id not in flat.nodes:
            node.below.append(add_item(flat, each, key))
    return key


def _prose_of(item: Pillar | Initiative | Annex, body: Body) -> Prose:
    if isinstance(item, Annex):
        return Prose(body=body)
    return Prose(item.heading, body, item.form, item.end)


def _title_key(flat: Flat, annex: Annex) -> str:
    key, count = f"annex:{annex.title}", 1
    while key in flat.nodes:
        count += 1
        key = f"annex:{annex.title}#{count}"
    return key


def _prose(flat: Flat, prose: Prose) -> Prose:
    for phrase in phrases_in(prose):
        flat.phrases.setdefault(phrase.id or "", phrase)
    return prose


def phrases_in(prose: Prose) -> Iterator[Target | Deadline]:
    """The targets and deadlines of *prose*, in order."""
    for inlines in _all_inlines(prose):
        for part in inlines:
            if isinstance(part, (Target, Deadline)):
                yield part


def _all_inlines(prose: Prose) -> Iterator[Inlines]:
    yield prose.heading
    for block in prose.body:
        if isinstance(block, Paragraph):
            yield block.inlines
        else:
            yield from (cell for row in block.rows for cell in row)
