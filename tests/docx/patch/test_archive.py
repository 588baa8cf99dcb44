"""Packages changed in place: whoever is not replaced keeps every byte."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from eduplan.docx.patch.archive import repacked
from eduplan.docx.writer import write_document
from tests.docx.packages import members
from tests.docx.sample import sample_plan


def infos(data: bytes) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.infolist()


def remark(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.comment


def told(info: zipfile.ZipInfo) -> tuple[object, ...]:
    return (
        info.filename,
        info.date_time,
        info.compress_type,
        info.CRC,
        info.file_size,
        info.compress_size,
        info.comment,
        info.external_attr,
        info.create_system,
    )


def odd_package() -> bytes:
    """Stored, streamed and dated members, one with a comment, in no usual order."""
    buffer = io.BytesIO()

    class Stream(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, content: object) -> int:
            assert isinstance(content, (bytes, bytearray))
            return buffer.write(content)

    with zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"remark"
        info = zipfile.ZipInfo("word/media/image1.png", (2024, 5, 6, 7, 8, 10))
        info.comment = "图".encode()
        archive.writestr(info, bytes(range(256)))
        with archive.open(zipfile.ZipInfo("word/document.xml"), "w", force_zip64=True) as member:
            member.write(b"<a/>" * 1000)
        archive.writestr("词.xml", b"<b/>")
    return buffer.getvalue()


def test_nothing_to_change_gives_the_same_bytes() -> None:
    assert repacked(odd_package(), {}, {}) == odd_package()


@pytest.mark.parametrize(
    "data", [odd_package(), write_document(sample_plan())], ids=["odd", "ours"]
)
def test_members_that_are_not_replaced_keep_name_order_date_and_bytes(data: bytes) -> None:
    changed = repacked(data, {"word/document.xml": b"<changed/>"}, {"word/new.xml": b"<new/>"})
    assert members(changed) == {
        **members(data),
        "word/document.xml": b"<changed/>",
        "word/new.xml": b"<new/>",
    }
    before, after = infos(data), infos(changed)
    assert [info.filename for info in after] == [
        *(info.filename for info in before),
        "word/new.xml",
    ]
    for old, new in zip(before, after, strict=False):
        if old.filename != "word/document.xml":
            assert told(old) == told(new)
    assert remark(changed) == remark(data)


def test_the_same_change_gives_the_same_bytes() -> None:
    one = repacked(odd_package(), {"word/document.xml": b"<c/>"}, {"n.xml": b""})
    assert one == repacked(odd_package(), {"word/document.xml": b"<c/>"}, {"n.xml": b""})
    assert struct.unpack("<I", one[:4]) == (0x04034B50,)


def test_real_documents_keep_their_other_members(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "docx").glob("*.docx")):
        data = path.read_bytes()
        changed = repacked(data, {"word/document.xml": b"<c/>"}, {})
        assert members(changed) == {**members(data), "word/document.xml": b"<c/>"}
