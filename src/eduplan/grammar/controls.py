"""Characters that no plan may hold, taken out of a text before it is read."""

from __future__ import annotations

import re
from typing import Final

from eduplan.language.characters import BLANK, FORBIDDEN
from eduplan.model.place import TextPlace
from eduplan.model.reading import Unplaced, UnplacedReason

__all__ = ["without_controls"]

_CONTROL: Final = rf"[{FORBIDDEN}\ud800-\udfff](?<![{BLANK}])"
_FORBIDDEN: Final = re.compile(f"{_CONTROL}(?:{_CONTROL})*")
_STAND_IN: Final = "\u200b"
"""A blank of no width: what it replaces keeps its place and does not part a word."""


def without_controls(text: str) -> tuple[str, tuple[Unplaced, ...]]:
    """*text* with such characters replaced one for one by blanks, and each run of them unplaced."""
    if _FORBIDDEN.search(text) is None:
        return text, ()
    pieces, line, last = [], 1, 0
    for hit in _FORBIDDEN.finditer(text):
        line += len(text[last : hit.start()].splitlines()) - 1 if hit.start() > last else 0
        line += text[last : hit.start()].endswith(("\n", "\r"))
        last = hit.start()
        place = TextPlace(hit.start(), hit.end(), line)
        pieces.append(Unplaced(hit[0], place, UnplacedReason.CONTROL))
    return _FORBIDDEN.sub(lambda hit: _STAND_IN * len(hit[0]), text), tuple(pieces)
