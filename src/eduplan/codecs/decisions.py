"""Decisions as a file that people fill in: YAML, or JSON."""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import evolve
from cattrs import Converter

from eduplan.codecs import json, yaml
from eduplan.codecs.loading import data_of, decisions_of, decoded
from eduplan.codecs.yaml_reading import located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from eduplan.model.decision import Decisions

__all__ = ["dumps_json", "dumps_yaml", "loads_json", "loads_yaml"]

_HEAD: Final = "# verdict 写 confirm（是目标）或 reject（不是目标）；没有 verdict 的仍是待定。\n"


def dumps_yaml(decisions: Decisions) -> str:
    """Write *decisions* as YAML, with a line on how to fill them in."""
    return _HEAD + write_yaml(data_of(decisions, _yaml_converter()))


def loads_yaml(text: str | bytes) -> Decisions:
    """Read decisions from YAML; raise `CodecError` with line and path of every fault."""
    data, marks = read_yaml(decoded(text))
    try:
        read = decisions_of(data, _yaml_converter())
    except CodecError as error:
        raise located(error, marks) from None
    paths = (f"decisions[{index}]" for index in range(len(read.decisions)))
    return evolve(read, places=[str(marks[path]) for path in paths])


def dumps_json(decisions: Decisions) -> str:
    """Write *decisions* as JSON."""
    return json.write_json(data_of(decisions, _json_converter()))


def loads_json(text: str | bytes) -> Decisions:
    """Read decisions from JSON; raise `CodecError` with the path of every fault."""
    return decisions_of(json.read_json(text), _json_converter())


@cache
def _yaml_converter() -> Converter:
    return yaml.make_converter()


@cache
def _json_converter() -> Converter:
    return json.make_converter()
