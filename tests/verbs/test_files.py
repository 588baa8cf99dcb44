"""Putting a file in place: the old one stands until the new one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.errors import CodecError, FileError
from eduplan.verbs.files import in_file, put


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", b"one")
    put(tmp_path / "a.txt", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"two"


def test_a_copy_that_stands_beside_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.new.txt").write_bytes(b"kept")
    put(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.new.txt").read_bytes() == b"kept"
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_folder_in_the_way_leaves_no_copy_behind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(FileError) as caught:
        put(tmp_path / "a.txt", b"new")
    assert caught.value.remedy
    assert not (tmp_path / "a.new.txt").exists()


def test_a_fault_in_data_is_told_with_the_name_of_its_file() -> None:
    told = in_file(CodecError("错", path="title", place="第2行", remedy="改"), "a.yaml")
    assert (told.place, told.path, told.message, told.remedy) == (
        "a.yaml 第2行",
        "title",
        "错",
        "改",
    )
    assert in_file(CodecError("错"), Path("a.json")).place == "a.json"
