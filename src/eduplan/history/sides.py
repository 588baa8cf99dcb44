"""Sides: one of two plans that are compared, taken apart, with the ids that both are compared by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from eduplan.history.flat import ANNEXES, Flat, attributes_of, flattened
from eduplan.history.spots import spots_of
from eduplan.model.annex import Annex
from eduplan.model.difference import Spot
from eduplan.model.initiative import Initiative
from eduplan.model.parts import Walkable
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.renaming import renamed_parts
from eduplan.model.walk import walk

__all__ = ["Side", "side_of"]

Value: TypeAlias = Pillar | Initiative | Annex


@frozen(eq=False)
class Side:
    """*flat* is the plan taken apart; *items* and *spots* give by id what an item is and where it stands."""

    flat: Flat
    items: Mapping[str, Value]
    spots: Mapping[str, Spot]


def side_of(plan: Plan, names: Mapping[str, str], like: Side | None = None) -> Side:
    """*plan* with its ids as *names* gives them, and annexes of other titles by those of *like*."""
    parts: Walkable = renamed_parts(plan, names) if names else plan
    flat = flattened(parts, attributes_of(plan))
    if like is not None:
        _pair_annexes(like.flat, flat)
    spots = {names.get(key, key): spot for key, spot in spots_of(plan).items()}
    items: dict[str, Value] = {
        step.item.id or "": step.item
        for step in walk(parts)
        if isinstance(step.item, (Pillar, Initiative))
    }
    for index, (key, annex) in enumerate(zip(flat.roots[ANNEXES], parts.annexes, strict=True)):
        items[key] = annex
        spots[key] = spots[f"annexes[{index}]"]
    return Side(flat, items, spots)


def _pair_annexes(a: Flat, b: Flat) -> None:
    """Let annexes of other titles be the same in turn."""
    mine, theirs = a.roots[ANNEXES], b.roots[ANNEXES]
    left = [key for key in mine if key not in theirs]
    fresh = [key for key in theirs if key not in mine]
    for old, new in zip(left, fresh, strict=False):
        b.nodes[old] = b.nodes.pop(new)
        theirs[theirs.index(new)] = old
