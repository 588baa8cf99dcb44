"""When two statements of a number, a heading or a date are the same."""

import pytest

from eduplan.testing.score.likeness import (
    amount_of,
    heading_key,
    number_key,
    overlap,
    same_date,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("9.5", "万人"), ("95000", "人")),
        (("1 122", "个"), ("1122", "个")),
        (("三十", "所"), ("30", "所")),
        (("95%", ""), ("95", "％")),
        (("百分之九十五", ""), ("95", "%")),
        (("8-15", "天"), ("8至15", "天")),
        (("5400", "万吨"), ("54000000", "吨")),
    ],
)
def test_equal_amounts_are_one_however_written(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert amount_of(*one) == amount_of(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("100", "场"), ("10", "场")), (("5", "个"), ("5", "项")), (("全部", ""), ("100", "%"))],
)
def test_other_amounts_are_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert amount_of(*one) != amount_of(*other)


def test_words_that_say_all_are_everything() -> None:
    assert amount_of("全部", None).is_everything
    assert not amount_of("若干", "所").is_everything


def test_headings_are_alike_apart_from_blanks_and_marks() -> None:
    assert heading_key("加强 学习，提高认识。") == heading_key("加强学习,提高认识")


def test_numbers_of_labels_are_alike_in_any_form() -> None:
    assert [number_key(each) for each in ("第一章", "（十二）", "环节3", "-加强")] == [
        "1",
        "12",
        "3",
        "",
    ]


def test_overlap_is_measured_on_the_shorter_text() -> None:
    assert overlap("开展宣讲 100 场", "100场") == 1
    assert overlap("甲乙丙丁", "丙丁戊己") == 0.5
    assert overlap("", "甲") == 0


def test_a_date_is_the_same_in_digits_and_in_characters() -> None:
    assert same_date("二〇一一年五月十八日", "2011年5月18日")
    assert not same_date("2011年5月18日", "2011年5月19日")
    assert not same_date("无", "2011年5月19日")
