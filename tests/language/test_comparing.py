"""Comparing words: nothing is lost, and a number stays whole."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.comparing import compared, sentences, tokens

TEXTS = st.text(st.sampled_from("开展宣讲100场次，。；%万余"), max_size=40)


@given(TEXTS, TEXTS)
def test_the_pieces_give_both_texts(old: str, new: str) -> None:
    pieces = compared(old, new)
    assert "".join(one for one, _ in pieces) == old
    assert "".join(other for _, other in pieces) == new
    changed = [one != other for one, other in pieces]
    assert all(x != y for x, y in pairwise(changed))


@given(TEXTS)
def test_nothing_is_lost_by_cutting(text: str) -> None:
    assert "".join(sentences(text)) == text == "".join(tokens(text))


def test_a_number_with_its_unit_changes_whole() -> None:
    assert ("1.2万人次", "1.3万人次") in compared("培训1.2万人次以上。", "培训1.3万人次以上。")
    assert ("98%", "99%") in compared("入园率98%以上", "入园率99%以上")


def test_long_texts_take_no_long_time() -> None:
    begin = time.process_time()
    compared("甲乙丙丁" * 20_000, "丁丙乙甲" * 20_000)
    assert time.process_time() - begin < 2
