"""Levels, headings and titles, judged over whole papers."""

from __future__ import annotations

from eduplan.model import UnplacedReason
from tests.grammar.shapes.outline import outline_of, read


def test_a_table_of_contents_adds_nothing() -> None:
    reading = read(
        "东湖市教育发展规划纲要\n(2021-2025年)\n(征求意见稿)\n序 言... 1\n第一部分 总"
        "体战略... 2\n第一章 指导思想... 2\n第二部分 发展任务... 4\n"
        "第三章 学前教育... 4\n第一部分 总体战略\n第一章 指导思想\n(一)指导方针。育人"
        "为本。\n(二)战略目标。\n到2025年，基本普及。\n第二部分 发展任务\n"
        "第三章 学前教育\n(十 三)普及学前教育。加快普及。\n(十 四)明确职责。落实责任。\n"
    )
    assert reading.plan.title == "东湖市教育发展规划纲要(2021-2025年)"
    assert outline_of(reading) == [
        "第一部分总体战略",
        " 第一章指导思想",
        "  (一)指导方针|育人为本。",
        "  (二)战略目标|到2025年",
        "第二部分发展任务",
        " 第三章学前教育",
        "  (十三)普及学前教育|加快普及。",
        "  (十四)明确职责|落实责任。",
    ]
    reasons = [piece.reason for piece in reading.unplaced]
    assert reasons.count(UnplacedReason.CONTENTS) == 5
    assert reasons.count(UnplacedReason.DRAFT) == 1


def test_a_third_level_heading_may_end_in_a_colon_and_the_fourth_is_body() -> None:
    reading = read(
        "2024年宣传工作思路\n一、指导思想\n坚持正确导向。\n二、工作重点\n（一）开展宣"
        "讲活动\n1.活动内容：（1）以“回顾成就”为主题，开展宣讲。（2）组织参观。\n"
        "2.时间安排：活动从2024年3月启动，到6月结束，分两个阶段：\n（1）动员阶段（202"
        "4年3月）。制定方案。\n（2）总结阶段（2024年6月）。认真总结。\n"
        "（二）加强阵地建设\n第一阶段：年初至春节前。普遍检查。\n第二阶段：春节后。集"
        "中整改。\n三、工作要求\n1. 加强领导。\n2、落实经费。\n"
    )
    assert outline_of(reading) == [
        "一、指导思想|坚持正确导向",
        "二、工作重点",
        " （一）开展宣讲活动",
        "  1.活动内容|（1）以“回",
        "  2.时间安排|活动从202",
        " （二）加强阵地建设|第一阶段：年",
        "三、工作要求",
        " 1.加强领导",
        " 2、落实经费",
    ]


def test_levels_skip_and_numbers_run_on_or_restart() -> None:
    reading = read(
        "2024年工作要点\n一、总体要求\n坚持方向。\n二、重点任务\n（一）加强学习\n1.理"
        "论学习。学习文件。\n2．业务学习。学习业务。\n（二）加强管理\n"
        "3.制度建设。修订制度。\n4、队伍建设。培训队伍。\n三、保障措施\n1.加强领导。"
        "落实责任。\n2.加强督查。定期通报。\n"
    )
    assert outline_of(reading) == [
        "一、总体要求|坚持方向。",
        "二、重点任务",
        " （一）加强学习",
        "  1.理论学习|学习文件。",
        "  2．业务学习|学习业务。",
        " （二）加强管理",
        "  3.制度建设|修订制度。",
        "  4、队伍建设|培训队伍。",
        "三、保障措施",
        " 1.加强领导|落实责任。",
        " 2.加强督查|定期通报。",
    ]


def test_tasks_and_stages_in_brackets_are_items() -> None:
    reading = read(
        "2024年行动方案\n一、课程建设\n【重点任务1】开发课程。开发校本课程5门。\n【重"
        "点任务2】用好课程。全面使用。\n二、活动安排\n"
        "环节1：宣传发动。张贴海报。\n环节2：组织实施。开展活动。\n"
    )
    assert outline_of(reading) == [
        "一、课程建设",
        " 【重点任务1】开发课程|开发校本课程",
        " 【重点任务2】用好课程|全面使用。",
        "二、活动安排",
        " 环节1：宣传发动|张贴海报。",
        " 环节2：组织实施|开展活动。",
    ]


def test_a_title_of_several_lines_is_one() -> None:
    for lines, title in (
        ("中共海州市教育局委员会2024年\n党建工作思路", "中共海州市教育局委员会2024年党建工作思路"),
        (
            "凝心聚力  再谱新篇\n——南城小学2024年工作计划",
            "凝心聚力再谱新篇——南城小学2024年工作计划",
        ),
        ("南城小学发展规划\n（2024—2026年）\n（征求意见稿）", "南城小学发展规划（2024—2026年）"),
        ("实\n施\n方\n案", "实施方案"),
        ("海州市教育局\n关于开展读书活动的\n通      知", "海州市教育局关于开展读书活动的通知"),
    ):
        reading = read(
            f"{lines}\n为做好工作，制定本计划。\n一、目标\n提高质量。\n二、措施\n加强领导。\n"
        )
        assert reading.plan.title == title
        assert [pillar.title for pillar in reading.plan.pillars] == ["目标", "措施"]
        assert reading.plan.preamble[0].text == "为做好工作，制定本计划。"


def test_cells_one_a_line_and_decimals_number_nothing() -> None:
    reading = read(
        "2024年工作计划\n一、主要指标\n指标\n单位\n目标\n绿化率\n0.40\n1.8\n优良率\n1"
        ".2\n2.5\n二、主要措施\n1.加强领导。落实责任。\n2.加强督查。定期通报。\n"
    )
    assert outline_of(reading) == [
        "一、主要指标|指标单位目标",
        "二、主要措施",
        " 1.加强领导|落实责任。",
        " 2.加强督查|定期通报。",
    ]


def test_notes_of_a_page_inside_a_text_are_unplaced() -> None:
    reading = read(
        "2024年工作计划\n来源：本站 作者：办公室 发布时间：2024-02-01 点击数：12\n为"
        "做好工作，制定本计划。\n一、目标\n提高质量。\n二、措施\n加强领导。\n"
    )
    assert [piece.reason for piece in reading.unplaced] == [UnplacedReason.PAGE_NOISE]
    assert reading.plan.preamble[0].text == "为做好工作，制定本计划。"
