"""``eduplan check FILE``: findings for people and for programs, and how to ask about rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan.cli.findings import finding_lines
from eduplan.language.width import display_width
from eduplan.model import Finding, Force, Severity, TextPlace
from eduplan.verbs.settings import EVERY_RULE
from tests.cli.conftest import Cli

TEXT = "2026年工作要点\n　　一、加强学习\n　　布署“双减”宣讲,全年宣讲100场。"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "要点.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_finding_has_its_line_a_caret_below_and_its_clause(paper: Path, cli: Cli) -> None:
    outcome = cli("check", paper)
    lines = outcome.out.splitlines()
    at = next(index for index, line in enumerate(lines) if "TXT201" in line)
    assert "错误 TXT201 第3行" in lines[at]
    shown, caret = lines[at + 1], lines[at + 2]
    assert display_width(shown.partition(",")[0]) == caret.index("^")
    assert caret.strip() == "^"
    assert "GB/T 15834-2011 5.1（规定）" in lines[at + 3]
    assert lines[-1].startswith("错误 1，警告 1")
    assert outcome.code == 1


def test_groups_stand_in_order_with_their_counts(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "要点.txt"
    path.write_text(TEXT + "\n　　（一）、宣讲。全年宣讲。", encoding="utf-8")
    out = cli("check", path).out
    assert out.index("层次序数（") < out.index("文字标点（2）") < out.index("要点内容（")


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_a_long_line_is_cut_round_what_is_meant(columns: int) -> None:
    line = "加强学习，" * 60 + "布署宣讲" + "，落实责任" * 60
    start = line.index("布署")
    finding = Finding(
        *(
            "WRD101",
            "第九条",
            Force.STATED,
            Severity.WARNING,
            TextPlace(start, start + 2, 1),
            "应为“部署”",
        ),
        line=line,
        start=start,
        end=start + 2,
    )
    _, _, shown, caret, _, _ = finding_lines([finding], columns)
    assert display_width(shown) <= columns
    assert shown[: len(shown)].index("布署") >= 0
    assert display_width(shown.partition("布署")[0]) == len(caret) - len(caret.lstrip())
    assert caret.strip() == "^^^^"


@pytest.mark.parametrize("asked", [("--format", "json"), ("--json",)])
def test_programs_get_every_finding(asked: tuple[str, ...], paper: Path, cli: Cli) -> None:
    outcome = cli("check", paper, *asked)
    data = json.loads(outcome.out)
    assert (data["status"], data["exit"], outcome.code) == ("found", 1, 1)
    [found] = [each for each in data["findings"] if each["code"] == "TXT201"]
    assert set(found) == {"code", "clause", "force", "severity", "place", "message", "fix"}
    assert found["place"] == {"line": 3, "start": TEXT.index(","), "end": TEXT.index(",") + 1}
    assert found["fix"]["after"] == "，"


@pytest.mark.parametrize(("least", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_the_exit_code_says_whether_something_is_grave_enough(
    least: str, code: int, tmp_path: Path, cli: Cli
) -> None:
    path = tmp_path / "要点.txt"
    path.write_text("2026年工作要点\n　　一、加强学习\n　　布署宣讲。", encoding="utf-8")
    assert cli("check", path, "--fail-on", least).code == code


def test_what_is_good_ends_with_0(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "要点.txt"
    path.write_text("2026年工作要点\n　　一、加强学习\n　　部署宣讲。", encoding="utf-8")
    outcome = cli("check", path)
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "没有发现问题")
    assert json.loads(cli("check", path, "--json").out)["status"] == "clean"


def test_rules_are_switched_off_in_the_folder_or_by_a_file(
    paper: Path, tmp_path: Path, cli: Cli
) -> None:
    settings = tmp_path / "eduplan.toml"
    settings.write_text('[check]\nignore = ["TXT201"]', encoding="utf-8")
    assert "TXT201" not in cli("check", paper).out
    other = tmp_path / "别的.toml"
    other.write_text('[check]\nignore = ["WRD101"]', encoding="utf-8")
    out = cli("check", paper, "--config", other).out
    assert "TXT201" in out
    assert "WRD101" not in out


def test_a_setting_that_makes_no_sense_is_misuse(paper: Path, tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "eduplan.toml").write_text('[check]\nignore = ["ABC"]', encoding="utf-8")
    outcome = cli("check", paper)
    assert outcome.code == 2
    assert "unknown-rule" in outcome.err


def test_every_rule_is_listed(cli: Cli) -> None:
    outcome = cli("check", "--rules")
    assert outcome.code == 0
    assert all(f"  {rule.code} " in outcome.out for rule in EVERY_RULE)
    listed = json.loads(cli("check", "--rules", "--json").out)["rules"]
    assert [each["code"] for each in listed] == [rule.code for rule in EVERY_RULE]
    assert all("{" not in each["message"] for each in listed)


def test_a_rule_is_explained_with_its_examples(cli: Cli) -> None:
    outcome = cli("check", "--explain", "txt201")
    assert outcome.code == 0
    for part in ("TXT201", "GB/T 15834-2011 5.1", "加强学习，落实责任。", "加强学习,落实责任。"):
        assert part in outcome.out


def test_a_rule_that_is_none_is_misuse(cli: Cli) -> None:
    outcome = cli("check", "--explain", "ABC123")
    assert outcome.code == 2
    assert "没有代码为 ABC123 的规则" in outcome.err
