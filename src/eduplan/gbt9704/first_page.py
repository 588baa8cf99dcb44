"""Whether the first page of a notice holds text: where it would not, 主送机关 moves to the 版记 (7.3.2)."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Force, count, mm
from eduplan.gbt9704.roles import NUMBER_LINE, RULE_LINE

__all__ = ["holds_text"]

_MARK_TOP: Final = mm(35, "7.2.4")
_GAPS: Final = count(4, "7.2.5", Force.STATED)
"""Two lines below the mark, and two below the rule."""


def holds_text(
    height: int, pitch: int, *, mark_height: int, title_lines: int, addressee_lines: int
) -> bool:
    """Whether a page *height* twips high shows a line of text below all that stands above it.

    *mark_height* is that of 发文机关标志 (0 without 版头), *pitch* that of a line, both in twips.
    """
    header = 0
    if mark_height:
        header = _MARK_TOP.twips + mark_height + NUMBER_LINE.twips + RULE_LINE.twips
        header += _GAPS.number * pitch
    blank, text = 1, 1
    return header + (title_lines + blank + addressee_lines + text) * pitch <= height
