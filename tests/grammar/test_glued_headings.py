"""Headings glued to their text in a text without line breaks."""

import pytest

from eduplan.grammar import read_text

_BODY = "全面落实各项工作任务，不断提高教育教学质量和办学水平，办好人民满意的教育。"


def _headings(*items: str) -> list[str]:
    marked = "".join(f"{'一二三四五六'[n]}、{each}" for n, each in enumerate(items))
    plan = read_text(f"甲县教育局2024年工作要点为做好教育工作，制定本要点。{marked}").plan
    return [str(pillar.heading[0]) for pillar in plan.pillars]


def test_where_marks_close_the_headings_a_longer_one_is_closed_by_its_mark_too() -> None:
    long = "实施农村学校办学条件整治提升五年行动"
    items = [f"党建引领。{_BODY}", f"{long}。{_BODY}", f"队伍强教。{_BODY}"]
    assert _headings(*items)[1] == long


def test_a_heading_is_as_long_as_those_beside_it_where_nothing_else_tells_its_end() -> None:
    glued = f"经费保障课后服务收费标准为每生一百元，{_BODY}"
    assert _headings(f"工作目标{_BODY}", glued, f"工作要求{_BODY}")[1] == "经费保障"


@pytest.mark.parametrize("named", ["党建工作:强化政治引领,凝聚发展合力", "德育工作：健全育人体系"])
def test_a_name_and_a_slogan_without_text_are_one_heading(named: str) -> None:
    first = f"(一){named}1、加强思想建设。{_BODY}2、加强廉政建设。{_BODY}"
    second = f"(二)后勤工作:做好保障1、加强食堂管理。{_BODY}2、加强采购管理。{_BODY}"
    pillar, _ = read_text(
        f"甲校工作计划一、主要工作{first}{second}二、工作要求{_BODY}"
    ).plan.pillars
    item = pillar.initiatives[0]
    assert str(item.heading[0]) == named
    assert [str(each.heading[0]) for each in item.items] == ["加强思想建设", "加强廉政建设"]


def test_items_of_one_sentence_each_have_no_glued_heading() -> None:
    bare = ["重点整治校园周边流动摊点占道经营问题", "完善出入口警示标志配置", "取缔无证托管机构"]
    marked = "".join(f"{n}.{each}。" for n, each in enumerate(bare, 1))
    text = f"甲镇校园周边整治方案一、工作目标{_BODY}二、工作重点{marked}三、工作要求{_BODY}"
    items = read_text(text).plan.pillars[1].initiatives
    assert [str(each.heading[0]) for each in items] == bare


def test_numbered_lines_of_a_page_before_a_flat_paper_are_no_items_of_it() -> None:
    page = "预览\n1、部分资料需要金币。\n2、下载后不再扣费。\n3、请先解压。\n"
    marked = f"一、工作目标{_BODY}二、工作要求{_BODY}三、组织领导{_BODY}"
    paper = f"乙中学读书月活动方案为营造书香，制定本方案。{marked}"
    plan = read_text(page + paper + _BODY * 4).plan
    assert [str(each.heading[0]) for each in plan.pillars] == ["工作目标", "工作要求", "组织领导"]
    assert plan.title == "乙中学读书月活动方案"


def test_a_heading_that_its_first_sentence_takes_up_again_ends_there() -> None:
    again = "学校学校是防控工作的主阵地，要落实各项制度。"
    assert _headings(again, f"家庭家庭教育是第一课堂，{_BODY}", f"组织领导{_BODY}")[0] == "学校"
    assert _headings(f"目标到2033年，{_BODY}", f"组织领导{_BODY}", f"工作要求{_BODY}")[0] == "目标"


def test_a_lone_number_below_a_heading_opens_an_item() -> None:
    text = f"甲县校园周边整治方案一、工作目标{_BODY}二、主要措施（一）整治摊点。{_BODY}{_BODY}"
    pillars = read_text(text).plan.pillars
    assert [str(each.heading[0]) for each in pillars] == ["工作目标", "主要措施"]
    assert [str(each.heading[0]) for each in pillars[1].initiatives] == ["整治摊点"]


def test_a_date_behind_the_notice_of_a_flat_paper_is_its_own() -> None:
    notice = "各县人民政府：《甲市教育事业发展规划》已经市政府同意，现印发给你们，请认真组织实施。"
    marked = f"一、工作目标{_BODY}二、工作要求{_BODY}三、组织领导{_BODY}"
    text = f"{notice} 二〇三一年八月六日 甲市教育事业发展规划为办好教育，制定本规划。{marked}"
    plan = read_text(text).plan
    assert (plan.title, str(plan.envelope.date)) == ("甲市教育事业发展规划", "2031-08-06")


def test_a_heading_of_most_plans_ends_where_a_quotation_or_a_year_begins() -> None:
    names = ("活动主题", "活动时间", "活动背景")
    texts = ("“崇尚师德，潜心育人”", "2026年9月1日至9月10日", "2026年是我国第42个教师节。" + _BODY)
    assert _headings(*map("".join, zip(names, texts, strict=True))) == list(names)
