"""Opening: what is no .docx, or no safe one, is named with its remedy."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest

from eduplan.docx import opening
from eduplan.docx.opening import open_package
from eduplan.docx.reader import read_document
from eduplan.docx.writer import write_document
from eduplan.errors import DocxError
from tests.docx.packages import members, zipped
from tests.docx.sample import sample_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "文件是空的"),
        (OLE + bytes(600), "旧式 .doc"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"%PDF-1.7", "PDF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html></html>", "网页"),
        (b"<HTML><body>", "网页"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML"),
        (b"PK\x05\x06" + bytes(18), "空的压缩包"),
        (b"PK\x03\x04" + bytes(100), "已损坏"),
        ("2026年工作要点".encode(), "不是 .docx"),
        (bytes(range(256)), "不是 .docx"),
    ],
    ids=[
        "empty",
        "doc",
        "encrypted",
        "rtf",
        "pdf",
        "html",
        "HTML",
        "xml",
        "zip",
        "cut",
        "text",
        "x",
    ],
)
def test_a_file_of_another_kind_is_named_with_a_remedy(data: bytes, message: str) -> None:
    with pytest.raises(DocxError, match=message) as caught:
        read_document(data)
    assert caught.value.remedy


@pytest.mark.parametrize("length", [4, 40, 400, 4000])
def test_a_document_cut_short_is_called_damaged(length: int) -> None:
    with pytest.raises(DocxError):
        read_document(write_document(sample_plan())[:length])


def test_a_file_too_large_to_be_a_plan_is_refused_unread() -> None:
    with pytest.raises(DocxError, match="50 MB"):
        open_package(b"PK\x03\x04" + bytes(opening.LARGEST_FILE))


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word\\document.xml", "a/../../b"])
def test_names_that_lead_out_of_the_package_are_refused(name: str) -> None:
    data = zipped([("word/document.xml", b"<a/>"), ("x" * len(name), b"<a/>")])
    with pytest.raises(DocxError, match="文件名"):
        open_package(data.replace(b"x" * len(name), name.encode()))


@pytest.mark.parametrize("name", ["word/document.xml", "Word/DOCUMENT.xml"])
def test_a_member_that_stands_twice_is_refused(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = zipped([("word/document.xml", b"<a/>"), (name, b"<b/>")])
    with pytest.raises(DocxError, match="两次"):
        open_package(data)


def test_more_members_than_any_document_has_are_refused() -> None:
    with pytest.raises(DocxError, match="2001"):
        open_package(zipped((f"{index}.xml", b"") for index in range(2001)))


def test_a_part_is_inflated_only_up_to_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_PART", 2**20)
    package = open_package(zipped([("a.xml", bytes(2**20)), ("b.xml", bytes(2**20 + 1))]))
    assert len(package.part("a.xml")) == 2**20
    with pytest.raises(DocxError, match="展开后超过"):
        package.part("b.xml")


def test_all_parts_together_are_inflated_only_up_to_a_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "_LARGEST_SUM", 3 * 2**20)
    package = open_package(zipped((f"{name}.xml", bytes(2**20)) for name in "abcd"))
    for name in "abc":
        package.part(f"{name}.xml")
    with pytest.raises(DocxError, match="展开后超过"):
        package.part("d.xml")


def test_a_header_that_lies_about_the_size_does_not_help() -> None:
    data = bytearray(zipped([("word/document.xml", bytes(200_000))]))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    with pytest.raises(DocxError):
        open_package(bytes(data)).part("word/document.xml")


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(zipped([("word/document.xml", b"<a/>")]))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocxError):
        open_package(bytes(data)).part("word/document.xml")


def test_case_does_not_matter_in_the_names_of_parts() -> None:
    package = open_package(zipped([("Word/Document.xml", b"<a/>")]))
    assert "word/document.xml" in package
    assert package.part("word/document.xml") == b"<a/>"


def test_a_part_that_is_not_there_is_named() -> None:
    with pytest.raises(DocxError, match="footer9"):
        open_package(zipped([("a.xml", b"")])).part("footer9")


@pytest.mark.parametrize(
    ("drop", "message"),
    [("word/document.xml", "没有 word/document.xml"), ("_rels/.rels", "没有 Word 文档")],
)
def test_a_package_without_its_document_is_refused(drop: str, message: str) -> None:
    found = members(write_document(sample_plan()))
    del found[drop]
    with pytest.raises(DocxError, match=message):
        read_document(zipped(found.items()))


def test_other_office_files_are_told_from_documents() -> None:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(DocxError, match="OpenDocument"):
        read_document(buffer.getvalue())
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    link = b'<Relationship Id="a" Type="%s" Target="word/document.xml"/>' % strict
    found = members(write_document(sample_plan()))
    found["_rels/.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"%s</Relationships>" % link
    )
    with pytest.raises(DocxError, match="严格"):
        read_document(zipped(found.items()))
