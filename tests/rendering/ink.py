"""Where a page is black: a substitute font's boxes lie, its ink does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

import pypdfium2 as pdfium
from attrs import frozen

__all__ = ["Ink", "runs_of_ink"]

_SCALE: Final = 600 / 72  # pixels in a point: 0.04 mm each
_DARK: Final = 128


@frozen
class Ink:
    """The box round some ink, in points from the left and top edge of the page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return (self.top + self.bottom) / 2

    @property
    def is_flat(self) -> bool:
        """Whether it has the shape of a dash."""
        return self.right - self.left > 4 * (self.bottom - self.top)


def runs_of_ink(page: pdfium.PdfPage, top: float, bottom: float) -> tuple[Ink, ...]:
    """The marks in the strip of *page* from *top* to *bottom*, from left to right.

    Marks are apart where a column of the strip is white; lengths in points.
    """
    rows = _rows(page, top, bottom)
    return tuple(_box(run, top) for run in _runs(rows))


def _rows(page: pdfium.PdfPage, top: float, bottom: float) -> list[bytes]:
    crop = (0, page.get_height() - bottom, 0, top)
    bitmap = page.render(scale=_SCALE, crop=crop, grayscale=True)
    try:
        data, stride = bytes(bitmap.buffer), bitmap.stride
        return [data[y * stride : y * stride + bitmap.width] for y in range(bitmap.height)]
    finally:
        bitmap.close()


def _runs(rows: list[bytes]) -> Iterator[tuple[int, list[list[int]]]]:
    """The first column of each mark, and for each of its columns the rows that are dark."""
    columns = [
        [y for y, value in enumerate(column) if value < _DARK] for column in zip(*rows, strict=True)
    ]
    for is_inked, run in groupby(enumerate(columns), key=lambda pair: bool(pair[1])):
        if is_inked:
            numbered = list(run)
            yield numbered[0][0], [column for _, column in numbered]


def _box(run: tuple[int, list[list[int]]], top: float) -> Ink:
    first, columns = run
    ys = [y for column in columns for y in column]
    return Ink(
        left=first / _SCALE,
        top=top + min(ys) / _SCALE,
        right=(first + len(columns)) / _SCALE,
        bottom=top + (max(ys) + 1) / _SCALE,
    )
