"""Rows: indents, gaps and tables."""

import pytest

from eduplan.grammar.outline import Indent, read_outline
from eduplan.grammar.rows import Row, rows_of


def rows(text: str) -> list[Row]:
    return rows_of(read_outline(text).lines)


@pytest.mark.parametrize(
    ("indent", "kind"),
    [
        ("", Indent.NONE),
        (" ", Indent.NONE),
        ("\u200b\u200b", Indent.NONE),
        ("　", Indent.PARAGRAPH),
        ("　　", Indent.PARAGRAPH),
        ("    ", Indent.PARAGRAPH),
        ("\t", Indent.PARAGRAPH),
        ("　" * 8, Indent.FAR),
    ],
)
def test_an_indent_is_none_a_paragraphs_or_far(indent: str, kind: Indent) -> None:
    assert rows(indent + "字")[0].indent is kind


def test_a_blank_line_leaves_a_gap_and_no_row() -> None:
    assert [row.gap for row in rows("\n甲\n\n　\n乙\n丙")] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("序号\t任务\n1\t宣讲", [("序号", "任务"), ("1", "宣讲")]),
        ("甲\t\t丙", [("甲", "", "丙")]),
        ("甲\t乙\n\t丁\n\t", [("甲", "乙"), ("", "丁"), ("", "")]),
        ("只有\t\n一列\t", [("只有",), ("一列",)]),
    ],
)
def test_lines_of_equally_many_tabs_are_rows_of_a_table(
    text: str, cells: list[tuple[str, ...]]
) -> None:
    assert [row.cells for row in rows(text)] == cells


@pytest.mark.parametrize(
    "text",
    [
        "明湖区教育局\t2026年1月5日",
        "\t一、学习\n\t二、宣讲",
        "1.\t加强学习\n2.\t开展宣讲",
        "甲\n乙",
    ],
)
def test_other_tabs_make_no_table(text: str) -> None:
    assert all(row.cells is None for row in rows(text))
