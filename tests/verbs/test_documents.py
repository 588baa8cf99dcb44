"""Documents of any format: read by way of LibreOffice, in either view of their changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import EduplanError, read
from eduplan.docx import conversion
from eduplan.docx.conversion import ConversionError
from eduplan.docx.office import Work, convert_all
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError, FileError
from eduplan.model import NoteCode
from eduplan.verbs.pages import document_of
from tests.docx.packages import edited
from tests.docx.sample import sample_plan
from tests.docx.wild import package, paragraph, run
from tests.rendering.office import requires_libreoffice

CHANGED = package(
    paragraph("2026年工作要点")
    + paragraph("一、学习")
    + paragraph(
        run("全年宣讲")
        + "<w:del><w:r><w:delText>90场</w:delText></w:r></w:del>"
        + f"<w:ins>{run('100场')}</w:ins>"
        + run("。")
    )
)


def test_changes_are_accepted_unless_the_original_is_asked_for() -> None:
    assert [target.text for target in read(CHANGED).plan.targets] == ["100场"]
    before = read(CHANGED, revisions="original").plan
    assert [target.text for target in before.targets] == ["90场"]


def test_another_view_is_refused_with_the_known_ones() -> None:
    with pytest.raises(FileError, match="accepted、original"):
        read(CHANGED, revisions="all")


def test_templates_and_documents_with_macros_are_read(tmp_path: Path) -> None:
    for name in ("a.dotx", "a.docm", "a.dotm"):
        path = tmp_path / name
        path.write_bytes(CHANGED)
        assert read(path).plan.title == "2026年工作要点"


def test_a_part_of_another_format_inside_is_named() -> None:
    chunk = edited(CHANGED, lambda text: text.replace("<w:body>", '<w:body><w:altChunk r:id="a"/>'))
    with pytest.raises(DocxError, match="altChunk") as caught:
        read(chunk)
    assert "另存为" in caught.value.remedy


def test_without_libreoffice_an_old_document_is_refused_with_two_ways_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    path = tmp_path / "要点.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(DocxError, match=r"旧式 \.doc") as caught:
        read(path)
    assert "另存为" in caught.value.remedy
    assert "LibreOffice" in caught.value.remedy
    assert "要点.doc" in str(caught.value)


@requires_libreoffice
def test_an_rtf_is_read_and_printed_by_way_of_libreoffice(tmp_path: Path) -> None:
    document = tmp_path / "要点.docx"
    document.write_bytes(write_document(sample_plan()))
    [rtf] = convert_all((document,), tmp_path, Work("rtf", "转换", "转", ConversionError))
    reading = read(rtf)
    assert reading.plan.title == sample_plan().title
    assert NoteCode.CONVERTED in [note.code for note in reading.notes]
    assert document_of(rtf).startswith(b"PK")


@requires_libreoffice
def test_what_libreoffice_cannot_convert_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "坏.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(EduplanError, match=r"坏\.doc"):
        read(path)
