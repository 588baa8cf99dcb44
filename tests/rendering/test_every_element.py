"""Every element, with and without the others: each binding figure within its tolerance on the page."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from eduplan.docx.page.office import render_all
from eduplan.docx.page.proof import prove_pages
from eduplan.docx.writer import write_document
from eduplan.gbt9704.facts import Proof
from eduplan.gbt9704.figure import Force
from tests.rendering.every_element import documents
from tests.rendering.office import requires_libreoffice

pytestmark = [requires_libreoffice, pytest.mark.slow]

NAMES = [name for name, _, _ in documents()]


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Proof]:
    folder = tmp_path_factory.mktemp("elements")
    files = []
    for index, (_, plan, layout) in enumerate(documents()):
        files.append(folder / f"{index}.docx")
        files[-1].write_bytes(write_document(plan, layout=layout))
    pdfs = render_all(files, folder)
    proven = [prove_pages(a.read_bytes(), b.read_bytes()) for a, b in zip(files, pdfs, strict=True)]
    return dict(zip(NAMES, proven, strict=True))


def test_there_are_enough_documents() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_every_binding_figure_is_within_its_tolerance(
    name: str, proofs: Mapping[str, Proof]
) -> None:
    off = [each for each in proofs[name].off if each.force is Force.STATED]
    assert off == []


@pytest.mark.parametrize("name", NAMES)
def test_every_full_page_has_22_lines(name: str, proofs: Mapping[str, Proof]) -> None:
    rows = [each for each in proofs[name].measurements if each.name == "每面行数"]
    assert [each.measured for each in rows] == [22] * len(rows)
