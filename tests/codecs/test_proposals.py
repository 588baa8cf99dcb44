"""The proposals of a draft as JSON and as Markdown."""

from __future__ import annotations

import json

from eduplan import parse
from eduplan.codecs.proposals import dumps_json, dumps_markdown
from eduplan.history.draft import draft
from eduplan.history.draft_deciding import decide
from eduplan.model import Answer, Choice, Choices

MADE = draft(parse("2026年工作要点\n一、学习\n1.开展宣讲。全年宣讲100场，参加“5|10”活动。").plan)


def test_every_proposal_and_every_item_is_in_the_json() -> None:
    data = json.loads(dumps_json(MADE))
    assert [each["id"] for each in data["proposals"]] == [each.id for each in MADE.proposals]
    assert len(data["lineage"]) == len(MADE.lineage)
    assert data["provisional"] is True
    assert data["open"] == len(MADE.open)


def test_the_table_has_a_row_for_each_the_open_ones_first_and_says_what_was_decided() -> None:
    decided = decide(MADE, Choices([Choice("t1", Answer.OTHER, value="120")]))
    lines = dumps_markdown(decided).splitlines()
    rows = [line for line in lines if line.startswith("| ")][2:]
    assert len(rows) == len(MADE.proposals)
    assert [row.rsplit("|", 2)[1].strip() for row in rows] == ["已定", "已定", "另写", "已定"]
    assert any("暂定" in line for line in lines)
