"""Plans as YAML, for people who write them by hand.

Reading needs ruamel.yaml (``pip install "eduplan[yaml]"``), writing needs nothing. Scalars are read as
the strings they are written as, so ``period: 2026``, ``value: 100``, ``no`` and ``012`` mean what they
show; what would be read otherwise by other tools is written in quotes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cattrs import Converter
from cattrs.preconf.json import make_converter as _make_converter

from eduplan.codecs.hooks import register_model_hooks
from eduplan.codecs.loading import data_of, decoded, plan_of
from eduplan.codecs.values import shown
from eduplan.codecs.yaml_reading import located, read_yaml
from eduplan.codecs.yaml_writing import write_yaml
from eduplan.errors import CodecError
from eduplan.model.plan import Plan

__all__ = ["dumps", "loads", "make_converter"]

_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,17}")
_FLAGS: Final = {"true": True, "false": False}


def make_converter() -> Converter:
    """A new converter that knows the model and reads integers and flags from strings."""
    converter = _make_converter()
    register_model_hooks(converter)
    converter.register_structure_hook(int, _read_integer)
    converter.register_structure_hook(bool, _read_flag)
    return converter


@cache
def _converter() -> Converter:
    return make_converter()


def dumps(plan: Plan) -> str:
    """Write *plan* as YAML: the same data as JSON, each sentence on a line of its own."""
    return write_yaml(data_of(plan, _converter()))


def loads(text: str | bytes) -> Plan:
    """Read a plan from YAML; raise `CodecError` with line, column and path of every fault.

    Tags, anchors and aliases, repeated keys and several documents in one file are refused.
    """
    data, marks = read_yaml(decoded(text))
    try:
        return plan_of(data, _converter())
    except CodecError as error:
        raise located(error, marks) from None


def _read_integer(value: object, _: object) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    raise CodecError(f"应为整数，却是{shown(value)}", remedy="写整数")


def _read_flag(value: object, _: object) -> bool:
    if isinstance(value, str) and value in _FLAGS:
        return _FLAGS[value]
    raise CodecError(f"应为 true 或 false，却是{shown(value)}", remedy="写 true 或 false")
