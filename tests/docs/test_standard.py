"""The table of the standard's clauses: every clause is there, its figures are those that are measured."""

from __future__ import annotations

import re

from tests.docs.measured import PAGE, measured_rows, written_rows
from tests.rendering.office import requires_libreoffice

CLAUSES = [
    *("5.1", "5.2.1", "5.2.2", "5.2.3", "5.2.4", "6.1～6.3", "7.1"),
    *(f"7.2.{number}" for number in range(1, 8)),
    *(f"7.3.{number}" for number in range(1, 5)),
    *(f"7.3.5.{number}" for number in range(1, 6)),
    *("7.3.6", "7.3.7", "7.4.1", "7.4.2", "7.4.3", "7.5", "8"),
]


def test_every_clause_of_the_layout_has_its_row() -> None:
    rows = re.findall(r"^\| ([0-9.～]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == CLAUSES


@requires_libreoffice
def test_the_figures_are_those_that_are_measured() -> None:
    assert written_rows() == list(measured_rows())
