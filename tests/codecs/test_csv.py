import csv
import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.csv import HEADS, dump_records, encode_csv, guard, unguard
from eduplan.model import Plan, TargetRecord, records
from eduplan.testing import plans
from tests.codecs.samples import FULL


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_there_is_a_head_for_every_field_in_order() -> None:
    assert list(HEADS) == [field.name for field in attrs.fields(TargetRecord)]
    assert len(set(HEADS.values())) == len(HEADS)


@given(plans())
def test_the_cells_give_back_the_records(plan: Plan) -> None:
    found = records(plan)
    head, *body = rows(dump_records(found))
    assert head == list(HEADS.values())
    assert [[unguard(cell) for cell in row] for row in body] == [
        ["" if value is None else str(value) for value in attrs.astuple(record)] for record in found
    ]


def test_a_row_reads_as_people_expect() -> None:
    first = dict(zip(*rows(dump_records(records(FULL)))[:2], strict=True))
    assert first["发文单位"] == "明湖区教育局"
    assert first["目标"] == "100场"
    assert first["数值"] == "100"
    assert first["时限"] == "2026-06-30"
    assert first["责任"].startswith("牵头单位：教育科、人事科")


@given(st.text() | st.text("=+-@'＝12/\t", max_size=4))
def test_a_guarded_cell_gives_back_its_text(text: str) -> None:
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\t=1", "'x", "2/3"]
)
def test_what_a_spreadsheet_would_run_or_change_is_guarded(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", ["", "100", "77.34", "2026-06-30", "——", "1/2以上", "家访全覆盖"])
def test_other_cells_are_left_alone(text: str) -> None:
    assert guard(text) == text


def test_a_file_has_the_mark_by_which_spreadsheets_know_utf_8_and_their_line_ends() -> None:
    data = encode_csv(dump_records(records(FULL)))
    assert data.startswith(b"\xef\xbb\xbf" + "发文单位".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == 1 + len(FULL.targets)
