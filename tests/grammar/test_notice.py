"""Notices that issue a plan."""

import pytest

from eduplan.grammar.notice import NOTICE_TITLE, is_addressees, is_issuing


@pytest.mark.parametrize(
    "text",
    ["市属各校：", "各区、县人民政府，市政府各委、办、局：", "省有关部门、单位:", "局机关各处室："],
)
def test_a_line_of_organs_with_a_colon_is_addressed(text: str) -> None:
    assert is_addressees(text)


@pytest.mark.parametrize(
    "text",
    [
        "现提出以下意见：",
        "各校要做到：加强学习。",
        "现就有关事项通知各校如下：",
        "各校",
        "主要任务：",
    ],
)
def test_what_announces_a_text_is_not(text: str) -> None:
    assert not is_addressees(text)


@pytest.mark.parametrize(
    "text",
    [
        "现将《工作要点》印发给你们，请认真执行。",
        "市教委制订的《学前教育计划》已经同意，现转发给你们。",
        "现将方案印发给你们，请遵照执行。",
        "我厅起草了《供水行动方案》，请反馈意见。",
    ],
)
def test_words_that_issue_a_paper_are_known(text: str) -> None:
    assert is_issuing(text)


def test_a_plan_issues_nothing() -> None:
    assert not is_issuing("为落实《规划纲要》，制定本计划。")


def test_titles_of_notices_are_known() -> None:
    assert NOTICE_TITLE.fullmatch("云县教育局关于印发《招生方案》的通知")
    assert NOTICE_TITLE.fullmatch("关于请确认目标指标的函")
    assert not NOTICE_TITLE.fullmatch("云县教育局2024年工作要点")
