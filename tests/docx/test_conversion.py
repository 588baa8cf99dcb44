"""Other formats of word processors: known by their first bytes, converted by LibreOffice."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from eduplan.docx import conversion
from eduplan.docx.conversion import ConversionError, can_convert, converted, suffix_of
from eduplan.docx.office import Work, convert_all
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from tests.docx.sample import sample_plan
from tests.docx.shape import shape
from tests.rendering.office import requires_libreoffice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def odt() -> bytes:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (OLE, "doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), None),
        (b"{\\rtf1\\ansi}", "rtf"),
        (odt(), "odt"),
        (odt().replace(b"text", b"calc"), None),
        (write_document(sample_plan()), None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
    ids=["doc", "encrypted", "rtf", "odt", "ods", "docx", "pdf", "empty"],
)
def test_a_format_is_known_by_its_first_bytes(content: bytes, suffix: str | None) -> None:
    assert suffix_of(content) == suffix


def test_nothing_can_be_converted_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    assert not can_convert(OLE)


@requires_libreoffice
def test_what_libreoffice_cannot_read_is_an_error() -> None:
    with pytest.raises(ConversionError, match="没有转出") as caught:
        converted(odt())
    assert "密码" in caught.value.remedy


@requires_libreoffice
@pytest.mark.parametrize("suffix", ["doc", "odt", "rtf"])
def test_a_plan_that_was_saved_in_another_format_is_read_back(suffix: str, tmp_path: Path) -> None:
    document = tmp_path / "要点.docx"
    document.write_bytes(write_document(sample_plan()))
    work = Work(suffix, "转换", "转", ConversionError)
    [made] = convert_all((document,), tmp_path / "out", work)
    content = made.read_bytes()
    assert suffix_of(content) == suffix
    assert can_convert(content)
    plan = read_document(converted(content)).plan
    assert shape(plan) == shape(sample_plan())
