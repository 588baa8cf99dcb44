"""The lines that a document shows, each where it stands."""

from __future__ import annotations

from eduplan.docx.patch import patched
from eduplan.docx.revisions import Revisions
from eduplan.docx.shown_lines import shown_lines
from eduplan.docx.writer import write_document
from eduplan.model import Edit, Plan, Table
from eduplan.model.place import DocxPlace
from eduplan.model.revision import Revision


def test_lines_stand_at_their_blocks_those_of_cells_within_the_table() -> None:
    plan = Plan("要点", preamble=["前言。", Table([["甲", "乙"]])])
    lines = {line.text: line.place.block for line in shown_lines(write_document(plan))}
    assert lines["甲"][:-2] == lines["乙"][:-2] == lines["甲"][:1] + lines["甲"][1:-2]
    assert len(lines["前言。"]) == 1
    assert len(lines["甲"]) == len(lines["乙"]) > 1


def test_tracked_changes_are_seen_as_asked() -> None:
    data = write_document(Plan("要点", preamble=["前言。"]))
    line = next(each for each in shown_lines(data) if each.text == "前言。")
    place = DocxPlace(line.place.part, line.place.block, 0, 2)
    redline = patched(data, [Edit(place, "前言", "序")], track=Revision("甲"))
    assert "序。" in [each.text for each in shown_lines(redline)]
    assert "前言。" in [each.text for each in shown_lines(redline, Revisions.ORIGINAL)]
