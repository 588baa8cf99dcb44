"""Lines are paired without crossing, and each stands in one pair."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.line_pairing import paired_lines

LINES = st.lists(st.text(st.sampled_from("开展宣讲一二。100场"), max_size=8), max_size=12)


@given(LINES, LINES)
def test_every_line_stands_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = paired_lines(old, new)
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [x for _, x in pairs if x is not None] == list(range(len(new)))


@given(LINES)
def test_the_same_lines_are_pairs(lines: list[str]) -> None:
    assert paired_lines(lines, lines) == [(i, i) for i in range(len(lines))]


def test_the_likest_lines_are_paired() -> None:
    old = ["开展宣讲100场。", "落实责任。"]
    new = ["新的一段话。", "开展宣讲120场次。", "落实责任。"]
    assert paired_lines(old, new) == [(None, 0), (0, 1), (1, 2)]


def test_long_texts_take_no_long_time() -> None:
    begin = time.process_time()
    paired_lines([f"甲乙丙{n}" for n in range(2000)], [f"丁戊己{n}" for n in range(2000)])
    assert time.process_time() - begin < 2
