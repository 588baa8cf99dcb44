"""版记: a floating table at the foot of the page, or a table in the flow where it is too tall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eduplan.docx.imprint import ImprintRow, imprint
from eduplan.docx.sheet import Margins
from tests.docx.order import W, misplaced, parsed

PITCH = 579
ROOM = 12756
"""The height of the text block in twips."""


def row(text: str, lines: int = 1, *, ruled: bool = True) -> ImprintRow:
    return ImprintRow(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>", lines, ruled)


def table(*rows: ImprintRow) -> etree._Element:
    found = parsed(imprint(rows, PITCH)).find(f"{W}tbl")
    assert found is not None
    return found


def rules(*rows: ImprintRow) -> list[tuple[str | None, str | None]]:
    """The thickness of the rule above and below each row, in eighths of a point."""
    found = []
    for borders in table(*rows).iter(f"{W}tcBorders"):
        sizes = {child.tag: child.get(f"{W}sz") for child in borders}
        found.append((sizes.get(f"{W}top"), sizes.get(f"{W}bottom")))
    return found


def floats(*rows: ImprintRow) -> bool:
    return table(*rows).find(f"{W}tblPr/{W}tblpPr") is not None


ADDRESSEES, COPIES, PRINTER = (
    row("主送：各学校。"),
    row("抄送：区政府办公室。"),
    row("办公室"),
)


def test_no_rows_make_no_imprint() -> None:
    assert imprint([], PITCH) == ""


def test_it_floats_at_the_foot_of_the_text_block() -> None:
    place = table(COPIES, PRINTER).find(f"{W}tblPr/{W}tblpPr")
    assert place is not None
    assert (place.get(f"{W}vertAnchor"), place.get(f"{W}tblpYSpec")) == ("margin", "bottom")


def test_it_begins_at_the_left_edge_of_the_text_block_and_is_as_wide() -> None:
    found = table(COPIES, PRINTER)
    place, width = found.find(f"{W}tblPr/{W}tblpPr"), found.find(f"{W}tblPr/{W}tblW")
    assert place is not None
    assert width is not None
    assert (place.get(f"{W}horzAnchor"), place.get(f"{W}tblpX")) == ("page", "1588")
    assert width.get(f"{W}w") == str(11906 - 1588 - 1474)


def test_the_outer_rules_are_thick_and_the_middle_one_is_thin() -> None:
    assert rules(COPIES, PRINTER) == [("8", None), ("6", "8")]


def test_between_addressees_moved_here_and_copies_there_is_no_rule() -> None:
    copies = COPIES._replace(ruled_above=False)
    assert rules(ADDRESSEES, copies, PRINTER) == [("8", None), (None, None), ("6", "8")]


def test_a_single_row_has_both_thick_rules() -> None:
    assert rules(PRINTER) == [("8", "8")]
    assert rules(PRINTER._replace(ruled_above=False)) == [("8", "8")]


def test_it_hangs_on_a_last_paragraph_of_one_point_without_words() -> None:
    root = parsed(imprint([COPIES, PRINTER], PITCH))
    last = root[-1]
    spacing = last.find(f"{W}pPr/{W}spacing")
    assert [child.tag for child in root] == [f"{W}tbl", f"{W}p"]
    assert last.xpath("string()") == ""
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("20", "exact")


@given(st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_it_floats_exactly_where_it_fits_on_a_page(lines: list[int]) -> None:
    height = sum(lines) * PITCH + 2 * 20 + (len(lines) - 1) * 14 + 20
    assert floats(*(row("抄送", count) for count in lines)) == (height <= ROOM)


def test_rows_of_an_imprint_in_the_flow_may_go_on_on_the_next_page() -> None:
    assert table(COPIES, PRINTER).find(f".//{W}cantSplit") is not None
    assert table(row("抄送", 300), PRINTER).find(f".//{W}cantSplit") is None
    assert rules(row("抄送", 300), PRINTER) == [("8", None), ("6", "8")]


@pytest.mark.parametrize("lines", [1, 300])
def test_children_stand_in_the_order_of_the_schema(lines: int) -> None:
    root = parsed(imprint([ADDRESSEES, row("抄送", lines, ruled=False), PRINTER], PITCH))
    assert misplaced(root) == []


def test_a_section_never_begins_with_what_floats() -> None:
    root = parsed(imprint([PRINTER], PITCH, opens_section=True))
    assert [child.tag for child in root] == [f"{W}p", f"{W}tbl", f"{W}p"]
    assert root[0].xpath("string()") == ""


def test_it_follows_the_margins_of_the_office() -> None:
    found = parsed(imprint([PRINTER], PITCH, Margins(left=1000, right=1500)))
    place, width = found.find(f".//{W}tblpPr"), found.find(f".//{W}tblW")
    assert place is not None
    assert width is not None
    assert (place.get(f"{W}tblpX"), width.get(f"{W}w")) == ("1000", "9406")


def test_the_words_are_paragraphs_of_a_table_as_they_were_given() -> None:
    found = [cell.xpath("string()") for cell in table(COPIES, PRINTER).iter(f"{W}tc")]
    assert found == ["抄送：区政府办公室。", "办公室"]
