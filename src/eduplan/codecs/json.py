"""Plans as JSON: exact in both directions, and readable."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Final

from cattrs.preconf.json import JsonConverter
from cattrs.preconf.json import make_converter as _make_converter

from eduplan.codecs.hooks import register_model_hooks
from eduplan.codecs.layout import WIDTH, may_share_a_line
from eduplan.codecs.loading import data_of, decoded, plan_of
from eduplan.codecs.values import JsonObject, JsonValue, Repeated
from eduplan.errors import CodecError
from eduplan.model.plan import Plan

__all__ = [
    "dump_data",
    "dumps",
    "load_data",
    "loads",
    "make_converter",
    "read_json",
    "write_json",
]

_LONGEST_INTEGER: Final = 20
_FAULTS: Final = {
    "Expecting value": "这里缺一个值",
    "Expecting property name": "这里应是加引号的键",
    "Expecting ',' delimiter": "这里缺逗号，或前面的引号、括号没有配对",
    "Expecting ':' delimiter": "键后面缺冒号",
    "Illegal trailing comma": "最后一项后面多了逗号",
    "Unterminated string": "引号没有配对",
    "Invalid control character": "引号里有换行或控制字符",
    "Invalid \\": "反斜杠后面的写法不对",
    "Extra data": "结尾之后还有内容",
}
"""What the decoder of the standard library finds, in Chinese."""


def make_converter() -> JsonConverter:
    """A new converter that knows the model: see `register_model_hooks`."""
    converter = _make_converter()
    register_model_hooks(converter)
    return converter


@cache
def _converter() -> JsonConverter:
    return make_converter()


def dump_data(plan: Plan) -> JsonObject:
    """*plan* as plain dicts, lists, strings, integers and booleans."""
    return data_of(plan, _converter())


def load_data(data: object) -> Plan:
    """The plan that plain *data* hold; raise `CodecError`, with the path of every fault.

    >>> load_data({"format": 1, "title": "要点", "pillars": [{"id": "p1", "heading": 1}]})
    Traceback (most recent call last):
    eduplan.errors.CodecError: pillars[0].heading：应为列表，却是数 1（放进列表）
    """
    return plan_of(data, _converter())


def dumps(plan: Plan, *, indent: int | None = 2) -> str:
    """Write *plan* as JSON; *indent* None puts all on one line, else the text ends with a line break.

    What belongs together, such as a target, stays on one line where it fits.
    """
    return write_json(dump_data(plan), indent)


def loads(text: str | bytes) -> Plan:
    """Read a plan from JSON (UTF-8, with or without byte order mark); raise `CodecError`."""
    return load_data(read_json(text))


def write_json(data: JsonObject, indent: int | None = 2) -> str:
    """Write plain *data* as `dumps` does."""
    return _flat(data) if indent is None else _broken(data, indent, "") + "\n"


def read_json(text: str | bytes) -> JsonValue:
    """Read plain data as `loads` does; a repeated key becomes a `Repeated`."""
    try:
        data: JsonValue = json.loads(decoded(text), object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise _syntax_error(error) from None
    except RecursionError:
        raise CodecError("嵌套太深", remedy="核对括号") from None
    return data


def _object(pairs: list[tuple[str, JsonValue]]) -> JsonObject:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    counts = Counter(key for key, _ in pairs)
    return Repeated(members, next(key for key in counts if counts[key] > 1))


def _integer(text: str) -> int | float:
    """An integer; one too long for any use becomes a float, which is refused where it stands."""
    return int(text) if len(text) <= _LONGEST_INTEGER else float(text)


def _syntax_error(error: json.JSONDecodeError) -> CodecError:
    found = (chinese for english, chinese in _FAULTS.items() if error.msg.startswith(english))
    return CodecError(
        f"不是合规的 JSON：{next(found, '写法不对')}",
        place=f"第{error.lineno}行第{error.colno}字",
        remedy="核对这一处前后的引号、逗号和括号",
    )


def _flat(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _line(value: JsonValue, indent: int, margin: str) -> str:
    """*value* on one line where it may and fits, else broken over several."""
    if not isinstance(value, (dict, list)):
        return _flat(value)
    flat = _flat(value) if may_share_a_line(value) else ""
    return flat if 0 < len(flat) <= WIDTH else _broken(value, indent, margin)


def _broken(value: JsonObject | list[JsonValue], indent: int, margin: str) -> str:
    inner = margin + " " * indent
    if isinstance(value, dict):
        members = [f"{_flat(key)}: {_line(each, indent, inner)}" for key, each in value.items()]
    else:
        members = [_line(each, indent, inner) for each in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    lines = f",\n{inner}".join(members)
    return f"{opening}\n{inner}{lines}\n{margin}{closing}"
