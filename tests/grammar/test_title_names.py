"""The period and the issuer that a title names."""

import pytest

from eduplan.grammar.title_names import issuer_of, period_of


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2023年工作要点", "2023"),
        ("２０２３ 年工作要点", "2023"),
        ("二〇二三年工作要点", "2023"),
        ("教育规划（2021—2025年）", "2021-2025"),
        ("教育规划2021-2025年", "2021-2025"),
        ("2022—2023学年工作计划", "2022s"),
        ("2023学年第一学期工作计划", "2023s1"),
        ("2022-2023学年第二学期计划", "2022s2"),
        ("2024年春季学期工作安排", "2023s2"),
        ("2024年秋季工作", "2024"),
        ("工作要点", None),
        ("第20230号文件", None),
        ("明湖区教育局2023年工作总结暨2024年工作打算", "2024"),
        ("2023年工作总结和2024年工作计划", "2024"),
        ("2023年工作总结", "2023"),
    ],
)
def test_a_title_names_its_period(title: str, period: str | None) -> None:
    found = period_of(title)
    assert (None if found is None else str(found)) == period


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("明湖区教育局2023年工作要点", "明湖区教育局"),
        ("明湖区教育局关于开展活动的通知", "明湖区教育局"),
        ("2023年工作要点", ""),
        ("教育工作要点", ""),
    ],
)
def test_a_title_names_its_issuer_where_that_is_plain(title: str, issuer: str) -> None:
    assert issuer_of(title) == issuer
