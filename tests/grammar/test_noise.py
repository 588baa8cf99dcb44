"""Page noise: known, in company, before the plan or behind it."""

import pytest

from eduplan.grammar.noise import find_noise, head_end
from eduplan.grammar.outline import read_outline
from eduplan.model import UnplacedReason

PLAN = """\
2026年区教育工作要点
2026年，全区教育工作围绕中心服务大局，抓好各项任务落实。
一、学习
1.开展宣讲。全年宣讲100场，组织全区教师参加，做到学懂弄通做实。
"""
OPENING = "".join(PLAN.split("\n")[:3]) + "1.开展宣讲。全年宣讲100场..."


def reasons(text: str) -> dict[str, UnplacedReason]:
    lines = read_outline(text).lines
    return {lines[number - 1].words: reason for number, reason in find_noise(lines).items()}


def test_a_plan_by_itself_has_no_noise() -> None:
    assert reasons(PLAN) == {}


def test_a_site_leaves_lines_before_and_behind() -> None:
    found = reasons(
        "文稿之家\nVIP专免\n2024-01-13\n999+\n" + PLAN + "标签: #教育\n展开>>\n" + OPENING
    )
    assert found == {
        "文稿之家": UnplacedReason.PAGE_NOISE,
        "VIP专免": UnplacedReason.PAGE_NOISE,
        "2024-01-13": UnplacedReason.PAGE_NOISE,
        "999+": UnplacedReason.PAGE_NOISE,
        "标签: #教育": UnplacedReason.PAGE_NOISE,
        "展开>>": UnplacedReason.PAGE_NOISE,
        OPENING: UnplacedReason.REPEATED_TEXT,
    }


def test_a_button_alone_behind_the_plan_is_the_pages() -> None:
    assert reasons(PLAN + "显示全部\n") == {"显示全部": UnplacedReason.PAGE_NOISE}


@pytest.mark.parametrize("line", ["下载", "2024-01-13", "浏览 12"])
def test_one_line_that_might_be_noise_is_none(line: str) -> None:
    assert reasons(line + "\n" + PLAN) == {}
    assert reasons(PLAN + line) == {}


@pytest.mark.parametrize("line", ["来源：教育局 点击数：12", "发布时间：2026-01-05"])
def test_one_sure_line_is_noise_by_itself(line: str) -> None:
    assert reasons(line + "\n" + PLAN) == {line: UnplacedReason.PAGE_NOISE}
    assert reasons(PLAN + line) == {line: UnplacedReason.PAGE_NOISE}


def test_the_numbered_terms_of_a_library_are_noise() -> None:
    terms = [
        "温馨提示：",
        "1. 文中若有公式，预览时可能显示异常，原文件无误，请放心下载。",
        "2. 本文档由会员上传，版权归上传者所有。",
        "3. 有问题请联系在线客服。",
    ]
    found = reasons("\n".join([*terms, PLAN]))
    assert found == dict.fromkeys(terms, UnplacedReason.PAGE_NOISE)


def test_a_sites_name_and_address_end_its_head() -> None:
    assert head_end("范文小站www.example.com某校工作计划为做好工作") == 19
    assert head_end("某校工作计划。报名请登录www.example.com办理") == 0


def test_what_stands_in_a_pages_foot_comes_after_the_end() -> None:
    found = reasons(PLAN + "上一篇：计划\n另一篇文章的题目\n打印")
    assert found["另一篇文章的题目"] is UnplacedReason.AFTER_END


def test_page_marks_count_where_there_are_several() -> None:
    assert set(reasons(PLAN + "— 1 —\n完成任务。\n— 2 —\n结束。")) == {"— 1 —", "— 2 —"}
    assert reasons(PLAN + "— 1 —\n完成任务。") == {}


def test_a_paragraph_said_twice_is_no_echo() -> None:
    sentence = "全区各学校要提高政治站位，强化责任意识，结合实际制定具体落实方案，抓好任务落实。"
    assert reasons(f"工作要点\n{sentence}\n一、学习\n{sentence}\n{sentence}") == {}


@pytest.mark.parametrize(
    "line",
    ["朗读", "语音播报", "时间:2026-03-06 15:00:42 工作计划 我要投稿", "范文 我要投稿 投诉建议"],
)
def test_what_only_the_machinery_of_a_page_sets_is_noise_by_itself(line: str) -> None:
    assert reasons(line + "\n" + PLAN) == {line: UnplacedReason.PAGE_NOISE}


def test_a_time_that_the_plan_tells_is_no_stamp() -> None:
    assert reasons("时间：2026年9月5日上午9:30\n" + PLAN) == {}
