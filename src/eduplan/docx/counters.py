"""Automatic numbers: counted as a document is read, and written as it shows them."""

from __future__ import annotations

import re
from typing import Final

from eduplan.docx.formatting import Formatting
from eduplan.docx.number_formats import write_counted
from eduplan.docx.numbering import LEVELS, Level, List, Lists

__all__ = ["Counters"]

_PLACE: Final = re.compile("%([1-9])")


class Counters:
    """The numbers of all lists of a document, at the paragraph that was read last."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counted: dict[str, dict[int, int]] = {}
        self._met: set[tuple[str, int]] = set()

    def count(self, formatting: Formatting) -> str:
        """Count a paragraph of this *formatting*; return what it shows at its head, empty for none."""
        key = formatting.num
        found = self._lists.get(key) if key is not None else None
        if key is None or found is None:
            return ""
        place = _place(found, formatting)
        level = found.levels.get(place)
        if level is None:
            return ""
        numbers = self._counted.setdefault(found.counters, {})
        self._step(found, key, place, numbers)
        return "" if level.is_hidden else _shown(found, place, level, numbers)

    def _step(self, found: List, key: str, place: int, numbers: dict[int, int]) -> None:
        start = found.levels[place].start
        anew = place in found.starts and (key, place) not in self._met
        self._met.add((key, place))
        numbers[place] = start if anew or place not in numbers else numbers[place] + 1
        for above in range(place):  # a level that is passed over has begun all the same
            numbers.setdefault(above, found.levels.get(above, Level()).start)
        for deeper in [each for each in numbers if each > place]:
            restart = found.levels.get(deeper, Level()).restart
            if restart is None or place < restart:
                del numbers[deeper]


def _place(found: List, formatting: Formatting) -> int:
    """The level that the paragraph names, else the one that its style stands on or names."""
    named = (formatting.place, found.level_of(formatting.styles), formatting.style_place)
    place = next((each for each in named if each is not None), 0)
    return min(max(place, 0), LEVELS - 1)


def _shown(found: List, place: int, level: Level, numbers: dict[int, int]) -> str:
    def number(hit: re.Match[str]) -> str:
        of = int(hit[1]) - 1
        if of > place:
            return ""
        its = found.levels.get(of, Level())
        plain = level.is_legal and its.format not in ("none", "bullet")
        return write_counted(numbers.get(of, its.start), "decimal" if plain else its.format)

    text = level.text if level.format == "bullet" else _PLACE.sub(number, level.text)
    return text + ("" if level.suffix == "nothing" or not text else " ")
