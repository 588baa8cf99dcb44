"""发文机关标志: figures in the units that a file wants, and why its leading is what it is."""

from __future__ import annotations

from eduplan.gbt9704 import header
from eduplan.gbt9704.figure import Figure, Force

FIGURES = {name: getattr(header, name) for name in header.__all__}


def test_every_figure_names_its_clause() -> None:
    assert {figure.clause for figure in FIGURES.values()} == {"7.2.4"}


def test_only_the_top_edge_and_the_face_are_the_standard_s() -> None:
    stated = [name for name, figure in FIGURES.items() if figure.force is Force.STATED]
    assert stated == ["MARK_TOP"]
    assert header.MARK_TOP.twips == 1984


def test_at_this_leading_the_baseline_stands_where_leading_that_is_parted_puts_it() -> None:
    box_above_baseline = Figure("0.86", header.MARK_INK.unit).value
    parted = (header.MARK_LEADING.value - 1) / 2 + box_above_baseline
    assert header.MARK_LEADING.value * header.BASELINE.value == parted


def test_sizes_are_whole_half_points() -> None:
    assert header.MARK_LARGEST.half_points == 124
    assert header.MARK_SMALLEST.half_points == 44
