"""Figures: exact lengths in twips, and what a tolerance admits."""

from __future__ import annotations

import pytest

from eduplan.gbt9704.figure import Figure, Unit, character, line, mm, pt, size


@pytest.mark.parametrize(
    ("figure", "twips"),
    [
        (mm(37, "5.2.1"), 2098),
        (mm(28, "5.2.1"), 1587),
        (pt("10.5", ""), 210),
        (character(2, ""), 640),
        (line(2, ""), 1158),
    ],
)
def test_a_length_is_rounded_to_whole_twips(figure: Figure, twips: int) -> None:
    assert figure.twips == twips


def test_a_figure_admits_what_lies_within_its_tolerance_and_nothing_else() -> None:
    top = mm(37, "5.2.1", tolerance=1)
    assert [top.admits(twips) for twips in (2040, 2042, 2098, 2154, 2155)] == [
        False,
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("name", "half_points"), [("二号", 44), ("三号", 32), ("四号", 28), ("五号", 21)]
)
def test_sizes_of_type_have_the_points_that_word_gives_them(name: str, half_points: int) -> None:
    assert size(name, "").half_points == half_points


def test_a_figure_keeps_the_unit_it_was_stated_in() -> None:
    assert mm(7, "7.5") == Figure(7, Unit.MM, clause="7.5")
