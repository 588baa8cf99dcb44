"""What stands on one line where data are written for people to read."""

from __future__ import annotations

from typing import Final

from eduplan.codecs.prose import PHRASES
from eduplan.codecs.values import JsonValue

__all__ = ["WIDTH", "may_share_a_line"]

WIDTH: Final = 120
"""How long a value on one line may be (characters)."""

_LEVELS: Final = 2


def may_share_a_line(value: JsonValue) -> bool:
    """Whether *value* may stand on one line: a phrase, or containers at most two levels deep."""
    if isinstance(value, dict) and len(value) == 1 and value.keys() <= PHRASES.keys():
        [value] = value.values()
    return not _is_deeper(value, _LEVELS)


def _is_deeper(value: JsonValue, levels: int) -> bool:
    if not isinstance(value, (dict, list)):
        return False
    members = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(each, levels - 1) for each in members)
