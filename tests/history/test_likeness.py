"""Likeness of words: rare ones count for more, short ones prove little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eduplan.history.likeness import Weights, Words, evidence, grams_of, likeness, share, words_like
from eduplan.testing.strategies import lines

PAIRS = st.tuples(lines(5), lines(5), lines(5), lines(5))


@given(PAIRS)
def test_likeness_is_symmetric_between_0_and_1_and_whole_for_the_same(
    texts: tuple[str, str, str, str],
) -> None:
    weights = Weights(map(grams_of, texts))
    a, b = (Words.of(*pair, weights) for pair in (texts[:2], texts[2:]))
    assert words_like(a, b, weights) == words_like(b, a, weights)
    assert 0 <= words_like(a, b, weights) <= 1 + 1e-9
    assert words_like(a, a, weights) > 1 - 1e-9
    assert 0 <= share(a, b, weights) <= 1


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    common = [f"加强{word}" for word in ("体育", "美育", "劳动", "安全", "师德", "督导")]
    texts = [grams_of(each) for each in (*common, "防溺水", "防溺水专项")]
    weights = Weights(texts)
    assert weights.of("溺水") > weights.of("加强")


def test_a_heading_within_a_longer_one_is_nearly_the_same() -> None:
    short, long = (
        grams_of("加强党对教育工作的全面领导"),
        grams_of("聚焦政治引领，坚持和加强党对教育工作的全面领导"),
    )
    weights = Weights([short, long])
    assert likeness(short, long, weights.mass(short), weights.mass(long), weights) >= 0.85


def test_short_words_are_little_evidence() -> None:
    weights = Weights(map(grams_of, ("学习", "组织宣讲团深入学校和社区开展宣讲活动")))
    short = Words.of("学习", "", weights)
    long = Words.of("组织宣讲团深入学校和社区开展宣讲活动", "", weights)
    assert evidence(short, short) < 0.2 < 0.7 < evidence(long, long)


def test_numbers_alone_make_nothing_alike() -> None:
    a, b = grams_of("不低于98%"), grams_of("增加98个百分点")
    weights = Weights([a, b])
    assert likeness(a, b, weights.mass(a), weights.mass(b), weights) == 0


def test_nothing_is_like_nothing() -> None:
    assert likeness(frozenset(), grams_of("甲乙"), 0, 1, Weights([])) == 0
    weights = Weights([])
    empty = Words.of("", "", weights)
    assert share(empty, empty, weights) == 0
