"""The page on reading: its table of real documents is what is counted now."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.documents import documents_in, table

from tests.conftest import PROJECT

_TABLE = re.compile("<!-- documents -->\n(.*?)\n<!-- end -->", re.DOTALL)


def without_seconds(lines: list[str]) -> list[str]:
    """The rows without their last cell, which is of another machine and another day."""
    return [line.rsplit(" | ", 1)[0] for line in lines]


def test_the_counts_of_real_documents_are_those_that_are_counted_now(shared: Path) -> None:
    found = _TABLE.search((PROJECT / "docs" / "reading.md").read_text(encoding="utf-8"))
    assert found is not None
    paths = documents_in([shared / "corpus" / "docx", shared / "corpus" / "gold"])
    assert without_seconds(found[1].splitlines()) == without_seconds(list(table(paths)))
