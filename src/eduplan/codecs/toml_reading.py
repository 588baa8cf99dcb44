"""From TOML to plain data whose scalars are strings as they are written, but for flags."""

from __future__ import annotations

import re
from typing import Final

from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.errors import CodecError

__all__ = ["read_toml"]

_FAULTS: Final = {
    "Cannot overwrite a value": "同一个键写了两次",
    "Cannot declare": "同一个表写了两次",
    "Expected '=' after a key": "键后面缺等号",
    "Invalid value": "值的写法不对，文字要加引号",
    "Unterminated string": "引号没有配对",
    "Expected newline or end of document": "一行写了不止一项",
    "Invalid statement": "这一行不是“键 = 值”",
    "Illegal character": "引号没有配对，或有不能有的字符",
}
"""What tomllib finds, in Chinese."""

_REMEDY: Final = '一行写一项，如 fangsong = "仿宋"'
_PLACE: Final = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")


def read_toml(text: str) -> JsonObject:
    """Read *text*, numbers and dates as strings; raise `CodecError` with its place where it is no TOML.

    >>> read_toml("line_pitch = 28.950")
    {'line_pitch': '28.950'}
    """
    import tomllib  # not at the top: it takes longer to load than most of this room

    try:
        data = tomllib.loads(text, parse_float=str)
    except (ValueError, RecursionError) as error:
        raise _syntax_error(str(error)) from None
    return {key: _plain(value) for key, value in data.items()}


def _plain(value: object) -> JsonValue:
    if isinstance(value, (bool, list, dict)):
        return value
    return str(value)


def _syntax_error(problem: str) -> CodecError:
    fault = next((ours for theirs, ours in _FAULTS.items() if theirs in problem), "写法不对")
    found = _PLACE.search(problem)
    place = f"第{found[1]}行第{found[2]}列" if found else ""
    return CodecError(f"不是合规的 TOML：{fault}", place=place, remedy=_REMEDY)
