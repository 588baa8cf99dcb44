"""The page: paper, margins, the grid of lines and characters, the page number (clauses 5, 7.5).

22 lines of 28 characters fill 225 × 156 mm only by arithmetic that the standard leaves open: exact
lines of 579 twips (580 gives 21), and 三号 of 16 pt set 0.25 pt closer (as it stands, 27 fit).
"""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Unit, count, mm, size, twip

__all__ = [
    "BOTTOM_MARGIN",
    "CHARACTERS_PER_LINE",
    "FOOTER",
    "HEADER",
    "LEFT_MARGIN",
    "LINES_PER_PAGE",
    "LINE_PITCH",
    "PAGE_NUMBER_GAP",
    "PAGE_NUMBER_INSET",
    "PAGE_NUMBER_LINE",
    "PAPER_HEIGHT",
    "PAPER_WIDTH",
    "RIGHT_MARGIN",
    "RUN_SPACING",
    "TEXT_HEIGHT",
    "TEXT_WIDTH",
    "TOP_MARGIN",
]

PAPER_WIDTH: Final = mm(210, "5.1")
PAPER_HEIGHT: Final = mm(297, "5.1")
TOP_MARGIN: Final = mm(37, "5.2.1", tolerance=1)
LEFT_MARGIN: Final = Figure(1588, Unit.TWIP, tolerance=57, clause="5.2.1")
"""28 mm, to the next twip."""
TEXT_WIDTH: Final = mm(156, "5.2.1")
TEXT_HEIGHT: Final = mm(225, "5.2.1")
RIGHT_MARGIN: Final = Figure(1474, Unit.TWIP, tolerance=57, clause="5.2.1")
"""26 mm: the text block is 8844 twips (156 mm) wide. At some widths LibreOffice 7.4 drops marks that hang
out of full lines: in 23 documents one at 8844, sixteen at 8843, more at 8845 (measured)."""
BOTTOM_MARGIN: Final = mm(297 - 37 - 225, "5.2.1", tolerance=1)

LINES_PER_PAGE: Final = count(22, "5.2.3")
CHARACTERS_PER_LINE: Final = count(28, "5.2.3")
LINE_PITCH: Final = twip(579, "5.2.3")
"""The pitch that Word itself computes for 22 lines: 22 × 579 leaves 0.3 mm of the 225 mm."""
RUN_SPACING: Final = twip(-5, "5.2.3")
"""What is taken between characters: 28 × (320 − 5) fits into 156 mm, 28 × 316 does not."""

PAGE_NUMBER_GAP: Final = mm(7, "7.5")
"""From the lower edge of the text block to the dashes of the page number."""
PAGE_NUMBER_INSET: Final = size("四号", "7.5")
"""右空一字, 左空一字: one character of the number's own size."""
PAGE_NUMBER_LINE: Final = twip(360, "7.5")
FOOTER: Final = twip(1417, "7.5")
"""From the paper's lower edge to the footer: with `PAGE_NUMBER_LINE` it makes the gap 7 mm."""
HEADER: Final = twip(851, "5.2.1")
