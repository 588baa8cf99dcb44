"""``eduplan check --page``: a table for people, data for programs, an exit code for both."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from attrs import evolve

from eduplan import write
from eduplan.cli import check as check_command
from eduplan.docx import office
from eduplan.gbt9704.facts import FontUse, Proof, judge_count, judge_length
from eduplan.gbt9704.figure import count, mm
from tests.cli.conftest import Cli
from tests.docx.sample import sample_plan
from tests.rendering.office import requires_libreoffice

TOP = mm(37, "5.2.1", tolerance=1)
GOOD = Proof(
    renderer="LibreOffice 7.4",
    fonts=(
        FontUse("仿宋_GB2312", ("FandolFang-Regular",), True),
        FontUse("黑体", ("SimHei",), False),
    ),
    pages=3,
    measurements=(
        judge_length("天头", 2, 36.81, TOP),
        judge_length("天头", 3, 36.9, TOP),
        judge_count("每面行数", 2, 22, count(22, "5.2.3")),
    ),
)
BAD = evolve(GOOD, measurements=(*GOOD.measurements, judge_length("天头", 1, 30.0, TOP)))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "要点.docx"
    write(sample_plan(), path)
    return path


def proved(monkeypatch: pytest.MonkeyPatch, proof: Proof) -> None:
    """Let every document have *proof*."""
    monkeypatch.setattr(check_command, "check", lambda source, **asked: proof)


def test_the_table_says_what_was_measured_wanted_and_concluded(
    document: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved(monkeypatch, GOOD)
    outcome = cli("check", document, "--page")
    assert outcome.code == 0
    rows = [line.split() for line in outcome.out.splitlines()]
    assert ["条款", "项目", "页", "实测", "要求", "结论"] in rows
    assert ["5.2.1", "天头", "2～3", "36.81～36.9", "mm", "37±1", "mm", "符合"] in rows
    assert ["5.2.3", "每面行数", "2", "22", "22（一般）", "符合"] in rows


def test_every_table_names_the_program_and_the_fonts_that_stood_in(
    document: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved(monkeypatch, GOOD)
    out = cli("check", document, "--page").out
    assert "由 LibreOffice 7.4 排版；代用字体：仿宋_GB2312→FandolFang-Regular\n" in out
    assert "SimHei" not in out


def test_what_is_off_ends_with_1_in_a_row_of_its_own(
    document: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved(monkeypatch, BAD)
    outcome = cli("check", document, "--page")
    assert outcome.code == 1
    rows = [line.split() for line in outcome.out.splitlines()]
    assert ["5.2.1", "天头", "1", "30", "mm", "37±1", "mm", "不符"] in rows
    assert "共量 4 项，不符 1 项。" in outcome.out


@pytest.mark.parametrize("asked", [("--format", "json"), ("--json",)])
@pytest.mark.parametrize(("proof", "code", "status"), [(GOOD, 0, "proved"), (BAD, 1, "off")])
def test_programs_get_every_measurement_by_itself(
    asked: tuple[str, ...],
    proof: Proof,
    code: int,
    status: str,
    document: Path,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proved(monkeypatch, proof)
    outcome = cli("check", document, "--page", *asked)
    data = json.loads(outcome.out)
    assert (outcome.code, data["exit"], data["status"]) == (code, code, status)
    assert (data["renderer"], data["pages"]) == ("LibreOffice 7.4", 3)
    assert data["fonts"][0] == {
        "asked": "仿宋_GB2312",
        "held": ["FandolFang-Regular"],
        "stood_in": True,
    }
    assert data["measurements"][0] == {
        "name": "天头",
        "clause": "5.2.1",
        "page": 2,
        "measured": 36.81,
        "required": 37.0,
        "tolerance": 1.0,
        "unit": "mm",
        "stated": "",
        "force": "规定",
        "verdict": "符合",
    }
    assert len(data["measurements"]) == len(proof.measurements)


def test_findings_stand_beside_what_was_measured_and_count_for_the_exit_code(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved(monkeypatch, GOOD)
    paper = tmp_path / "要点.txt"
    paper.write_text(
        "2026年工作要点\n　　一、学习\n　　1.宣讲。布署宣讲,全年抓好。", encoding="utf-8"
    )
    outcome = cli("check", paper, "--page")
    assert outcome.code == 1
    assert outcome.out.index("WRD101") < outcome.out.index("天头") < outcome.out.index("全部符合")
    told = json.loads(cli("check", paper, "--page", "--json").out)
    assert {"WRD101", "TXT201"} <= {each["code"] for each in told["findings"]}
    assert (told["exit"], len(told["measurements"])) == (1, 3)
    assert cli("check", paper, "--page", "--fail-on", "error").code == 1


def test_no_file_is_misuse(cli: Cli) -> None:
    outcome = cli("check")
    assert outcome.code == 2
    assert "FILE" in outcome.err


def test_without_libreoffice_it_ends_with_2_and_the_remedy(
    document: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "_PLACES", ())
    outcome = cli("check", document, "--page")
    assert outcome.code == 2
    assert "安装 LibreOffice" in outcome.err
    assert "[rendering]" in outcome.err


def test_without_pypdfium2_it_ends_with_2_and_the_remedy(
    document: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    outcome = cli("check", document, "--page", "--format", "json")
    assert outcome.code == 2
    assert "eduplan[page]" in json.loads(outcome.out)["error"]["remedy"]


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path, cli: Cli) -> None:
    outcome = cli("check", tmp_path / "没有.docx", "--page")
    assert outcome.code == 2
    assert "找不到文件" in outcome.err


@requires_libreoffice
def test_a_document_of_ours_is_proved(document: Path, cli: Cli) -> None:
    outcome = cli("check", document, "--page")
    assert outcome.code == 0, outcome.out
    assert "全部符合" in outcome.out
