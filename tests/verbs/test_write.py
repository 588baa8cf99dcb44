"""Writing to paths and file objects, and notes on what does not come back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from eduplan import Initiative, Pillar, Plan, read, write
from eduplan.errors import FileError
from eduplan.model import Envelope, NoteCode
from eduplan.verbs.write import to_bytes

PLAN = Plan("要点", [Pillar("学习", [Initiative("宣讲", ["开展宣讲。"])])])


@pytest.mark.parametrize("suffix", [".docx", ".json", ".yaml", ".yml"])
def test_the_suffix_says_the_format(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    assert write(PLAN, path) == ()
    assert read(path).plan == PLAN


def test_a_file_object_gets_the_same_bytes() -> None:
    buffer = io.BytesIO()
    write(PLAN, buffer)
    assert buffer.getvalue() == to_bytes(PLAN)


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"\.docx"):
        write(PLAN, tmp_path / "a.xyz")


def test_a_line_that_would_read_otherwise_is_named_when_text_is_written(tmp_path: Path) -> None:
    plan = Plan("要点", [Pillar("学习", [Initiative("宣讲", ["开展。", "一、不是方面"])])])
    notes = write(plan, tmp_path / "a.txt")
    assert {note.code for note in notes} == {NoteCode.AMBIGUOUS}
    assert write(PLAN, tmp_path / "b.txt") == ()


@pytest.mark.parametrize(("form", "clean"), [("txt", False), ("docx", True)])
def test_elements_that_are_not_printed_are_named(form: str, clean: bool, tmp_path: Path) -> None:
    plan = Plan("要点", envelope=Envelope(number="明教〔2026〕1号", addressees=["各学校"]))
    notes = write(plan, tmp_path / f"a.{form}", clean=clean)
    assert [note.code for note in notes] == [NoteCode.NOT_CARRIED]
    assert "发文字号、主送机关" in notes[0].message


def test_members_stored_as_they_are_hold_the_same_plan() -> None:
    stored, packed = to_bytes(PLAN, compress=False), to_bytes(PLAN)
    assert len(stored) > len(packed)
    assert read(stored).plan == read(packed).plan == PLAN
