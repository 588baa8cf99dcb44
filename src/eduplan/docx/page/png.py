"""Pages as pictures: PNG written by hand, so that no imaging library is asked for."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from eduplan.docx.page.pdf import open_pdf

__all__ = ["DPI", "pictures"]

DPI: Final = 150
"""Pixels in an inch: A4 comes out at 1240 × 1754."""
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR: Final = (8, 2, 0, 0, 0)
"""Eight bits each of red, green and blue; deflated, without interlace."""


def pictures(pdf: bytes, dpi: int = DPI) -> tuple[bytes, ...]:
    """The pages of *pdf* as PNG files, *dpi* pixels in an inch; raise `RenderingError`."""
    made = []
    with open_pdf(pdf) as document:
        for page in document:
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
            size, stride, data = (bitmap.width, bitmap.height), bitmap.stride, bytes(bitmap.buffer)
            bitmap.close()
            made.append(_png(*size, stride, data))
    return tuple(made)


def _png(width: int, height: int, stride: int, data: bytes) -> bytes:
    rows = b"".join(b"\0" + data[y * stride : y * stride + 3 * width] for y in range(height))
    head = struct.pack(">II5B", width, height, *_TRUE_COLOUR)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
