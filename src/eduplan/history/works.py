"""Works: the pillars, initiatives and phrases of a plan as alignment sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from attrs import field, frozen

from eduplan.grammar.folding import folded
from eduplan.model.block import Body
from eduplan.model.deadline import Deadline
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inline
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.target import Target
from eduplan.model.walk import Step, walk

__all__ = ["Container", "Phrase", "Side", "Signature", "Work", "side_of"]

Signature: TypeAlias = tuple[str, str, tuple["Signature", ...]]
"""Heading, body, and the signatures of what is below: equal where all words and structure are."""

Container: TypeAlias = int | str
"""What phrases stand in: the index of a work, or ``preamble``, ``closing``, ``annexes[0]``."""

_SENTENCES: Final = re.compile("[。;!?\n]")
_BEFORE: Final = 16
_AFTER: Final = 10


@frozen(eq=False)
class Work:
    """A pillar (*depth* 0), an initiative (1) or an item below it, at *index* in document order.

    *heading*, *own* (its body) and *below* (the words of its items) are folded. *before* and *after*
    are its siblings, *parent* what it stands under, all by index.
    """

    index: int
    id: str
    depth: int
    parent: int | None
    before: int | None
    after: int | None
    heading: str
    own: str
    below: str
    signature: Signature
    children: tuple[int, ...]

    @property
    def words(self) -> str:
        """Its heading, body and items."""
        return self.heading + self.own + self.below


@frozen(eq=False)
class Phrase:
    """A target or deadline, at *index* in document order, its container, and its sentence round it."""

    index: int
    item: Target | Deadline
    container: Container
    before: str
    after: str

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id or ""


@frozen(eq=False)
class Side:
    """One of two plans: its works, its phrases, and the titles of its annexes."""

    works: tuple[Work, ...]
    phrases: tuple[Phrase, ...]
    order: tuple[str, ...]
    annexes: tuple[str, ...]
    key: tuple[object, ...] = field(repr=False)
    """All words and structure: plans with equal keys differ in ids and hidden data only."""


def side_of(plan: Plan) -> Side:
    """*plan* as alignment sees it."""
    works = _Flattening(plan).works
    index = {work.id: work.index for work in works}
    phrases = tuple(_phrases(plan, index))
    roots = tuple(work.signature for work in works if work.depth == 0)
    loose = tuple(_words(body) for body in (plan.preamble, plan.closing))
    annexes = tuple((annex.title, _words(annex.body)) for annex in plan.annexes)
    marked = tuple((str(each.container), each.item.text, each.before) for each in phrases)
    return Side(
        works=tuple(works),
        phrases=phrases,
        order=tuple(
            step.item.id or ""
            for step in walk(plan)
            if isinstance(step.item, (Pillar, Initiative, Target, Deadline))
        ),
        annexes=tuple(annex.title for annex in plan.annexes),
        key=(roots, loose, annexes, marked),
    )


class _Flattening:
    """The works of a plan in document order; each is made once what is below it is known."""

    def __init__(self, plan: Plan) -> None:
        self.made: dict[int, Work] = {}
        self.count = 0
        self.siblings(plan.pillars, 0, None)

    @property
    def works(self) -> list[Work]:
        return [self.made[index] for index in range(self.count)]

    def siblings(
        self, items: tuple[Pillar, ...] | tuple[Initiative, ...], depth: int, parent: int | None
    ) -> tuple[int, ...]:
        before: int | None = None
        indices = list[int]()
        several: tuple[Pillar | Initiative, ...] = items
        for place, item in enumerate(several):
            index, self.count = self.count, self.count + 1
            indices.append(index)
            below = item.initiatives if isinstance(item, Pillar) else item.items
            children = self.siblings(below, depth + 1, index)
            after = self.count if place + 1 < len(items) else None
            self.made[index] = self.work(item, index, depth, parent, before, after, children)
            before = index
        return tuple(indices)

    def work(
        self,
        item: Pillar | Initiative,
        index: int,
        depth: int,
        parent: int | None,
        before: int | None,
        after: int | None,
        children: tuple[int, ...],
    ) -> Work:
        heading = folded(item.title)
        own = _words(item.lead if isinstance(item, Pillar) else item.body)
        under = [self.made[child] for child in children]
        return Work(
            index=index,
            id=item.id or "",
            depth=depth,
            parent=parent,
            before=before,
            after=after,
            heading=heading,
            own=own,
            below="" if depth == 0 else "".join(each.words for each in under),
            signature=(heading, own, tuple(each.signature for each in under)),
            children=children,
        )


def _words(body: Body) -> str:
    return folded("\n".join(block.text for block in body))


def _phrases(plan: Plan, index: dict[str, int]) -> Iterator[Phrase]:
    count = 0
    for step in walk(plan):
        if isinstance(step.item, (Target, Deadline)):
            yield _phrase(step, step.item, count, index)
            count += 1


def _phrase(step: Step, item: Target | Deadline, count: int, index: dict[str, int]) -> Phrase:
    owner = step.owners[-1].id if step.owners else None
    section = step.path.partition(".")[0]
    section = section if section.startswith("annexes") else section.partition("[")[0]
    return Phrase(
        index=count,
        item=item,
        container=section if owner is None else index[owner],
        before=_SENTENCES.split(folded(_up_to(step.inlines, step.index, _BEFORE)))[-1],
        after=_SENTENCES.split(folded(_from(step.inlines, step.index + 1, _AFTER)))[0],
    )


def _up_to(inlines: tuple[Inline, ...], end: int, room: int) -> str:
    text = ""
    for part in reversed(inlines[max(0, end - room) : end]):
        text = (part if isinstance(part, str) else part.text)[-room:] + text
        if len(text) >= room:
            break
    return text[-room:]


def _from(inlines: tuple[Inline, ...], start: int, room: int) -> str:
    text = ""
    for part in inlines[start : start + room]:
        text += (part if isinstance(part, str) else part.text)[:room]
        if len(text) >= room:
            break
    return text[:room]
