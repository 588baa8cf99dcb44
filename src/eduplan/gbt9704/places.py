"""Where elements stand on the page: the distances that can be measured on a printed one.

They are the standard's own figures (clauses 5.2, 7.2 to 7.5); what a writer sets to make them come
true stands with the writer's figures, in ``page``, ``roles``, ``signature`` and ``imprint``.
"""

from __future__ import annotations

from typing import Final

from eduplan.gbt9704.figure import Figure, Force, Unit, character, line, mm

__all__ = [
    "ADDRESSEES_BELOW_TITLE",
    "ANNEX_TITLE_ROW",
    "ATTACHMENTS_BELOW_TEXT",
    "ATTACHMENTS_INDENT",
    "BINDING_MARGIN",
    "BLOCK_FILLED",
    "BLOCK_WIDTH",
    "DATE_RIGHT_OF_NAME",
    "IMPRINT_FOOT",
    "MARK_BELOW_TOP",
    "MIDDLE_RULE",
    "NOTE_BELOW_DATE",
    "NOTE_INDENT",
    "NUMBER_BELOW_MARK",
    "NUMBER_INSET",
    "OUTER_RULE",
    "PAGE_NUMBER_BELOW",
    "RULE_BELOW_NUMBER",
    "SHEET_HEIGHT",
    "SHEET_WIDTH",
    "SIGNATURE_BELOW_TEXT",
    "SIGNERS_INSET",
    "STAMPED_DATE_GAP",
    "STAMP_BELOW_TEXT",
    "STAMP_DATE_BELOW",
    "STAMP_DATE_GAP",
    "TITLE_BELOW_RULE",
    "UNSTAMPED_GAP",
    "no_offset",
]

SHEET_WIDTH: Final = mm(210, "5.1", tolerance="0.5")
SHEET_HEIGHT: Final = mm(297, "5.1", tolerance="0.5")
BINDING_MARGIN: Final = mm(28, "5.2.1", tolerance=1)
"""订口, the white margin at the binding edge."""
BLOCK_WIDTH: Final = mm(156, "5.2.1")
BLOCK_FILLED: Final = Figure(225, Unit.MM, clause="5.2.3", force=Force.USUAL)
"""撑满版心: the lines of a full page are as high as the text block."""

MARK_BELOW_TOP: Final = mm(35, "7.2.4")
NUMBER_BELOW_MARK: Final = line(2, "7.2.5")
NUMBER_INSET: Final = character(1, "7.2.5")
"""上行文的发文字号居左空一字."""
SIGNERS_INSET: Final = character(1, "7.2.6")
RULE_BELOW_NUMBER: Final = mm(4, "7.2.7", tolerance="0.5")

TITLE_BELOW_RULE: Final = line(2, "7.3.1")
ADDRESSEES_BELOW_TITLE: Final = line(1, "7.3.2")
ATTACHMENTS_BELOW_TEXT: Final = line(1, "7.3.4")
ATTACHMENTS_INDENT: Final = character(2, "7.3.4")

STAMPED_DATE_GAP: Final = Figure(4, Unit.CHARACTER, clause="7.3.5.1", force=Force.USUAL)
SIGNATURE_BELOW_TEXT: Final = line(1, "7.3.5.2")
UNSTAMPED_GAP: Final = character(2, "7.3.5.2")
"""右空二字: of the name, or of a date that is longer."""
DATE_RIGHT_OF_NAME: Final = character(2, "7.3.5.2")
"""成文日期首字比署名首字右移二字."""
STAMP_BELOW_TEXT: Final = line(2, "7.3.5.3")
STAMP_DATE_BELOW: Final = line(1, "7.3.5.3")
STAMP_DATE_GAP: Final = character(4, "7.3.5.3")

NOTE_BELOW_DATE: Final = line(0, "7.3.6")
"""成文日期下一行."""
NOTE_INDENT: Final = character(2, "7.3.6")
ANNEX_TITLE_ROW: Final = line(2, "7.3.7")
"""标题居中编排在版心第三行: two lines lie above it."""

OUTER_RULE: Final = Figure("0.35", Unit.MM, tolerance="0.1", clause="7.4.1", force=Force.USUAL)
MIDDLE_RULE: Final = Figure("0.25", Unit.MM, tolerance="0.1", clause="7.4.1", force=Force.USUAL)
IMPRINT_FOOT: Final = mm(37 + 225, "7.4.1", tolerance="0.5")
"""末条分隔线与版心下边缘重合, told from the paper's upper edge."""
PAGE_NUMBER_BELOW: Final = mm(7, "7.5", tolerance="0.5")


def no_offset(clause: str) -> Figure:
    """居中, 顶格 or 与版心等宽 by *clause*: how far from the middle or an edge of the text block."""
    return mm(0, clause)
