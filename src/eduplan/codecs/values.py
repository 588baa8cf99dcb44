"""Plain data, as JSON and YAML hold it: its type, its limits, how it is named in messages."""

from __future__ import annotations

import json
import re
from typing import Final, TypeAlias

from eduplan.errors import CodecError

__all__ = [
    "DEEPEST",
    "LONGEST_MESSAGE",
    "JsonObject",
    "JsonValue",
    "Repeated",
    "check_nesting",
    "joined",
    "key_path",
    "shortened",
    "shown",
]

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""A value of JSON."""

JsonObject: TypeAlias = dict[str, JsonValue]
"""An object of JSON."""

DEEPEST: Final = 32
"""How deep data may nest: a target in a table of the deepest item lies 21 levels down."""

LONGEST_MESSAGE: Final = 200
"""Messages quote what a file holds; they are cut here (characters)."""

_NAME: Final = re.compile(r"[\w-]{1,40}")
_LONGEST: Final = 40
_NAMES: Final = {
    list: "列表",
    tuple: "元组",
    dict: "对象（键和值）",
    int: "过长的整数",
    type(None): "空值",
}


class Repeated(dict[str, JsonValue]):
    """An object whose text names *key* twice; `check_nesting` refuses it where it stands."""

    def __init__(self, members: dict[str, JsonValue], key: str) -> None:
        super().__init__(members)
        self.key = key


def shortened(message: str) -> str:
    """*message*, cut where it is too long to read."""
    return message if len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + "…"


def shown(value: object) -> str:
    """Name *value* in a message, shortened.

    >>> shown("100"), shown(True), shown([1])
    ("文字 '100'", 'true', '列表')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"文字 {value[:_LONGEST]!r}" + ("…" if len(value) > _LONGEST else "")
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**_LONGEST):
        return f"数 {value}"
    return _NAMES.get(type(value), type(value).__name__)


def key_path(key: object) -> str:
    """The path of *key* in an object: itself, or quoted in brackets where it is no plain name.

    >>> key_path("heading"), key_path("a b")
    ('heading', '["a b"]')
    """
    text = key if isinstance(key, str) else repr(key)
    if _NAME.fullmatch(text):
        return text
    return (
        f"[{json.dumps(text[:_LONGEST].encode('utf-8', 'replace').decode(), ensure_ascii=False)}]"
    )


def joined(outer: str, inner: str) -> str:
    """The path *inner* as seen from *outer*.

    >>> joined("pillars", "[0]"), joined("pillars[0]", "heading")
    ('pillars[0]', 'pillars[0].heading')
    """
    return f"{outer}.{inner}" if outer and inner and not inner.startswith("[") else outer + inner


def check_nesting(value: object, depth: int = 0) -> None:
    """Raise `CodecError` where containers nest deeper than `DEEPEST` or an object repeats a key."""
    if depth > DEEPEST:
        raise CodecError("嵌套太深", remedy=f"至多{DEEPEST}层")
    if isinstance(value, Repeated):
        raise CodecError("同一个键写了两次", path=key_path(value.key), remedy="留下一个")
    members = value.items() if isinstance(value, dict) else enumerate(_list(value))
    for key, member in members:
        if isinstance(member, (list, dict)):
            try:
                check_nesting(member, depth + 1)
            except CodecError as error:
                raise error.at(key_path(key) if isinstance(value, dict) else f"[{key}]") from None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
