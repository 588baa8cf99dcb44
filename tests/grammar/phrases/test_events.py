"""Events: acts with a deadline."""

import pytest

from eduplan.grammar.phrases import find_inlines
from eduplan.model import Firmness, Target, TargetKind


def found(text: str) -> list[Target]:
    return [part for part in find_inlines(text) if isinstance(part, Target)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("5月底前举办全区艺术展演，", "举办全区艺术展演"),
        ("第二季度召开现场推进会，", "召开现场推进会"),
        ("确保实验小学9月1日前建成投入使用，", "建成投入使用"),
        ("到2027年，力争通过国家评估。", "通过国家评估"),
        ("到2027年，全州实现县域内学校基本均衡；", "实现县域内学校基本均衡"),
    ],
)
def test_an_act_behind_a_deadline_is_a_target(text: str, phrase: str) -> None:
    (target,) = found(text)
    assert (target.text, target.kind) == (phrase, TargetKind.EVENT)


def test_one_piece_of_work_by_a_deadline_is_an_event_and_a_whole_set_a_completion() -> None:
    (one,) = found("8月底前完成北岸小学扩建，")
    assert (one.text, one.kind) == ("完成北岸小学扩建", TargetKind.EVENT)
    (whole,) = found("8月底前小学全部完成扩建，")
    assert (whole.text, whole.kind) == ("小学全部完成扩建", TargetKind.COMPLETION)


def test_an_event_is_as_firm_as_its_clause() -> None:
    (target,) = found("到2027年力争通过国家评估。")
    assert target.firmness is Firmness.STRIVE


@pytest.mark.parametrize(
    "text",
    [
        "召开党建品牌发布会。",
        "每学期召开家长会。",
        "年底前加强管理，定期召开家长会。",
        "6月底前，加强管理。",
        "放假前，各校要利用班会、校会和家长会等形式，加强教育。",
    ],
)
def test_an_act_without_a_point_in_time_is_none(text: str) -> None:
    assert found(text) == []


def test_a_number_says_more_than_the_act() -> None:
    (target,) = found("秋季学期开设课程不少于120门，")
    assert target.kind is TargetKind.COUNT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2033年，推行校长职级制。", "推行校长职级制"),
        ("2033年在全县中小学全面建成智慧课堂。", "在全县中小学全面建成智慧课堂"),
        ("2033年秋季入学，全面执行新课程方案。", "执行新课程方案"),
    ],
)
def test_an_act_in_a_year_after_the_plans_own_is_planned(text: str, words: str) -> None:
    def acts(year: int | None) -> list[str]:
        found = find_inlines(text, year)
        return [part.text for part in found if isinstance(part, Target)]

    assert acts(2031) == [words]
    assert acts(2033) == acts(2034) == acts(None) == []
