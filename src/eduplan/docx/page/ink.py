"""Where a page is black: a substitute font's boxes lie, its ink does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["FINE", "Ink", "Region", "around", "dark_rows", "ink_in", "is_red", "runs_of_ink"]

FINE: Final = 600 / 72
"""Pixels in a point: 0.04 mm each."""
_DARK: Final = bytes(1 if value < 128 else 0 for value in range(256))
_RED: Final = (180, 90)
"""Red is at least so red, and at most so green and blue, of 255."""


@frozen
class Region:
    """A part of a page, in points from its left and top edge.

    *turned* says that it is counted on a landscape page as it is bound: turned to the left.
    """

    left: float
    top: float
    right: float
    bottom: float
    turned: bool = False


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
    def centre(self) -> float:
        """How far from the left its middle is."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """From its left edge to its right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its upper edge to its lower one."""
        return self.bottom - self.top

    @property
    def is_flat(self) -> bool:
        """Whether it has the shape of a dash."""
        return self.width > 4 * self.height


def around(inks: Sequence[Ink]) -> Ink | None:
    """The box round all of *inks*; None where there are none."""
    if not inks:
        return None
    return Ink(
        left=min(ink.left for ink in inks),
        top=min(ink.top for ink in inks),
        right=max(ink.right for ink in inks),
        bottom=max(ink.bottom for ink in inks),
    )


def ink_in(page: pdfium.PdfPage, region: Region) -> Ink | None:
    """The box round all the ink in *region*; None where there is none."""
    return around(runs_of_ink(page, region))


def runs_of_ink(page: pdfium.PdfPage, region: Region) -> tuple[Ink, ...]:
    """The marks in *region* of *page*, from left to right, apart where a column is white."""
    rows = dark_rows(page, region, FINE)
    left, top = region.left, region.top
    return tuple(
        Ink(left + a / FINE, top + b / FINE, left + c / FINE, top + d / FINE)
        for a, b, c, d in _boxes(rows)
    )


def dark_rows(page: pdfium.PdfPage, region: Region, scale: float) -> list[bytes]:
    """The pixels of *region* row by row, 1 for dark and 0 for light; *scale* pixels in a point."""
    bitmap = page.render(
        scale=scale,
        crop=_crop(page, region),
        rotation=270 if region.turned else 0,
        grayscale=True,
    )
    try:
        data, stride = bytes(bitmap.buffer).translate(_DARK), bitmap.stride
        return [data[y * stride : y * stride + bitmap.width] for y in range(bitmap.height)]
    finally:
        bitmap.close()


def is_red(page: pdfium.PdfPage, region: Region) -> bool:
    """Whether the ink in *region* of *page* is red, judged where there is most of it."""
    bitmap = page.render(scale=FINE / 2, crop=_crop(page, region))
    try:
        data, stride, step = bytes(bitmap.buffer), bitmap.stride, bitmap.n_channels
        used = bitmap.width * step
        pixels = b"".join(data[y * stride : y * stride + used] for y in range(bitmap.height))
    finally:
        bitmap.close()
    greens = pixels[1::step]
    if not greens:
        return False
    at = greens.index(min(greens)) * step
    blue, green, red = pixels[at : at + 3]
    least, most = _RED
    return red >= least and max(green, blue) <= most


def _crop(page: pdfium.PdfPage, region: Region) -> tuple[float, float, float, float]:
    """What is cut off at the left, below, at the right and above, never less than nothing."""
    width, height = page.get_width(), page.get_height()
    if region.turned:
        width, height = height, width
    edges = (region.left, height - region.bottom, width - region.right, region.top)
    left, bottom, right, top = (max(0.0, edge) for edge in edges)
    return left, bottom, right, top


def _boxes(rows: list[bytes]) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each mark, in pixels."""
    width = len(rows[0]) if rows else 0
    inked = 0
    for row in rows:
        inked |= int.from_bytes(row, "big")
    columns = inked.to_bytes(width, "big")
    left = columns.find(1)
    while left >= 0:
        right = columns.find(0, left)
        right = width if right < 0 else right
        ys = [y for y, row in enumerate(rows) if row.find(1, left, right) >= 0]
        yield left, ys[0], right, ys[-1] + 1
        left = columns.find(1, right)
