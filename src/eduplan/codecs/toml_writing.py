"""From plain data of one level to TOML: strings and flags, one a line."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from eduplan.codecs.values import JsonValue

__all__ = ["write_toml"]

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def write_toml(data: Mapping[str, JsonValue]) -> str:
    r"""Write *data*, whose values are strings and flags; what shows nothing is written as its number.

    >>> print(write_toml({"name": "教育局", "bold_run_in": True, "rare": "a\u200b"}), end="")
    name = "教育局"
    bold_run_in = true
    rare = "a\u200B"
    """
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in data.items())


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(value: JsonValue) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    raise TypeError(f"no string or flag: {type(value).__name__}")


def _quoted(text: str) -> str:
    """*text* as a basic string: JSON's escapes are TOML's, and one of eight digits beside them."""
    return "".join(map(_visible, json.dumps(text, ensure_ascii=False)))


def _visible(char: str) -> str:
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    code = ord(char)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
