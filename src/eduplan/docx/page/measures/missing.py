"""What a document has and its pages do not show, or not where anybody would look for it."""

from __future__ import annotations

from collections.abc import Iterator

from eduplan.docx.page.sheets import Sheets
from eduplan.gbt9704.facts import Measurement, judge_words
from eduplan.gbt9704.roles import FORMATS

__all__ = ["measure"]


def measure(sheets: Sheets) -> Iterator[Measurement]:
    """A measurement for every paragraph that lost characters, and for each role that lost paragraphs.

    What stands on no page has the page 0.
    """
    for element in sheets.elements:
        if element.lost:
            name, clause = f"{element.role.value}文字", FORMATS[element.role].clause
            yield judge_words(name, element.first.page, f"缺“{element.lost}”", "完整", clause)
    for role, count in sheets.missing.items():
        clause = FORMATS[role].clause
        yield judge_words(role.value, 0, f"{count}段没有在版心里找到", "在版心里", clause)
