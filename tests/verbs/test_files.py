"""Putting a file in place: the old one stands until the new one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import read
from eduplan.errors import CodecError, FileError, PlanError
from eduplan.verbs.files import errors_in, in_file, put


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


def test_errors_within_name_the_file_for_every_fault() -> None:
    faults = [CodecError("一", path="a"), CodecError("二", path="b", place="第2行")]
    with pytest.raises(CodecError) as caught, errors_in(Path("a.yaml")):
        raise CodecError.of(faults)
    assert [each.place for each in caught.value.problems] == ["a.yaml", "a.yaml 第2行"]


def test_an_error_of_a_file_keeps_its_own_name_and_bytes_have_none() -> None:
    with pytest.raises(FileError) as caught, errors_in("a.yaml"):
        raise FileError("读不了", place="b.yaml")
    assert caught.value.place == "b.yaml"
    with pytest.raises(PlanError) as refused, errors_in(b"{}"):
        raise PlanError("不对", path="title")
    assert refused.value.place == ""


def test_every_fault_of_a_plan_in_a_file_names_it(tmp_path: Path) -> None:
    path = tmp_path / "要点.json"
    path.write_text('{"format": 1, "title": 1, "pillars": 2}', encoding="utf-8")
    with pytest.raises(CodecError) as caught:
        read(path)
    assert len(caught.value.problems) == 2
    assert all(str(path) in each.place for each in caught.value.problems)
