"""Labels: the number that each pillar, initiative and item prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eduplan.language.labels import LabelStyle, read_label, write_label
from eduplan.model.annex import Annex
from eduplan.model.initiative import Initiative
from eduplan.model.numbering import Numbering
from eduplan.model.pillar import Pillar
from eduplan.model.walk import Step

__all__ = ["annex_labels", "labelled", "where"]


class _Counter:
    """The number last used at one level."""

    def __init__(self) -> None:
        self.last = 0

    def label(self, own: str | None, style: LabelStyle) -> str:
        """The next label: *own* if the item keeps one (numbers go on from it), else the derived."""
        if own is None:
            self.last += 1
            return write_label(style, self.last)
        read = read_label(own)
        if read is not None:
            self.last = read.number
        return own


def labelled(
    pillars: Sequence[Pillar], numbering: Numbering
) -> Iterator[tuple[int, str, Pillar | Initiative]]:
    """Yield (level, label, item) in document order: level 0 for pillars, 1 for initiatives, on to 4."""
    first, second = _Counter(), _Counter()
    for pillar in pillars:
        yield 0, first.label(pillar.label, numbering.levels[0]), pillar
        if not numbering.running:
            second = _Counter()
        yield from _items(pillar.initiatives, second, 1, numbering)


def _items(
    items: Sequence[Initiative], counter: _Counter, level: int, numbering: Numbering
) -> Iterator[tuple[int, str, Initiative]]:
    for item in items:
        yield level, counter.label(item.label, numbering.levels[level]), item
        yield from _items(item.items, _Counter(), level + 1, numbering)


def where(step: Step, labels: Mapping[str, str]) -> str:
    """Where *step* stands, as people say it: the labels from the pillar down (``一、/1.``).

    Outside all items it is the part of the plan: ``preamble``, ``closing``, ``annexes``.
    """
    owners = [labels[owner.id] for owner in step.owners if owner.id]
    return "/".join(owners) if owners else step.path.partition("[")[0]


def annex_labels(annexes: Sequence[Annex], before: int = 0) -> tuple[str, ...]:
    """The label of each annex: 附件 alone, else 附件1, 附件2 … (GB/T 9704-2012 7.3.7).

    *before* is how many others stand before them, such as the plan that a notice attaches.
    """
    alone = len(annexes) + before == 1
    return tuple(
        annex.label if annex.label is not None else "附件" if alone else f"附件{index}"
        for index, annex in enumerate(annexes, 1 + before)
    )
