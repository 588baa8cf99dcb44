"""Titles over several lines: nothing added, nothing parted that belongs together."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.titles import break_title
from eduplan.language.width import NOT_AT_END, NOT_AT_START, character_width

PIECES = st.sampled_from(
    [
        "明湖区教育局",
        "关于印发",
        "2026年",
        "《教育工作要点》",
        "“十五五”",
        "（试行）",
        "、",
        "的通知",
        "学校",
    ]
)
TITLES = st.lists(PIECES, min_size=1, max_size=14).map("".join)


@given(TITLES | st.text(max_size=90))
def test_the_lines_of_a_title_are_the_title(title: str) -> None:
    assert "".join(break_title(title)) == title


@given(TITLES)
def test_no_line_of_a_broken_title_is_too_long(title: str) -> None:
    found = break_title(title)
    assert len(found) == 1 or max(map(character_width, found)) <= 20


@given(TITLES)
def test_numbers_book_titles_and_quotations_stay_whole(title: str) -> None:
    for line in break_title(title):
        assert line.count("《") == line.count("》")
        assert line.count("“") == line.count("”")
        assert not re.search(r"[0-9]$", line)
        assert not line.startswith("年")


@given(TITLES)
def test_no_line_begins_or_ends_with_a_mark_that_may_not_stand_there(title: str) -> None:
    found = break_title(title)
    assert not any(line[:1] in NOT_AT_START and line for line in found[1:])
    assert not any(line[-1:] in NOT_AT_END for line in found[:-1])


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("2026年明湖区教育工作要点", ("2026年明湖区教育工作要点",)),
        (
            "2025—2026学年度第一学期明湖区实验小学教育教学工作计划",
            ("2025—2026学年度第一学期", "明湖区实验小学教育教学工作计划"),
        ),
        ("《" + "甲" * 40 + "》", ("《" + "甲" * 40 + "》",)),
        ("甲" * 400, ("甲" * 400,)),
    ],
)
def test_titles_break_where_a_reader_would_pause_or_not_at_all(
    title: str, lines: tuple[str, ...]
) -> None:
    assert break_title(title) == lines
