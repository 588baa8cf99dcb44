"""版记: its rules, its size of type and its insets (clause 7.4)."""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Force, Unit, size, twip

__all__ = ["ANCHOR_LINE", "CLOSE", "INSET", "LABEL_WIDTH", "MIDDLE_RULE", "OUTER_RULE", "TEXT_SIZE"]

OUTER_RULE: Final = Figure("0.35", Unit.MM, clause="7.4.1", force=Force.USUAL)
"""首条 and 末条分隔线: how thick; the last one coincides with the lower edge of the text block."""
MIDDLE_RULE: Final = Figure("0.25", Unit.MM, clause="7.4.1", force=Force.USUAL)
"""中间的分隔线: how thick."""
TEXT_SIZE: Final = size("四号", "7.4.2")
INSET: Final = size("四号", "7.4.2")
"""左右各空一字: one character of its own size."""
LABEL_WIDTH: Final = Figure(3 * TEXT_SIZE.value, Unit.PT, clause="7.4.2")
"""“抄送：” or “主送：”, behind which wrapped lines align: three characters of 四号."""
CLOSE: Final = twip(400, "7.4.2")
"""The height of its lines where there are many: its size and two fifths."""
ANCHOR_LINE: Final = twip(20, "7.4.1")
"""The line that carries what stands at the foot of the page: the lowest that Word sets exactly."""
