"""What a reader sees of a plan: its tree, its characters, and which of them are phrases."""

from __future__ import annotations

from typing import TypeAlias

from eduplan.language.characters import solid
from eduplan.model import Deadline, Initiative, Paragraph, Pillar, Plan, Target
from eduplan.model.block import Body
from eduplan.model.inline import Inline, Inlines
from eduplan.model.labelling import annex_labels

__all__ = ["Shape", "shape"]

Shape: TypeAlias = "str | int | tuple[Shape, ...]"


def shape(plan: Plan) -> Shape:
    """The visible shape of *plan*: blanks, ids and what is not printed left out."""
    labels = plan.labels
    return (
        solid(plan.title),
        _body(plan.preamble),
        tuple(_item(pillar, labels) for pillar in plan.pillars),
        _body(plan.closing),
        tuple(solid(name) for name in plan.envelope.signature),
        solid(plan.envelope.date_text),
        tuple(
            (solid(label), solid(annex.title), _body(annex.body), int(annex.task_table))
            for label, annex in zip(annex_labels(plan.annexes), plan.annexes, strict=True)
        ),
    )


def _item(item: Pillar | Initiative, labels: dict[str, str]) -> Shape:
    body = item.lead if isinstance(item, Pillar) else item.body
    below = item.initiatives if isinstance(item, Pillar) else item.items
    return (
        solid(labels[item.id or ""]).replace("．", "."),
        _words((*item.heading, item.end_mark)),
        item.end_mark,
        int(item.runs_in),
        _body(body),
        tuple(_item(each, labels) for each in below),
    )


def _body(body: Body) -> Shape:
    return tuple(
        _words(block.inlines)
        if isinstance(block, Paragraph)
        else (block.head, tuple(tuple(map(_words, row)) for row in block.rows))
        for block in body
    )


def _words(inlines: Inlines) -> Shape:
    """Stretches of characters of one kind; touching phrases of one kind are one stretch."""
    found: list[tuple[str, str]] = []
    for part in inlines:
        kind, text = _kind(part), solid(part if isinstance(part, str) else part.text)
        if found and found[-1][0] == kind:
            found[-1] = (kind, found[-1][1] + text)
        elif text:
            found.append((kind, text))
    return tuple(found)


def _kind(part: Inline) -> str:
    if isinstance(part, str):
        return "words"
    if isinstance(part, Target):
        return "target"
    return "deadline" if isinstance(part, Deadline) else "duty"
