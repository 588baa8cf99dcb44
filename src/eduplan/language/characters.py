"""Characters: which ones a plan may hold, which are blank, which are 汉字."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BLANK", "FORBIDDEN", "HAN", "first_forbidden", "is_blank", "is_han", "solid"]

_ASTRAL_NONCHARACTERS: Final = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)

FORBIDDEN: Final[str] = (
    r"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff" + _ASTRAL_NONCHARACTERS
)
"""The body of a regex class: line breaks, control characters and noncharacters (Unicode 23.7).

The same text serves Python's `re`, ECMA regexes with the ``u`` flag and Rust's: hence astral
noncharacters stand as themselves, and lone surrogates, which Rust cannot name and its strings
cannot hold, are left to `first_forbidden`.
"""

BLANK: Final[str] = r"\s\u200b\u200c\u200d\u2060\ufeff"
"""The body of a regex class: white space, and the characters of no width that pages leave."""

HAN: Final[str] = (
    r"\u2e80-\u2fd5\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
"""The body of a regex class: 汉字 with all extensions, 々, 〇, and the radicals PDF files hold."""

_FORBIDDEN: Final = re.compile(rf"[{FORBIDDEN}\ud800-\udfff]")
_BLANKS: Final = re.compile(rf"[{BLANK}]+")
_HAN: Final = re.compile(rf"[{HAN}]")


def first_forbidden(text: str) -> int | None:
    """Return where the first character stands that no plan may hold, or None.

    >>> first_forbidden("一行\\n又一行"), first_forbidden("一行")
    (2, None)
    """
    if text.isprintable():  # far faster than the search, and true of nearly all text
        return None
    hit = _FORBIDDEN.search(text)
    return None if hit is None else hit.start()


def is_blank(char: str) -> bool:
    """Tell whether *char* prints nothing: white space, or a mark of no width."""
    return _BLANKS.fullmatch(char) is not None


def solid(text: str) -> str:
    """Return *text* without its blank characters.

    >>> solid("2023 年\\u30001 月")
    '2023年1月'
    """
    if text.isprintable() and " " not in text:  # of all blanks only the plain space is printable
        return text
    return _BLANKS.sub("", text)


def is_han(char: str) -> bool:
    """Tell whether *char* is one 汉字, of any extension."""
    return _HAN.fullmatch(char) is not None
