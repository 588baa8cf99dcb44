"""Alignment: which items of two plans are the same work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import as_strings, as_tuple, identifier, instance, naming, share, tuple_of

__all__ = ["SURE", "Alignment", "Basis", "Pair"]

SURE: Final = 0.8
"""A pair of less confidence than this is a doubt, to be said aloud."""


class Basis(Enum):
    """How a pair was found."""

    ID = "id"
    """Both plans share family and id."""
    SAME = "same"
    """The same words, and no others like them."""
    PLACE = "place"
    """The same words as others have too, told apart by where they stand."""
    LIKENESS = "likeness"
    """Like words and a like place."""


@frozen(order=True)
class Pair:
    """The item *a* of one plan and *b* of the other, by id: the same work with *confidence* 0 to 1."""

    a: str = field(validator=identifier)
    b: str = field(validator=identifier)
    confidence: float = field(validator=share)
    basis: Basis = field(validator=instance(Basis), order=lambda basis: basis.value)

    @property
    def is_sure(self) -> bool:
        """Whether nobody need look at it."""
        return self.confidence >= SURE

    def inverse(self) -> Pair:
        """The same pair seen from the other plan."""
        return Pair(self.b, self.a, self.confidence, self.basis)


def _pairs(given: Iterable[Pair]) -> tuple[Pair, ...]:
    return as_tuple(given)


@frozen(slots=False, field_transformer=naming)
class Alignment:
    """对应关系: what of plan *a* is what of plan *b*: pillars, initiatives, targets, deadlines, by id.

    *pairs* stand in the order of b, each id in at most one; *only_a* and *only_b* have no partner,
    in the order of their plans. *alternatives* are pairs that could hold instead of those chosen, or
    that were too unlike to be taken, the likest first. *nearest* gives for an initiative without a
    partner the one that holds most of its words, with the share it holds as confidence: what was
    split or merged, and what covers a task best.
    """

    pairs: tuple[Pair, ...] = field(converter=_pairs, validator=tuple_of(Pair))
    only_a: tuple[str, ...] = field(converter=as_strings, validator=tuple_of(str))
    only_b: tuple[str, ...] = field(converter=as_strings, validator=tuple_of(str))
    alternatives: tuple[Pair, ...] = field(
        default=(), converter=_pairs, validator=tuple_of(Pair), kw_only=True
    )
    nearest: tuple[Pair, ...] = field(
        default=(), converter=_pairs, validator=tuple_of(Pair), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        for side in ("a", "b"):
            seen: set[str] = set(getattr(self, f"only_{side}"))
            for index, pair in enumerate(self.pairs):
                key = getattr(pair, side)
                if key in seen:
                    raise PlanError(
                        f"编号 {key} 对应了两次", path=f"pairs[{index}].{side}", remedy="留下一处"
                    )
                seen.add(key)

    @cached_property
    def of_a(self) -> Mapping[str, Pair]:
        """The pair of each aligned item of a."""
        return {pair.a: pair for pair in self.pairs}

    @cached_property
    def of_b(self) -> Mapping[str, Pair]:
        """The pair of each aligned item of b."""
        return {pair.b: pair for pair in self.pairs}

    @property
    def doubts(self) -> tuple[Pair, ...]:
        """The pairs that a person should look at."""
        a, b = ({getattr(pair, side) for pair in self.alternatives} for side in ("a", "b"))
        return tuple(p for p in self.pairs if not p.is_sure or p.a in a or p.b in b)
