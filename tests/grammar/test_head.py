"""公文要素 above, below and beside a plan."""

import datetime

from eduplan.grammar.head import Head, read_head, take_below, take_imprint, take_lead
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


def test_the_imprint_stands_at_the_very_end() -> None:
    head = Head()
    lines = passages("正文。\n抄送：区委办公室，区人大。\n明湖区教育局办公室2026年1月5日印发")
    assert take_imprint(head, lines) == 2
    assert head.copies == ("区委办公室", "区人大")
    assert (head.printer, head.printed) == ("明湖区教育局办公室", datetime.date(2026, 1, 5))


def test_a_printing_date_in_another_form_stays_what_it_is() -> None:
    head = Head()
    assert take_imprint(head, passages("教育局办公室2026年01月05日印发")) == 0


def test_a_note_is_taken_once() -> None:
    head = Head()
    lines = passages("（此件公开发布）\n（联系人：张明，电话：1234567）")
    assert [each.text for each in take_below(head, lines)] == ["（联系人：张明，电话：1234567）"]
    assert head.note == "此件公开发布"
