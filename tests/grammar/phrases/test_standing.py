"""Standing rules: what holds anyway."""

import pytest

from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import find_measures
from eduplan.grammar.phrases.standing import is_standing


def judged(text: str) -> list[bool]:
    """Whether each measure of *text* is a standing rule."""
    prose = Prose(text)
    return [is_standing(prose, measure) for measure in find_measures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "每班人数不超过35人。",
        "每个小组不多于8人。",
        "每车超过15瓶的一律不予放行。",
        "学徒在岗时间累计不少于6个月。",
        "校长交流时间不少于一学年。",
        "资金拨付不超过5个工作日。",
        "备案办理压减至3个工作日。",
        "公益性指标权重不低于10%。",
        "优秀等次不超过20%。",
        "收费主要用于劳务补助，占比不低于80%。",
        "服务收费每生每月不超过300元。",
        "助学金每生每年2000元。",
        "按照不低于5%的比例安排机动名额。",
        "按每3000亩配备1名护林员的标准落实人员。",
        "招收5名以上残疾学生的普通学校应设立资源教室。",
        "配备不少于2名医务人员的卫生室可以申报。",
        "对达到20家以上的县区给予奖励。",
        "报名人数不得超过20人。",
        "坚决杜绝死亡3人以上的道路交通事故。",
        "严防过火面积100公顷以上的森林火灾。",
        "推动30户以上自然村通上硬化路。",
        "督促100人以上企业建立工会。",
    ],
)
def test_a_rule_that_holds_anyway_stands(text: str) -> None:
    assert judged(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "每班召开家长会不少于2次。",
        "防范交通事故，整治隐患路段20处以上。",
        "遏制较大事故，火灾起数下降5%以上。",
        "班额控制在45人以内。",
        "每天体育活动时间不少于2小时。",
        "六年级书面作业每天不得超过60分钟。",
        "用户年均停电时间不超过2小时。",
        "案件平均审理天数控制在60天以内。",
        "审批时限压减至3个工作日以内。",
        "双师型教师占比不低于60%。",
        "服务老年人不少于5万人次，农村占比不低于60%。",
        "经费标准提高到每生每年800元。",
        "按计划完成校舍改造10所。",
        "选派50名以上优秀教师支教。",
        "组织500人以上村民培训。",
        "完成改厕1000户以上。",
        "培育10家以上省级企业。",
        "选派20名以上骨干教师到偏远的乡镇。",
        "达到85%以上的目标。",
    ],
)
def test_a_promise_does_not(text: str) -> None:
    assert not any(judged(text))
