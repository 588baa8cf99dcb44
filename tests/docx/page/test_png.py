"""Pages become PNG files that any program opens."""

from __future__ import annotations

import struct
import zlib
from itertools import pairwise

import pytest

from eduplan.docx.page.png import pictures
from tests.docx.page.drawn import box, drawn


def decoded(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the pixels of a PNG, its chunks checked."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, {}
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        content = png[at + 8 : at + 8 + size]
        (checksum,) = struct.unpack(">I", png[at + 8 + size : at + 12 + size])
        assert zlib.crc32(kind + content) == checksum
        chunks[kind] = content
        at += 12 + size
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    return width, height, zlib.decompress(chunks[b"IDAT"])


def test_every_page_is_a_picture_of_its_size() -> None:
    sizes = [decoded(png)[:2] for png in pictures(drawn("", ""), dpi=72)]
    assert sizes == [(595, 842), (595, 842)]


@pytest.mark.parametrize(("dpi", "size"), [(36, (298, 421)), (144, (1190, 1684))])
def test_the_picture_is_as_fine_as_asked(dpi: int, size: tuple[int, int]) -> None:
    (png,) = pictures(drawn(""), dpi=dpi)
    assert decoded(png)[:2] == size


def test_colours_are_what_they_are_on_the_page() -> None:
    (png,) = pictures(drawn(box(0, 0, 595, 421, red=True)), dpi=72)
    width, height, data = decoded(png)
    rows = [data[a:b] for a, b in pairwise(range(0, len(data) + 1, 3 * width + 1))]
    assert len(rows) == height
    assert rows[10] == b"\0" + b"\xff\0\0" * width
    assert rows[800] == b"\0" + b"\xff\xff\xff" * width
