"""Packages changed in place: members that are not replaced keep their bytes, names, order and dates."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from typing import Final, NamedTuple

from eduplan.docx.package import deflated, stored
from eduplan.errors import DocxError

__all__ = ["repacked"]

_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")
_DESCRIBED: Final = 1 << 3
"""The flag of members whose sizes stand behind their bytes; they are put before them here."""
_UTF8: Final = 1 << 11
_DEFLATED: Final = 8
_ZIP64: Final = 1
"""The kind of an extra field for sizes over 4 GB, which no document has."""
_FIRST_DAY: Final = 1 << 5 | 1
_MODE: Final = 0o100644 << 16
_UNIX: Final = 3 << 8
_VERSION: Final = 20


class _Packed(NamedTuple):
    """A member as it goes into the new package."""

    name: bytes
    content: bytes
    size: int
    checksum: int
    flags: int
    method: int
    time: int
    date: int
    extra: bytes
    central_extra: bytes
    comment: bytes
    made_by: int
    needed: int
    internal: int
    external: int


def repacked(data: bytes, replaced: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The package *data* with other content for the members *replaced*, and those *added* at its end.

    *data* is a package that was opened before. Every other member is copied as it is packed; where
    nothing changes the result is *data* itself.
    """
    if not replaced and not added:
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        comment = archive.comment
    members = [_kept(data, info, replaced.get(info.filename)) for info in infos]
    return _joined([*members, *(_new(name, content) for name, content in added.items())], comment)


def _kept(data: bytes, info: zipfile.ZipInfo, content: bytes | None) -> _Packed:
    """The member *info* of *data*, with other *content* if there is some."""
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise DocxError("压缩包已损坏", place=info.filename, remedy="用 Word 打开后另存一份")
    *_, time, date, _crc, _packed, _size, name_length, extra_length = _LOCAL.unpack(header)
    start = info.header_offset + _LOCAL.size
    name = data[start : start + name_length]
    extra = data[start + name_length : start + name_length + extra_length]
    start += name_length + extra_length
    packed, size, checksum = data[start : start + info.compress_size], info.file_size, info.CRC
    if content is not None:
        pack = deflated if info.compress_type == _DEFLATED else stored
        _, _, checksum, size, packed = pack(info.filename, content)
    return _Packed(
        name,
        packed,
        size,
        checksum,
        info.flag_bits & ~_DESCRIBED,
        info.compress_type,
        time,
        date,
        _small(extra),
        _small(info.extra),
        info.comment,
        info.create_system << 8 | info.create_version,
        info.extract_version,
        info.internal_attr,
        info.external_attr,
    )


def _new(name: str, content: bytes) -> _Packed:
    member = deflated(name, content)
    return _Packed(
        name.encode(),
        member.content,
        member.size,
        member.checksum,
        0 if name.isascii() else _UTF8,
        member.method,
        0,
        _FIRST_DAY,
        b"",
        b"",
        b"",
        _UNIX | _VERSION,
        _VERSION,
        0,
        _MODE,
    )


def _small(extra: bytes) -> bytes:
    """The extra fields *extra* without that of large sizes; sizes stand where they belong."""
    kept, at = [], 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            kept.append(extra[at : at + 4 + length])
        at += 4 + length
    return b"".join(kept)


def _joined(members: list[_Packed], comment: bytes) -> bytes:
    body, directory, offset = [], [], 0
    for each in members:
        common = (
            each.flags,
            each.method,
            each.time,
            each.date,
            each.checksum,
            len(each.content),
            each.size,
            len(each.name),
        )
        local = _LOCAL.pack(0x04034B50, each.needed, *common, len(each.extra))
        body += [local, each.name, each.extra, each.content]
        entry = _CENTRAL.pack(
            0x02014B50,
            each.made_by,
            each.needed,
            *common,
            len(each.central_extra),
            len(each.comment),
            0,
            each.internal,
            each.external,
            offset,
        )
        directory += [entry, each.name, each.central_extra, each.comment]
        offset += len(local) + len(each.name) + len(each.extra) + len(each.content)
    index = b"".join(directory)
    count = len(members)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(index), offset, len(comment))
    return b"".join([*body, index, end, comment])
