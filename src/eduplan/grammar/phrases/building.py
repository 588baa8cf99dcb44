"""Building targets that print exactly the words they stand for, or none."""

from __future__ import annotations

from fractions import Fraction
from typing import TypedDict, Unpack

from attrs import evolve

from eduplan.errors import EduplanError
from eduplan.grammar.phrases.quantities import Measure
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, Firmness, Origin, TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["Details", "done", "literal", "measured"]


class Details(TypedDict, total=False):
    """What a target may hold besides its quantity and wording."""

    subject: str
    firmness: Firmness | None
    stretch: Fraction | None
    baseline: Fraction | None
    direction: Direction | None
    population: Quantity | None
    per: tuple[str, ...]


def measured(
    words: str,
    kind: TargetKind,
    measure: Measure,
    template: str,
    **details: Unpack[Details],
) -> Target | None:
    """The target of *measure* that prints *words* by *template*; None if none does.

    The standard's wording is preferred where it prints the same.
    """
    try:
        quantity = Quantity(measure.value, measure.unit, measure.comparator, to=measure.to)
    except EduplanError:
        return None
    for wording in (Wording(), measure.wording):
        for text in (None, template):
            target = _target(kind, quantity, evolve(wording, template=text), details)
            if target is not None and target.text == words:
                return target
    return None


def done(
    words: str, kind: TargetKind, wording: Wording, **details: Unpack[Details]
) -> Target | None:
    """The target without a quantity that prints *words* by *wording*, or None."""
    target = _target(kind, None, wording, details)
    return target if target is not None and target.text == words else None


def _target(
    kind: TargetKind, quantity: Quantity | None, wording: Wording, details: Details
) -> Target | None:
    try:
        return Target(kind, quantity, wording, origin=Origin.PARSED, **details)
    except EduplanError:
        return None


def literal(words: str, kind: TargetKind, **details: Unpack[Details]) -> Target | None:
    """The target whose template is *words* themselves."""
    return done(words, kind, Wording(escape(words)), **details)
