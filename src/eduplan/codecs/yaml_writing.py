"""From plain data to YAML: one look, whatever the library; lines are never folded."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from eduplan.codecs.layout import WIDTH, may_share_a_line
from eduplan.codecs.prose import PHRASES
from eduplan.codecs.values import JsonObject, JsonValue

__all__ = ["write_yaml"]

_PLAIN: Final = re.compile(r"[A-Za-z\u00a1-\U0010ffff](?:[^,\[\]{}:#?]*[^,\[\]{}:#?\s])?")
"""What may stand without quotes, in a line and in brackets; YAML 1.1 takes ``?`` in brackets for a mark."""

_RESERVED: Final = frozenset(
    ("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf")
)
"""Words that some YAML tool takes for something else than text."""

_PROSE: Final = frozenset(("title", "heading", "lead", "body", "items", "initiatives", *PHRASES))
"""An object with one of these keys has lines of its own."""

_ROWS: Final = "rows"
_STEP: Final = "  "


def write_yaml(data: JsonObject) -> str:
    """Write *data* in block style, phrases and short lists in brackets.

    >>> print(write_yaml({"format": 1, "period": "2026", "body": [["开展宣讲100场。"]]}), end="")
    format: 1
    period: "2026"
    body:
      - - 开展宣讲100场。
    """
    return "".join(f"{line}\n" for line in _mapping(data, top=True))


def _mapping(data: JsonObject, *, top: bool = False) -> Iterator[str]:
    for key, value in data.items():
        short = _value(value, top=top)
        if short is not None:
            yield f"{key}: {short}"
            continue
        yield f"{key}:"
        yield from (_STEP + line for line in _block(value, key))


def _block(value: JsonValue, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value)
    elif isinstance(value, list) and value:
        for each in value:
            yield from _member(each, in_table=key == _ROWS)
    else:
        yield _flow(value)


def _member(value: JsonValue, *, in_table: bool) -> Iterator[str]:
    short = _fitting(value) if in_table else _short(value)
    mark = "- "
    for line in [short] if short is not None else _block(value):
        yield mark + line
        mark = _STEP


def _value(value: JsonValue, *, top: bool) -> str | None:
    """The value of a key on one line: a list of words, or what `_short` says; nothing at the top."""
    if isinstance(value, list):
        words = not any(isinstance(each, (list, dict)) for each in value)
        return _fitting(value) if words else None
    return None if top and value and isinstance(value, dict) else _short(value)


def _short(value: JsonValue) -> str | None:
    """*value* on one line, unless it is prose or a list or does not fit."""
    if isinstance(value, list):
        return None
    if isinstance(value, dict) and not _PROSE.isdisjoint(value):
        return None
    return _fitting(value) if may_share_a_line(value) else None


def _fitting(value: JsonValue) -> str | None:
    flow = _flow(value)
    return flow if len(flow) <= WIDTH or not isinstance(value, (dict, list)) else None


def _flow(value: JsonValue) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value) if isinstance(value, str) else json.dumps(value)


def _scalar(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _RESERVED
    if plain and all(map(_is_visible, text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if _is_visible(char) else _escape(char) for char in quoted)


def _is_visible(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
