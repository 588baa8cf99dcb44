"""Assignment: of pairs that exclude one another, those that are together the likest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

__all__ = ["Edge", "assigned", "mutual_best"]

Edge: TypeAlias = tuple[float, int, int]
"""A score, an index in a, an index in b."""

_LARGEST: Final = 60
"""Larger knots are untied greedily: their best solution costs the cube of their size."""


def mutual_best(edges: Sequence[Edge], floor: float, margin: float) -> list[Edge]:
    """The edges of at least *floor* that are best for both ends, by *margin* before any other.

    >>> mutual_best([(0.9, 0, 0), (0.6, 0, 1), (0.5, 1, 1)], floor=0.4, margin=0.2)
    [(0.9, 0, 0)]
    """
    of_a, of_b = _two_best(edges, 1), _two_best(edges, 2)
    return [
        edge
        for edge in edges
        if edge[0] >= floor
        and all(_leads(edge, best, margin) for best in (of_a[edge[1]], of_b[edge[2]]))
    ]


def _two_best(edges: Iterable[Edge], end: int) -> dict[int, list[Edge]]:
    best: dict[int, list[Edge]] = {}
    for edge in edges:
        held = best.setdefault(int(edge[end]), [])
        held.append(edge)
        held.sort(key=_likest)
        del held[2:]
    return best


def _likest(edge: Edge) -> tuple[float, int, int]:
    return -edge[0], edge[1], edge[2]


def _leads(edge: Edge, best: list[Edge], margin: float) -> bool:
    return best[0] == edge and (len(best) == 1 or edge[0] - best[1][0] >= margin)


def assigned(edges: Sequence[Edge]) -> list[Edge]:
    """Of *edges* those, no two with a common end, whose scores are together the highest."""
    chosen = list[Edge]()
    for knot in _knots(edges):
        rows = sorted({edge[1] for edge in knot})
        columns = sorted({edge[2] for edge in knot})
        if len(rows) == len(columns) == 1:
            chosen += knot
        elif max(len(rows), len(columns)) > _LARGEST:
            chosen += _greedy(knot)
        else:
            chosen += _best(knot, rows, columns)
    return chosen


def _knots(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """*edges* parted into those that hang together."""
    root: dict[tuple[int, int], tuple[int, int]] = {}

    def find(node: tuple[int, int]) -> tuple[int, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for _, x, y in edges:
        root[find((0, x))] = find((1, y))
    knots: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        knots.setdefault(find((0, edge[1])), []).append(edge)
    yield from knots.values()


def _greedy(edges: Iterable[Edge]) -> Iterator[Edge]:
    taken: set[tuple[int, int]] = set()
    for edge in sorted(edges, key=_likest):
        ends = {(0, edge[1]), (1, edge[2])}
        if taken.isdisjoint(ends):
            taken |= ends
            yield edge


def _best(edges: Iterable[Edge], rows: list[int], columns: list[int]) -> Iterator[Edge]:
    scores = {(x, y): score for score, x, y in edges}
    size = max(len(rows), len(columns))
    wide = [*columns, *[-1] * (size - len(columns))]
    costs = [
        [-scores.get((row, column), 0.0) for column in wide]
        for row in [*rows, *[-1] * (size - len(rows))]
    ]
    for row, column in _hungarian(costs).items():
        if row < len(rows) and (rows[row], wide[column]) in scores:
            yield scores[rows[row], wide[column]], rows[row], wide[column]


def _hungarian(costs: Sequence[Sequence[float]]) -> Mapping[int, int]:
    """The column of each row at the least cost, by shortest augmenting paths (Kuhn, Munkres)."""
    size = len(costs)
    row_price, column_price = [0.0] * size, [0.0] * (size + 1)
    row_of = [-1] * (size + 1)
    for row in range(size):
        row_of[size] = row
        column = size
        slack, came_from = [float("inf")] * size, [-1] * size
        visited = [False] * (size + 1)
        while row_of[column] != -1:
            visited[column] = True
            here, step, following = row_of[column], float("inf"), -1
            for other in range(size):
                if visited[other]:
                    continue
                reduced = costs[here][other] - row_price[here] - column_price[other]
                if reduced < slack[other]:
                    slack[other], came_from[other] = reduced, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(size + 1):
                if visited[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                elif other < size:
                    slack[other] -= step
            column = following
        while column != size:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return {row_of[column]: column for column in range(size)}
