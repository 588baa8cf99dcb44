"""From a path in a value to the path in the data that it was read from.

The model merges neighbouring strings and drops empty paragraphs; what its constructors say about
members behind those has to be told by the place where a person wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from eduplan.codecs.values import joined

__all__ = ["as_written"]

_TOKEN: Final = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")


def as_written(data: object, path: str) -> str:
    """The path in *data* of what stands at *path* in the value that was made from it.

    >>> as_written({"body": [[""], ["开展", "宣讲", {"target": {}}]]}, "body[0][1].target")
    'body[1][2].target'
    """
    here = ""
    levels: Iterator[_Level] = iter(())
    for index, key in _TOKEN.findall(path):
        if key:
            data = data.get(key) if isinstance(data, dict) else None
            here, levels = joined(here, key), iter(_LEVELS.get(key, ()))
        else:
            place = int(index)
            if isinstance(data, list):
                kept = list(next(levels, _all)(data))
                place = kept[place] if place < len(kept) else place
                data = data[place] if place < len(data) else None
            here += f"[{place}]"
    return here


def _all(members: list[object]) -> Iterator[int]:
    yield from range(len(members))


def _inlines(members: list[object]) -> Iterator[int]:
    """Where each inline begins: neighbouring strings are one, blank ones at the ends none."""
    groups = [list(group) for _, group in groupby(enumerate(members), _kind)]
    for number, group in enumerate(groups):
        text = "".join(member for _, member in group if isinstance(member, str))
        at_end = number in (0, len(groups) - 1)
        if not isinstance(group[0][1], str):
            yield from (index for index, _ in group)
        elif text.strip() if at_end else text:
            yield next(index for index, member in group if member)


def _kind(member: tuple[int, object]) -> bool:
    return isinstance(member[1], str)


def _blocks(members: list[object]) -> Iterator[int]:
    """Where each block stands: paragraphs without any inline are none."""
    for index, member in enumerate(members):
        if not isinstance(member, list) or any(True for _ in _inlines(member)):
            yield index


_Level = Callable[[list[object]], Iterator[int]]
_BODY: Final[tuple[_Level, ...]] = (_blocks, _inlines)
_LEVELS: Final[dict[str, tuple[_Level, ...]]] = {
    **dict.fromkeys(("preamble", "lead", "body", "closing"), _BODY),
    "heading": (_inlines,),
    "rows": (_all, _all, _inlines),
}
"""What each level of lists under a key keeps."""
