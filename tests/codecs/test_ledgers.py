"""Ledgers as JSON and YAML say where they are wrong; all forms hold the same."""

from __future__ import annotations

import datetime

import pytest

from eduplan.codecs.ledgers import LedgerFormat, dump_data, dumps, load_data, loads
from eduplan.errors import CodecError
from eduplan.model import Counting, Ledger, Observation

FULL = Ledger(
    [
        Observation(
            "minghu/2026#t1",
            datetime.date(2026, 6, 30),
            "77.34",
            "%",
            done=False,
            covered=3,
            population=4,
            numerator=1,
            denominator=3,
            counting=Counting.INTERVAL,
            place="湖东小学",
            evidence="=照片",
            reporter="教育科",
            status="欠进度",
        )
    ]
)


def test_it_is_plain_data_with_the_model_s_words() -> None:
    assert dump_data(FULL) == {
        "format": 1,
        "observations": [
            {
                "of": "minghu/2026#t1",
                "as_of": "2026-06-30",
                "value": "77.34",
                "unit": "%",
                "done": False,
                "covered": "3",
                "population": "4",
                "numerator": "1",
                "denominator": "3",
                "counting": "interval",
                "place": "湖东小学",
                "evidence": "=照片",
                "reporter": "教育科",
                "status": "欠进度",
            }
        ],
    }


@pytest.mark.parametrize("form", LedgerFormat)
def test_every_form_holds_all_of_it(form: LedgerFormat) -> None:
    assert loads(dumps(FULL, form), form) == FULL


def test_yaml_reads_as_people_write_it_and_tells_where_each_stands() -> None:
    text = "format: 1\nobservations:\n  - of: t1\n    as_of: 2026-06-30\n    done: true\n"
    text += "  - {of: t2, as_of: 2026-06-30, value: 60}\n"
    ledger = loads(text)
    assert [each.amount for each in ledger.observations] == ["完成", "60"]
    assert ledger.places == ("第3行第5列", "第6行第5列")


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("format: 1\nobservations:\n  - {of: t1}\n", "observations[0].as_of", "第3行第5列"),
        (
            "format: 1\nobservations:\n  - {of: t1, as_of: 2026-06-30, colour: 红, done: true}\n",
            "observations[0].colour",
            "第3行第33列",
        ),
        (
            "format: 1\nobservations:\n"
            "  - {of: t1, as_of: 2026-06-30, value: 1}\n  - {of: t1, as_of: 2026-06-30, value: 2}\n",
            "observations[1].of",
            "第4行第6列",
        ),
    ],
)
def test_a_fault_in_yaml_is_told_by_path_and_line(text: str, path: str, place: str) -> None:
    with pytest.raises(CodecError) as caught:
        loads(text)
    assert (caught.value.path, caught.value.place) == (path, place)


def test_a_fault_in_json_is_told_by_path() -> None:
    data = dump_data(FULL)
    data["observations"] = [{"of": "t1", "as_of": "2026-06-30", "value": 60}]
    with pytest.raises(CodecError) as caught:
        load_data(data)
    assert caught.value.path == "observations[0].value"
    assert "加上引号" in caught.value.remedy


@pytest.mark.parametrize(
    ("text", "form", "message"),
    [
        ("", LedgerFormat.YAML, "文件是空的"),
        ("[]", LedgerFormat.JSON, "台账应为对象"),
        ("{}", LedgerFormat.JSON, "缺少数据格式的版本"),
        ('{"format": 1, "plan": "x"}', LedgerFormat.JSON, "没有这个键"),
        ('{"format": 1, "places": []}', LedgerFormat.JSON, "没有这个键"),
    ],
)
def test_what_is_no_ledger_is_refused(text: str, form: LedgerFormat, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        loads(text, form)
