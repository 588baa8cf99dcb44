"""Cover: which tasks of a superior's plan have an initiative in another plan, and which have none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from eduplan.history.align import align
from eduplan.history.candidates import likely
from eduplan.history.comparing import grams_by_index
from eduplan.history.correspondence import same_work
from eduplan.history.likeness import Weights, Words, share
from eduplan.history.spots import spots_of
from eduplan.history.works import Work, side_of
from eduplan.model.coverage import Covered
from eduplan.model.difference import Spot
from eduplan.model.plan import Plan

__all__ = ["ENOUGH", "coverage"]

ENOUGH: Final = 0.4
"""What holds this share of a task's words, by weight, is taken to carry it out."""

_SAME: Final = 0.5
"""A pair less likely is only near: a task that nobody took up must not pass for taken up."""


def coverage(superior: Plan, plan: Plan) -> tuple[Covered, ...]:
    """For each initiative of *superior*, what of *plan* is the same work, or what is nearest to it.

    By words and structure, never by ids: two bodies' plans share none.
    """
    anonymous = Plan("", superior.pillars, provisional=True, indicators=superior.indicators)
    pairs = same_work(anonymous, plan, align(anonymous, plan))
    paired = {pair.a: (pair.b, pair.confidence) for pair in pairs if pair.confidence >= _SAME}
    near = _nearest(side_of(anonymous).works, side_of(plan).works)
    near |= {pair.a: (pair.b, pair.confidence) for pair in pairs if pair.confidence < _SAME}
    theirs, ours = spots_of(superior), spots_of(plan)
    return tuple(
        _covered(theirs[item.id or ""], ours, paired.get(item.id or ""), near.get(item.id or ""))
        for item in superior.initiatives
    )


def _covered(
    task: Spot,
    ours: Mapping[str, Spot],
    same: tuple[str, float] | None,
    near: tuple[str, float] | None,
) -> Covered:
    key, held = same or near or (None, 0.0)
    return Covered(
        task, None if key is None else ours[key], held, same is not None or held >= ENOUGH
    )


def _nearest(tasks: Iterable[Work], works: Iterable[Work]) -> dict[str, tuple[str, float]]:
    """For each of *tasks* the one of *works*, pillars apart, that holds most of its words."""
    ours = {work.index: work for work in works if work.depth}
    theirs = {work.index: work for work in tasks if work.depth == 1}
    grams_a, grams_b = grams_by_index(theirs.values()), grams_by_index(ours.values())
    weights = Weights([*grams_a.values(), *grams_b.values()])
    words = {key: _words(work, weights) for key, work in ours.items()}
    found: dict[str, tuple[str, float]] = {}
    for x, y in sorted(likely(grams_a, grams_b, weights)):
        held = share(_words(theirs[x], weights), words[y], weights)
        if held > found.get(theirs[x].id, ("", 0.0))[1]:
            found[theirs[x].id] = (ours[y].id, held)
    return found


def _words(work: Work, weights: Weights) -> Words:
    return Words.of(work.heading, work.own + work.below, weights)
