"""Matching: what has been paired so far, one partner each, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from eduplan.history.assignment import Edge, assigned
from eduplan.model.alignment import Basis

__all__ = ["MARGIN", "Matching"]

MARGIN: Final = 0.12
"""A rival that is less than this behind makes a pair doubtful."""

_LEAST: Final = 0.3
"""A pair less sure than this is none."""


class Matching:
    """Pairs of indices, growing; *of_a* and *of_b* give each one's partner."""

    def __init__(self) -> None:
        self.of_a: dict[int, int] = {}
        self.of_b: dict[int, int] = {}
        self.found: dict[int, tuple[float, Basis]] = {}
        self.rivals: list[Edge] = []

    def add(self, a: int, b: int, confidence: float, basis: Basis) -> None:
        """Pair *a* with *b*, both without partner so far."""
        self.of_a[a], self.of_b[b] = b, a
        self.found[a] = (confidence, basis)

    def joins(self, a: int | None, b: int | None) -> bool:
        """Whether *a* and *b* are a pair; two ends of a row count as one."""
        return b is None if a is None else self.of_a.get(a) == b

    def is_free(self, a: int, b: int) -> bool:
        """Whether neither has a partner."""
        return a not in self.of_a and b not in self.of_b

    def accept(self, edges: Iterable[Edge]) -> bool:
        """Add *edges*, which do not touch one another; tell whether there were any."""
        added = False
        for score, a, b in edges:
            self.add(a, b, min(score, 0.99), Basis.LIKENESS)
            added = True
        return added

    def decide(self, edges: Sequence[Edge], floor: float) -> None:
        """Choose among the free *edges* of at least *floor* what is together best, in doubt.

        What could be instead, or is too unlike or too unsure to be taken, is kept among the *rivals*.
        """
        chosen = assigned([edge for edge in edges if edge[0] >= floor])
        best = {end: edge[0] for edge in chosen for end in _ends(edge)}
        taken = set(chosen)
        others = [edge for edge in edges if edge not in taken]
        lead: dict[tuple[str, int], float] = {}
        for edge in others:
            for end in _ends(edge):
                lead[end] = min(lead.get(end, 1.0), best.get(end, 0.0) - edge[0])
        rivals = [edge for edge in others if _matters(edge, best)]
        for edge in chosen:
            ahead = min(lead.get(end, 1.0) for end in _ends(edge))
            sure = min(edge[0], 0.99) * (0.5 + 0.5 * max(min(ahead / MARGIN, 1.0), 0.0))
            if sure < _LEAST:
                rivals.append(edge)
            else:
                self.add(edge[1], edge[2], sure, Basis.LIKENESS)
        fresh = {edge[1:] for edge in rivals}
        self.rivals = [edge for edge in self.rivals if edge[1:] not in fresh] + rivals


def _ends(edge: Edge) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("a", edge[1]), ("b", edge[2])


def _matters(edge: Edge, best: Mapping[tuple[str, int], float]) -> bool:
    """Whether *edge* is near what was chosen instead, or nothing was for either end."""
    return all(edge[0] > best.get(end, 0.0) - MARGIN for end in _ends(edge))
