"""Packages: members put into a zip file, the same bytes every time.

Written by hand rather than through `zipfile` so that members that never change are deflated once
in a process, and nothing of the clock, the system or the user gets in.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

__all__ = ["Member", "deflated", "fixed", "pack", "stored"]

_LEVEL: Final = 6
_DEFLATED: Final = 8
_VERSION: Final = 20
_UNIX: Final = 3 << 8
_MIDNIGHT: Final = 0
_FIRST_DAY: Final = 1 << 5 | 1  # 1980-01-01, the earliest that a zip file can say
_MODE: Final = 0o100644 << 16
_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")


class Member(NamedTuple):
    """A member ready to be put in: its *name*, how it is packed, and its bytes."""

    name: str
    method: int
    checksum: int
    size: int
    content: bytes


def deflated(name: str, content: bytes) -> Member:
    """A member that is compressed: smaller, but its bytes are those of this zlib."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return Member(name, _DEFLATED, zlib.crc32(content), len(content), packed)


def stored(name: str, content: bytes) -> Member:
    """A member as it is: the same bytes everywhere."""
    return Member(name, 0, zlib.crc32(content), len(content), content)


@lru_cache(maxsize=256)
def fixed(name: str, content: bytes, *, compress: bool) -> Member:
    """A member that many packages share; packed once."""
    return deflated(name, content) if compress else stored(name, content)


def pack(members: Iterable[Member]) -> bytes:
    """The zip file of *members* in their order."""
    body, directory, offset, count = [], [], 0, 0
    for member in members:
        name = member.name.encode("ascii")
        common = (
            member.method,
            _MIDNIGHT,
            _FIRST_DAY,
            member.checksum,
            len(member.content),
            member.size,
            len(name),
            0,
        )
        local = _LOCAL.pack(0x04034B50, _VERSION, 0, *common) + name
        entry = _CENTRAL.pack(
            0x02014B50, _UNIX | _VERSION, _VERSION, 0, *common, 0, 0, 0, _MODE, offset
        )
        body += [local, member.content]
        directory += [entry, name]
        offset += len(local) + len(member.content)
        count += 1
    index = b"".join(directory)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(index), offset, 0)
    return b"".join([*body, index, end])
