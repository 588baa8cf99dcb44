"""附注 and 版记 below a plan."""

import datetime

from eduplan.grammar.below import take_below, take_imprint
from eduplan.grammar.head_found import Head
from eduplan.grammar.outline import read_outline
from eduplan.grammar.passages import Passage, passages_of
from eduplan.grammar.rows import rows_of


def passages(text: str) -> tuple[Passage, ...]:
    return passages_of(rows_of(read_outline(text).lines))[0]


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
