"""Widths: how much room text takes on a terminal and on the page, and where lines may break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from eduplan.language.characters import BLANK

__all__ = ["NOT_AT_END", "NOT_AT_START", "character_width", "display_width", "fold", "pad"]

NOT_AT_START: Final = "。，、；：？！’”）》〉】〕…—～·％%,.;:?!)]}"
"""Marks that may not begin a line (GB/T 15834-2011 5.1)."""

NOT_AT_END: Final = "‘“（《〈【〔([{"
"""Marks that may not end a line (GB/T 15834-2011 5.1)."""

_OPENING: Final = f"[{re.escape(NOT_AT_END)}][{BLANK}]*"
_CLOSING: Final = f"[{BLANK}]*[{re.escape(NOT_AT_START)}]"
_WORD: Final = r"[!-')-Z\\-z|-~\u00c0-\u024f]+"
_OTHER: Final = f"[^{BLANK}{re.escape(NOT_AT_END)}]"
_UNIT: Final = re.compile(
    f"(?:{_OPENING})*(?:{_WORD}|{_OTHER})(?:{_CLOSING})*|(?:{_OPENING})+|[{BLANK}]+"
)
"""Blanks, or what no line break may part: a Latin word or one character, with its marks."""


def display_width(text: str) -> int:
    """Return how many columns *text* takes on an East Asian terminal.

    Wide, full-width and ambiguous characters take two, combining and invisible ones none.

    >>> display_width("“双减”ok")
    10
    """
    return sum(map(_columns, text))


def character_width(text: str) -> Fraction:
    """Return the width of *text* in 字: 1 for 汉字 and full-width marks, 1/2 for ASCII.

    >>> character_width("2023年")
    Fraction(3, 1)
    """
    return Fraction(display_width(text), 2)


def pad(text: str, columns: int) -> str:
    """Return *text* with spaces behind it up to *columns*; longer text stays as it is.

    >>> pad("单位", 6)
    '单位  '
    """
    return text + " " * (columns - display_width(text))


def fold(text: str, columns: int) -> list[str]:
    """Break *text* into lines of at most *columns* (at least 2), as Chinese printing does.

    No closing mark begins a line and no opening mark ends one, and Latin words stay whole, unless
    they alone are wider than a line. Blanks at a break are dropped; a line break stays one.

    >>> fold("加强学习，落实责任。", 10)
    ['加强学习，', '落实责任。']
    """
    return [line for part in text.split("\n") for line in _fold_line(part, max(columns, 2))]


@lru_cache(maxsize=8192)
def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def _fold_line(text: str, columns: int) -> Iterator[str]:
    line, room = "", columns
    for unit in _units(text, columns):
        width = display_width(unit)
        if width > room:
            yield line.rstrip()
            line, room, unit = "", columns, unit.lstrip()
            width = display_width(unit)
        line, room = line + unit, room - width
    yield line.rstrip()


def _units(text: str, columns: int) -> Iterator[str]:
    """What may stand on one line, each no wider than *columns*."""
    for unit in _UNIT.findall(text):
        if display_width(unit) <= columns:
            yield unit
        else:
            yield from unit
