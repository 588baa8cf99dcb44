"""The worked example of the next year: its script runs, and what it writes is what is committed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import eduplan
from eduplan.codecs import yaml
from eduplan.model import ProgressStatus, undo
from tests.conftest import PROJECT

SCRIPT = PROJECT / "examples" / "next-year.py"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder that the script wrote to, and what it printed."""
    folder = tmp_path_factory.mktemp("next-year")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder)], capture_output=True, check=True, timeout=120
    )
    return folder, done.stdout.decode()


def test_the_script_is_short_and_the_document_shows_it() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 40
    assert text in (PROJECT / "docs" / "draft.md").read_text(encoding="utf-8")


def test_the_script_writes_the_draft_the_lists_and_the_plan_that_is_committed(
    printed: tuple[Path, str], examples: Path
) -> None:
    folder, said = printed
    names = {path.name for path in folder.iterdir()}
    assert names >= {"草稿.docx", "建议.md", "取舍.yaml", "2027.docx", "2027.yaml"}
    final = (folder / "2027.yaml").read_text(encoding="utf-8")
    assert final == (examples / "minghu-2027.yaml").read_text(encoding="utf-8")
    assert eduplan.read(folder / "2027.docx").plan == yaml.loads(final)
    assert "还没有定的：preamble/2025年、envelope/date、t37" in said
    assert "120场 → 一、/1. 130场" in said


def test_the_draft_document_reads_as_the_draft(printed: tuple[Path, str], examples: Path) -> None:
    folder, _ = printed
    reading = eduplan.read(folder / "草稿.docx").plan
    plan = eduplan.read(examples / "minghu-2026-standalone.yaml").plan
    made = eduplan.draft(plan, examples / "minghu-2026-ledger.csv", period=2027)
    assert reading.title == made.plan.title
    assert [each.text for each in reading.initiatives] == [
        each.text for each in made.plan.initiatives
    ]


def test_the_ledger_of_the_example_has_every_kind_of_result(examples: Path) -> None:
    plan = eduplan.read(examples / "minghu-2026-standalone.yaml").plan
    made = eduplan.draft(plan, examples / "minghu-2026-ledger.csv")
    words = "\n".join(each.reason for each in made.proposals)
    for status in (ProgressStatus.MET, ProgressStatus.UNMET, ProgressStatus.OPEN):
        assert f"，{status.word}：" in words
    assert "完成情况未提供" in words
    assert undo(made) == plan
