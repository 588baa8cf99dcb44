"""The table of a comparison opens in python-docx and is the same bytes each time."""

from __future__ import annotations

from io import BytesIO

import docx
from eduplan.docx.comparison import write_comparison
from eduplan.model.comparison import Comparison, ComparisonRow

ROWS = [
    ComparisonRow("目标", "目标调高", "一、 <宣讲>", [("宣讲", "宣讲"), ("100场", "120场")]),
    ComparisonRow("新增", "新增", "二、", [("", "甲\n乙")]),
    ComparisonRow("移位", "移位", "三、 → 四、"),
]


def test_each_group_is_a_table_with_a_head() -> None:
    document = docx.Document(BytesIO(write_comparison(Comparison("旧", "", ROWS))))
    texts = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert [rows[0] for rows in texts] == [["变化", "位置", "原文", "新文"]] * 3
    assert texts[0][1] == ["目标调高", "一、 <宣讲>", "宣讲100场", "宣讲120场"]
    assert texts[1][1][3] == "甲\n乙"
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:4] == ["对照表", "原：旧", "新：（无标题）", "目标调高 1，新增 1，移位 1"]


def test_what_differs_is_struck_through_and_underlined() -> None:
    document = docx.Document(BytesIO(write_comparison(Comparison("旧", "新", ROWS))))
    cells = document.tables[0].rows[1].cells
    assert [(run.text, bool(run.font.strike)) for run in cells[2].paragraphs[0].runs] == [
        ("宣讲", False),
        ("100场", True),
    ]
    assert [bool(run.font.underline) for run in cells[3].paragraphs[0].runs] == [False, True]


def test_equal_comparisons_are_equal_bytes() -> None:
    assert write_comparison(Comparison("旧", "新", ROWS)) == write_comparison(
        Comparison("旧", "新", ROWS)
    )


def test_a_comparison_without_rows_says_so() -> None:
    document = docx.Document(BytesIO(write_comparison(Comparison("旧", "新"))))
    assert "两份计划相同" in [paragraph.text for paragraph in document.paragraphs]
