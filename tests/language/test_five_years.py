"""The five years of a national plan."""

import pytest

from eduplan.language.five_years import first_of, five_years_in


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("明湖区“十四五”水利发展规划", 2021),
        ("国家环境保护十二五规划", 2011),
        ('明湖区"十五五"规划建议', 2026),
        ("2026年工作要点", None),
        ("推进十五年免费教育", None),
        ("建设十四五个平台", None),
    ],
)
def test_a_title_names_the_years_of_its_plan(text: str, year: int | None) -> None:
    assert five_years_in(text) == year


def test_each_plan_begins_where_the_one_before_ends() -> None:
    firsts = [first_of(each) for each in "一二三四五六七八九"]
    assert firsts == list(range(2006, 2051, 5))
