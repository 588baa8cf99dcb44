"""Characters of symbol fonts as the characters that they look like."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

__all__ = ["symbol"]


@cache
def _table() -> dict[str, dict[str, str]]:
    source = resources.files("eduplan.docx").joinpath("symbols.toml").read_text("utf-8")
    return tomllib.loads(source)


def symbol(font: str, char: str) -> str:
    """What *char* of *font* looks like; empty where it has no meaning outside of its font.

    Codes from U+F000 on, and in a symbol font those of one byte, are the font's own.

    >>> symbol("Wingdings", "\\uf0fc"), symbol("Symbol", "\\uf0b7"), symbol("宋体", "★")
    ('✓', '•', '★')
    """
    code = ord(char)
    own = 0xF000 <= code <= 0xF0FF
    table = _table().get(font.lower(), {})
    if own or (table and code < 0x100):
        return table.get(f"{code & 0xFF:02X}", "")
    return "" if 0xE000 <= code <= 0xF8FF or 0xD800 <= code <= 0xDFFF else char
