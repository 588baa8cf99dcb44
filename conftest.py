"""The documents run: every Python block in the README and in docs/ is executed as a test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser


@pytest.fixture(scope="module")
def folder_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Run a document's blocks in an empty folder, since they write files."""
    before, folder = Path.cwd(), tmp_path_factory.mktemp("document")
    os.chdir(folder)
    yield folder
    os.chdir(before)


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["README*.md", "docs/*.md"],
    fixtures=["folder_of_its_own"],
).pytest()
