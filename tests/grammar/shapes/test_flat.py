"""Papers without a line break: what a scan of a page gives."""

from __future__ import annotations

from tests.grammar.shapes.outline import outline_of, read

NOTICE = (
    "东湖市教育局东湖市财政局文件东教安〔2024〕17号东湖市教育局东湖市财政局关于印发《"
    "校园食堂“明厨”提升工作方案》的通知"
    "各县(区)教育局、财政局，市直各学校:《校园食堂“明厨”提升工作方案》已经研究同意"
    "，现印发给你们，请认真组织实施。"
    "东湖市教育局东湖市财政局2024年3月8日校园食堂“明厨”提升工作方案为进一步保障师生"
    "饮食安全，落实上级部署，结合我市实际，"
    "制订方案如下:一、工作目标以师生满意为目标，坚持属地管理、分级负责，稳步推进食堂"
    "改造。二、工作分工(一)市教育局:负责牵头"
    "制定方案，每季召开会商会。(二)市财政局(采购办):负责落实资金;督促各县拨付到位。三"
    "、时间安排(一)摸底排查(2024年4月底前)。"
    "由各县(区)牵头，摸清底数。(二)集中改造(2024年12月底前)。2024年5月起，每月通报一"
    "次。1.第一阶段(2024年5月至8月)。"
    "以城区学校为主。2.第二阶段(2024年9月至12月)。延伸至乡镇学校。四、工作要求(一)加"
    "强领导。各校要明确专人。"
    "(二)强化督查。将改造情况纳入考评，一抓到底，(三)注重宣传。及时报送信息。附件1食"
    "堂改造技术要求一、基本要求地面平整，墙面易清洁。"
    "二、设备要求1.排风量不小于300立方米。2.灶台高度不大于0. 8米。附件2食堂改造进度表"
    "东湖市教育局办公室2024年3月8日印发"
)


def test_a_scanned_notice_with_its_plan_comes_apart() -> None:
    reading = read(NOTICE)
    plan, envelope = reading.plan, reading.plan.envelope
    assert plan.title == "校园食堂“明厨”提升工作方案"
    assert outline_of(reading) == [
        "一、工作目标|以师生满意为",
        "二、工作分工",
        " (一)市教育局|负责牵头制定",
        " (二)市财政局(采购办)|负责落实资金",
        "三、时间安排",
        " (一)摸底排查(2024年4月底前)|由各县(区)",
        " (二)集中改造(2024年12月底前)|2024年5",
        "  1.第一阶段(2024年5月至8月)|以城区学校为",
        "  2.第二阶段(2024年9月至12月)|延伸至乡镇学",
        "四、工作要求",
        " (一)加强领导|各校要明确专",
        " (二)强化督查|将改造情况纳",
        " (三)注重宣传|及时报送信息",
    ]
    assert envelope.number == "东教安〔2024〕17号"
    assert (
        envelope.notice_title
        == "东湖市教育局东湖市财政局关于印发《校园食堂“明厨”提升工作方案》的通知"
    )
    assert envelope.addressees == ("各县(区)教育局、财政局", "市直各学校")
    assert envelope.signature == ("东湖市教育局东湖市财政局",)
    assert envelope.date_text == "2024年3月8日"
    assert envelope.printer == "东湖市教育局办公室"
    assert [annex.title for annex in plan.annexes] == ["食堂改造技术要求", "食堂改造进度表"]
    assert plan.preamble[0].text.startswith("为进一步保障师生饮食安全")


LETTER = (
    "西山省水利厅关于征求《西山省农村供水提升三年行动方案(2022-2024年)》意见的函省发"
    "展改革委、省财政厅，各市水利局:"
    "按照省政府部署，我厅起草了《西山省农村供水提升三年行动方案(2022-2024年)》。请于5"
    "月6日前反馈意见。"
    "联系人:XXX，联系电话:0000-0000XXXX。附件:西山省农村供水提升三年行动方案(2022-202"
    "4年)西山省水利厅2022年4月20日"
    "西山省农村供水提升三年行动方案(2022一2024年)(征求意见稿)为提升农村供水保障水平，制定本方案。"
    "一、总体要求(一)指导思想。以习近平新时代中国特色社会主义思想为指导，坚持以人为本"
    "。(二)基本原则。1.政府主导，社会参与。"
    "充分发挥政府作用。2.因地制宜，分类施策。宜大则大、宜小则小。二、重点任务(三)推进"
    "规模化供水。到2024年，新建工程100处。"
    "(省水利厅牵头)(四)完善老旧管网。改造管网2000公里。(省水利厅、省财政厅负责)三、保"
    "障措施各级要加强领导，落实责任。"
)


def test_a_scanned_letter_lets_the_plan_begin_at_its_own_title() -> None:
    reading = read(LETTER)
    assert reading.plan.title == "西山省农村供水提升三年行动方案(2022一2024年)"
    assert outline_of(reading) == [
        "一、总体要求",
        " (一)指导思想|以习近平新时",
        " (二)基本原则",
        "  1.政府主导，社会参与|充分发挥政府",
        "  2.因地制宜，分类施策|宜大则大、宜",
        "二、重点任务",
        " (三)推进规模化供水|到2024年",
        " (四)完善老旧管网|改造管网20",
        "三、保障措施|各级要加强领",
    ]
    assert reading.plan.envelope.signature == ("西山省水利厅",)
    assert reading.plan.preamble[0].text == "为提升农村供水保障水平，制定本方案。"


def test_a_plan_without_a_notice_and_without_a_break_has_its_title_too() -> None:
    reading = read(
        "南城小学2024年德育工作计划为落实立德树人根本任务，结合我校实际，制定本计划。"
        "一、工作目标培养学生良好习惯，争创文明校园。"
        "二、主要措施1.健全制度。完善德育制度，落实责任，二是抓好队伍。2.丰富活动。每"
        "月开展主题活动1次，一、二年级重在养成。"
        "3.家校共育。开好家长会。三、保障措施加强领导，落实经费。南城小学2024年2月26日"
    )
    assert reading.plan.title == "南城小学2024年德育工作计划"
    assert outline_of(reading) == [
        "一、工作目标|培养学生良好",
        "二、主要措施",
        " 1.健全制度|完善德育制度",
        " 2.丰富活动|每月开展主题",
        " 3.家校共育|开好家长会。",
        "三、保障措施|加强领导，落",
    ]
    assert reading.plan.envelope.signature == ("南城小学",)


def test_paragraphs_parted_by_wide_blanks_are_paragraphs() -> None:
    reading = read(
        "江北市人民政府关于改善办学条件的指导意见江政发〔2021〕8号各县人民政府，市政"
        "府各部门：　　近年来，办学条件不断改善，"
        "但仍有短板。现提出以下意见：　　一、总体要求　　（一）指导思想。坚持以人民为"
        "中心。　　（二）基本原则。　　——因地制宜。"
        "按照实际推进。　　——量力而行。防止浪费。　　二、主要任务　　有效解决突出问"
        "题，补齐短板。　　（三）改造校舍。"
        "到2023年，改造校舍50所。　　（四）配齐设备。设备达标率达到95%。　　　　　　"
        "　　　　　　　江北市人民政府　　　　　　　　　　　　2021年3月2日　"
    )
    plan = reading.plan
    assert plan.title == "江北市人民政府关于改善办学条件的指导意见"
    assert plan.envelope.number == "江政发〔2021〕8号"
    assert plan.envelope.addressees == ("各县人民政府", "市政府各部门")
    assert [block.text[:4] for block in plan.preamble] == ["近年来，"]
    assert outline_of(reading) == [
        "一、总体要求",
        " （一）指导思想|坚持以人民为",
        " （二）基本原则|——因地制宜",
        "二、主要任务|有效解决突出",
        " （三）改造校舍|到2023年",
        " （四）配齐设备|设备达标率达",
    ]
    assert plan.envelope.signature == ("江北市人民政府",)


def test_a_heading_glued_into_a_paragraph_is_found_where_its_number_is_missed() -> None:
    reading = read(
        "2024年工作计划\n一、加强管理\n1.完善制度。修订制度，落实责任。2.强化培训。开"
        "展培训4次。\n3.严格考核。年底考核。\n"
        "二、提高质量\n抓好教研，抓实课堂，落实责任。三、改善条件\n1.修缮校舍。修缮校"
        "舍2栋。\n四、加强保障\n落实经费。\n"
    )
    assert outline_of(reading) == [
        "一、加强管理",
        " 1.完善制度|修订制度，落",
        " 2.强化培训|开展培训4次",
        " 3.严格考核|年底考核。",
        "二、提高质量|抓好教研，抓",
        "三、改善条件",
        " 1.修缮校舍|修缮校舍2栋",
        "四、加强保障|落实经费。",
    ]


def test_numbers_within_a_sentence_open_nothing() -> None:
    text = (
        "2024年工作计划\n一、加强管理\n1.会议内容：（1）学习文件；（2）讨论方案；（3"
        "）布置工作。\n2.会议时间：一是年初，二是年末。\n"
        "二、提高质量\n水深不小于1. 5米，一、二年级不留书面作业，二、三产业协调发展。\n"
    )
    assert outline_of(read(text)) == [
        "一、加强管理",
        " 1.会议内容|（1）学习文",
        " 2.会议时间|一是年初，二",
        "二、提高质量|水深不小于1",
    ]


def test_a_paper_on_three_long_lines_with_a_table_between_is_one_paper() -> None:
    filler = "坚持统筹规划，突出重点，分类指导，稳步推进，确保各项任务落到实处。" * 6
    reading = read(
        f"海州市教育发展规划为推进教育现代化，制定本规划。一、教育形势{filler}二、主要目标到2025年，质量提高。{filler}\n"
        "专栏1：主要指标序号指标2020年2025年1毛入学率85902巩固率9596\n"
        f"三、主要任务（一）提高水平。{filler}（二）改善条件。{filler}四、保障措施加强领导，落实经费。\n"
    )
    assert reading.plan.title == "海州市教育发展规划"
    assert outline_of(reading) == [
        "一、教育形势|坚持统筹规划",
        "二、主要目标|到2025年",
        "三、主要任务",
        " （一）提高水平|坚持统筹规划",
        " （二）改善条件|坚持统筹规划",
        "四、保障措施|加强领导，落",
    ]


def test_the_mark_of_a_page_before_a_flat_text_is_no_item() -> None:
    text = "为营造氛围，特制定本方案。二、工作要求1.加强领导。各校要明确专人。2.注重实效。各校要认真组织。"
    reading = read(f"1、2026年教师节活动方案一、活动背景{text}")
    assert reading.plan.title == "2026年教师节活动方案"
    assert [piece.text for piece in reading.unplaced] == ["1、"]
    assert outline_of(reading)[1:] == [
        "二、工作要求",
        " 1.加强领导|各校要明确专",
        " 2.注重实效|各校要认真组",
    ]


def test_what_a_library_glues_before_a_flat_text_is_no_title_and_two_pillars_are_enough() -> None:
    text = (
        "为做好工作，提出以下方案。一、工作目标以学校为单位，年辍学率控制为0.2%以下。"
        "二、工作要求提高认识，加强管理。各学校必须高度重视。"
    )
    reading = read(
        f"精选优质文档-倾情为你奉上创建无辍学学校工作方案{text}" + "各校要逐级落实。" * 20
    )
    assert reading.plan.title == "创建无辍学学校工作方案"
    assert [str(pillar.heading[0]) for pillar in reading.plan.pillars] == ["工作目标", "工作要求"]
    assert [target.text for target in reading.plan.targets] == ["0.2%以下"]
