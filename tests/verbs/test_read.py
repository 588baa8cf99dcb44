"""Reading from paths and bytes, in whatever encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import EduplanError, Plan, parse, read
from eduplan.errors import CodecError, FileError, ParseError, PlanError
from eduplan.model import NoteCode
from eduplan.verbs.write import to_bytes

TEXT = "2026年工作要点\n一、加强学习\n1.宣讲。全年开展宣讲100场。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_is_read_in_every_encoding_that_offices_use(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    plan = read(path).plan
    assert plan.title == "2026年工作要点"
    assert read(str(path)).plan == plan == read(path.read_bytes()).plan


@pytest.mark.parametrize("form", ["docx", "json", "yaml"])
def test_what_was_written_is_read_by_its_suffix_or_by_its_name(form: str, tmp_path: Path) -> None:
    plan = read(TEXT.encode()).plan
    content = to_bytes(plan, form)
    path = tmp_path / f"a.{form}"
    path.write_bytes(content)
    assert read(path).plan == plan == read(content, format=form).plan


def test_a_document_is_known_by_its_first_bytes_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(to_bytes(Plan("要点")))
    assert read(path).plan == Plan("要点")


def test_a_fault_names_file_and_place(tmp_path: Path) -> None:
    path = tmp_path / "坏.json"
    path.write_text('{"format": 1, "title": 5}', encoding="utf-8")
    with pytest.raises(CodecError) as caught:
        read(path)
    assert "坏.json" in str(caught.value)
    assert caught.value.path == "title"


@pytest.mark.parametrize("source", ["没有.txt", ".", "a\x00b"])
def test_a_file_that_cannot_be_read_is_named(source: str, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read(tmp_path / source)
    assert caught.value.place
    assert caught.value.remedy


def test_bytes_of_no_text_are_refused() -> None:
    with pytest.raises(ParseError, match="GB18030"):
        read(b"\xff\x00\x80" * 9, format="txt")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EduplanError, match="docx、txt、json、yaml"):
        read(b"", format="pdf")


LATER = TEXT.replace("1.宣讲。", "1.加强校园安全。排查隐患，落实责任。\n2.深化宣讲。").replace(
    "100", "120"
)


def test_the_same_work_keeps_the_id_that_an_earlier_plan_or_reading_gave_it() -> None:
    earlier = read(TEXT.encode())
    later = read(LATER.encode(), like=earlier)
    assert [work.id for work in later.plan.initiatives] == ["i3", "i1"]
    assert later.plan == parse(LATER, like=earlier.plan).plan
    assert [target.id for target in later.plan.targets] == ["t1"]
    assert NoteCode.ALIGNED in {note.code for note in later.notes}


def test_the_family_is_that_which_is_named_else_that_of_the_earlier_plan() -> None:
    earlier = parse(TEXT, family="minghu-education").plan
    assert earlier.family == "minghu-education"
    assert parse(LATER, like=earlier).plan.family == "minghu-education"
    assert parse(LATER, like=earlier, family="minghu").plan.family == "minghu"
    assert parse(TEXT).plan.family is None


def test_a_family_that_is_no_name_is_refused() -> None:
    with pytest.raises(PlanError) as caught:
        parse(TEXT, family="明湖")
    assert caught.value.path == "family"
