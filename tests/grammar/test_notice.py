"""Notices that issue a plan."""

import datetime

import pytest

from eduplan import parse
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


def test_a_notice_may_say_that_its_paper_was_approved_and_number_its_own_demands() -> None:
    text = """明湖市教育局关于推进课后服务的通知
各县（市、区）教育局：
《明湖市中小学课后服务实施方案》已经市政府批准同意，将于今年秋季开学实施。现提出如下要求：
一、提高认识
各地要把课后服务作为大事来抓。
二、加强领导
各地要成立专班。
明湖市教育局
2024年6月12日
明湖市中小学课后服务实施方案
为做好课后服务，制定本方案。
一、总体目标
实现义务教育学校课后服务全覆盖。
二、主要任务
丰富课程供给。
"""
    plan = parse(text).plan
    assert plan.title == "明湖市中小学课后服务实施方案"
    assert [pillar.title for pillar in plan.pillars] == ["总体目标", "主要任务"]
    assert plan.envelope.signature == ("明湖市教育局",)


def test_the_line_that_says_when_a_report_was_given_is_no_part_of_its_title() -> None:
    text = """政府工作报告——2024年1月9日在明湖市第六届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府报告工作，请予审议。
一、过去一年工作回顾
一年来，各项工作取得进展。
二、今年重点工作
新建学校12所。
"""
    plan = parse(text).plan
    assert plan.title == "政府工作报告"
    assert plan.envelope.date == datetime.date(2024, 1, 9)


def test_when_a_report_was_given_is_its_date_where_and_by_whom_are_set_apart() -> None:
    text = """政府工作报告
——2026年1月8日在东川区第十届人民代表大会第五次会议上
区长 王安
各位代表：
现在，我代表区人民政府报告工作。
一、主要任务
（一）稳增长。新建园区2个。
"""
    reading = parse(text)
    assert reading.plan.envelope.date == datetime.date(2026, 1, 8)
    assert reading.plan.envelope.addressees == ("各位代表",)
    assert [piece.text for piece in reading.unplaced] == [
        "——",
        "在东川区第十届人民代表大会第五次会议上",
        "区长 王安",
    ]


def test_the_day_a_paper_was_passed_is_its_date_by_whom_is_set_apart() -> None:
    text = """每周一学（2026年3月2日-8日）关于推进水利发展的建议
关于推进水利发展的建议
（2026年2月20日中共东川区委第十届委员会第四次全体会议通过）
全会深入分析形势，提出以下建议。
一、面临形势
（1）机遇。机遇很多。
二、主要任务
（2）兴水。建设水库2座。
"""
    reading = parse(text)
    assert reading.plan.title == "关于推进水利发展的建议"
    assert reading.plan.envelope.date == datetime.date(2026, 2, 20)
    assert [piece.text for piece in reading.unplaced] == [
        "每周一学（2026年3月2日-8日）关于推进水利发展的建议",
        "（",
        "中共东川区委第十届委员会第四次全体会议通过）",
    ]
