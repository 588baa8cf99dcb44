"""House styles by name or by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.codecs.houses import SHIPPED, shipped
from eduplan.errors import CodecError, FileError
from eduplan.model import HouseStyle
from eduplan.verbs.house import house_named


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_style_is_found_by_its_name(name: str) -> None:
    assert house_named(name) == shipped(name)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("ours.toml", 'fangsong = "仿宋"'),
        ("ours.yaml", "fangsong: 仿宋"),
        ("OURS.YML", "fangsong: 仿宋"),
    ],
)
def test_an_office_keeps_its_style_in_a_file(tmp_path: Path, file: str, text: str) -> None:
    path = tmp_path / file
    path.write_text(text, encoding="utf-8")
    assert house_named(str(path)) == HouseStyle(fangsong="仿宋")


def test_a_name_that_is_no_style_is_refused_with_a_guess() -> None:
    with pytest.raises(FileError) as caught:
        house_named("wordgrid")
    assert "是不是 word-grid？" in caught.value.remedy
    assert ".toml" in caught.value.remedy


def test_a_file_that_is_missing_is_refused_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        house_named(str(tmp_path / "ours.toml"))
    assert caught.value.place == str(tmp_path / "ours.toml")


def test_every_fault_in_a_file_is_told_with_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("top: 3cm\nbotom: 35\n", encoding="utf-8")
    with pytest.raises(CodecError) as caught:
        house_named(str(path))
    assert [each.place for each in caught.value.problems] == [
        f"{path} 第1行第1列",
        f"{path} 第2行第1列",
    ]
