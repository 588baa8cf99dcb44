import pytest

from eduplan.model import Comparator
from eduplan.model.comparator import AFTER, BEFORE, BETWEEN, comparators_in


@pytest.mark.parametrize("word", BEFORE)
def test_a_word_before_the_number_says_its_comparator_whatever_stands_before_it(word: str) -> None:
    for before in (word, word + " ", "确保" + word, "，" + word):
        assert comparators_in(before, "", "") == {BEFORE[word]}


@pytest.mark.parametrize("word", AFTER)
def test_a_word_behind_the_unit_says_its_comparator_whatever_follows(word: str) -> None:
    for after in (word, " " + word, word + "，力争更多", "（含）" + word, "(次)" + word):
        assert comparators_in("", "", after) == {AFTER[word]}


@pytest.mark.parametrize("word", BETWEEN)
def test_a_hedge_between_number_and_unit_says_about(word: str) -> None:
    assert comparators_in("", word, "") == comparators_in("", f" {word}", "") == {BETWEEN[word]}


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("不得少于", Comparator.AT_LEAST),
        ("不能低于", Comparator.AT_LEAST),
        ("不得超过", Comparator.AT_MOST),
        ("不应高于", Comparator.AT_MOST),
        ("不超", Comparator.AT_MOST),
        ("不足", Comparator.LESS_THAN),
        ("达到或超过", Comparator.AT_LEAST),
    ],
)
def test_a_negated_word_says_the_opposite(words: str, comparator: Comparator) -> None:
    assert comparators_in(words, "", "") == {comparator}


@pytest.mark.parametrize(
    "before", ["节约", "签约", "附近", "赶超", "打破", "达不到", "约 定", "超市", ""]
)
def test_words_that_only_end_like_a_comparator_say_nothing(before: str) -> None:
    assert comparators_in(before, "", "") == set()


@pytest.mark.parametrize(
    "after", ["内部培训", "内容更新", "上下联动", "的学校以上", "（其他）", ""]
)
def test_words_that_only_open_like_a_comparator_say_nothing(after: str) -> None:
    assert comparators_in("", "", after) == set()


def test_two_words_that_disagree_are_both_found() -> None:
    assert comparators_in("不少于", "", "以内") == {Comparator.AT_LEAST, Comparator.AT_MOST}


@pytest.mark.parametrize(
    ("after", "comparator"),
    [("以内", Comparator.AT_MOST), ("左右", Comparator.ABOUT), ("", Comparator.AT_MOST)],
)
def test_held_at_gives_way_to_a_word_behind_the_number(after: str, comparator: Comparator) -> None:
    assert comparators_in("控制在", "", after) == {comparator}
