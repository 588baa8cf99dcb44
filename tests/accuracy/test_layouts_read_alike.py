"""The annotated papers read alike however their words are laid out: no figure falls below its floor.

A paper without a line break tells less: where a heading has no mark behind it, sense decides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from eduplan import parse
from eduplan.testing.score import Figures, annotation_of, figures_of, score
from tests.accuracy.annotation import CASES
from tests.accuracy.variants import VARIANTS, lines_of

FLAT = (
    "no line break",
    "wide blanks for line breaks",
    "blanks for line breaks",
    "three long lines",
)
FEWEST_LINES = 4

# In hundredths: pillars, units, bodies, titles, signatures.
FLOORS = {
    "as it is": (99, 98, 98, 98, 98),
    "no line break": (85, 79, 80, 79, 72),
    "wide blanks for line breaks": (91, 97, 97, 91, 87),
    "blanks for line breaks": (80, 75, 76, 75, 65),
    "three long lines": (92, 97, 97, 91, 81),
    "a blank line between all": (98, 98, 98, 98, 95),
    "all but the first line indented": (98, 98, 98, 98, 94),
    "all lines indented by hard blanks": (98, 98, 98, 98, 94),
    "half-width marks": (98, 98, 98, 98, 98),
    "blanks round numbers": (98, 98, 98, 95, 98),
    "a page round it": (97, 98, 98, 95, 98),
}


def papers(layout: str) -> Iterator[tuple[str, Path]]:
    for path in sorted(CASES.glob("*.txt")):
        text = path.read_text("utf-8")
        if layout not in FLAT or len(lines_of(text)) >= FEWEST_LINES:
            yield VARIANTS[layout](text), path


@cache
def figures(layout: str) -> Figures:
    return figures_of(
        [
            score(
                json.loads(path.with_suffix(".json").read_text("utf-8")),
                annotation_of(parse(text).plan),
            )
            for text, path in papers(layout)
        ]
    )


@pytest.mark.parametrize("layout", list(VARIANTS))
def test_a_layout_keeps_its_figures(layout: str) -> None:
    found = figures(layout).counts
    measures = ("pillars", "units", "bodies", "titles", "signatures")
    for measure, floor in zip(measures, FLOORS[layout], strict=True):
        assert found[measure].f1.value * 100 >= floor, measure


def test_every_layout_has_floors() -> None:
    assert FLOORS.keys() == VARIANTS.keys()
