"""Steps: the smallest things that lead from one plan to another, each with what was before and after.

Items are named by their ids in the first plan; what is new has an id that the first plan does not use.
``preamble``, ``closing`` and ``annex:…`` (an annex by its title) name the parts that have no ids.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from attrs import field, frozen

from eduplan.model.annex import Annex
from eduplan.model.block import Body, as_body
from eduplan.model.checks import Validator, as_strings, instance, lines, naming, optional
from eduplan.model.deadline import Deadline
from eduplan.model.heading import HeadingForm
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inlines, as_inlines
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target

__all__ = [
    "Insert",
    "Move",
    "Position",
    "Prose",
    "Remove",
    "SetField",
    "SetPhrase",
    "SetProse",
    "Step",
]

_PHRASE: Final[Validator[Target | Deadline]] = instance(Target, Deadline)
_ITEM: Final[Validator[Pillar | Initiative | Annex]] = instance(Pillar, Initiative, Annex)


@frozen(field_transformer=naming)
class Position:
    """Where an item stands: under *parent*, behind *after* (None: first).

    *after* is a sibling that stays; *mates* are the others, coming or moved like the item itself, that
    stand between it and the item. *parent* is an id, "" for pillars, ``annexes`` for annexes.
    """

    parent: str = field(validator=instance(str))
    after: str | None = field(default=None, validator=optional(instance(str)))
    mates: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)


@frozen(field_transformer=naming)
class Prose:
    """What an item says: heading and body, and how the heading stands before the body."""

    heading: Inlines = field(default=(), converter=as_inlines)
    body: Body = field(default=(), converter=as_body)
    form: HeadingForm | None = field(default=None, validator=optional(instance(HeadingForm)))
    end: str | None = field(default=None, validator=optional(instance(str)))


@frozen
class SetProse:
    """The words of *item* become others; phrases that both have keep the data that they have now."""

    item: str = field(validator=instance(str))
    before: Prose = field(validator=instance(Prose))
    after: Prose = field(validator=instance(Prose))


@frozen
class SetPhrase:
    """The target or deadline with the id of *before* becomes *after*."""

    before: Target | Deadline = field(validator=_PHRASE)
    after: Target | Deadline = field(validator=_PHRASE)

    @property
    def id(self) -> str:
        """The phrase's id."""
        return self.before.id or ""


@frozen
class SetField:
    """The attribute *name* of *item* ("" for the plan; ``envelope.date`` and the like) becomes another."""

    item: str = field(validator=instance(str))
    name: str = field(validator=instance(str))
    before: object
    after: object


@frozen
class Insert:
    """*value* comes, with what is below it, as *item* at *position*.

    What is below it in *value* and stands in the plan already comes by a `Move`.
    """

    item: str = field(validator=instance(str))
    position: Position = field(validator=instance(Position))
    value: Pillar | Initiative | Annex = field(validator=_ITEM)


@frozen
class Remove:
    """*item*, which is *value*, goes from *position* with what is below it."""

    item: str = field(validator=instance(str))
    position: Position = field(validator=instance(Position))
    value: Pillar | Initiative | Annex = field(validator=_ITEM)


@frozen
class Move:
    """*item* goes from *before* to *after*, with what is below it."""

    item: str = field(validator=instance(str))
    before: Position = field(validator=instance(Position))
    after: Position = field(validator=instance(Position))


Step: TypeAlias = SetProse | SetPhrase | SetField | Insert | Remove | Move
