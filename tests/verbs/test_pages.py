"""Pages of any plan file: which document is set, and what is written where."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import write
from eduplan.docx.page.office import RenderingError
from eduplan.errors import EduplanError, FileError
from eduplan.model import Layout, NoteCode, Profile
from eduplan.verbs.pages import document_of, is_document, is_page, pages, put_pages
from eduplan.verbs.write import to_bytes
from tests.docx.page.drawn import drawn
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

PLAN = sample_plan()
DOCX = to_bytes(PLAN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the sample plan in every form."""
    for suffix in ("docx", "yaml", "json", "txt"):
        write(PLAN, tmp_path / f"a.{suffix}")
    return tmp_path


@pytest.mark.parametrize(("name", "asked"), [("a.pdf", True), ("a.PNG", True), ("a.docx", False)])
def test_the_suffix_asks_for_pages(name: str, asked: bool) -> None:
    assert is_page(Path(name)) is asked


def test_a_document_is_set_as_it_is(folder: Path) -> None:
    assert document_of(folder / "a.docx") == DOCX
    assert document_of(DOCX) == DOCX


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_data_is_written_as_a_document_first(suffix: str, folder: Path) -> None:
    assert document_of(folder / f"a.{suffix}") == DOCX


def test_with_a_layout_a_document_too_is_laid_out_anew(folder: Path) -> None:
    issued = Layout(Profile.ISSUED)
    wanted = to_bytes(PLAN, layout=issued)
    assert document_of(folder / "a.docx", layout=issued) == wanted
    assert document_of(folder / "a.yaml", layout=issued) == wanted


def test_what_is_a_document_is_told_by_format_suffix_and_content(folder: Path) -> None:
    (folder / "noname").write_bytes(DOCX)
    assert is_document(folder / "noname")
    assert is_document(DOCX)
    assert not is_document(folder / "a.txt")
    assert not is_document(DOCX, "json")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="找不到"):
        document_of(tmp_path / "a.docx")


def test_a_single_page_keeps_its_name_and_several_are_numbered(tmp_path: Path) -> None:
    one = put_pages(drawn(""), tmp_path / "一.png")
    two = put_pages(drawn("", ""), tmp_path / "二.png")
    assert [path.name for path in one] == ["一.png"]
    assert [path.name for path in two] == ["二-1.png", "二-2.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (*one, *two))


def test_a_pdf_is_written_as_it_is(tmp_path: Path) -> None:
    pdf = drawn("")
    assert put_pages(pdf, tmp_path / "a.pdf") == (tmp_path / "a.pdf",)
    assert (tmp_path / "a.pdf").read_bytes() == pdf


def test_where_nothing_can_be_set_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(docx: bytes) -> bytes:
        raise RenderingError("排版要用 LibreOffice，本机没有找到")

    monkeypatch.setattr("eduplan.docx.page.proof.render_bytes", missing)
    with pytest.raises(EduplanError, match="LibreOffice"):
        write(PLAN, tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@requires_libreoffice
def test_a_plan_is_written_as_pages_with_a_note_on_what_set_them(tmp_path: Path) -> None:
    (note,) = write(PLAN, tmp_path / "a.pdf")
    assert note.code is NoteCode.TYPESET
    assert "LibreOffice" in note.message
    assert not note.code.is_doubt
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    write(PLAN, tmp_path / "a.yaml")
    assert pages(tmp_path / "a.yaml").fonts != ()
