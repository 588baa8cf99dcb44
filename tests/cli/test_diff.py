"""``eduplan diff``: every form says the same, and documents open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan import apply, read
from eduplan.cli.diff_text import text_lines
from eduplan.codecs.differences import loads
from eduplan.docx.opening import open_package
from eduplan.history.diff import diff
from eduplan.history.report import comparison_of
from eduplan.language.width import display_width
from tests.cli.conftest import Cli

OLD = """2026年明湖区教育工作要点
一、加强学习
1.深化宣讲。全年开展宣讲100场。落实责任。
2.建强队伍。加强教师培训，办好名师工作室。
"""
NEW = """2027年明湖区教育工作要点
一、加强学习
1.深化宣讲。全年开展宣讲120场。落实责任。
2.普及实验教学。开齐开足实验课，配齐实验器材，建好探究实验室。
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "旧.txt", tmp_path / "新.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_old_and_new_stand_beside_each_other(pair: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("diff", *pair)
    assert outcome.code == 1
    assert "目标调高 1" in outcome.out
    assert "【100场】" in outcome.out
    assert "【120场】" in outcome.out
    assert "删去 一、/2. 建强队伍" in outcome.out
    assert "新增 一、/2. 普及实验教学" in outcome.out


@pytest.mark.parametrize("columns", [40, 60, 98])
def test_lines_fit_the_terminal(columns: int, pair: tuple[Path, Path]) -> None:
    a, b = (read(path).plan for path in pair)
    lines = list(text_lines(comparison_of(a, b, diff(a, b)), columns))
    assert max(map(display_width, lines)) <= columns


def test_nothing_differs_from_itself(pair: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("diff", pair[0], pair[0])
    assert outcome.code == 0
    assert "两份计划相同" in outcome.out


def test_json_can_be_applied(pair: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("diff", *pair, "--json")
    data = json.loads(outcome.out)
    assert (data["status"], data["exit"]) == ("done", 1)
    kept = {key: data[key] for key in ("format", "changes", "ids", "retired") if key in data}
    a, b = (read(path).plan for path in pair)
    assert apply(loads(json.dumps(kept)), a) == b


def test_markdown_and_html_mark_what_differs(
    pair: tuple[Path, Path], cli: Cli, tmp_path: Path
) -> None:
    assert "~~100场~~" in cli("diff", *pair, "--format", "md").out
    page = tmp_path / "对照.html"
    assert cli("diff", *pair, "--format", "html", "-o", page).code == 1
    text = page.read_text(encoding="utf-8")
    assert "<del>100场</del>" in text
    assert "<ins>120场</ins>" in text
    assert not any(word in text for word in ("http:", "https:", "<script", "<link", "<img"))


def test_the_comparison_is_a_document_with_tables(
    pair: tuple[Path, Path], cli: Cli, tmp_path: Path
) -> None:
    import docx

    made = tmp_path / "对照表.docx"
    assert cli("diff", *pair, "--format", "docx", "-o", made).code == 1
    tables = docx.Document(str(made)).tables
    assert [cell.text for cell in tables[0].rows[0].cells] == ["变化", "位置", "原文", "新文"]
    assert any("120场" in row.cells[3].text for table in tables for row in table.rows)


def test_the_redline_is_by_its_author(pair: tuple[Path, Path], cli: Cli, tmp_path: Path) -> None:
    made = tmp_path / "花脸稿.docx"
    assert cli("diff", *pair, "--redline", "--author", "张三", "-o", made).code == 1
    xml = open_package(made.read_bytes()).part("word/document.xml").decode()
    assert 'w:author="张三"' in xml
    accepted, original = (read(made, revisions=view) for view in ("accepted", "original"))
    assert [each.text for each in accepted.plan.targets] == ["120场"]
    assert [each.text for each in original.plan.targets] == ["100场"]


def test_a_document_is_redlined_as_it_is(pair: tuple[Path, Path], cli: Cli, tmp_path: Path) -> None:
    for path in pair:
        cli("convert", path, path.with_suffix(".docx"))
    made = tmp_path / "花脸稿.docx"
    old, new = (path.with_suffix(".docx") for path in pair)
    assert cli("diff", old, new, "--redline", "-o", made).code == 1
    assert [each.text for each in read(made).plan.targets] == ["120场"]


def test_a_task_that_nobody_took_up_is_named(pair: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("diff", "--cover", *pair)
    assert outcome.code == 1
    assert "上级任务 2 项，有相应任务 1 项，没有 1 项" in outcome.out
    data = json.loads(cli("diff", "--cover", *pair, "--json").out)
    assert [each["covered"] for each in data["tasks"]] == [True, False]
    assert cli("diff", "--cover", pair[0], pair[0]).code == 0


def test_a_document_without_a_file_is_refused(pair: tuple[Path, Path], cli: Cli) -> None:
    assert "-o" in cli("diff", *pair, "--format", "docx").err
    assert cli("diff", *pair, "--redline").code == 2
    assert cli("diff", "--cover", *pair, "--format", "html").code == 2
