"""Opening packages that may be anything: what is none of ours to read is named, with the remedy."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

from eduplan.errors import DocxError

__all__ = ["LARGEST_FILE", "LARGEST_PART", "Package", "is_encrypted", "open_package"]

LARGEST_FILE: Final = 50 * 2**20
"""Bytes of a file; a plan with its pictures is far smaller."""
LARGEST_PART: Final = 20 * 2**20
"""Bytes of one part, inflated."""
_LARGEST_SUM: Final = 100 * 2**20
_MOST_MEMBERS: Final = 2000
_STEP: Final = 2**16
_SAVE_AS: Final = "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”"

_CONVERT: Final = f"{_SAVE_AS}；装了 LibreOffice 也能直接读"

_OTHERS: Final = (
    (b"{\\rtf", "是 RTF 文件，不是 .docx", _CONVERT),
    (b"%pdf", "是 PDF 文件，不是 .docx", "用 Word 打开 PDF，另存为“Word 文档（*.docx）”"),
    (b"<!doctype html", "是网页，不是 .docx", _SAVE_AS),
    (b"<html", "是网页，不是 .docx", _SAVE_AS),
    (b"<?xml", "是 XML 文件，不是 .docx", _SAVE_AS),
    (b"pk\x05\x06", "是空的压缩包", "核对是不是选错了文件"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_BROKEN: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
)
"""What `zipfile` raises for files that are no zip, or a damaged or exotic one."""


class Package:
    """An opened package: parts are inflated when asked for, within bounds."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = {info.filename: info for info in archive.infolist()}
        self._lower = {name.lower(): name for name in self._members}
        self._left = _LARGEST_SUM

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._lower

    def member(self, name: str) -> str:
        """The part *name*, which is there, as the package spells it."""
        return self._lower[name.lower()]

    def holds(self, name: str, content: bytes) -> bool:
        """Whether the part *name* is *content* by the size and checksum that the package states.

        Nothing is inflated; a package that states them wrongly is refused by whatever opens the part.
        """
        known = self._members.get(name)
        return known is not None and (known.file_size, known.CRC) == (
            len(content),
            zlib.crc32(content),
        )

    def part(self, name: str) -> bytes:
        """The bytes of the part *name*, whose case does not matter; raise `DocxError`."""
        known = self._lower.get(name.lower())
        if known is None:
            raise DocxError(f"文档里没有 {name}", remedy=f"文件可能已损坏；{_SAVE_AS}")
        try:
            return self._inflate(self._members[known])
        except DocxError:
            raise
        except _BROKEN as error:
            raise DocxError(
                f"解不开 {name}", place=name, remedy=f"文件已损坏；{_SAVE_AS}"
            ) from error

    def _inflate(self, member: zipfile.ZipInfo) -> bytes:
        """Inflate step by step: what a header says of the size may be a lie."""
        if member.flag_bits & 1:
            raise DocxError("文档设了密码", remedy="去掉密码后另存")
        limit = min(LARGEST_PART, self._left)
        chunks, size = [], 0
        with self._archive.open(member) as stream:
            while chunk := stream.read(_STEP):
                size += len(chunk)
                if size > limit:
                    raise DocxError(
                        f"{member.filename} 展开后超过 {limit >> 20} MB",
                        remedy="这不像一份工作要点；核对文件来源",
                    )
                chunks.append(chunk)
        self._left -= size
        return b"".join(chunks)


def is_encrypted(data: bytes) -> bool:
    """Whether *data* is a .docx that a password locks: an old compound file with the package inside."""
    return data.startswith(_OLE) and _ENCRYPTED in data


def open_package(data: bytes) -> Package:
    """Open the bytes of a .docx; raise `DocxError` for anything else and for unsafe packages."""
    _check_signature(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise DocxError("压缩包已损坏", remedy=_SAVE_AS) from error
    _check_names([info.filename for info in archive.infolist()])
    return Package(archive)


def _check_signature(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise DocxError(
            f"文件超过 {LARGEST_FILE >> 20} MB", remedy="删去大图片，或核对是不是选错了文件"
        )
    if data.startswith(b"PK\x03\x04"):
        return
    if not data:
        raise DocxError("文件是空的", remedy="核对文件是否保存完整")
    if data.startswith(_OLE):
        if is_encrypted(data):
            raise DocxError("文档设了密码", remedy="在 Word 里去掉打开密码后另存")
        raise DocxError("是旧式 .doc 文件，不是 .docx", remedy=_CONVERT)
    head = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, message, remedy in _OTHERS:
        if head.startswith(start):
            raise DocxError(message, remedy=remedy)
    raise DocxError("不是 .docx 文件", remedy="核对文件；纯文本请用 .txt 后缀")


def _check_names(names: list[str]) -> None:
    if len(names) > _MOST_MEMBERS:
        raise DocxError(f"压缩包里有 {len(names)} 个文件", remedy="这不像一份文档；核对文件来源")
    seen = set[str]()
    for name in names:
        if name.lower() in seen:
            raise DocxError(f"压缩包里 {name} 出现了两次", remedy=f"文件不可靠；{_SAVE_AS}")
        seen.add(name.lower())
        if ".." in name.split("/") or name.startswith("/") or "\\" in name or "\0" in name:
            raise DocxError(f"压缩包里的文件名 {name!r} 不合规则", remedy=f"文件不可靠；{_SAVE_AS}")
