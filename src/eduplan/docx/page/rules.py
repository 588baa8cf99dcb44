"""Ruled lines across a page: 红色分隔线 and the rules of 版记, found by their ink."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from eduplan.docx.page.blocks import TextBlock
from eduplan.docx.page.ink import FINE, Ink, Region, dark_rows, ink_in, is_red

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["Rule", "rules_on"]

_COARSE: Final = 300 / 72
"""Pixels in a point for finding rules: a rule of 0.25 mm is three of them high."""
_SHARE: Final = 0.5
"""How much of the text block's width is a rule at least."""
_THICKEST: Final = 6.0  # points
_NEAR: Final = 4.0  # points
_CORE: Final = 20.0  # points


@frozen
class Rule:
    """A ruled line: the box round its *ink*, and whether it is red."""

    ink: Ink
    is_red: bool


def rules_on(page: pdfium.PdfPage, block: TextBlock) -> tuple[Rule, ...]:
    """The rules across the *block* of *page*, and across the paper beside it, from above."""
    width, height = float(page.get_width()), float(page.get_height())
    rows = dark_rows(page, Region(0, 0, width, height), _COARSE)
    needle = b"\1" * int(_SHARE * block.width * _COARSE)
    found = [(y, row.find(needle)) for y, row in enumerate(rows)]
    rules = (
        _rule(page, top / _COARSE, bottom / _COARSE, block.middle)
        for top, bottom in _stretches([y for y, x in found if x >= 0])
        if (bottom - top) / _COARSE < _THICKEST
    )
    return tuple(rule for rule in rules if rule)


def _stretches(rows: list[int]) -> Iterator[tuple[int, int]]:
    """The rows that follow one another: the first, and the one behind the last."""
    breaks = [i for i, (a, b) in enumerate(pairwise(rows), start=1) if b > a + 1]
    for start, stop in pairwise([0, *breaks, len(rows)]):
        if start < stop:
            yield rows[start], rows[stop - 1] + 1


def _rule(page: pdfium.PdfPage, top: float, bottom: float, middle: float) -> Rule | None:
    start = top - _NEAR
    core = Region(middle - _CORE, start, middle + _CORE, bottom + _NEAR)
    dark = [y for y, row in enumerate(dark_rows(page, core, FINE)) if 0 not in row]
    if not dark:
        return None
    top, bottom = start + dark[0] / FINE, start + (dark[-1] + 1) / FINE
    across = ink_in(page, Region(0, top, float(page.get_width()), bottom))
    if across is None:
        return None
    ink = Ink(across.left, top, across.right, bottom)
    sample = Region(middle - _CORE, top - 1, middle + _CORE, bottom + 1)
    return Rule(ink, is_red(page, sample))
