"""The battery on our own checker: every fault found by its rule, no alarm on what conforms."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from eduplan.docx.page.office import find_office
from tests.battery.faults import FAULTS
from tests.battery.makes import Make, conforming
from tests.battery.running import (
    RESAVED,
    Outcome,
    Said,
    by_command,
    by_ourselves,
    documents,
    false_alarms,
    outcomes,
    table,
)

DOCUMENT = Path(__file__).parents[2] / "docs" / "battery.md"
OFFICE = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


def published() -> list[str]:
    """The table that is published, row by row."""
    lines = DOCUMENT.read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| 规则 |"))
    return [line for line in lines[start:] if line.startswith("|")]


@cache
def ours(make: Make) -> tuple[Outcome, ...]:
    """What our checker makes of every fault in the document of *make*."""
    return tuple(outcomes(by_ourselves, [(make.value, conforming(make))]))


def test_there_are_at_least_eighty_faults_each_with_a_name_of_its_own() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(names) >= 80
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("make", Make, ids=lambda make: make.value)
def test_a_document_that_conforms_raises_no_alarm(make: Make) -> None:
    assert [said for said in by_ourselves(conforming(make)) if said.is_alarm] == []


@pytest.mark.parametrize("make", Make, ids=lambda make: make.value)
def test_every_fault_is_found_by_its_rule_and_by_no_other(make: Make) -> None:
    found = ours(make)
    assert [each.fault.name for each in found if not each.right] == []
    assert [(each.fault.name, each.others) for each in found if each.others] == []


def test_the_published_table_is_what_our_checker_does() -> None:
    found = [each for make in Make for each in ours(make)]
    rows = table(found, false_alarms(by_ourselves, documents()))
    without = [row.rsplit(" | ", 1)[0] + " |" for row in published()]
    assert without == rows


@pytest.mark.slow
@OFFICE
def test_what_libreoffice_saved_again_is_judged_alike(tmp_path: Path) -> None:
    made = list(documents(tmp_path))
    found = list(outcomes(by_ourselves, [each for each in made if each[0] == RESAVED]))
    assert [each.fault.name for each in found if not each.right] == []
    assert false_alarms(by_ourselves, made)[RESAVED] == 0
    assert len(found) == 3 * len(FAULTS)


def test_any_checker_can_be_asked_by_its_command(tmp_path: Path) -> None:
    script = tmp_path / "checker.py"
    script.write_text(
        "import json, sys, zipfile\n"
        "red = b'FF0000' in zipfile.ZipFile(sys.argv[1]).read('word/document.xml')\n"
        "one = {'code': 'X1', 'clause': '5.2.4', 'severity': 'error', 'message': 'red'}\n"
        "print(json.dumps({'findings': [one] if red else []}))\n"
    )
    checker = by_command(f"python {script} {{file}}", tmp_path)
    assert checker(conforming(Make.STYLED)) == [Said("X1", "5.2.4", "error", "red")]


def test_the_table_counts_what_was_caught_and_what_for_the_right_reason() -> None:
    first = FAULTS[0]
    found = [
        Outcome(first, "甲", caught=True, right=True, others=frozenset()),
        Outcome(first, "乙", caught=True, right=False, others=frozenset()),
    ]
    rows = table(found, {"甲": 0, "乙": 3})
    assert rows[2] == f"| {first.code} | {first.clause} | {first.name} | 1/1/1 | 1/0/1 |"
    assert rows[-1] == "| **误报** | | 合格文件上的错误和警告 | 0 | 3 |"
