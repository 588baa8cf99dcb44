"""The title, and what stands before it."""

import pytest

from eduplan.grammar import read_text
from eduplan.grammar.title import reason_before
from eduplan.model import UnplacedReason

REST = "\n一、学习\n1.开展宣讲。全年宣讲100场。"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("2026年工作要点", "2026年工作要点"),
        ("随便什么名字", "随便什么名字"),
        ("关于开展纪念活动的\n通      知", "关于开展纪念活动的通知"),
        ("明湖区教育局2026年\n创先争优活动工作思路", "明湖区教育局2026年创先争优活动工作思路"),
        ("明湖区教育规划\n（2026—2030年）", "明湖区教育规划（2026—2030年）"),
        (
            "教育系统校舍安全提升\n五年行动方案（2026—2030年）",
            "教育系统校舍安全提升五年行动方案（2026—2030年）",
        ),
        (
            "2026年区工作要点\n明湖区2026年教育工作要点\n2026年，要抓好落实。",
            "明湖区2026年教育工作要点",
        ),
        (
            "关于印发要点的通知\n现印发给你们。\n明湖区教育局2026年工作要点",
            "明湖区教育局2026年工作要点",
        ),
        ("这是一段话，不是标题。", ""),
        ("一、前言", ""),
    ],
)
def test_the_title_is_the_line_that_looks_most_like_one(head: str, title: str) -> None:
    assert read_text(head + REST).plan.title == title


def test_a_first_line_that_alone_has_no_indent_is_the_title_whatever_it_says() -> None:
    text = "一、二年级！\n　　前言。\n　　一、学习\n"
    plan = read_text(text).plan
    assert plan.title == "一、二年级！"
    assert [pillar.title for pillar in plan.pillars] == ["学习"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026年区教育工作要点", UnplacedReason.REPEATED_TITLE),
        ("明湖区教育工作要点(2026年)", UnplacedReason.REPEATED_TITLE),
        ("文稿之家", UnplacedReason.BEFORE_TITLE),
        ("要点", UnplacedReason.BEFORE_TITLE),
    ],
)
def test_a_line_before_the_title_repeats_it_or_is_something_else(
    text: str, reason: UnplacedReason
) -> None:
    assert reason_before(text, "2026年明湖区教育工作要点") is reason


def test_organs_right_above_a_title_are_its_first_lines() -> None:
    below = "一、学习\n宣讲。\n二、落实\n检查。"
    for head in (
        "甲县教育局\n关于做好2026年招生工作的意见",
        "甲县教育局　甲县财政局\n2026年工作方案",
    ):
        title = read_text(f"{head}\n{below}").plan.title
        assert title == head.replace("\n", "").replace("\u3000", "")


def test_a_date_below_a_title_is_the_papers_and_no_part_of_it() -> None:
    below = "一、学习\n宣讲。\n二、落实\n检查。"
    for date in ("（2026年1月8日）", "2026年1月8日"):
        plan = read_text(f"甲县教育局2026年工作要点\n{date}\n{below}").plan
        assert (plan.title, str(plan.envelope.date)) == ("甲县教育局2026年工作要点", "2026-01-08")
    report = "政府工作报告\n——2026年1月8日在甲县第十八届人民代表大会上\n各位代表：\n"
    assert read_text(report + below).plan.title == "政府工作报告"


@pytest.mark.parametrize(
    "added",
    [
        "（精选3篇）",
        "精编4篇",
        "【第二篇】",
        "(通用五篇)",
        ".docx",
        "【精】",
        "范文集合三篇.docxVIP",
        "[VIP]",
        " 篇1",
        "_青石镇中心小学工作计划范文",
    ],
)
def test_what_a_collection_adds_to_a_title_is_of_its_page(added: str) -> None:
    reading = read_text(f"青石镇中心小学工作计划{added}{REST}")
    assert reading.plan.title == "青石镇中心小学工作计划"
    assert "".join(each.text for each in reading.unplaced) == added.strip()
    assert not reading.plan.preamble


def test_a_title_goes_on_as_the_notice_before_it_names_it() -> None:
    name = "云台县校园安防能力建设行动计划（2031—2033年）任务分解表和重点工作责任清单"
    first = "云台县校园安防能力建设行动计划（2031—2033年）"
    notice = f"各中心学校：\n《{name}》现印发给你们，请认真落实。\n2031年3月6日\n"
    for title in (f"{first}\n{name.removeprefix(first)}", name):
        assert read_text(f"{notice}{title}\n为抓好落实，制定本计划。{REST}").plan.title == name


def test_a_line_without_a_word_is_no_title() -> None:
    for line in ("- 0", "3", "——"):
        assert read_text(line + REST).plan.title == ""


def test_a_first_line_whose_number_goes_on_below_is_an_item() -> None:
    text = "（三）治理固体废物。\n　　新建处置场2座。\n　　（四）保护生态。\n　　新增湿地3处。\n"
    plan = read_text(text).plan
    assert (plan.title, list(plan.labels.values())) == ("", ["（三）", "（四）"])


def test_a_title_began_above_as_the_notice_before_it_names_it() -> None:
    name = "明湖区统筹推进城乡校舍一体化提升方案"
    text = f"各学校：\n《{name}》已经区政府同意，现印发给你们，请认真贯彻执行。\n明湖区教育局\n2026年3月5日\n"
    reading = read_text(f"{text}明湖区统筹推进城乡校舍\n一体化提升方案" + REST)
    assert reading.plan.title == name
    assert reading.plan.envelope.signature == ("明湖区教育局",)


@pytest.mark.parametrize("site", ["云县教育网-", "m9体育网址_", "明湖门户|"])
def test_the_name_of_a_site_before_a_title_is_of_its_page(site: str) -> None:
    reading = read_text(f"{site}明湖区教育局2026年招生工作意见{REST}")
    assert reading.plan.title == "明湖区教育局2026年招生工作意见"
    assert [piece.text for piece in reading.unplaced] == [site]


def test_a_dash_behind_other_words_parts_no_title() -> None:
    for title in ("“互联网-教育”工作方案", "互联网-教学工作方案", "春季-秋季工作安排"):
        assert read_text(title + REST).plan.title == title


def test_the_number_of_a_paper_is_no_title() -> None:
    reading = read_text("明教发〔2026〕7号 各学校，各直属单位：\n为做好工作，提出如下意见。" + REST)
    assert reading.plan.title == ""
    assert reading.plan.envelope.number == "明教发〔2026〕7号"


def test_of_two_copies_of_a_title_the_last_is_the_papers() -> None:
    words = "中学工作计划\n\n以下是小编整理的计划5篇，欢迎阅读。\n\n关于中学工作计划集合5篇\n\n"
    page = words + "　　中学工作计划 篇1\n\n　　为做好工作，制定计划。"
    reading = read_text(page + REST.replace("\n", "\n\n　　"))
    assert reading.plan.title == "中学工作计划"
    assert [block.text for block in reading.plan.preamble] == ["为做好工作，制定计划。"]
    assert any("小编" in piece.text for piece in reading.unplaced)
