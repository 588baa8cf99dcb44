"""Findings as data: the same keys for every finding, whatever its place."""

from __future__ import annotations

import json

from eduplan.codecs.finding import dump_finding
from eduplan.model import (
    DataPlace,
    DocxPlace,
    Edit,
    Finding,
    Force,
    Place,
    Safety,
    Setting,
    SettingEdit,
    Severity,
    TextPlace,
)


def dumped(place: Place, fix: Edit | SettingEdit | None = None) -> object:
    finding = Finding(
        "TXT201", "GB/T 15834-2011 5.1", Force.STATED, Severity.ERROR, place, "半角", fix
    )
    return json.loads(json.dumps(dump_finding(finding)))


def test_a_finding_in_a_text_with_its_fix() -> None:
    place = TextPlace(4, 5, 2)
    shown = {"line": 2, "start": 4, "end": 5}
    assert dumped(place, Edit(place, ",", "，", Safety.TEXT)) == {
        "code": "TXT201",
        "clause": "GB/T 15834-2011 5.1",
        "force": "规定",
        "severity": "error",
        "place": shown,
        "message": "半角",
        "fix": {"place": shown, "before": ",", "after": "，", "safety": "text"},
    }


def test_places_in_data_and_in_documents_have_their_own_keys() -> None:
    at = dumped(DataPlace("pillars[0].heading", 1, 2))
    assert isinstance(at, dict)
    assert at["place"] == {"path": "pillars[0].heading", "start": 1, "end": 2}
    assert at["fix"] is None
    at = dumped(DocxPlace("word/document.xml", (4, 1), 0, 3))
    assert isinstance(at, dict)
    assert at["place"] == {"part": "word/document.xml", "block": [4, 1], "start": 0, "end": 3}


def test_a_change_of_layout_names_what_is_set_and_is_safe() -> None:
    place = DocxPlace("word/document.xml", (4,), 0, 3)
    at = dumped(place, SettingEdit(place, Setting.SIZE, 28, 32))
    assert isinstance(at, dict)
    assert {**at["fix"], "place": None} == {
        "place": None,
        "setting": "字号",
        "before": 28,
        "after": 32,
        "safety": "safe",
    }
