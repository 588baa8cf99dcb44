"""The glossary: every word of the model has its Chinese term there."""

from __future__ import annotations

import pytest

from eduplan import model
from eduplan.model import Envelope, TargetKind
from tests.conftest import PROJECT

GLOSSARY = (PROJECT / "docs" / "glossary.md").read_text(encoding="utf-8")
PLUMBING = {
    "Block", "Body", "Inline", "Inlines", "TimeUnit", "Step", "LabelStyle", "SchoolCalendar", "When",
    "Profile", "Layout", "Grid", "NoteCode", "UnplacedReason", "DataPlace", "DocxPlace", "TextPlace",
    "Baseline", "DeadlineKind", "DutyRole", "records", "decided", "questions",
}  # fmt: skip
"""Names of the code that are no terms of the field, or parts of one that is listed."""


@pytest.mark.parametrize("word", sorted(set(model.__all__) - PLUMBING))
def test_every_term_of_the_model_is_in_the_glossary(word: str) -> None:
    assert f"`{word}" in GLOSSARY


@pytest.mark.parametrize("word", sorted(kind.name for kind in TargetKind))
def test_every_kind_of_target_is_in_the_glossary(word: str) -> None:
    assert f"`TargetKind.{word}`" in GLOSSARY


@pytest.mark.parametrize("word", sorted(Envelope.__annotations__))
def test_every_element_of_the_envelope_is_in_the_glossary(word: str) -> None:
    assert word.endswith("_wording") or f"`{word}`" in GLOSSARY


def test_no_english_name_stands_for_two_chinese_terms() -> None:
    rows = [
        line.split(" | ") for line in GLOSSARY.splitlines() if line.startswith("| ") and "`" in line
    ]
    names = [row[1] for row in rows]
    assert len(names) == len(set(names))
