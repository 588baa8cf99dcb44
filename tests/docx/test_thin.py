"""The paragraph that is hardly seen."""

from __future__ import annotations

from eduplan.docx.thin import thin_paragraph
from tests.docx.order import W, misplaced, parsed


def test_it_is_one_point_high_and_holds_no_words() -> None:
    root = parsed(thin_paragraph())
    spacing = root.find(f"{W}p/{W}pPr/{W}spacing")
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("20", "exact")
    assert root.xpath("string()") == ""


def test_it_closes_a_section_where_one_is_given() -> None:
    root = parsed(thin_paragraph("<w:sectPr/>"))
    assert root[0][0][-1].tag == f"{W}sectPr"
    assert misplaced(root) == []
