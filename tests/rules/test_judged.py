"""The findings that were drawn from real papers with a seed and judged by hand: enough are right."""

from __future__ import annotations

import csv
from pathlib import Path

from eduplan.rules import RULES

TABLE = Path(__file__).with_name("judged.tsv")
LINES = TABLE.read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(LINES[1:], delimiter="\t", quoting=csv.QUOTE_NONE))
RIGHT = [row for row in ROWS if row["判断"] == "对"]


def test_fifty_were_drawn_with_a_seed_and_forty_five_are_right() -> None:
    assert "种子" in LINES[0]
    assert [int(row["序号"]) for row in ROWS] == list(range(1, 51))
    assert len(RIGHT) >= 45


def test_the_table_names_rules_and_shows_only_the_characters_that_are_meant() -> None:
    assert {row["规则"] for row in ROWS} <= {rule.code for rule in RULES}
    assert all(len(row["字"]) <= 20 for row in ROWS)
    assert all(row["说明"] for row in ROWS if row["判断"] != "对")
