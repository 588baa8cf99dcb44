"""Papers with a notice before them, a head above them, an imprint below."""

from __future__ import annotations

from eduplan.model import UnplacedReason
from tests.grammar.shapes.outline import outline_of, read


def test_the_signature_of_a_notice_is_that_of_a_plan_without_one() -> None:
    reading = read(
        "海府办发〔2019〕22号\n各区人民政府，市政府各委、办、局：\n市教委制订的《海州"
        "市特殊教育提升计划（2019—2021年）》已经市政府同意，"
        "现转发给你们，请认真按照执行。\n海州市人民政府办公厅\n二○一九年五月六日\n海"
        "州市特殊教育提升计划（2019—2021年）\n"
        "为办好特殊教育，制定本计划。\n一、发展目标\n（一）总体目标\n普及特殊教育。\n"
        "二、主要措施\n1．加强领导。落实责任。\n"
    )
    plan = reading.plan
    assert plan.title == "海州市特殊教育提升计划（2019—2021年）"
    assert plan.envelope.number == "海府办发〔2019〕22号"
    assert plan.envelope.addressees == ("各区人民政府", "市政府各委、办、局")
    assert plan.envelope.signature == ("海州市人民政府办公厅",)
    assert plan.envelope.date_text == "二○一九年五月六日"
    assert len(plan.envelope.notice_text) == 1
    assert not reading.unplaced
    assert plan.preamble[0].text == "为办好特殊教育，制定本计划。"


def test_the_numbers_of_a_notice_open_no_pillars() -> None:
    reading = read(
        "关于印发《云县教师培训实施方案》的通知\n各学校：\n现将《云县教师培训实施方案"
        "》印发给你们，并提出如下要求：\n一、提高认识\n各校要高度重视。\n"
        "二、精心组织\n各校要制定计划。\n三、及时总结\n请于6月底前上报。\n云县教育局"
        "\n2023年2月1日\n云县教师培训实施方案\n为提升教师素质，制定本方案。\n"
        "（一）培训对象\n全体在职教师。\n（二）培训内容\n1.师德修养。每人不少于12学时"
        "。\n2.教学技能。每人不少于36学时。\n（三）培训方式\n集中与自学结合。\n"
    )
    plan = reading.plan
    assert plan.title == "云县教师培训实施方案"
    assert outline_of(reading) == [
        "（一）培训对象|全体在职教师",
        "（二）培训内容",
        " 1.师德修养|每人不少于1",
        " 2.教学技能|每人不少于3",
        "（三）培训方式|集中与自学结",
    ]
    assert plan.envelope.notice_title == "关于印发《云县教师培训实施方案》的通知"
    assert len(plan.envelope.notice_text) == 7
    assert plan.envelope.signature == ("云县教育局",)


def test_a_plan_with_its_own_signature_keeps_it_and_leaves_the_notice_its() -> None:
    reading = read(
        "云县教育局办公室文件\n云教办〔2023〕5号\n签发人：张明\n关于印发《云县2023年"
        "招生工作方案》的通知\n各学校：\n"
        "现将方案印发给你们，请遵照执行。\n云县教育局办公室\n2023年3月1日\n云县2023年"
        "招生工作方案\n一、招生计划\n招生2000人。\n二、招生办法\n"
        "划片招生。\n云县招生委员会\n2023年2月20日\n（此件公开发布）\n抄送：县委办公"
        "室，县人大。\n云县教育局办公室2023年3月1日印发\n"
    )
    envelope = reading.plan.envelope
    assert envelope.mark == ("云县教育局办公室",)
    assert envelope.number == "云教办〔2023〕5号"
    assert envelope.signers == ("张明",)
    assert envelope.signature == ("云县招生委员会",)
    assert envelope.date_text == "2023年2月20日"
    assert envelope.note == "此件公开发布"
    assert envelope.copies == ("县委办公室", "县人大")
    assert envelope.printer == "云县教育局办公室"
    assert [(u.reason, u.text) for u in reading.unplaced] == [
        (UnplacedReason.NOTICE, "云县教育局办公室"),
        (UnplacedReason.NOTICE, "2023年3月1日"),
    ]


def test_an_addressee_line_is_no_preamble() -> None:
    reading = read(
        "海州市教育局关于做好寒假工作的通知\n市属各校：\n现将寒假工作通知如下。\n一、"
        "放假时间\n2月1日放假。\n二、工作要求\n注意安全。\n"
    )
    assert reading.plan.envelope.addressees == ("市属各校",)
    assert [block.text for block in reading.plan.preamble] == ["现将寒假工作通知如下。"]


def test_an_annexed_paper_of_a_signed_plan_is_no_plan_of_a_notice() -> None:
    reading = read(
        "海州市教育局2023年安全工作计划\n为加强安全工作，制定本计划。\n一、主要目标\n"
        "不出事故。\n二、主要措施\n1.加强领导。落实责任。\n海州市教育局\n"
        "2023年1月5日\n附件1\n安全检查工作方案\n一、检查内容\n消防。\n二、检查时间\n三月。\n"
    )
    plan = reading.plan
    assert plan.title == "海州市教育局2023年安全工作计划"
    assert [pillar.title for pillar in plan.pillars] == ["主要目标", "主要措施"]
    assert [annex.title for annex in plan.annexes] == ["安全检查工作方案"]


def test_a_notice_without_a_date_ends_where_the_paper_that_it_issues_begins() -> None:
    reading = read(
        "海州省教育厅关于印发《海州省深化课程改革方案》的通知\n海教基〔2022〕128号\n"
        "各市、县（市、区）教育局：\n为贯彻落实规划纲要，"
        "现将《海州省深化课程改革方案》（以下简称《方案》）印发给你们，请认真贯彻执行"
        "。\n一、提高认识\n各地要高度重视。\n二、制定规划\n各校要制定规划。\n"
        "三、加强培训\n开展全员培训。\n海州省深化课程改革方案\n为深化改革，制定本方案"
        "。\n一、指导思想与原则\n（一）指导思想\n坚持育人为本。\n（二）基本原则\n"
        "多样化原则。开发多样课程，满足需求。\n选择性原则。扩大选择权，因材施教。\n二"
        "、改革内容\n（三）调整结构\n减少必修，增加选修。\n"
    )
    assert reading.plan.title == "海州省深化课程改革方案"
    assert outline_of(reading) == [
        "一、指导思想与原则",
        " （一）指导思想|坚持育人为本",
        " （二）基本原则",
        "  多样化原则|开发多样课程",
        "  选择性原则|扩大选择权，",
        "二、改革内容",
        " （三）调整结构|减少必修，增",
    ]
    assert reading.plan.envelope.number == "海教基〔2022〕128号"
    assert len(reading.plan.envelope.notice_text) == 7


def test_a_notice_and_its_plan_on_one_line_parted_by_wide_blanks_come_apart() -> None:
    reading = read(
        "海州省人民政府关于印发海州省教育事业“十四五”规划的通知海政发〔2021〕42号 "
        "各市人民政府，省政府各部门：　　现将《海州省教育事业"
        "“十四五”规划》印发给你们，请认真贯彻执行。　　　　　　　　　　　　　　　　"
        "　　海州省人民政府　　　　　　　　　　　　　　　　"
        "2021年12月15日　　海州省教育事业“十四五”规划　　为推进教育现代化，制定本规"
        "划。　　一、教育形势　　“十三五”期间，教育事业取得"
        "进展，普及水平不断提高。　　二、指导思想和目标　　（一）指导思想。　　坚持立"
        "德树人，深化改革。　　（二）主要目标。　　到2025年，"
        "教育质量全面提高。\n专栏1：“十四五”教育主要指标序号指　标2020年2025年1毛入"
        "学率（%）85902巩固率（%）9596\n　　三、主要任务"
        "　　（一）提高普及水平　　加快普及。　　　1.办好幼儿园。新建幼儿园100所。　"
        "　2.办好小学。新建小学50所。\n"
    )
    plan = reading.plan
    assert plan.title == "海州省教育事业“十四五”规划"
    assert outline_of(reading) == [
        "一、教育形势|“十三五”期",
        "二、指导思想和目标",
        " （一）指导思想|坚持立德树人",
        " （二）主要目标|到2025年",
        "三、主要任务",
        " （一）提高普及水平|加快普及。",
        "  1.办好幼儿园|新建幼儿园1",
        "  2.办好小学|新建小学50",
    ]
    assert plan.envelope.number == "海政发〔2021〕42号"
    assert plan.envelope.signature == ("海州省人民政府",)


def test_a_long_notice_ends_where_its_annex_bears_the_paper_s_name() -> None:
    text = "各地要高度重视，加强领导，精心组织，周密安排，确保各项要求落到实处。" * 30
    reading = read(
        "关于印发海州省深化课程改革方案的通知\n各市教育局：\n现将《海州省深化课程改革方案》印发给你们，请认真执行。\n"
        f"一、提高认识\n{text}\n二、制定规划\n{text}\n三、加强培训\n{text}\n"
        "附件：海州省深化课程改革方案\n为深化改革，制定本方案。\n一、背景\n（一）成绩\n成绩明显。\n二、任务\n（二）结构\n调整结构。\n"
    )
    assert reading.plan.title == "海州省深化课程改革方案"
    assert outline_of(reading) == [
        "一、背景",
        " （一）成绩|成绩明显。",
        "二、任务",
        " （二）结构|调整结构。",
    ]


def test_a_list_of_annexes_before_the_signature_is_no_title() -> None:
    reading = read(
        "关于印发2024年工作方案的通知\n各学校：\n现将《2024年工作方案》印发给你们。\n附件：2024年工作方案\n教育局\n2024年1月5日\n"
        "2024年工作方案\n为做好工作，制定本方案。\n一、目标\n提高质量。\n二、措施\n加强领导。\n"
    )
    assert reading.plan.title == "2024年工作方案"
    assert reading.plan.envelope.signature == ("教育局",)
    assert len(reading.plan.envelope.notice_text) == 1


def test_where_the_pillars_begin_anew_behind_a_notice_the_plan_begins() -> None:
    reading = read(
        "关于做好课程改革工作的通知\n各市教育局：\n我厅制定了课程改革方案，现印发给你们，请认真执行。\n一、提高认识\n各地要高度重视。\n"
        "二、制定规划\n各校要制定规划。\n三、加强培训\n开展全员培训。\n海州省深化普通高中课程\n改革方案\n为深化改革，制定本方案。\n"
        "一、背景\n（一）成绩\n成绩明显。\n二、任务\n（二）结构\n调整结构。\n"
    )
    assert reading.plan.title == "海州省深化普通高中课程改革方案"
    assert [pillar.title for pillar in reading.plan.pillars] == ["背景", "任务"]
    assert len(reading.plan.envelope.notice_text) == 7
