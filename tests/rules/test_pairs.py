"""Pairs of marks against the plainest way to find them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.rules.pairs import nested_pairs, strays

MARKS = st.text(alphabet="（）《》甲", max_size=12)


def closes(text: str) -> bool:
    """Whether every mark of *text* has its partner, found by striking out pairs."""
    marks = "".join(char for char in text if char in "（）《》")
    while "（）" in marks or "《》" in marks:
        marks = marks.replace("（）", "").replace("《》", "")
    return not marks


@given(MARKS.map(lambda text: "甲" + text))
def test_a_line_has_strays_unless_all_its_marks_close(text: str) -> None:
    assert bool(list(strays(text))) != closes(text)


@given(MARKS.map(lambda text: "甲" + text))
def test_without_its_strays_a_line_closes(text: str) -> None:
    places = set(strays(text))
    assert closes("".join(char for place, char in enumerate(text) if place not in places))


def test_many_marks_on_a_line_are_gone_through_too() -> None:
    assert list(strays("《甲》" * 200 + "）")) == [600]


def test_halves_in_neighbouring_lines_are_one_broken_line() -> None:
    assert list(strays("学习《教育\n法》。")) == []
    assert list(strays("学习《教育\n中间\n法》。")) != []


def test_numbers_of_items_need_no_opening_bracket() -> None:
    assert list(strays("1）摸底；2）整改。")) == []
    assert list(strays("三年）")) == [2]


def test_only_the_innermost_of_nested_pairs_is_given() -> None:
    assert list(nested_pairs("《甲《乙》丙》", "《", "》")) == [(2, 5)]
    assert list(nested_pairs("《甲》《乙》", "《", "》")) == []
