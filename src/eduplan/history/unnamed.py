"""Phrases that alignment left alone, paired where all the words round them are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from eduplan.history.flat import LOOSE, Flat, phrases_in
from eduplan.history.skeleton import shape
from eduplan.model.deadline import Deadline
from eduplan.model.steps import Prose
from eduplan.model.target import Target

__all__ = ["pair_unnamed"]

_Phrase: TypeAlias = Target | Deadline


def pair_unnamed(a: Flat, b: Flat, of_b: Mapping[str, str]) -> dict[str, str]:
    """More pairs, id of b to id of a: in items that are the same, whose words but for phrases are too."""
    taken = set(of_b.values())
    found: dict[str, str] = {}
    for mine, theirs in _holders(a, b, of_b):
        if shape(mine) != shape(theirs):
            continue
        for old, new in zip(phrases_in(mine), phrases_in(theirs), strict=True):
            if old.id not in taken and new.id not in of_b and type(old) is type(new):
                found[new.id or ""] = old.id or ""
    return found


def _holders(a: Flat, b: Flat, of_b: Mapping[str, str]) -> Iterator[tuple[Prose, Prose]]:
    for key, node in b.nodes.items():
        if key in of_b:
            yield a.nodes[of_b[key]].prose, node.prose
    for key in LOOSE:
        yield a.loose[key], b.loose[key]
