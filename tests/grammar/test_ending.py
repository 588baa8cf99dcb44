"""The end: closing, 署名, 成文日期, annexes, and what comes after."""

import datetime

import pytest

from eduplan.grammar import read_text
from eduplan.model import Plan, UnplacedReason

BODY = "2026年工作要点\n一、学习\n1.开展宣讲。全年宣讲100场。\n"
INDENTED = "2026年工作要点\n　　一、学习\n　　（一）开展宣讲。全年宣讲100场。\n"


def closing(plan: Plan) -> list[str]:
    return [getattr(block, "text", "") for block in plan.closing]


@pytest.mark.parametrize(
    ("end", "signature", "day"),
    [
        ("明湖区教育局\n2026年1月5日", ("明湖区教育局",), datetime.date(2026, 1, 5)),
        ("明湖区教育局2026年1月5日", ("明湖区教育局",), datetime.date(2026, 1, 5)),
        (
            "　　　　　　　明湖区教育局\n　　　　　　　2026 年 1 月 5 日",
            ("明湖区教育局",),
            datetime.date(2026, 1, 5),
        ),
        (
            "明湖区教育局\n明湖区财政局\n二〇二六年一月五日",
            ("明湖区教育局", "明湖区财政局"),
            datetime.date(2026, 1, 5),
        ),
        (
            "明湖区教育局　　明湖区财政局\n2026年1月5日",
            ("明湖区教育局", "明湖区财政局"),
            datetime.date(2026, 1, 5),
        ),
        ("国　务　院\n2026年1月5日", ("国务院",), datetime.date(2026, 1, 5)),
        ("明湖区教育局", ("明湖区教育局",), None),
        ("2026年1月5日", (), datetime.date(2026, 1, 5)),
        ("2026年2月30日", (), None),
        ("", (), None),
    ],
)
def test_the_lines_at_the_end_are_who_signs_and_when(
    end: str, signature: tuple[str, ...], day: datetime.date | None
) -> None:
    plan = read_text(BODY + end).plan
    assert plan.envelope.signature == signature
    assert plan.envelope.date == day


def test_a_date_keeps_its_own_wording() -> None:
    assert read_text(BODY + "二○二六年一月五日").plan.envelope.date_text == "二○二六年一月五日"


def test_words_that_speak_to_all_close_the_plan() -> None:
    plan = read_text(BODY + "全年不少于10场。\n各学校要认真抓好落实。\n明湖区教育局").plan
    assert closing(plan) == ["各学校要认真抓好落实。"]
    assert plan.initiatives[0].body[1:] != ()


def test_words_that_do_not_close_belong_to_the_last_item() -> None:
    plan = read_text(BODY + "加强统筹协调。").plan
    assert closing(plan) == []
    assert len(plan.initiatives[0].body) == 2


def test_the_only_blank_line_parts_the_closing() -> None:
    plan = read_text(INDENTED + "\n　　加强统筹协调。\n\n某某\n2026年1月5日").plan
    assert closing(plan) == ["加强统筹协调。"]
    assert plan.envelope.signature == ("某某",)


def test_a_list_of_annexes_before_the_date_is_no_annex_and_no_items() -> None:
    plan = read_text(BODY + "附件：\n1．名单\n2．清单\n明湖区教育局\n2026年1月5日").plan
    assert closing(plan) == ["附件：", "1．名单", "2．清单"]
    assert plan.annexes == ()
    assert len(plan.initiatives) == 1


@pytest.mark.parametrize(
    ("text", "annexes"),
    [
        ("附件\n任务清单\n一、不是方面\n1.不是任务", [("附件", None, "任务清单", 2)]),
        ("附件1\n甲\n内容\n附件2\n乙", [("附件1", None, "甲", 1), ("附件2", None, "乙", 0)]),
        ("附件：任务清单\n内容", [("附件：", "附件：", "任务清单", 1)]),
    ],
)
def test_annexes_stand_behind_the_date_with_a_numbering_of_their_own(
    text: str, annexes: list[tuple[str, str | None, str, int]]
) -> None:
    plan = read_text(BODY + "明湖区教育局\n2026年1月5日\n" + text).plan
    found = [(annex.label, annex.title, len(annex.body)) for annex in plan.annexes]
    assert found == [(own, title, size) for _, own, title, size in annexes]
    assert len(plan.pillars) == 1


def test_an_annex_mark_without_a_title_is_the_title() -> None:
    plan = read_text(BODY + "2026年1月5日\n附件1\n附件2\n名单").plan
    assert [(annex.label, annex.title) for annex in plan.annexes] == [("", "附件1"), (None, "名单")]


def test_what_follows_the_date_is_left_behind_as_loss() -> None:
    reading = read_text(BODY + "明湖区教育局\n2026年1月5日\n明湖区教育局办公室印发")
    assert [(each.text, each.reason) for each in reading.loss] == [
        ("明湖区教育局办公室印发", UnplacedReason.AFTER_END)
    ]
