"""``eduplan schema``: what it prints is a schema that holds our own data."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs

from eduplan import read
from eduplan.codecs.ledgers import dump_data
from eduplan.verbs.ledger import read_ledger
from eduplan.verbs.write import to_bytes
from tests.cli.conftest import Cli


def test_the_schema_of_a_ledger_is_printed_on_request(examples: Path, cli: Cli) -> None:
    schema = json.loads(cli("schema", "--ledger").out)
    assert schema["$id"] == "urn:eduplan:ledger:1"
    data = dump_data(read_ledger(examples / "minghu-2026-ledger.csv"))
    assert jsonschema_rs.validator_for(schema).is_valid(data)


def test_the_printed_schema_accepts_the_example_and_refuses_a_fault(
    examples: Path, cli: Cli
) -> None:
    schema = json.loads(cli("schema").out)
    validator = jsonschema_rs.validator_for(schema)
    data = json.loads(to_bytes(read(examples / "minghu-2026.txt").plan, "json"))
    assert validator.is_valid(data)
    data["pillars"][0]["heading"] = 5
    assert not validator.is_valid(data)
