"""Waivers on the command line: put into a plan, counted in every report, taken out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan import read
from eduplan.model import Waiver
from tests.cli.conftest import Cli

TEXT = "2026年工作要点\n　　一、加强学习\n　　1.宣讲。布署宣讲,布署家访。"
WAIVED = "文件写明免查，未报2处：WRD101（引文如此）"


@pytest.fixture
def paper(tmp_path: Path, cli: Cli) -> Path:
    """A document of ours that waives a rule."""
    text, paper = tmp_path / "要点.txt", tmp_path / "要点.docx"
    text.write_text(TEXT, encoding="utf-8")
    assert cli("convert", text, paper, "--waive", "wrd101=引文如此").code == 0
    return paper


def test_a_rule_is_waived_in_the_document_itself(paper: Path, cli: Cli) -> None:
    assert read(paper).plan.waivers == (Waiver("WRD101", "引文如此"),)
    outcome = cli("check", paper)
    assert "WRD101 " not in outcome.out
    assert "TXT201" in outcome.out
    assert outcome.out.splitlines()[-1] == WAIVED


def test_every_report_counts_what_is_waived(paper: Path, cli: Cli) -> None:
    told = json.loads(cli("check", paper, "--json").out)
    assert told["waived"] == [{"code": "WRD101", "reason": "引文如此", "count": 2}]
    assert f'<p class="clause">{WAIVED}</p>' in cli("check", paper, "--format", "html").out


def test_what_is_waived_is_not_mended(paper: Path, tmp_path: Path, cli: Cli) -> None:
    out = tmp_path / "改后.docx"
    shown = cli("check", paper, "--fix=text", "-o", out).out
    assert read(out).plan.initiatives[0].text == "宣讲。布署宣讲，布署家访。"
    assert shown.splitlines()[-1] == WAIVED
    assert read(out).plan.waivers == read(paper).plan.waivers


def test_a_waiver_is_changed_and_taken_out(paper: Path, tmp_path: Path, cli: Cli) -> None:
    other, last = tmp_path / "二.docx", tmp_path / "三.docx"
    cli("convert", paper, other, "--waive", "WRD101=另有理由", "--waive", "NUM208")
    assert read(other).plan.waivers == (Waiver("WRD101", "另有理由"), Waiver("NUM208"))
    cli("convert", other, last, "--unwaive", "wrd101")
    assert read(last).plan.waivers == (Waiver("NUM208"),)
    assert "WRD101 " in cli("check", last).out


def test_a_text_cannot_carry_it_and_that_is_said(paper: Path, tmp_path: Path, cli: Cli) -> None:
    assert "没有带走免查的规则：WRD101" in cli("convert", paper, tmp_path / "一.txt").out
    assert "没有带走免查的规则" in cli("convert", "--clean", paper, tmp_path / "净.docx").out


@pytest.mark.parametrize("asked", [("--waive", "ABC123"), ("--unwaive", "ABC123")])
def test_a_rule_that_is_none_is_misuse(
    asked: tuple[str, str], paper: Path, tmp_path: Path, cli: Cli
) -> None:
    outcome = cli("convert", paper, tmp_path / "二.docx", *asked)
    assert (outcome.code, (tmp_path / "二.docx").exists()) == (2, False)
    assert "unknown-rule" in outcome.err


def test_a_house_style_decides_what_conforms(paper: Path, tmp_path: Path, cli: Cli) -> None:
    ours, house = tmp_path / "本局.docx", tmp_path / "本局.toml"
    house.write_text('fangsong = "宋体"\nline_pitch = 30\n', encoding="utf-8")
    cli("convert", paper, ours, "--house", house)
    assert "PAG0" not in cli("check", ours).out
    assert "PAG0" not in cli("check", ours, "--house", house).out
    judged = cli("check", ours, "--house", "standard").out
    assert "PAG011" in judged
    assert "PAG022" in judged
    mended = tmp_path / "改后.docx"
    cli("check", ours, "--house", "standard", "--fix", "-o", mended)
    assert "PAG0" not in cli("check", mended, "--house", "standard").out


def test_a_profile_is_only_for_the_page(paper: Path, cli: Cli) -> None:
    outcome = cli("check", paper, "--profile", "issued")
    assert outcome.code == 2
    assert "--page" in outcome.err
