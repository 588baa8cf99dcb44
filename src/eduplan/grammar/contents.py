"""Tables of contents: lines that end in dots and a page's number, and the word 目录 above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from eduplan.grammar.outline import Line
from eduplan.language.characters import solid
from eduplan.language.labels import read_label
from eduplan.language.openings import guarded
from eduplan.model.reading import UnplacedReason

__all__ = ["find_contents", "parted_contents"]

_LEADER: Final = re.compile(
    r"(?P<words>[^.…·。\t]{1,60}?)(?:[.…·․‥⋯。]{2,}|\t) ?[-—–－]?\(?(?P<page>[0-9]{1,4})\)?[-—–－]?"
)
_NUMBERED: Final = re.compile("(?P<words>.{2,50}?[^0-9.%])(?P<page>[0-9]{1,3})")
_PROSE: Final = re.compile("[。；;]")
_HEADING: Final = frozenset({"目录", "目次", "CONTENTS", "Contents"})
_ENTRY: Final = re.compile(
    guarded(r"(?:(?:[.·․‥⋯] ?){3,120}|(?:… ?){2,120})[0-9]{1,3}?(?=20[0-9]{2}年|[^0-9]|$)")
)
"""The end of an entry inside a line."""
_FIRST: Final = re.compile("目 {0,4}[录次]|第[一1]|[一1][、.．]|[（(]一[）)]")
_PARTS: Final = re.compile("第[一二三四五六七八九十]{1,3}(?:部分|章|节)")
_LONGEST_ENTRY: Final = 60
_FEW: Final = 3
_FEWEST: Final = 2
_HEAD: Final = 400


def find_contents(lines: Sequence[Line]) -> dict[int, UnplacedReason]:
    """Why the lines of a table of contents among *lines* are no part of the plan, by their number.

    Dotted leaders tell them where there are several; numbers alone only below the word 目录, and there
    too headings that give no page.
    """
    shown = [line for line in lines[:_HEAD] if not line.is_blank]
    found = [line for line in shown if line.cells is None and _LEADER.fullmatch(_flat(line))]
    if len(found) < _FEWEST or not _dotted(found):
        found = _joined(shown) or _pageless(shown, lines)
    return {line.number: UnplacedReason.CONTENTS for line in _with_heading(shown, found)}


def parted_contents(lines: Sequence[Line]) -> list[Line]:
    """*lines*, one that holds a whole table of contents cut into its entries and the rest.

    Each piece keeps the number of its line.
    """
    return [piece for line in lines for piece in _parted(line)]


def _parted(line: Line) -> Iterator[Line]:
    ends = _ends(line.words) if line.cells is None else []
    if len(ends) < _FEW:
        yield line
        return
    opened = max(0, ends[0] - _LONGEST_ENTRY)
    first = _FIRST.search(line.words, opened, ends[0])
    cuts = [first.start(), *ends] if first else ends
    if first and first[0][0] == "目":
        cuts.insert(1, first.end())
    at = line.start + len(line.indent)
    for start, stop in pairwise([0, *cuts, len(line.words)]):
        if start < stop:
            yield _piece(line, start, stop, at)


def _ends(words: str) -> list[int]:
    """Where in *words* the entries end that follow closely upon one another."""
    ends: list[int] = []
    for hit in _ENTRY.finditer(words):
        start = ends[-1] if ends else max(0, hit.start() - _LONGEST_ENTRY)
        if hit.start() - start > _LONGEST_ENTRY or "。" in words[start : hit.start()]:
            return ends
        ends.append(hit.end())
    return ends


def _piece(line: Line, start: int, stop: int, at: int) -> Line:
    words = line.words[start:stop]
    indent = words[: len(words) - len(words.lstrip())] if start else line.indent
    body = words[len(indent) :] if start else words
    label = read_label(body)
    end = line.end if stop == len(line.words) else ""
    begun = at + start if start else line.start
    cut = body[len(label.text) :] if label else body
    return Line(indent, label, cut, end, begun, line.number, looks=line.looks)


def _flat(line: Line) -> str:
    words = line.words.strip()
    return "\t".join(map(solid, words.split("\t")))


def _dotted(lines: Sequence[Line]) -> bool:
    """Whether *lines* show dots, or stand below one another as a list that begins with a heading."""
    return sum("\t" not in line.words for line in lines) >= _FEWEST


def _joined(shown: Sequence[Line]) -> list[Line]:
    """Lines right below 目录 with the page's number joined to their words, the numbers rising."""
    start = next((n for n, line in enumerate(shown) if solid(line.words) in _HEADING), None)
    if start is None:
        return []
    found: list[Line] = []
    page = 0
    for line in shown[start + 1 :]:
        entry = _NUMBERED.fullmatch(solid(line.words)) or _LEADER.fullmatch(_flat(line))
        if entry is None or _PROSE.search(entry["words"]) or int(entry["page"]) < page:
            break
        page = int(entry["page"])
        found.append(line)
    return found if len(found) >= _FEWEST else []


def _pageless(shown: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Lines right below 目录 that give no pages: each comes once more as a heading, or holds many of them."""
    start = next((n for n, line in enumerate(shown) if solid(line.words) in _HEADING), None)
    if start is None:
        return []
    last = {solid(line.words): line.number for line in lines}
    return list(
        takewhile(
            lambda line: (
                not _PROSE.search(line.words)
                and (
                    last[solid(line.words)] > line.number or len(_PARTS.findall(line.words)) >= _FEW
                )
            ),
            shown[start + 1 :],
        )
    )


def _with_heading(shown: Sequence[Line], found: Sequence[Line]) -> list[Line]:
    """*found* and the word 目录 right above the first of them."""
    if not found:
        return []
    first = next(n for n, line in enumerate(shown) if line.number == found[0].number)
    above = shown[first - 1 : first] if first else []
    return [*(line for line in above if solid(line.words) in _HEADING), *found]
