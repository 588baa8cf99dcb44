"""Cells of a ledger as people fill them in, made into data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.errors import ParseError
from eduplan.language.dates import read_date
from eduplan.model.quantity import VALUE_PATTERN, read_value, write_value
from eduplan.model.wording import SCALES

__all__ = ["CODES", "data_in", "is_filled"]

CODES: Final[Mapping[str, Mapping[str, JsonValue]]] = {
    "done": {
        "是": True,
        "否": False,
        "完成": True,
        "已完成": True,
        "未完成": False,
        "√": True,
        "×": False,
        "true": True,
        "false": False,
    },
    "counting": {
        "累计": "cumulative",
        "当期": "interval",
        "本期": "interval",
        "当月": "interval",
        "本月": "interval",
        "当季": "interval",
        "本季": "interval",
    },
}
"""The words for what is a code in data; the first word of each code is written."""

_NUMBERS: Final = ("value", "covered", "population", "numerator", "denominator")
_RESULTS: Final = (*_NUMBERS, "done", "status", "evidence", "reporter", "place")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_MEASURED: Final = re.compile(r"([0-9][0-9,./]*)\s*([^0-9,./\s].*)")
_VALUE: Final = re.compile(VALUE_PATTERN)


def is_filled(cells: Mapping[str, str]) -> bool:
    """Whether anything was reported in a row: an id, a date and a unit alone are a form to fill in."""
    return any(cells.get(name, "").strip() for name in _RESULTS)


def data_in(cells: Mapping[str, str]) -> JsonObject:
    """The data of an observation that *cells*, by field, say; what is not understood stands as it is.

    Dates are read in every usual form, numbers with commas between thousands, in full width, and
    with their unit behind them; 万 and 亿 before a unit are multiplied out.

    >>> data_in({"of": "t1", "as_of": "2026年6月30日", "value": "1,200.50万元"})
    {'of': 't1', 'as_of': '2026-06-30', 'value': '12005000', 'unit': '元'}
    """
    data: JsonObject = {name: _read(name, cell) for name, cell in cells.items() if cell.strip()}
    data |= {
        name: cells[name] for name in ("place", "evidence", "reporter", "status") if name in cells
    }
    if "value" in data:
        data |= _measure(str(data["value"]), str(data.get("unit", "")))
    if "value" not in data or not data.get("unit"):
        data.pop("unit", None)
    return data


def _read(name: str, cell: str) -> JsonValue:
    text = cell.strip()
    if name == "as_of":
        return _day(text)
    if name in CODES:
        return CODES[name].get(text.lower(), text)
    return _number(text) if name in _NUMBERS else text


def _day(text: str) -> str:
    try:
        return read_date(text).isoformat()
    except ParseError:
        return text


def _number(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return plain.replace(",", "") if _GROUPED.fullmatch(plain) else plain


def _measure(value: str, unit: str) -> JsonObject:
    """Value and unit, where the unit stands behind the number or begins with a scale word."""
    behind = _MEASURED.fullmatch(value)
    if behind is not None and unit in ("", behind[2]):
        value, unit = _number(behind[1]), behind[2]
    scale = next((word for word in ("万亿", "万", "亿") if unit.startswith(word)), "")
    if scale and _VALUE.fullmatch(value):
        worth = read_value(value) * SCALES[scale]
        return {"value": write_value(worth), "unit": unit.removeprefix(scale)}
    return {"value": value, "unit": unit}
