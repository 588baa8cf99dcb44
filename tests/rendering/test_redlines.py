"""Redlines and drafts by the judgement of LibreOffice: accepted they are the one, rejected the other."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

import pytest
from attrs import frozen

import eduplan
from eduplan.docx.opening import open_package
from eduplan.docx.patch import patched
from eduplan.docx.patch.views import aids_of, texts_of
from eduplan.docx.redline import redline
from eduplan.docx.revisions import Revisions
from eduplan.docx.shown_lines import shown_lines
from eduplan.docx.writer import write_document
from eduplan.language.characters import solid
from eduplan.model.finding import Edit
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Revision
from eduplan.testing import Kind, edit, education_initiatives, education_plan
from eduplan.verbs.draft_document import draft_document
from tests.docx.patch.office import ACCEPT, KEEP, REJECT, resolved
from tests.rendering.office import requires_libreoffice

pytestmark = [requires_libreoffice, pytest.mark.slow]

BY: Final = Revision("办公室", datetime(2026, 12, 20))
MAIN: Final = "word/document.xml"


@frozen
class Case:
    """A document, another, and the redline that leads from the one to the other."""

    a: bytes
    b: bytes
    made: bytes


def assert_settled(cases: dict[str, Case], folder: Path) -> None:
    """LibreOffice, having accepted all, reads what it reads in b; having rejected all, what in a."""
    made = [case.made for case in cases.values()]
    accepted, rejected = (resolved(made, what, folder) for what in (ACCEPT, REJECT))
    kept = resolved([data for case in cases.values() for data in (case.a, case.b)], KEEP, folder)
    for index, name in enumerate(cases):
        a, b = map(words, kept[2 * index : 2 * index + 2])
        assert a != b
        assert words(rejected[index]) == a, name
        assert words(accepted[index]) == b, name


def words(data: bytes) -> list[str]:
    return [line.text for line in shown_lines(data)]


def test_edited_plans_are_settled_word_for_word(tmp_path: Path) -> None:
    cases = {}
    for seed in range(12):
        random = Random(seed)
        plan = education_plan(random, initiatives=8)
        kinds = [Kind.REWRITE, *random.choices(list(Kind), k=7)]
        other = edit(plan, kinds, random, education_initiatives(Random(seed + 99))).plan
        a, b = write_document(plan), write_document(other)
        cases[f"edited{seed}"] = Case(a, b, redline(a, b, BY))
    assert_settled(cases, tmp_path)


@pytest.mark.parametrize("name", ["standalone", "issued", "attachment"])
def test_the_drafts_of_the_example_are_settled_word_for_word(
    name: str, examples: Path, tmp_path: Path
) -> None:
    reading = eduplan.read(examples / f"minghu-2026-{name}.yaml")
    ledger = examples / "minghu-2026-ledger.csv" if name == "standalone" else None
    draft = eduplan.draft(reading.plan, ledger, period=2027)
    before, after = (
        write_document(plan, layout=reading.layout) for plan in (reading.plan, draft.plan)
    )
    made = draft_document(draft, BY, layout=reading.layout)
    assert b"w:comment " in open_package(made).part("word/comments.xml")
    assert_settled({name: Case(before, after, made)}, tmp_path)


def test_other_peoples_documents_are_settled_word_for_word(shared: Path, tmp_path: Path) -> None:
    documents = sorted((shared / "corpus" / "docx").glob("*.docx"))
    if not documents:
        pytest.skip("the documents are not there")
    cases = {}
    for path in documents:
        a = path.read_bytes()
        b = patched(a, reworded(a))
        if a != b:
            cases[path.stem] = Case(a, b, redline(a, b, BY))
    assert len(cases) >= 8
    assert_settled(cases, tmp_path)


def reworded(data: bytes) -> list[Edit]:
    """Some words of a document's paragraphs otherwise: every year a year on, every third line with more."""
    package = open_package(data)
    edits = []
    for index, (block, text) in enumerate(
        texts_of(package, MAIN, aids_of(package, Revisions.ACCEPTED))
    ):
        for hit in re.finditer("20[0-9]{2}", text):
            there = DocxPlace(MAIN, block, *hit.span())
            edits.append(Edit(there, hit.group(), str(int(hit.group()) + 1)))
        if index % 3 == 0 and solid(text):
            end = DocxPlace(MAIN, block, len(text), len(text))
            edits.append(Edit(end, "", "（修订）"))
    return edits
