"""Skeletons: prose with its phrases as mere names, so that words and numbers are compared apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from eduplan.model.block import Block, Paragraph
from eduplan.model.deadline import Deadline
from eduplan.model.inline import Inline, Inlines, text_of
from eduplan.model.steps import Prose
from eduplan.model.target import Target

__all__ = ["shape", "skeleton", "texts"]

Skeleton: TypeAlias = tuple[object, ...]


def skeleton(prose: Prose) -> Skeleton:
    """What is left of *prose* where each target and deadline is its id."""
    return _reduced(prose, lambda phrase: (phrase.id,))


def shape(prose: Prose) -> Skeleton:
    """What is left of *prose* where each target and deadline is its kind."""
    return _reduced(prose, lambda phrase: (type(phrase).__name__,))


def _reduced(prose: Prose, name: Callable[[Target | Deadline], tuple[str | None]]) -> Skeleton:
    def part(inline: Inline) -> object:
        return name(inline) if isinstance(inline, (Target, Deadline)) else inline

    def row(inlines: Inlines) -> tuple[object, ...]:
        return tuple(map(part, inlines))

    def block(each: Block) -> tuple[object, ...]:
        if isinstance(each, Paragraph):
            return row(each.inlines)
        return ("table", each.head, tuple(tuple(map(row, cells)) for cells in each.rows))

    return (row(prose.heading), tuple(map(block, prose.body)), prose.form, prose.end)


def texts(prose: Prose) -> tuple[str, ...]:
    """The heading and each block of *prose*, as people read them."""
    return (text_of(prose.heading) + (prose.end or ""), *(block.text for block in prose.body))
