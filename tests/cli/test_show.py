"""``eduplan show``: the outline, and the targets for data staff."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from eduplan import read, records
from tests.cli.conftest import Cli


def test_the_outline_marks_each_target(examples: Path, cli: Cli) -> None:
    source = examples / "minghu-2026.txt"
    outcome = cli("show", source)
    assert outcome.code == 0
    plan = read(source).plan
    for target in plan.targets:
        assert f"【{target.text}】" in outcome.out
    for label in plan.labels.values():
        assert label in outcome.out


def test_targets_as_csv_open_in_a_spreadsheet(
    examples: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    from eduplan.cli.app import run

    source = examples / "minghu-2026.txt"
    assert run(["show", str(source), "--targets", "--format", "csv"]) == 0
    content = capfdbinary.readouterr().out
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    plan = read(source).plan
    assert [row["目标"] for row in rows] == [target.text for target in plan.targets]


def test_targets_as_json_are_the_records(examples: Path, cli: Cli) -> None:
    source = examples / "minghu-2026.txt"
    data = json.loads(cli("show", source, "--targets", "--format", "json").out)
    assert [row["id"] for row in data["targets"]] == [r.id for r in records(read(source).plan)]
