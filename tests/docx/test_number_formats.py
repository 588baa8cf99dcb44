"""Formats of automatic numbers, as Word writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.docx.number_formats import write_counted
from eduplan.language.labels import read_label


@pytest.mark.parametrize(
    ("format", "ones", "more"),
    [
        ("decimal", "1 2 3", {10: "10", 120: "120"}),
        ("decimalZero", "01 02 03", {10: "10"}),
        ("decimalFullWidth", "１ ２ ３", {10: "１０"}),
        ("numberInDash", "-1- -2- -3-", {}),
        ("upperLetter", "A B C", {26: "Z", 27: "AA", 28: "BB", 53: "AAA", 780: "Z" * 30, 781: "781"}),
        ("lowerLetter", "a b c", {27: "aa"}),
        ("upperRoman", "I II III", {4: "IV", 9: "IX", 14: "XIV", 1994: "MCMXCIV", 4000: "4000"}),
        ("lowerRoman", "i ii iii", {8: "viii"}),
        ("chineseCounting", "一 二 三", {10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○"}),
        ("taiwaneseCounting", "一 二 三", {21: "二十一"}),
        ("chineseCountingThousand", "一 二 三", {10: "十", 101: "一百零一", 110: "一百一十"}),
        ("taiwaneseCountingThousand", "一 二 三", {12: "十二"}),
        ("japaneseCounting", "一 二 三", {10: "十", 21: "二十一", 100: "百", 101: "百一", 210: "二百十"}),
        ("ideographDigital", "一 二 三", {10: "一〇", 21: "二一"}),
        ("japaneseDigitalTenThousand", "一 二 三", {10: "一〇"}),
        ("taiwaneseDigital", "一 二 三", {10: "一○"}),
        ("chineseLegalSimplified", "壹 贰 叁", {10: "壹拾", 21: "贰拾壹"}),
        ("ideographLegalTraditional", "壹 貳 參", {}),
        ("ideographTraditional", "甲 乙 丙", {10: "癸", 11: "甲"}),
        ("ideographZodiac", "子 丑 寅", {12: "亥"}),
        ("ideographEnclosedCircle", "㈠ ㈡ ㈢", {10: "㈩", 11: "11"}),
        ("decimalEnclosedCircle", "① ② ③", {20: "⑳", 21: "㉑", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", "① ② ③", {10: "⑩"}),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒊", {20: "⒛"}),
        ("decimalEnclosedParen", "⑴ ⑵ ⑶", {20: "⒇"}),
        ("koreanCounting", "1 2 3", {}),
    ],
)  # fmt: skip
def test_each_format_counts_in_its_way(format: str, ones: str, more: dict[int, str]) -> None:
    assert [write_counted(value, format).replace(" ", "") for value in (1, 2, 3)] == ones.split()
    assert {value: write_counted(value, format) for value in more} == more


def test_no_number_is_written_where_none_is_wanted() -> None:
    assert [write_counted(value, "none") for value in (0, 1, 12)] == ["", "", ""]


@given(
    st.integers(-(10**12), 10**12),
    st.sampled_from(["chineseCounting", "upperRoman", "lowerLetter"]),
)
def test_any_number_is_written_in_few_characters(value: int, format: str) -> None:
    assert len(write_counted(value, format)) < 40
    if not 0 < value < 10**6:
        assert write_counted(value, format) == str(value)


@pytest.mark.parametrize(
    "format", ["chineseCounting", "chineseCountingThousand", "japaneseCounting"]
)
def test_what_is_counted_in_han_reads_as_a_label(format: str) -> None:
    for value in range(1, 100):
        label = read_label(write_counted(value, format) + "、")
        assert label is not None
        assert label.number == value
