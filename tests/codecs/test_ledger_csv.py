"""Ledgers as CSV: read as offices write them; what is wrong is told by line and column."""

from __future__ import annotations

import datetime
from pathlib import Path

import attrs
import pytest

from eduplan.codecs.csv import dump_records
from eduplan.codecs.ledger_csv import ALIASES, HEADS, read_rows, write_rows
from eduplan.errors import CodecError
from eduplan.model import Counting, Ledger, Observation, records
from tests.codecs.samples import FULL

JUNE = datetime.date(2026, 6, 30)
FIRST = "编号,截止日期,完成值,单位\n"


def problems(text: str) -> list[tuple[str, str, str]]:
    """Place, column and message of each fault in *text*."""
    with pytest.raises(CodecError) as caught:
        read_rows(text)
    assert all(each.remedy for each in caught.value.problems)
    return [(each.place, each.path, each.message) for each in caught.value.problems]


def test_there_is_a_head_for_every_field_in_order() -> None:
    assert list(HEADS) == [field.name for field in attrs.fields(Observation)]
    assert len({*HEADS.values(), *ALIASES}) == len(HEADS) + len(ALIASES)


def test_a_row_reads_as_people_expect() -> None:
    observation = Observation("t1", JUNE, 60, "场", counting=Counting.INTERVAL, status="达进度")
    head, row, _ = write_rows(Ledger([observation])).split("\r\n")
    assert dict(zip(head.split(","), row.split(","), strict=True)) == {
        **dict.fromkeys(HEADS.values(), ""),
        "编号": "t1",
        "截止日期": "2026-06-30",
        "完成值": "60",
        "单位": "场",
        "累计或当期": "当期",
        "上报状态": "达进度",
    }


def test_columns_may_stand_in_any_order_be_called_otherwise_and_be_missing() -> None:
    found = read_rows("实际完成值,度量单位,截至日期,目标编号\n60,场,2026年6月30日,t1\n")
    assert found == Ledger([Observation("t1", JUNE, 60, "场")])
    assert found.places == ("第2行",)


def test_tabs_titles_blank_rows_and_marks_are_no_hindrance() -> None:
    text = "\ufeff明湖区台账\t\t\n\t\t\n编号\t截止日期\t完成值\nt1\t2026-06-30\t60\n\n\t\t\n"
    assert read_rows(text).observations == (Observation("t1", JUNE, 60),)


def test_the_table_of_targets_with_columns_added_is_a_ledger() -> None:
    table = records(FULL)
    head, *rows = dump_records(table).splitlines()
    filled = [
        head + ",截止日期,完成值",
        rows[0] + ",2026-06-30,60",
        *(row + ",," for row in rows[1:]),
    ]
    assert read_rows("\r\n".join(filled)) == Ledger([Observation(table[0].id, JUNE, 60, "场")])


def test_a_line_break_inside_quotes_counts_in_the_line_that_is_told() -> None:
    [(place, column, message)] = problems(FIRST + 't1,2026-06-30,"60\n",场\nt2,2026-06-31,1,场\n')
    assert (place, column) == ("第4行", "截止日期")
    assert "不存在" in message


@pytest.mark.parametrize(
    ("row", "column", "message"),
    [
        ("T1,2026-06-30,60,场", "编号", "不是编号"),
        (",2026-06-30,60,场", "编号", "缺少这一项"),
        ("t1,,60,场", "截止日期", "缺少这一项"),
        ("t1,6月30日,60,场", "截止日期", "不合规则"),
        ("t1,2026-06-30,约60,场", "完成值", "不合规则"),
        ("t1,2026-06-30,-60,场", "完成值", "不合规则"),
        ("t1,2026-06-30,60,1场", "单位", "不合规则"),
        ("t1,2026-06-30,60,场,多,了", "", "多出几格"),
    ],
)
def test_a_fault_is_told_by_line_and_column(row: str, column: str, message: str) -> None:
    [(place, path, said)] = problems(FIRST + "t9,2026-06-30,1,场\n" + row + "\n")
    assert (place, path) == ("第3行", column)
    assert message in said


def test_every_faulty_row_is_told_and_none_is_taken() -> None:
    found = problems(FIRST + "T1,2026-06-30,60,场\nt2,2026-06-30,1,场\nt3,x,y,场\n")
    assert [(place, path) for place, path, _ in found] == [
        ("第2行", "编号"),
        ("第4行", "截止日期"),
        ("第4行", "完成值"),
    ]


def test_two_rows_that_clash_are_told_at_the_second() -> None:
    [(place, path, message)] = problems(FIRST + "t1,2026-06-30,60,场\nt1,2026-06-30,61,场\n")
    assert (place, path) == ("第3行", "编号")
    assert "两种说法：61场，第2行 说 60场" in message


@pytest.mark.parametrize(
    ("text", "place", "column", "message"),
    [
        ("", "", "", "文件是空的"),
        ("\n\n", "", "", "文件是空的"),
        ("截止日期,完成值\n", "第1行", "", "没有“编号”"),
        ("编号,完成值\n", "第1行", "", "没有“截止日期”"),
        ("编号,截止日期,完成直\n", "第1行", "完成直", "没有这一列"),
        ("编号,截止日期,编号\n", "第1行", "编号", "写了两次"),
        ("题\n题\n题\n题\n题\n", "第4行", "", "没有“编号”"),
        (FIRST + '"' + "x" * 200_000, "第2行", "", "不是合规的 CSV"),
    ],
)
def test_a_head_that_is_none_is_told(text: str, place: str, column: str, message: str) -> None:
    [(where, path, said), *_] = problems(text)
    assert (where, path) == (place, column)
    assert message in said


def test_a_misspelt_head_is_answered_with_the_nearest() -> None:
    with pytest.raises(CodecError, match="是不是 完成值？"):
        read_rows("编号,截止日期,完成直\n")


def test_the_example_is_a_ledger(examples: Path) -> None:
    text = (examples / "minghu-2026-ledger.csv").read_text(encoding="utf-8-sig")
    ledger = read_rows(text)
    assert len(ledger.observations) >= 50
    assert read_rows(write_rows(ledger)) == ledger
