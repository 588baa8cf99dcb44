"""Splitting and merging: new items made of words that another lost, and dropped ones whose words went on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from eduplan.grammar.folding import folded
from eduplan.history.skeleton import texts
from eduplan.language.comparing import sentences
from eduplan.model.annex import Annex
from eduplan.model.block import Body
from eduplan.model.difference import Change, ChangeKind, Spot
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.model.steps import Insert, Prose, Remove, SetProse

__all__ = ["joined"]

_HALF: Final = 0.5
"""The share of an item's own words that must come from, or go into, one other."""
_HELD: Final = 0.6
"""The share of its words, by weight, that the other must hold where no whole sentence is the same."""
_SHORTEST: Final = 6
"""Shorter sentences (characters) prove nothing."""


def joined(
    changes: Sequence[Change], nearest: Iterable[tuple[str, str, float]]
) -> tuple[Change, ...]:
    """*changes*, where an item lost its words to new ones, or got those of dropped ones, as one change.

    *nearest* gives pairs of items of a and b, with the share of words held.
    """
    held = {share for share in nearest if share[2] >= _HELD}
    reworded = {
        step.item: change
        for change in changes
        for step in change.steps[:1]
        if isinstance(step, SetProse)
    }
    lost = _Moved({key: _gone(change) for key, change in reworded.items()})
    won = _Moved({key: _come(change) for key, change in reworded.items()})
    by_new = {b: a for a, b, _ in held}
    by_old = {a: b for a, b, _ in held}
    sources: dict[int, str] = {}
    for index, change in enumerate(changes):
        step = change.steps[0]
        if isinstance(step, Insert):
            key = lost.source(step.value) or _near(by_new, step.item, lost)
        elif isinstance(step, Remove):
            key = won.source(step.value) or _near(by_old, step.item, won)
        else:
            continue
        if key is not None:
            sources[index] = key
    return tuple(_merged(changes, sources))


class _Moved:
    """Sentences that items lost, or won, each by the item."""

    def __init__(self, of: Mapping[str, Sequence[str]]) -> None:
        self.of = {key: rows for key, rows in of.items() if rows}
        self.items = {row: key for key, rows in self.of.items() for row in rows}

    def source(self, value: Pillar | Initiative | Annex) -> str | None:
        """The item that lost, or won, at least half of the words of *value*."""
        if not isinstance(value, Initiative):
            return None
        own = [*_own(value)]
        total = sum(map(len, own))
        counts: Counter[str] = Counter()
        for row in own:
            if row in self.items:
                counts[self.items[row]] += len(row)
        best = counts.most_common(1)
        return best[0][0] if best and best[0][1] >= _HALF * total else None


def _near(pairs: Mapping[str, str], key: str, moved: _Moved) -> str | None:
    other = pairs.get(key)
    return other if other in moved.of else None


def _own(item: Initiative) -> Iterator[str]:
    """The sentences of its body and its items; a heading is written anew for each part."""
    yield from _of_body(item.body)
    for below in item.items:
        yield from _own(below)


def _of_body(body: Body) -> Iterator[str]:
    for block in body:
        for row in sentences(block.text):
            if len(folded(row)) >= _SHORTEST:
                yield folded(row)


def _rows(prose: Prose) -> list[str]:
    return [folded(row) for text in texts(prose) for row in sentences(text)]


def _gone(change: Change) -> list[str]:
    step = change.steps[0]
    assert isinstance(step, SetProse)
    left = set(_rows(step.after))
    return [row for row in _rows(step.before) if row not in left]


def _come(change: Change) -> list[str]:
    step = change.steps[0]
    assert isinstance(step, SetProse)
    had = set(_rows(step.before))
    return [row for row in _rows(step.after) if row not in had]


def _merged(changes: Sequence[Change], sources: Mapping[int, str]) -> Iterator[Change]:
    """*changes* with those of *sources* in the change of the words of their item."""
    parts: dict[str, list[Change]] = {}
    taken = set[int]()
    for index, key in sources.items():
        group = parts.setdefault(key, [])
        if not group or _kind(group[0]) is _kind(changes[index]):
            group.append(changes[index])
            taken.add(index)
    for index, change in enumerate(changes):
        step = change.steps[0]
        if isinstance(step, SetProse) and step.item in parts:
            group = parts[step.item]
            yield evolve(
                change,
                kind=_kind(group[0]),
                steps=(*change.steps, *(each for part in group for each in part.steps)),
                parts=tuple(_spot(part) for part in group),
            )
        elif index not in taken:
            yield change


def _kind(change: Change) -> ChangeKind:
    return ChangeKind.SPLIT if change.kind is ChangeKind.NEW else ChangeKind.MERGED


def _spot(change: Change) -> Spot:
    spot = change.a or change.b
    assert spot is not None
    return spot
