"""Duties: a label and the parties behind it."""

import pytest
from hypothesis import given

from eduplan.grammar.phrases import find_inlines, read_duty
from eduplan.model import Duty, DutyRole
from eduplan.testing import strategies
from eduplan.testing.strategies import lines


def found(text: str) -> list[Duty]:
    return [part for part in find_inlines(text) if isinstance(part, Duty)]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("牵头单位：", DutyRole.LEAD),
        ("主办科室:", DutyRole.LEAD),
        ("配合单位：", DutyRole.SUPPORT),
        ("责任科室：", DutyRole.RESPONSIBLE),
        ("责任单位：", DutyRole.RESPONSIBLE),
        ("分管领导：", DutyRole.SUPERVISOR),
        ("分管局领导：", DutyRole.SUPERVISOR),
        ("责任人：", DutyRole.PERSON),
        ("第一责任人：", DutyRole.PERSON),
    ],
)
def test_the_label_says_the_role_and_stays(label: str, role: DutyRole) -> None:
    (duty,) = found(f"抓好落实。（{label}教育科、人事科）")
    assert duty.role is role
    assert duty.parties == ("教育科", "人事科")
    assert duty.text == f"{label}教育科、人事科"


def test_several_duties_stand_in_one_bracket() -> None:
    duties = found("（牵头单位：各县（市、区）局、人事科；配合单位：办公室）")
    assert [duty.text for duty in duties] == [
        "牵头单位：各县（市、区）局、人事科",
        "配合单位：办公室",
    ]


@pytest.mark.parametrize("mark", ["，", " ", "、", "；", "（"])
def test_a_label_ends_the_parties_before_it(mark: str) -> None:
    duties = found(f"牵头单位：教育科{mark}配合单位：人事科")
    assert [duty.text for duty in duties] == ["牵头单位：教育科", "配合单位：人事科"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("责任人：张三，李四", ("张三", "李四")),
        ("责任人：张三 李四", ("张三", "李四")),
        ("责任人：张三", ("张三",)),
    ],
)
def test_parties_are_parted_by_the_mark_that_stands_there(
    text: str, parties: tuple[str, ...]
) -> None:
    assert read_duty(text).parties == parties
    assert read_duty(text).text == text


@pytest.mark.parametrize(
    "text", ["责任单位：", "“责任单位：教育科”", "落实责任单位的要求", "责任单位：、"]
)
def test_a_label_without_parties_or_in_quotes_is_words(text: str) -> None:
    assert found(text) == []


@given(strategies.duties())
def test_the_words_of_any_duty_read_back_as_one(duty: Duty) -> None:
    assert read_duty(duty.text).text == duty.text


@given(lines(2))
def test_any_words_are_some_duty(words: str) -> None:
    assert read_duty(words).text == words


SPOKEN = [
    ("加强建设。（教育科牵头，人事科、办公室配合）", ["lead:教育科", "support:人事科/办公室"]),
    (
        "（省能源局牵头，省发展改革委、省国资委等部门配合）",
        ["lead:省能源局", "support:省发展改革委/省国资委"],
    ),
    ("（教育科、人事科负责）", ["responsible:教育科/人事科"]),
    ("(省交通运输厅、国铁济南局按职责分工负责)", ["responsible:省交通运输厅/国铁济南局"]),
    ("（由教育科牵头，相关学校参与）", ["lead:教育科", "support:相关学校"]),
    ("健全协同机制，由教育科牵头，定期会商。", ["lead:教育科"]),
    ("日常工作由局办公室负责。", ["responsible:局办公室"]),
    ("各县（市、区）落实。教育科牵头，人事科配合。", ["lead:教育科", "support:人事科"]),
    ("（各市党委、政府负责）", ["responsible:各市党委/政府"]),
    ("坚持谁主管谁负责的原则。", []),
    ("实行校长负责制。", []),
    ("（认真负责，积极配合）", []),
    ("加强部门配合，形成合力。", []),
    ("由校长负责，层层落实。", []),
    ("发挥牵头作用（见附件）。", []),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_a_duty_said_in_words_is_found(text: str, expected: list[str]) -> None:
    duties = found(text)
    assert [f"{duty.role.value}:{'/'.join(duty.parties)}" for duty in duties] == expected
