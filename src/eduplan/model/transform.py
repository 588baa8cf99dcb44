"""Changing items anywhere in a plan, in document order, leaving the rest as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Protocol, TypeAlias, TypeVar

from attrs import AttrsInstance
from attrs import fields as attributes

from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph, Table
from eduplan.model.checks import changed
from eduplan.model.deadline import Deadline
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inline, Inlines
from eduplan.model.parts import Parts, Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = ["Change", "Identified", "Rebuild", "checked", "transform", "trusted"]

Identified: TypeAlias = Pillar | Initiative | Target | Deadline
"""What has an id."""

Change: TypeAlias = Callable[[Identified], Identified | str | None]
"""Gives what stands in an item's place: itself, another of its kind, words (for a phrase), or None."""

_T = TypeVar("_T")
_V = TypeVar("_V", bound=AttrsInstance)


class Rebuild(Protocol):
    """Makes a value like another one with some fields changed."""

    def __call__(self, value: _V, /, **fields: object) -> _V: ...


def checked(value: _V, /, **fields: object) -> _V:
    """*value* with *fields*, built and checked anew."""
    return changed(value, fields)


def trusted(value: _V, /, **fields: object) -> _V:
    """*value* with *fields* that need no check, such as the same parts with ids filled in."""
    made = object.__new__(type(value))
    for name in _names(type(value)):
        object.__setattr__(made, name, fields[name] if name in fields else getattr(value, name))
    return made


@cache
def _names(kind: type[AttrsInstance]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attributes(kind))


def transform(plan: Walkable, change: Change, rebuild: Rebuild = checked) -> Parts:
    """The parts of *plan* with *change* applied to each item before what is below it.

    *rebuild* makes what holds a changed item; what did not change is the same object.
    """
    mapper = _Mapper(change, rebuild)
    return Parts(
        preamble=mapper.body(plan.preamble),
        pillars=_kept(plan.pillars, map(mapper.pillar, plan.pillars)),
        closing=mapper.body(plan.closing),
        annexes=_kept(plan.annexes, map(mapper.annex, plan.annexes)),
    )


def _kept(old: tuple[_T, ...], new: Iterable[_T | None]) -> tuple[_T, ...]:
    """*new* without its gaps, or *old* itself where nothing changed."""
    members = tuple(member for member in new if member is not None)
    same = len(members) == len(old) and all(a is b for a, b in zip(members, old, strict=True))
    return old if same else members


class _Mapper:
    def __init__(self, change: Change, rebuild: Rebuild) -> None:
        self.change = change
        self.rebuild = rebuild

    def pillar(self, pillar: Pillar) -> Pillar | None:
        new = self.change(pillar)
        if not isinstance(new, Pillar):
            return None
        heading, lead = self.inlines(new.heading), self.body(new.lead)
        below = _kept(new.initiatives, map(self.initiative, new.initiatives))
        if heading is new.heading and lead is new.lead and below is new.initiatives:
            return new
        return self.rebuild(new, heading=heading, lead=lead, initiatives=below)

    def initiative(self, initiative: Initiative) -> Initiative | None:
        new = self.change(initiative)
        if not isinstance(new, Initiative):
            return None
        heading, body = self.inlines(new.heading), self.body(new.body)
        items = _kept(new.items, map(self.initiative, new.items))
        if heading is new.heading and body is new.body and items is new.items:
            return new
        return self.rebuild(new, heading=heading, body=body, items=items)

    def annex(self, annex: Annex) -> Annex:
        body = self.body(annex.body)
        return annex if body is annex.body else self.rebuild(annex, body=body)

    def body(self, body: Body) -> Body:
        return _kept(body, map(self.block, body))

    def block(self, block: Paragraph | Table) -> Paragraph | Table:
        if isinstance(block, Paragraph):
            inlines = self.inlines(block.inlines)
            return block if inlines is block.inlines else self.rebuild(block, inlines=inlines)
        rows = _kept(block.rows, (_kept(row, map(self.inlines, row)) for row in block.rows))
        return block if rows is block.rows else self.rebuild(block, rows=rows)

    def inlines(self, inlines: Inlines) -> Inlines:
        return _kept(inlines, map(self.inline, inlines))

    def inline(self, part: Inline) -> Inline | None:
        if not isinstance(part, (Target, Deadline)):
            return part
        new = self.change(part)
        return new if isinstance(new, (str, Target, Deadline)) else None
