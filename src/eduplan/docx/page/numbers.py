"""The page number as printed below the text block: its dashes are found by their ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from eduplan.docx.page.blocks import MM
from eduplan.docx.page.ink import Region, runs_of_ink
from eduplan.docx.page.lines import Line

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["PageNumber", "find_number"]

_FORMS: Final = tuple(
    re.compile(form) for form in (r"[—–-]\d+[—–-]", r"\d+", r"\D{0,3}\d{1,4}\D{0,3}")
)
"""What a page number looks like: by the standard, plain, or otherwise."""


@frozen
class PageNumber:
    """The page number; lengths by its ink."""

    text: str
    """Its characters without blanks: ``—1—``."""
    size: float
    faces: frozenset[str]
    has_dashes: bool
    """Whether its first and its last mark are dashes."""
    drop_mm: float
    """From the bottom of the text block down to the middle of the dashes."""
    left_mm: float
    """From the left edge of the text block to its first ink."""
    right_mm: float
    """From its last ink to the right edge of the text block."""

    @property
    def side(self) -> str:
        """The side it stands on, left or right."""
        return "left" if self.left_mm < self.right_mm else "right"

    @property
    def inset_mm(self) -> float:
        """How far in from the text block's edge on its side."""
        return min(self.left_mm, self.right_mm)


def find_number(
    page: pdfium.PdfPage, footer: Sequence[Line], *, turned: bool = False
) -> PageNumber | None:
    """The page number among the lines of the *footer*; None where none of them is one."""
    numbers = (line for form in _FORMS for line in footer if form.fullmatch(line.text))
    line = next(numbers, None)
    if line is None:
        return None
    around = line.size
    region = Region(
        line.left - around,
        line.baseline - around,
        line.right + around,
        line.baseline + around / 2,
        turned,
    )
    runs = runs_of_ink(page, region)
    if not runs:
        return None
    first, last = runs[0], runs[-1]
    return PageNumber(
        text=line.text,
        size=line.size,
        faces=line.faces,
        has_dashes=len(runs) > 2 and first.is_flat and last.is_flat,
        drop_mm=((first.middle + last.middle) / 2 - line.block.bottom) / MM,
        left_mm=(first.left - line.block.left) / MM,
        right_mm=(line.block.right - last.right) / MM,
    )
