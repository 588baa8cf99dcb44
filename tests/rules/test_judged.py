"""The findings that were drawn from real papers and judged: enough are right, and those are still found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from eduplan.grammar.reader import read_text
from eduplan.language.encodings import decode
from eduplan.model import TextPlace
from eduplan.rules import RULES, Manuscript
from eduplan.rules.checking import findings_in

TABLE = Path(__file__).with_name("judged.tsv")
LINES = TABLE.read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(LINES[1:], delimiter="\t", quoting=csv.QUOTE_NONE))
RIGHT = [row for row in ROWS if row["判断"] == "对"]


def test_fifty_were_drawn_with_a_seed_and_forty_five_are_right() -> None:
    assert "种子" in LINES[0]
    assert [int(row["序号"]) for row in ROWS] == list(range(1, 51))
    assert len(RIGHT) >= 45
    assert {row["规则"] for row in ROWS} <= {rule.code for rule in RULES}
    assert all(len(row["字"]) <= 20 for row in ROWS)
    assert all(row["说明"] for row in ROWS if row["判断"] != "对")


@pytest.mark.parametrize("name", sorted({row["文件"] for row in RIGHT}))
def test_what_was_right_is_still_found(name: str, shared: Path) -> None:
    [path] = (shared / "corpus").glob(f"*/{name}")
    text = decode(path.read_bytes())
    found = {
        (each.code, str(each.place.line), each.line[each.start : each.end][:20])
        for each in findings_in(Manuscript.read(read_text(text), text), RULES)
        if isinstance(each.place, TextPlace)
    }
    wanted = {(row["规则"], row["行"], row["字"]) for row in RIGHT if row["文件"] == name}
    assert wanted <= found
