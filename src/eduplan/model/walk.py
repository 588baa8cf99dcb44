"""Walking a plan: every item with its path, in document order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from eduplan.model.block import Body, Paragraph, Table
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines
from eduplan.model.parts import Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = ["Item", "Step", "walk"]

Item: TypeAlias = Pillar | Initiative | Paragraph | Table | Target | Deadline | Duty
_TAGS: dict[type, str] = {Target: "target", Deadline: "deadline", Duty: "duty"}
_Owners: TypeAlias = tuple[Pillar | Initiative, ...]


@frozen
class Step:
    """One stop of a walk: *item*, its *path* in data, and its *owners* from the pillar down.

    *inlines* is the paragraph, heading or cell that a phrase stands in, and *index* its place there.
    """

    path: str
    item: Item
    owners: _Owners = ()
    inlines: Inlines = ()
    index: int = 0


def walk(plan: Walkable) -> Iterator[Step]:
    """Yield every pillar, initiative, block and phrase of *plan* in document order."""
    yield from _body(plan.preamble, "preamble", ())
    for index, pillar in enumerate(plan.pillars):
        path = f"pillars[{index}]"
        yield Step(path, pillar)
        yield from _inlines(pillar.heading, f"{path}.heading", (pillar,))
        yield from _body(pillar.lead, f"{path}.lead", (pillar,))
        for place, initiative in enumerate(pillar.initiatives):
            yield from _initiative(initiative, f"{path}.initiatives[{place}]", (pillar,))
    yield from _body(plan.closing, "closing", ())
    for index, annex in enumerate(plan.annexes):
        yield from _body(annex.body, f"annexes[{index}].body", ())


def _initiative(item: Initiative, path: str, owners: _Owners) -> Iterator[Step]:
    yield Step(path, item, owners)
    inner = (*owners, item)
    yield from _inlines(item.heading, f"{path}.heading", inner)
    yield from _body(item.body, f"{path}.body", inner)
    for index, duty in enumerate(item.assigned):
        yield Step(f"{path}.duties[{index}]", duty, inner)
    for index, below in enumerate(item.items):
        yield from _initiative(below, f"{path}.items[{index}]", inner)


def _body(body: Body, path: str, owners: _Owners) -> Iterator[Step]:
    for index, block in enumerate(body):
        here = f"{path}[{index}]"
        yield Step(here, block, owners)
        if isinstance(block, Paragraph):
            yield from _inlines(block.inlines, here, owners)
            continue
        for row, cells in enumerate(block.rows):
            for column, cell in enumerate(cells):
                yield from _inlines(cell, f"{here}.table.rows[{row}][{column}]", owners)


def _inlines(inlines: Inlines, path: str, owners: _Owners) -> Iterator[Step]:
    for index, part in enumerate(inlines):
        if not isinstance(part, str):
            yield Step(f"{path}[{index}].{_TAGS[type(part)]}", part, owners, inlines, index)
