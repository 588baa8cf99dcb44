"""``--profile`` and ``--house``: how a document is laid out, and what is said of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eduplan import read
from eduplan.cli.layouts import laid_out
from eduplan.model import HouseStyle, Layout, Profile
from tests.cli.conftest import Cli


def test_what_no_option_says_stays_as_it_was() -> None:
    before = Layout(Profile.ISSUED, HouseStyle(name="局"))
    assert laid_out(before, None, None) == before
    assert laid_out(before, "attachment", None) == Layout(Profile.ATTACHMENT, before.house)
    assert laid_out(before, None, "standard") == Layout(Profile.ISSUED)


@pytest.mark.parametrize("profile", Profile)
def test_a_document_has_the_profile_that_was_asked_for_and_keeps_it(
    profile: Profile, cli: Cli, examples: Path, tmp_path: Path
) -> None:
    source, first, second = examples / "minghu-2026.txt", tmp_path / "1.docx", tmp_path / "2.docx"
    assert cli("convert", "--profile", profile.value, str(source), str(first)).code == 0
    assert cli("convert", str(first), str(second)).code == 0
    assert read(first).layout.profile is profile
    assert first.read_bytes() == second.read_bytes()


def test_a_style_that_breaks_a_binding_clause_is_told_with_the_clause(
    cli: Cli, examples: Path, tmp_path: Path
) -> None:
    house, target = tmp_path / "局.toml", tmp_path / "1.docx"
    house.write_text('top = "30"\n', encoding="utf-8")
    arguments = ("--house", str(house), str(examples / "minghu-2026.txt"), str(target))
    outcome = cli("convert", *arguments)
    assert outcome.code == 0
    assert "版式方案不合国标 5.2.1：天头" in outcome.out
    status = json.loads(cli("convert", "--json", *arguments).out)
    assert {note["code"] for note in status["notes"]} == {"departs"}


def test_an_unknown_style_is_refused_with_those_there_are(
    cli: Cli, examples: Path, tmp_path: Path
) -> None:
    source = str(examples / "minghu-2026.txt")
    outcome = cli("convert", "--house", "word-gird", source, str(tmp_path / "1.docx"))
    assert outcome.code == 2
    assert "word-grid" in outcome.err
