"""The page on reading: its table of real documents is what is counted now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.documents import documents_in, table

from tests.conftest import PROJECT

_TABLE = re.compile("<!-- documents -->\n(.*?)\n<!-- end -->", re.DOTALL)


_OWN = 7
"""Columns that count what a document holds; those behind them count what the grammar makes of it."""


def own_counts(lines: Sequence[str]) -> list[list[str]]:
    """The cells of each row that do not change with the grammar, the machine or the day."""
    return [line.strip("| ").split(" | ")[:_OWN] for line in lines]


def test_the_counts_of_real_documents_are_those_that_are_counted_now(shared: Path) -> None:
    found = _TABLE.search((PROJECT / "docs" / "reading.md").read_text(encoding="utf-8"))
    assert found is not None
    paths = documents_in([shared / "corpus" / "docx", shared / "corpus" / "gold"])
    assert own_counts(found[1].splitlines()) == own_counts(list(table(paths)))
