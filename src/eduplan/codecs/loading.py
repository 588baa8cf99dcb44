"""From plain data to a plan and back, whatever the format."""

from __future__ import annotations

from typing import TypeVar

from cattrs import Converter

from eduplan.codecs.problems import collected
from eduplan.codecs.values import JsonObject, check_nesting
from eduplan.codecs.versions import FORMAT, KEY, current
from eduplan.errors import CodecError
from eduplan.model.choice import Choices
from eduplan.model.colours import ColourScheme
from eduplan.model.decision import Decisions
from eduplan.model.ledger import Ledger
from eduplan.model.plan import Plan

__all__ = ["data_of", "decoded", "ledger_of", "plan_of", "whole_of"]

_BOM = "\ufeff"
_T = TypeVar("_T")


def decoded(text: str | bytes) -> str:
    """The characters of a file, its byte order mark dropped; raise `CodecError` unless it is UTF-8."""
    if isinstance(text, str):
        return text.removeprefix(_BOM)
    try:
        return text.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        raise CodecError(
            "不是 UTF-8 编码的文字", place=f"第{error.start + 1}字节", remedy="另存为 UTF-8"
        ) from None


def plan_of(data: object, converter: Converter) -> Plan:
    """The plan that *data* hold; raise one `CodecError` for all their faults."""
    return whole_of(data, Plan, "计划", converter)


def ledger_of(data: object, converter: Converter) -> Ledger:
    """The ledger that *data* hold; raise one `CodecError` for all their faults."""
    return whole_of(data, Ledger, "台账", converter)


def whole_of(data: object, kind: type[_T], what: str, converter: Converter) -> _T:
    """What *data* hold, of *kind* and called *what*; raise one `CodecError` for all their faults."""
    check_nesting(data)
    members = current(data, lambda value: converter.structure(value, int), what=what)
    try:
        return converter.structure(members, kind)
    except Exception as error:
        raise collected(error) from None


def data_of(
    whole: Plan | Ledger | Decisions | Choices | ColourScheme, converter: Converter
) -> JsonObject:
    """*whole* as plain data, the version of the format first."""
    return {KEY: FORMAT, **converter.unstructure(whole)}
