"""Surroundings: what stands right before and behind each number of a printed phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from eduplan.model.comparator import BETWEEN

__all__ = ["MEASURES", "Printed", "Surroundings", "spelling", "surroundings_in"]

Printed: TypeAlias = Sequence[tuple[str, str]]
"""A phrase as (slot or "", text) pieces."""

MEASURES: Final = ("number", "to", "baseline", "stretch")
"""The slots that print a number of the target's own unit."""

_SPELLINGS: Final = ("百分之", "千分之", "万分之")
_HEDGES: Final = tuple(BETWEEN)


@frozen
class Surroundings:
    """Where the number of *slot* stands: at *index* of the pieces, between words.

    *before* and *after* are the literals next to it, without the *spelled* unit 百分之, the hedge
    *between* number and unit (余, 多) and the printed *unit*, None where no unit follows. *taken*
    are the slots behind it that belong to it.
    """

    slot: str
    index: int
    before: str
    spelled: str
    between: str
    unit: str | None
    after: str
    taken: frozenset[str]


def surroundings_in(pieces: Printed) -> Iterator[Surroundings]:
    """What stands round each number in *pieces*, in order.

    >>> [number] = surroundings_in([("", "约"), ("number", "3"), ("", "余"), ("unit", "场"), ("", "内")])
    >>> number.before, number.between, number.unit, number.after
    ('约', '余', '场', '内')
    """
    return (_around(pieces, index) for index, (slot, _) in enumerate(pieces) if slot in MEASURES)


def spelling(before: str) -> str:
    """百分之 or the like, where *before* ends with it, else ""."""
    return next((word for word in _SPELLINGS if before.endswith(word)), "")


def _around(pieces: Printed, index: int) -> Surroundings:
    ahead = _literal(pieces, index - 1)
    spelled = spelling(ahead)
    end, taken, between = _run(pieces, index + 1)
    unit = pieces[end - 1][1].lstrip() if "unit" in taken else None
    after = _literal(pieces, end).lstrip()
    if unit is None and after.startswith(_HEDGES):
        between, after = after[0], after[1:].lstrip()
    elif unit is not None and unit.startswith(_HEDGES):
        between = unit[0]
    return Surroundings(
        slot=pieces[index][0],
        index=index,
        before=ahead.removesuffix(spelled),
        spelled=spelled,
        between=between,
        unit=unit,
        after=after,
        taken=frozenset(taken),
    )


def _run(pieces: Printed, start: int) -> tuple[int, set[str], str]:
    """Where scale word, hedge and unit behind a number end, which slots they are, and the hedge."""
    taken: set[str] = set()
    between, index = "", start
    while index < len(pieces) and "unit" not in taken:
        slot, text = pieces[index]
        hedges = text.strip() in BETWEEN and _slot(pieces, index + 1) in ("unit", "scale")
        if slot in ("unit", "scale"):
            taken.add(slot)
        elif not slot and hedges:
            between = text.strip()
        elif slot or text.strip() or _slot(pieces, index + 1) != "scale":
            break
        index += 1
    return index, taken, between


def _slot(pieces: Printed, index: int) -> str:
    return pieces[index][0] if index < len(pieces) else ""


def _literal(pieces: Printed, index: int) -> str:
    """The literal at *index* of *pieces*, or ""."""
    if not 0 <= index < len(pieces) or pieces[index][0]:
        return ""
    return pieces[index][1]
