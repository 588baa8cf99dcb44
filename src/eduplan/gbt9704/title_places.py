"""Where a line of a title may begin, and at what price."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final

from eduplan.gbt9704.title_joints import Joints, begins_with_genre, find_joints
from eduplan.gbt9704.title_wholes import Span, enclosed
from eduplan.language.characters import is_blank
from eduplan.language.width import display_width

__all__ = ["LINE", "break_places"]

LINE: Final = 20
"""How many 字 of 二号 stand on a line of 156 mm: 20 × 22 pt are 155.2 mm (7.3.1)."""

_WORD: Final = 8
"""The price of a place between two words: as bad as two lines that are 1.4 字 off the mean each."""
_ORGAN: Final = 25
"""Between 明湖区 and 教育局, between organs that issue jointly."""
_LINK: Final = 20
"""Behind 和."""
_COUNTED: Final = 40
"""Between 10所 and 学校."""
_GENRE: Final = 40
"""Between 的 and 意见."""
_DOUBTFUL: Final = 60
"""Within a stretch of words that no list knows."""
_OPENED: Final = 100
"""Within 《》 that no line can hold."""
_ISSUER: Final = 400
"""Within the name of the organ that the title begins with: it stands whole in line 1."""

_WELL: Final = (
    *"年月日区市县省局厅部委会组府院校的、，：；》”）〉",
    *("关于", "年度", "学期", "学年", "办公室"),
)
"""What a line may well end with: the end of a date or of an organ's name, a mark."""

_INTRODUCED: Final = re.compile("关于|[转印]发|[0-9０-９〇《“]|二[○零]")
_ISSUERS: Final = (*"局厅部委办会组府室院校园所站队", "中学", "小学", "大学", "中心")


def break_places(title: str) -> Mapping[int, int]:
    """The places where a line of *title* may begin, in order, each with its price.

    Brackets and quotations, numbers with their units and listed words stay whole, and so does a
    stretch of up to four characters between them. What encloses more than a line, by itself or with
    what belongs to it, is opened, for a line has to end in it.

    >>> list(break_places("明湖区教育局关于印发《教育工作要点》的通知"))
    [3, 6, 8, 10]
    """
    joints = find_joints(title)
    reach = [0, *accumulate(map(display_width, title))]
    closed, opened = _closed(list(enclosed(title)), reach, joints.fixed)
    issuer = _issuer(title)
    return {
        place: _price(title, place, joints, place < issuer) + _OPENED * (place in opened)
        for place in range(1, len(title))
        if place not in joints.fixed and place not in closed
    }


def _closed(
    groups: Sequence[Span], reach: Sequence[int], fixed: set[int]
) -> tuple[set[int], set[int]]:
    """The places within *groups* that stay whole, and those within groups that have to be opened."""
    size = len(reach)
    opened = {group for group in groups if _too_wide(reach, *group)}
    while True:
        rest = [group for group in groups if group not in opened]
        closed = _within(rest, size)
        places = (place for place in range(size) if place not in fixed and place not in closed)
        wide = _within((unit for unit in pairwise(places) if _too_wide(reach, *unit)), size)
        burst = _outermost(group for group in rest if group[0] + 1 in wide)
        if not burst:
            return closed, _within(opened, size)
        opened.update(burst)


def _too_wide(reach: Sequence[int], start: int, stop: int) -> bool:
    return reach[stop] - reach[start] > 2 * LINE


def _within(spans: Iterable[Span], size: int) -> set[int]:
    """The places inside *spans*, their ends left out."""
    steps = [0] * size
    for start, stop in spans:
        steps[start + 1] += 1
        steps[stop] -= 1
    return {place for place, depth in enumerate(accumulate(steps)) if depth}


def _outermost(groups: Iterable[Span]) -> list[Span]:
    """Those of *groups* that stand in no other."""
    found: list[Span] = []
    for group in sorted(groups, key=lambda group: (group[0], -group[1])):
        if not found or group[0] >= found[-1][1]:
            found.append(group)
    return found


def _issuer(title: str) -> int:
    """Where the name of the organs ends that *title* begins with, or 0."""
    found = _INTRODUCED.search(title)
    head = title[: found.start()].rstrip() if found else ""
    return len(head) if head.endswith(_ISSUERS) else 0


def _price(title: str, place: int, joints: Joints, in_issuer: bool) -> int:
    """How bad it is that a line begins at *place*."""
    price = 0
    if not title.endswith(_WELL, 0, place):
        price = _COUNTED if place in joints.counted else _WORD
    if title[place - 1] == "的" and begins_with_genre(title, place):
        price += _GENRE
    price += _ORGAN * (place in joints.organs) + _LINK * (place - 1 in joints.links)
    price += _DOUBTFUL * (place in joints.doubtful)
    if in_issuer:
        between = title[place - 1] == "、" or is_blank(title[place - 1]) or place in joints.links
        price += _ORGAN if between else _ISSUER
    return price
