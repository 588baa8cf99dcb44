"""The figures of accuracy in the docs are those that are measured, and they are good enough."""

from __future__ import annotations

import pytest

from eduplan.testing.score import MEASURES, Figures
from tests.accuracy.annotation import CASES, FRESH
from tests.docs.accuracy import accuracy_of, made_lines, written_lines

LEAST = {"pillars": 0.98, "units": 0.98, "bodies": 0.97, "targets": 0.93, "strict_targets": 0.88}
"""F1 that the papers of development must reach."""


def test_the_figures_are_those_that_are_measured() -> None:
    assert written_lines() == list(made_lines())


@pytest.mark.parametrize("family", ["教育", "综合"])
def test_the_papers_of_development_are_read_well(family: str) -> None:
    figures = accuracy_of(CASES)[family]
    for key, least in LEAST.items():
        assert figures.counts[key].f1.value >= least, key
    assert figures.counts["titles"].f1.value == figures.counts["signatures"].f1.value == 1
    assert figures.false_targets <= 1


def test_every_measure_has_a_row_with_its_interval() -> None:
    fresh: Figures = accuracy_of(FRESH)["教育"]
    table = fresh.table()
    assert all(f"| {name} |" in table for name in MEASURES.values())
