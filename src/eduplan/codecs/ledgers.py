"""Ledgers as files that people keep beside their plans: JSON, YAML, and CSV for spreadsheets."""

from __future__ import annotations

from enum import Enum
from functools import cache

from attrs import evolve
from cattrs import Converter
from cattrs.preconf.json import JsonConverter

from eduplan.codecs import json, yaml
from eduplan.codecs.json_marks import json_marks
from eduplan.codecs.ledger_csv import read_rows, write_rows
from eduplan.codecs.loading import data_of, decoded, ledger_of
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.codecs.yaml_reading import Marks, located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from eduplan.language.encodings import decode
from eduplan.model.ledger import Ledger

__all__ = ["LedgerFormat", "dump_data", "dumps", "load_data", "loads"]


class LedgerFormat(Enum):
    """A form that ledgers are written in."""

    JSON = "json"
    YAML = "yaml"
    CSV = "csv"


def dump_data(ledger: Ledger) -> JsonObject:
    """*ledger* as plain dicts, lists, strings and booleans."""
    return data_of(ledger, _json_converter())


def load_data(data: object) -> Ledger:
    """The ledger that plain *data* hold; raise `CodecError`, with the path of every fault.

    >>> load_data({"format": 1, "observations": [{"as_of": "2026-06-30"}]})
    Traceback (most recent call last):
    eduplan.errors.CodecError: observations[0].of：缺少这一项（补上 of）
    """
    return ledger_of(data, _json_converter())


def dumps(ledger: Ledger, format: LedgerFormat = LedgerFormat.YAML) -> str:
    """Write *ledger*; as CSV it has Chinese heads and lines that end as spreadsheets want them."""
    if format is LedgerFormat.CSV:
        return write_rows(ledger)
    if format is LedgerFormat.JSON:
        return json.write_json(dump_data(ledger))
    return write_yaml(data_of(ledger, _yaml_converter()))


def loads(text: str | bytes, format: LedgerFormat = LedgerFormat.YAML) -> Ledger:
    """Read a ledger; raise `CodecError` with path and line of every fault.

    CSV in bytes may be UTF-8 with or without a mark, UTF-16 with one, or GB18030. What the ledger's
    `Ledger.places` say are the lines of the file.
    """
    if format is LedgerFormat.CSV:
        return read_rows(text if isinstance(text, str) else decode(text))
    source = decoded(text)
    if format is LedgerFormat.JSON:
        return _load(json.read_json(source), json_marks(source), _json_converter())
    if not source.strip():
        raise CodecError("文件是空的", remedy="写入 format 和 observations")
    return _load(*read_yaml(source), _yaml_converter())


def _load(data: JsonValue, marks: Marks, converter: Converter) -> Ledger:
    try:
        ledger = ledger_of(data, converter)
    except CodecError as error:
        raise located(error, marks) from None
    paths = (f"observations[{index}]" for index in range(len(ledger.observations)))
    return evolve(ledger, places=[str(marks[path]) for path in paths])


@cache
def _json_converter() -> JsonConverter:
    return json.make_converter()


@cache
def _yaml_converter() -> Converter:
    return yaml.make_converter()
