"""Ledgers as files: every message names the file, and writing loses nothing."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from eduplan.codecs.ledgers import LedgerFormat, dumps
from eduplan.errors import CodecError, EduplanError, FileError, ParseError
from eduplan.model import ColourRule, ColourScheme, Ledger, Observation, Sign
from eduplan.verbs.ledger import read_colours, read_ledger, write_ledger

LEDGER = Ledger([Observation("t1", datetime.date(2026, 6, 30), 60, "场", evidence="=照片")])


@pytest.mark.parametrize("suffix", [".csv", ".json", ".yaml", ".yml", ".CSV"])
def test_what_was_written_is_read_by_its_suffix(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"台账{suffix}"
    write_ledger(LEDGER, path)
    assert read_ledger(path) == read_ledger(str(path)) == LEDGER
    assert read_ledger(path).place(0).startswith(str(path))


def test_a_csv_has_the_mark_by_which_spreadsheets_know_it(tmp_path: Path) -> None:
    write_ledger(LEDGER, tmp_path / "台账.csv")
    assert (tmp_path / "台账.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    ("form", "suffix"), [(LedgerFormat.CSV, "csv"), (LedgerFormat.YAML, "yaml")]
)
def test_every_encoding_that_offices_use_is_read(
    encoding: str, form: LedgerFormat, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(dumps(LEDGER, form).encode(encoding))
    assert read_ledger(path) == LEDGER


def test_every_fault_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("编号,截止日期,完成值\nT1,2026-06-30,1\nt1,x,1\n", encoding="utf-8")
    with pytest.raises(CodecError) as caught:
        read_ledger(path)
    assert [each.place for each in caught.value.problems] == [f"{path} 第2行", f"{path} 第3行"]


def test_a_file_that_is_no_ledger_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="找不到文件"):
        read_ledger(tmp_path / "没有.csv")
    for name in ("台账.xls", "台账"):
        with pytest.raises(FileError, match="台账"):
            read_ledger(tmp_path / name)
    (tmp_path / "坏.csv").write_bytes(b"\xff\x00\x80" * 9)
    with pytest.raises(ParseError) as caught:
        read_ledger(tmp_path / "坏.csv")
    assert "坏.csv" in caught.value.place


def test_an_offices_colours_are_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "亮灯.yaml"
    path.write_text("format: 1\nrules:\n  - {when: met, colour: 蓝}\n", encoding="utf-8")
    assert read_colours(path) == ColourScheme([ColourRule(Sign.MET, "蓝")])
    path.write_text("format: 1\nrules: 蓝\n", encoding="utf-8")
    with pytest.raises(EduplanError, match=r"亮灯\.yaml 第2行"):
        read_colours(path)
