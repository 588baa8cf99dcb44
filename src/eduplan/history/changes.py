"""Changes: two flat plans that share their ids compared item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from eduplan.history.flat import ANNEXES, ATTRIBUTES, PLAN, phrases_in
from eduplan.history.siblings import positions, staying
from eduplan.history.sides import Side
from eduplan.history.skeleton import skeleton, texts
from eduplan.history.splitting import joined
from eduplan.model.deadline import Deadline
from eduplan.model.difference import Change, ChangeKind, Spot
from eduplan.model.quantity import Quantity
from eduplan.model.steps import (
    Insert,
    Move,
    Position,
    Prose,
    Remove,
    SetField,
    SetPhrase,
    SetProse,
)
from eduplan.model.target import Target

__all__ = ["Comparing"]

_TOGETHER: Final = (
    ("title",),
    ("family",),
    ("period",),
    ("issuer",),
    ("numbering",),
    ("indicators",),
    ("waivers",),
    ("envelope.mark", "envelope.mark_suffix"),
    ("envelope.date", "envelope.date_wording"),
)
"""Attributes of a plan that say one thing together; those of the envelope are else each by itself."""


class Comparing:
    """Two plans taken apart, *a* and *b* with the ids of a; *spots* tell where each item stands in each."""

    def __init__(self, a: Side, b: Side, nearest: Iterable[tuple[str, str, float]]) -> None:
        self.sides = a, b
        self.a, self.b = a.flat, b.flat
        self.nearest = nearest
        self.places_a: dict[str, Position] = {}
        self.places_b: dict[str, Position] = {}
        self._place()

    def changes(self) -> tuple[Change, ...]:
        """What became of the plan, its parts and items, in the order of b; dropped ones where they stood."""
        found = [*self.plan(), *self.prose("preamble")]
        for key in self._order():
            found += self.item(key)
        return joined([*found, *self.prose("closing")], self.nearest)

    def plan(self) -> Iterator[Change]:
        """What became of title, period, envelope and the like."""
        together = {name for group in _TOGETHER for name in group}
        alone = ((name,) for name in self.b.attributes if name not in together)
        for group in (*_TOGETHER, *alone):
            steps = [
                SetField(PLAN, name, self.a.attributes[name], self.b.attributes[name])
                for name in group
                if self.a.attributes[name] != self.b.attributes[name]
            ]
            if steps:
                renumbered = group == ("numbering",)
                kind = ChangeKind.RENUMBERED if renumbered else ChangeKind.ATTRIBUTE
                spot = Spot(group[0])
                yield Change(kind, spot, spot, steps)

    def item(self, key: str) -> Iterator[Change]:
        """What became of one pillar, initiative or annex."""
        if key not in self.a.nodes:
            if key in self.places_b:
                came = Insert(key, self.places_b[key], self.sides[1].items[key])
                yield Change(ChangeKind.NEW, None, self.sides[1].spots[key], [came])
            yield from self.phrases(key)
        elif key in self.b.nodes:
            yield from self.kept(key)
        elif key in self.places_a:
            gone = Remove(key, self.places_a[key], self.sides[0].items[key])
            yield Change(ChangeKind.DROPPED, self.sides[0].spots[key], None, [gone])

    def kept(self, key: str) -> Iterator[Change]:
        """What became of an item that both have."""
        spots = self.spots(key)
        if key in self.places_b:
            move = Move(key, self.places_a[key], self.places_b[key])
            yield Change(ChangeKind.MOVED, *spots, [move])
        yield from self.prose(key)
        old, new = self.a.nodes[key], self.b.nodes[key]
        for name in ATTRIBUTES[old.kind]:
            if old.attributes[name] != new.attributes[name]:
                kind = ChangeKind.RENUMBERED if name == "label" else ChangeKind.ATTRIBUTE
                step = SetField(key, name, old.attributes[name], new.attributes[name])
                yield Change(kind, *spots, [step])

    def prose(self, key: str) -> Iterator[Change]:
        """What became of the words of *key*, then of the phrases in it that a has somewhere too."""
        old, new = self.a.prose(key), self.b.prose(key)
        if skeleton(old) != skeleton(new):
            kind = _kind_of_words(old, new)
            yield Change(kind, *self.spots(key), [SetProse(key, old, new)])
        yield from self.phrases(key)

    def phrases(self, key: str) -> Iterator[Change]:
        """What became of the targets and deadlines in *key* of b."""
        for new in phrases_in(self.b.prose(key)):
            old = self.a.phrases.get(new.id or "")
            if old is not None and old != new:
                kind = _kind_of_phrase(old, new)
                yield Change(kind, *self.spots(new.id or ""), [SetPhrase(old, new)])

    def spots(self, key: str) -> tuple[Spot, Spot]:
        """Where *key* stands in a and in b."""
        return self.sides[0].spots[key], self.sides[1].spots[key]

    def _order(self) -> Iterator[str]:
        """All items in the order of b, what b has not behind what it stood behind."""
        behind: dict[str, list[str]] = {}
        last = ""
        for key in self.a.holders():
            if key in self.b.nodes:
                last = key
            elif key in self.a.nodes:
                behind.setdefault(last, []).append(key)
        yield from behind.get("", ())
        for key in self.b.holders():
            if key in self.b.nodes:
                yield key
                yield from behind.get(key, ())

    def _place(self) -> None:
        """Find who stays among its siblings, and the positions of all others, on both sides."""
        kept = self.a.nodes.keys() & self.b.nodes.keys()
        for parent in (PLAN, ANNEXES, *self.b.nodes):
            row = self.b.below(parent)
            if parent in self.a.nodes or parent in self.a.roots:
                stay = staying([key for key in self.a.below(parent) if key in kept], row)
            else:
                stay = frozenset(key for key in row if key not in kept)
            self.places_b |= positions(parent, row, stay)
        for parent in (PLAN, ANNEXES, *self.a.nodes):
            row = self.a.below(parent)
            if parent in self.b.nodes or parent in self.b.roots:
                stay = frozenset(key for key in row if key in kept and key not in self.places_b)
            else:
                stay = frozenset(key for key in row if key not in kept)
            self.places_a |= positions(parent, row, stay)


def _kind_of_words(old: Prose, new: Prose) -> ChangeKind:
    """Reworded; or, where all words are the same, a target that is newly one, or is none any more."""
    if texts(old) == texts(new):
        before, after = ({each.id for each in phrases_in(prose)} for prose in (old, new))
        if before < after:
            return ChangeKind.TARGET_NEW
        if after < before:
            return ChangeKind.TARGET_GONE
    return ChangeKind.REWORDED


def _kind_of_phrase(old: Target | Deadline, new: Target | Deadline) -> ChangeKind:
    """Raised or lowered where the measure is the same; mere data where words and quantity are."""
    if old.text == new.text and _quantity(old) == _quantity(new):
        return ChangeKind.DATA
    if not isinstance(old, Target) or not isinstance(new, Target):
        return ChangeKind.DEADLINE_CHANGED
    before, after = old.quantity, new.quantity
    same_measure = old.kind is new.kind and old.direction is new.direction
    if before is None or after is None or not same_measure or before.unit != after.unit:
        return ChangeKind.TARGET_CHANGED
    if before.value == after.value:
        return ChangeKind.TARGET_CHANGED
    return ChangeKind.RAISED if after.value > before.value else ChangeKind.LOWERED


def _quantity(phrase: Target | Deadline) -> Quantity | None:
    return phrase.quantity if isinstance(phrase, Target) else None
