"""How well works of successive plans are paired, and the weights for it, fitted to what people judged.

    python benchmarks/alignment.py TEXTS           each pair of plans by the weights of the library
    python benchmarks/alignment.py TEXTS --fit     by weights fitted to all the other pairs; then those of all

TEXTS is the folder that holds the three plans for the environment; without it only our own pairs count.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from pathlib import Path
from random import Random

from attrs import frozen
from tests.history.successive import Judged, Text, environment, own

from eduplan.history.align import align
from eduplan.history.correspondence import SURE
from eduplan.history.likest import Weighing, chances, matched_by, pair_rest, weighing
from eduplan.history.traits import Traits, by_place, by_words
from eduplan.history.works import Side, side_of
from eduplan.testing import Kind, edit, education_initiatives, education_plan, forgotten

_OWN = ("district", "school", "department")
_VERSIONS = range(1000, 1030)
_RIDGE = 1.0


@frozen
class Case:
    """Two plans, what is clear of them, and which pairs are right; a table of judgement if there is one."""

    name: str
    a: Side
    b: Side
    clear: Mapping[int, int]
    right: frozenset[tuple[int, int]]
    most: int = 0

    def figures(self, weights: Weighing) -> tuple[int, int]:
        """How many pairs are right and how many were found."""
        rest = pair_rest(self.a.works, self.b.works, self.clear, weights)
        found = {*self.clear.items(), *((x, y) for x, (y, _) in rest.items())}
        return len(found & self.right), len(found)


def _clear(a: Side, b: Side, pairs: Iterable[tuple[str, str]]) -> Mapping[int, int]:
    of_a, of_b = ({work.id: work.index for work in side.works} for side in (a, b))
    return {of_a[x]: of_b[y] for x, y in pairs if x in of_a and y in of_b}


def judged(name: str, earlier: Text, later: Text) -> Case:
    """A case by the table of this *name*."""
    a, b = side_of(earlier.plan), side_of(later.plan)
    table = Judged.read(name).among(earlier.lines.values(), later.lines.values())
    right = {
        (x.index, y.index)
        for x in a.works
        for y in b.works
        if later.lines.get(y.id, "") in table.right.get(earlier.lines.get(x.id, ""), ())
    }
    pairs = [(p.a, p.b) for p in align(earlier.plan, later.plan).pairs if p.confidence >= SURE]
    return Case(name, a, b, _clear(a, b, pairs), frozenset(right), table.most)


def version(seed: int) -> Case:
    """A plan and what an edit script made of it: what is left there is mostly new or dropped."""
    random = Random(seed)
    plan = education_plan(random, initiatives=30)
    taken = {work.title[2:] for work in plan.initiatives}
    fresh = (work for work in education_initiatives(random) if work.title[2:] not in taken)
    anew, truth = forgotten(edit(plan, random.choices(list(Kind), k=10), random, fresh).plan)
    a, b = side_of(plan), side_of(anew)
    pairs = [(p.a, p.b) for p in align(plan, anew).pairs if p.confidence >= SURE]
    right = _clear(a, b, ((old, new) for new, old in truth.items()))
    return Case("version", a, b, _clear(a, b, pairs), frozenset(right.items()))


def fitted(cases: Sequence[Case]) -> Weighing:
    """The weights under which what was judged is the likeliest (ridge of 1)."""
    words = [by_words(case.a.works, case.b.works, case.clear) for case in cases]
    weights = Weighing(_regression(cases, words), ())
    likely = [chances(traits, weights.words) for traits in words]
    for _ in range(2):
        place = [
            by_place(case.a.works, case.b.works, traits, matched_by(so_far, case.clear), so_far)
            for case, traits, so_far in zip(cases, words, likely, strict=True)
        ]
        weights = Weighing(weights.words, _regression(cases, place))
        likely = [chances(traits, weights.place) for traits in place]
    return weights


def _regression(cases: Sequence[Case], traits: Sequence[Traits]) -> tuple[float, ...]:
    rows = [
        ((*row, 1.0), float(ends in case.right))
        for case, table in zip(cases, traits, strict=True)
        for ends, row in table.items()
    ]
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(25):
        slope = [_RIDGE * w for w in weights[:-1]] + [0.0]
        bend = [[_RIDGE * (i == j < size - 1) for j in range(size)] for i in range(size)]
        for row, label in rows:
            chance = 1 / (1 + exp(-sum(w * t for w, t in zip(weights, row, strict=True))))
            for i in range(size):
                slope[i] += (chance - label) * row[i]
                for j in range(size):
                    bend[i][j] += chance * (1 - chance) * row[i] * row[j]
        weights = [w - s for w, s in zip(weights, _solved(bend, slope), strict=True)]
    return tuple(round(weight, 2) for weight in weights)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rows):
        scale = pivot[i]
        pivot[:] = [value / scale for value in pivot]
        for k, row in enumerate(rows):
            if k != i:
                factor = row[i]
                row[:] = [v - factor * p for v, p in zip(row, pivot, strict=True)]
    return [row[-1] for row in rows]


def _line(name: str, true: int, found: int, most: int) -> str:
    f1 = 2 * true / (found + most)
    return f"{name:20} {true:4} of {found:4} found, {most:4} to find: {f1:.3f}"


def main() -> None:
    """Print how many pairs are right of how many, and F1."""
    parser = argparse.ArgumentParser(description="How well works of successive plans are paired")
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--fit", action="store_true")
    given = parser.parse_args()
    cases = [judged(name, own(name, "earlier"), own(name, "later")) for name in _OWN]
    if given.texts:
        one, two, three = (environment(given.texts, period) for period in (11, 12, 13))
        cases += [judged("environment-11-12", one, two), judged("environment-12-13", two, three)]
    versions = [version(seed) for seed in _VERSIONS] if given.fit else []
    total = [0, 0, 0]
    for case in cases:
        others = [*(each for each in cases if each is not case), *versions]
        figures = (*case.figures(fitted(others) if given.fit else weighing()), case.most)
        print(_line(case.name, *figures))
        total = [a + b for a, b in zip(total, figures, strict=True)]
    print(_line("all", *total))
    if given.fit:
        print(fitted([*cases, *versions]))


if __name__ == "__main__":
    main()
