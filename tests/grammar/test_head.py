"""公文要素 above a plan and beside its title."""

import datetime

from eduplan.grammar import read_text
from eduplan.grammar.head import read_head, take_lead
from eduplan.grammar.head_found import Head
from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import Passage, passages_of
from eduplan.grammar.rows import rows_of
from eduplan.model import UnplacedReason, Urgency


def passages(text: str) -> tuple[Passage, ...]:
    return passages_of(rows_of(read_outline(text).lines))[0]


def test_what_stands_above_the_number_is_mark_secrecy_urgency_and_copy_number() -> None:
    head = read_head(
        passages(
            "000001\n机密★1年\n特急\n明湖区教育局\n明湖区财政局文件\n明教〔2026〕5号\n签发人：张明"
        ),
        "要点",
    )
    assert (head.copy_number, head.secrecy, head.urgency) == (
        "000001",
        "机密★1年",
        Urgency.EXTRA_URGENT,
    )
    assert (head.mark, head.mark_suffix) == (("明湖区教育局", "明湖区财政局"), "文件")
    assert (head.number, head.signers) == ("明教〔2026〕5号", ("张明",))
    assert head.left == []


def test_lines_before_a_title_that_issue_nothing_are_left() -> None:
    head = read_head(passages("教育网\n要点\n转发一则"), "明湖区教育局2026年工作要点")
    assert [reason for _, reason in head.left] == [UnplacedReason.BEFORE_TITLE] * 3
    assert not head.is_notice


def test_number_addressees_and_date_below_a_title_are_taken() -> None:
    lines = passages("明教〔2026〕5号\n（2026年1月5日）\n（征求意见稿）\n各学校：\n为做好工作。")
    head = Head()
    assert take_lead(head, lines, flush=False) == 4
    assert (head.number, head.addressees) == ("明教〔2026〕5号", ("各学校",))
    assert head.day == datetime.date(2026, 1, 5)
    assert [reason for _, reason in head.left] == [UnplacedReason.DRAFT]


def test_an_indented_line_below_a_flush_title_is_text() -> None:
    head = Head()
    assert take_lead(head, passages("　　各学校：\n　　为做好工作。"), flush=True) == 0
    assert head.addressees == ()


def test_a_school_named_below_a_title_signs_the_plan_unless_it_is_signed_at_its_end() -> None:
    rest = "\n为做好工作，制定本方案。\n一、学习\n1.开展宣讲。全年宣讲100场。\n"
    plan = read_text("师德教育活动方案\n青石镇中心小学\n2026年3月5日" + rest).plan
    assert plan.title == "师德教育活动方案"
    assert plan.envelope.signature == ("青石镇中心小学",)
    assert plan.envelope.date is not None
    signed = read_text(
        "师德教育活动方案\n青石镇中心小学" + rest + "青石镇教育局\n2026年3月6日\n"
    ).plan
    assert signed.envelope.signature == ("青石镇教育局",)
    assert [block.text for block in plan.preamble] == ["为做好工作，制定本方案。"]
