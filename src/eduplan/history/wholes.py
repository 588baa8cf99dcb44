"""Wholes: an item with all that is below it, as lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from eduplan.model.annex import Annex
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar

__all__ = ["lines_of"]


def lines_of(item: Pillar | Initiative | Annex, *, without: Collection[str] = ()) -> Iterator[str]:
    """The lines of *item* and of what is below it, but for items among *without*; no numbers.

    >>> list(lines_of(Pillar("学习", [Initiative("宣讲", ["宣讲100场。"])])))
    ['学习', '宣讲。宣讲100场。']
    """
    if isinstance(item, Annex):
        yield item.title
        yield from (block.text for block in item.body)
        return
    if isinstance(item, Initiative):
        yield from filter(None, item.text.split("\n"))
    else:
        yield from filter(None, [item.title + item.end_mark, *(each.text for each in item.lead)])
    for below in item.initiatives if isinstance(item, Pillar) else item.items:
        if below.id not in without:
            yield from lines_of(below, without=without)
