"""``eduplan convert`` to pages: what was set, with what, and into which files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan import write
from tests.cli.conftest import Cli
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

pytestmark = requires_libreoffice


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.docx", "a.yaml"):
        write(sample_plan(), tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("source", ["a.docx", "a.yaml"])
def test_pages_come_with_the_program_and_the_fonts_behind_them(
    source: str, folder: Path, cli: Cli
) -> None:
    outcome = cli("convert", folder / source, folder / "b.pdf")
    assert outcome.code == 0
    assert "由 LibreOffice" in outcome.out
    assert "代用字体" in outcome.out
    assert (folder / "b.pdf").read_bytes().startswith(b"%PDF")


def test_pictures_are_numbered_page_by_page(folder: Path, cli: Cli) -> None:
    assert cli("convert", folder / "a.docx", folder / "b.png").code == 0
    assert sorted(path.name for path in folder.glob("b*.png"))[:2] == ["b-1.png", "b-2.png"]
    assert not (folder / "b.png").exists()


@pytest.mark.parametrize("source", ["a.docx", "a.yaml"])
def test_scripts_get_the_same_as_data(source: str, folder: Path, cli: Cli) -> None:
    outcome = cli("convert", "--json", folder / source, folder / "b.pdf")
    status = json.loads(outcome.out)
    assert (status["status"], status["exit"]) == ("done", 0)
    assert "typeset" in {note["code"] for note in status["notes"]}


def test_what_is_no_document_is_refused(folder: Path, cli: Cli) -> None:
    (folder / "c.docx").write_bytes(b"%PDF-1.4")
    outcome = cli("convert", folder / "c.docx", folder / "c.png")
    assert outcome.code == 2
    assert "c.docx：是 PDF 文件" in outcome.err
