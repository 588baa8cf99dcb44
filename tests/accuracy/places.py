"""Where an annotation's headings and targets stand in their paper, blanks apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from tests.accuracy.annotation import Case, Item, Pillar, Target
from tests.accuracy.words import packed

__all__ = ["Heading", "headings", "path_at", "places_of"]

_BETWEEN: Final = re.compile("[。.：:；;，,]*")


@frozen
class Heading:
    """A heading with its *path* and the places in the packed text where it *starts* and *ends*."""

    item: Pillar | Item
    path: str
    starts: int
    ends: int

    def follows(self, text: str) -> str:
        """The words of the packed *text* after the heading and its last mark."""
        between = _BETWEEN.match(text, self.ends)
        return text[between.end() if between else self.ends :]


def headings(case: Case) -> list[Heading]:
    """Every heading of *case* in order, each found after the one before it.

    Raises `ValueError` where one is not there.
    """
    text, found = packed(case.text), list[Heading]()
    place = _beginning(case, text)
    for path, item in _walk(case):
        label = re.escape(item.number or "")
        wanted = re.compile(rf"{label}[】）)、．.:：]{{0,2}}{re.escape(packed(item.heading))}")
        hit = wanted.search(text, place)
        if hit is None:
            raise ValueError(f"{case.name}: {path} {item.heading}")
        place = hit.end()
        found.append(Heading(item, path, hit.start(), place))
    return found


def _beginning(case: Case, text: str) -> int:
    """Where the preamble is, or the end of the title: a contents page stands before it."""
    if case.preamble_starts:
        return text.index(packed(case.preamble_starts))
    return text.index(packed(case.title or "")) + len(packed(case.title or ""))


def _walk(case: Case) -> Iterator[tuple[str, Pillar | Item]]:
    for pillar in case.pillars:
        yield f"{pillar.number}", pillar
        for item in pillar.initiatives:
            path = f"{pillar.number}/{_step(item)}"
            yield path, item
            for below in item.subitems:
                yield f"{path}/{_step(below)}", below


def _step(item: Item) -> str:
    """The number of *item*, or how its heading begins where it has none."""
    return item.number or f"-{packed(item.heading)[:6]}"


def places_of(target: Target, text: str) -> list[int]:
    """Where *target* stands in the packed *text*, told by the words around it."""
    before, after = (packed(words) for words in target.context)
    whole = before + packed(target.text) + after
    return [hit.start() + len(before) for hit in re.finditer(re.escape(whole), text)]


def path_at(place: int, found: list[Heading]) -> str:
    """The path of the heading that *place* stands in or under; empty before the first."""
    return next((each.path for each in reversed(found) if each.starts <= place), "")
