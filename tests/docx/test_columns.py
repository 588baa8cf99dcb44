"""The widths of columns: no wider than the text block, narrow ones as wide as they ask."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.columns import column_widths
from eduplan.docx.lines import Grid, Line, plain
from eduplan.docx.names import paragraph_style
from eduplan.gbt9704.roles import Role

BLOCK = 8844
CELL = paragraph_style(Role.TABLE_CELL)
ROWS = st.integers(1, 8).flatmap(
    lambda columns: st.lists(
        st.lists(st.text("甲乙1 ", max_size=60), min_size=columns, max_size=columns),
        min_size=1,
        max_size=5,
    )
)


def widths(rows: list[list[str]]) -> list[int]:
    cells = tuple(tuple(Line(CELL, (plain(text),)) for text in row) for row in rows)
    return column_widths(Grid(cells, 1), BLOCK)


@given(ROWS)
def test_columns_fill_the_text_block_and_none_is_without_width(rows: list[list[str]]) -> None:
    found = widths(rows)
    assert BLOCK - len(found) <= sum(found) <= BLOCK
    assert all(width > 0 for width in found)


def test_a_narrow_column_has_room_for_its_longest_cell() -> None:
    number, name, *_ = widths([["序号", "重点任务"], ["12", "甲" * 200]])
    assert 2 * 240 + 160 < number < 700
    assert number + name >= BLOCK - 2


def test_empty_columns_share_the_width() -> None:
    assert widths([["", "", ""]]) == [BLOCK // 3] * 3
