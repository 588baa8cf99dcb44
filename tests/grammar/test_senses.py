"""Where titles and headings end by their words alone."""

import pytest

from eduplan.grammar.senses import heading_end, is_organ, known_heading, starts_prose, title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("南城小学2024年工作计划为落实要求，制定本计划。", "南城小学2024年工作计划"),
        ("教育发展规划纲要（2021—2025年）序言百年大计。", "教育发展规划纲要（2021—2025年）"),
        ("关于印发工作要点的通知各学校：", "关于印发工作要点的通知"),
        ("校园食堂“明厨”提升工作方案一、目标", "校园食堂“明厨”提升工作方案"),
    ],
)
def test_a_title_ends_where_prose_begins(text: str, title: str) -> None:
    end = title_end(text)
    assert end is not None
    assert text[:end] == title


def test_a_sentence_holds_no_title() -> None:
    assert title_end("为做好工作，制定本方案。") is None
    assert title_end("坚持方向，加强学习。") is None


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("工作目标以师生满意为目标，坚持分级负责。", "工作目标"),
        ("建立完善市场化机制按照公益性定位，组建公司。", "建立完善市场化机制"),
        ("强化面源治理围绕扬尘开展整治。", "强化面源治理"),
        (
            "加强教研组建设，促进教师专业成长各教研组集中活动，有记录。",
            "加强教研组建设，促进教师专业成长",
        ),
        ("重要日程2月17日开学报到，6月期末考查。", "重要日程"),
    ],
)
def test_a_heading_ends_before_the_words_that_begin_a_sentence(words: str, heading: str) -> None:
    end = heading_end(words)
    assert end is not None
    assert words[:end] == heading


def test_words_that_are_a_heading_or_a_task_end_nowhere() -> None:
    assert heading_end("加强领导") is None
    assert heading_end("工作目标") is None
    assert heading_end("以饮水安全和重点流域治理为重点，加强水污染防治。") is None


def test_a_known_heading_needs_no_sentence_behind_it() -> None:
    assert known_heading("主要目标入学机会更多。") == 4
    assert known_heading("主要目标和任务") is None
    assert known_heading("主要目标") is None


def test_organs_are_known_by_their_ends() -> None:
    for name in ("明湖区教育局", "中共明湖区委网信办", "明湖区科协"):
        assert is_organ(name)
    assert not is_organ("明湖区教育局关于")


def test_prose_begins_with_a_verb_a_date_or_a_number() -> None:
    assert all(
        starts_prose(text, 0) for text in ("为贯彻", "2024年", "一、学习", "5月底前", "各学校")
    )
    assert not any(starts_prose(text, 0) for text in ("为重点", "要求", "市场", "学", "落实情况"))
