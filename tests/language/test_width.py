from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.characters import solid
from eduplan.language.width import (
    NOT_AT_END,
    NOT_AT_START,
    character_width,
    display_width,
    fold,
    pad,
)

MARKED_WORDS = st.builds(
    lambda opening, words, closing: opening + words + closing,
    st.sampled_from(["", "“", "（", "《"]),
    st.text("加强学习落实", min_size=1, max_size=3) | st.sampled_from(["json", "100", "PPT"]),
    st.sampled_from(["", "。", "，", "、", "”", "）", "》。", "%", "!"]),
)
PROSE = st.lists(MARKED_WORDS | st.just(" "), max_size=30).map("".join)
ANY = st.text(st.characters() | st.sampled_from("（《。，“” \n\u3000加强ab1"))


@given(ANY, st.integers(2, 40))
def test_folding_keeps_every_character_that_prints(text: str, columns: int) -> None:
    assert solid("".join(fold(text, columns))) == solid(text)


@given(ANY, st.integers(-1, 40))
def test_no_folded_line_is_wider_than_it_may_be(text: str, columns: int) -> None:
    assert all(display_width(line) <= max(columns, 2) for line in fold(text, columns))


@given(PROSE, st.integers(16, 60))
def test_no_mark_stands_where_a_line_may_not_have_it(text: str, columns: int) -> None:
    lines = fold(text.strip(), columns)
    assert not any(line[:1] and line[0] in NOT_AT_START for line in lines[1:])
    assert not any(line[-1:] and line[-1] in NOT_AT_END for line in lines[:-1])


@given(st.lists(st.sampled_from(["eduplan", "convert", "plan.docx", "汉字"])), st.integers(9, 30))
def test_latin_words_stay_whole(words: list[str], columns: int) -> None:
    lines = fold(" ".join(words), columns)
    latin = [word for line in lines for word in line.split() if word.isascii()]
    assert latin == [word for word in words if word.isascii()]


def test_a_line_break_in_the_text_stays_one() -> None:
    assert fold("一\n\n二", 10) == ["一", "", "二"]


@given(st.text(), st.text())
def test_widths_add_up(first: str, second: str) -> None:
    assert display_width(first + second) == display_width(first) + display_width(second)
    assert character_width(first) == Fraction(display_width(first), 2)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        *[("ab", 2), ("汉字", 4), ("（１）", 6), ("“—…·①", 10), ("ｱ", 1), ("\U00020000", 2)],
        *[("e\u0301", 1), ("\u200b\ufeff", 0)],
    ],
)
def test_a_terminal_shows_text_in_so_many_columns(text: str, width: int) -> None:
    assert display_width(text) == width


@given(st.text("汉字ab，", max_size=20), st.integers(0, 30))
def test_padded_text_fills_its_columns(text: str, columns: int) -> None:
    padded = pad(text, columns)
    assert padded.rstrip(" ") == text
    assert display_width(padded) == max(columns, display_width(text))
