"""Rebuilding: a plan from one that was taken apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from eduplan.errors import PlanError
from eduplan.history.flat import ANNEXES, BELOW, BODY, OWN, PLAN, Flat, phrases_in
from eduplan.model.annex import Annex
from eduplan.model.block import Body, Paragraph, Table
from eduplan.model.checks import changed
from eduplan.model.deadline import Deadline
from eduplan.model.initiative import Initiative
from eduplan.model.inline import Inline, Inlines
from eduplan.model.parts import Parts
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.steps import Prose
from eduplan.model.target import Target

__all__ = ["plan_of", "with_phrases"]


def plan_of(flat: Flat, like: Plan) -> tuple[Parts, dict[str, object]]:
    """The parts and the attributes that *flat* says; *like* gives the envelope to begin with.

    Raises `PlanError` where items stand under one that is not there, or in a circle.
    """
    reached = set(flat.roots[ANNEXES]) | set(flat.under(PLAN))
    lost = [key for key in flat.nodes if key not in reached]
    if lost:
        raise PlanError(
            f"项 {lost[0]} 没有可以放的地方", path=lost[0], remedy="与它上一级的改动一起采用"
        )
    pillars = [_item(flat, key) for key in flat.roots[PLAN]]
    annexes = [_item(flat, key) for key in flat.roots[ANNEXES]]
    parts = Parts(
        _body(flat, "preamble"),
        tuple(each for each in pillars if isinstance(each, Pillar)),
        _body(flat, "closing"),
        tuple(each for each in annexes if isinstance(each, Annex)),
    )
    own = {name: flat.attributes[name] for name in OWN}
    inner = {
        name.removeprefix("envelope."): value
        for name, value in flat.attributes.items()
        if name.startswith("envelope.")
    }
    return parts, {**own, "envelope": changed(like.envelope, inner)}


def _body(flat: Flat, key: str) -> Body:
    return with_phrases(flat.loose[key], flat.phrases).body


def _item(flat: Flat, key: str) -> Pillar | Initiative | Annex:
    node = flat.nodes[key]
    prose = with_phrases(node.prose, flat.phrases)
    values: dict[str, object] = {BODY[node.kind]: prose.body, **node.attributes}
    if node.kind is not Annex:
        values |= {"id": key, "heading": prose.heading, "form": prose.form, "end": prose.end}
        values[BELOW[node.kind]] = tuple(_item(flat, each) for each in node.below)
    make: Callable[..., Pillar | Initiative | Annex] = node.kind
    try:
        return make(**values)
    except PlanError as error:
        raise error.at(key) from None


def with_phrases(prose: Prose, phrases: Mapping[str, Target | Deadline]) -> Prose:
    """*prose* with each of its phrases as *phrases* has it."""
    if all(phrases.get(each.id or "", each) is each for each in phrases_in(prose)):
        return prose

    def inline(part: Inline) -> Inline:
        return phrases.get(part.id or "", part) if isinstance(part, (Target, Deadline)) else part

    def row(inlines: Inlines) -> Inlines:
        return tuple(inline(part) for part in inlines)

    def block(each: Paragraph | Table) -> Paragraph | Table:
        if isinstance(each, Paragraph):
            return Paragraph(row(each.inlines))
        return evolve(each, rows=tuple(tuple(map(row, cells)) for cells in each.rows))

    return evolve(prose, heading=row(prose.heading), body=tuple(map(block, prose.body)))
