"""``eduplan progress``: the same for people, for Markdown and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan import read
from tests.cli.conftest import Cli

ON = ("--on", "2026-11-30")


@pytest.fixture
def files(examples: Path) -> tuple[Path, Path]:
    """The example's plan and its ledger."""
    return examples / "minghu-2026-standalone.yaml", examples / "minghu-2026-ledger.csv"


def test_people_read_what_it_comes_to_and_a_line_for_each_target(
    files: tuple[Path, Path], cli: Cli
) -> None:
    outcome = cli("progress", *files, *ON)
    assert outcome.code == 1
    title, summary, heads, *rows = outcome.out.splitlines()
    assert title == "2026年明湖区教育工作要点"
    assert summary.startswith("截至2026年11月30日，序时进度 91.7%：65 个目标，已达到 ")
    assert heads.split() == ["位置", "编号", "目标", "进展", "完成率", "序时进度", "上报", "说明"]
    assert [row.split()[1] for row in rows] == [each.id for each in read(files[0]).plan.targets]
    [missed] = [row for row in rows if " t9 " in row]
    assert "未达到" in missed
    assert missed.endswith("与上报不同")


def test_programs_read_every_target_with_what_it_was_judged_by(
    files: tuple[Path, Path], cli: Cli
) -> None:
    data = json.loads(cli("progress", *files, *ON, "--format", "json").out)
    assert json.loads(cli("progress", *files, *ON, "--json").out) == data
    assert (data["on"], data["elapsed"], data["exit"]) == ("2026-11-30", 0.9167, 1)
    assert sum(data["counts"].values()) == len(data["targets"]) == 65
    [target] = [each for each in data["targets"] if each["id"] == "t27"]
    assert (target["status"], target["actual"], target["unit"]) == ("open", "310000000", "元")
    assert (target["behind"], target["reported"]) == (True, "达进度")
    [observation] = target["observations"]
    assert observation["of"] == "t27"


def test_markdown_is_a_table(files: tuple[Path, Path], cli: Cli) -> None:
    lines = cli("progress", *files, *ON, "--format", "md").out.splitlines()
    assert lines[0] == "# 2026年明湖区教育工作要点：进展"
    table = [line for line in lines if line.startswith("|")]
    assert len(table) == 65 + 2
    assert {line.count(" | ") for line in table} == {7}


def test_an_offices_colours_are_shown_where_it_has_any(
    files: tuple[Path, Path], cli: Cli, tmp_path: Path
) -> None:
    colours = tmp_path / "亮灯.yaml"
    colours.write_text(
        "format: 1\nrules:\n  - {when: behind, colour: 黄}\n  - {when: met, colour: 绿}\n",
        encoding="utf-8",
    )
    outcome = cli("progress", *files, *ON, "--colours", colours)
    assert " 颜色 " in outcome.out
    [row] = [line for line in outcome.out.splitlines() if " t4 " in line]
    assert " 黄 " in row
    data = json.loads(cli("progress", *files, *ON, "--colours", colours, "--json").out)
    assert {each["colour"] for each in data["targets"]} == {"黄", "绿", ""}


def test_all_met_leaves_nothing_to_look_at(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "2026年工作要点\n一、学习\n1.宣讲。宣讲100场。\n", encoding="utf-8"
    )
    (tmp_path / "a.csv").write_text("编号,截止日期,完成值\nt1,2026-06-30,100\n", encoding="utf-8")
    outcome = cli("progress", tmp_path / "a.txt", tmp_path / "a.csv", "--on", "2026年6月30日")
    assert outcome.code == 0
    assert "已达到 1" in outcome.out
    assert "编号是读正文时暂定的" in outcome.out


def test_a_ledger_that_the_plan_cannot_take_is_refused_with_file_and_line(
    files: tuple[Path, Path], cli: Cli, tmp_path: Path
) -> None:
    wrong = tmp_path / "台账.csv"
    rows = ["编号,截止日期,完成值", "t1,2026-06-30,1", "t99,2026-06-30,1", "t1,2025-06-30,1"]
    wrong.write_text("\n".join(rows), encoding="utf-8")
    outcome = cli("progress", files[0], wrong, *ON)
    assert outcome.code == 2
    assert outcome.out == ""
    one, other = outcome.err.splitlines()
    assert one.startswith(f"eduplan：{wrong} 第3行 observations[1].of：计划里没有编号为 t99")
    assert f"{wrong} 第4行" in other
    assert other.endswith("[ledger]")
    error = json.loads(cli("progress", files[0], wrong, *ON, "--json").out)["error"]
    assert [each["place"] for each in error["problems"]] == [f"{wrong} 第3行", f"{wrong} 第4行"]
    assert error["place"] == f"{wrong} 第3行"


def test_a_day_that_is_none_is_refused(files: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("progress", *files, "--on", "11月")
    assert (outcome.code, outcome.out) == (2, "")
    assert "不是完整的日期" in outcome.err
