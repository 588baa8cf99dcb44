"""Decision files are told by their suffix, and what is wrong in them by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan import parse
from eduplan.errors import EduplanError, FileError
from eduplan.model import Decision, Decisions, Verdict, decided, questions
from eduplan.verbs.decisions import read_decisions, write_decisions

READING = parse("要点\n一、学习\n1.开展宣讲。全年宣讲100场。")


@pytest.mark.parametrize("name", ["待定.yaml", "待定.yml", "待定.json"])
def test_open_questions_are_written_and_read(tmp_path: Path, name: str) -> None:
    write_decisions(questions(READING), tmp_path / name)
    assert read_decisions(tmp_path / name) == questions(READING)


def test_another_suffix_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_decisions(tmp_path / "待定.txt")
    assert ".yaml" in caught.value.remedy


def test_a_decision_on_nothing_names_the_file_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "待定.yaml"
    write_decisions(Decisions([Decision("一、/1.", "90场", Verdict.CONFIRM)]), path)
    with pytest.raises(EduplanError) as caught:
        decided(READING, read_decisions(path))
    assert str(path) in caught.value.place
    assert "第4行" in caught.value.place


def test_a_broken_file_names_itself(tmp_path: Path) -> None:
    path = tmp_path / "待定.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(EduplanError) as caught:
        read_decisions(path)
    assert str(path) in caught.value.place
