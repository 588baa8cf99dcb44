"""What stays whole in a title whatever it says."""

from __future__ import annotations

import pytest

from eduplan.gbt9704.title_wholes import enclosed, numbers


@pytest.mark.parametrize(
    "number",
    [
        *(
            "2026年",
            "2026年3月",
            "2026年3月5日",
            "3月5日",
            "2026年3月5日至4月10日",
            "2025—2026学年度",
        ),
        *(
            "二〇二六年",
            "三年",
            "98.5%",
            "第3期",
            "第36号",
            "第二十一",
            "10所",
            "１０所",
            "1,200名",
        ),
        *("100余万人次", "3.0版", "9年级", "5G+"),
    ],
)
def test_a_number_is_found_with_its_unit(number: str) -> None:
    title = f"关于{number}《要点》"
    assert number in [title[start:stop] for start, stop in numbers(title)]


@pytest.mark.parametrize("text", ["关于十佳", "一", "统一十万"])
def test_a_chinese_numeral_without_a_unit_is_no_number(text: str) -> None:
    assert list(numbers(text)) == []


@pytest.mark.parametrize(
    ("title", "groups"),
    [
        ("《甲〈乙〉》丙", ["〈乙〉", "《甲〈乙〉》"]),
        ("“甲‘乙’”（丙）", ["‘乙’", "“甲‘乙’”", "（丙）"]),
        ("《甲“乙》丙”", ["《甲“乙》", "“乙》丙”"]),
        ("《甲《乙》", ["《乙》"]),
        ("<甲>(乙)[丙]【丁】〔戊〕", ["<甲>", "(乙)", "[丙]", "【丁】", "〔戊〕"]),
        ("甲》乙《", []),
    ],
)
def test_each_kind_of_mark_is_paired_with_its_own(title: str, groups: list[str]) -> None:
    assert [title[start:stop] for start, stop in enclosed(title)] == groups
