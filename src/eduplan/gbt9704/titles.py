"""Titles over several lines: a trapezoid or a diamond (梯形, 菱形), no word parted (clause 7.3.1)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from eduplan.gbt9704.title_places import LINE, break_places
from eduplan.gbt9704.title_setting import set_lines
from eduplan.language.width import character_width, display_width

__all__ = ["Shape", "break_title", "shape_of"]


class Shape(Enum):
    """What the lines of a title look like; the standard wants the second or third."""

    SINGLE = "单行"
    TRAPEZOID = "梯形"
    DIAMOND = "菱形"
    EQUAL = "等长"
    OTHER = "其他"


def shape_of(lines: Sequence[str]) -> Shape:
    """The shape of *lines* by their widths in 字 (7.3.1).

    Lines that get longer downward, each of them, are a trapezoid, and so are lines that get shorter;
    lines that get longer up to one in between and shorter behind it are a diamond.

    >>> shape_of(["关于印发", "教育工作要点", "的通知"])
    <Shape.DIAMOND: '菱形'>
    """
    steps = [below - above for above, below in pairwise(map(character_width, lines))]
    if not steps:
        return Shape.SINGLE
    if not any(steps):
        return Shape.EQUAL
    rises = [step > 0 for step in steps]
    if 0 in steps or rises != sorted(rises, reverse=True):
        return Shape.OTHER
    return Shape.TRAPEZOID if len(set(rises)) == 1 else Shape.DIAMOND


@lru_cache(maxsize=256)
def break_title(title: str) -> tuple[str, ...]:
    """Break *title* into lines of at most 20 字 that make a trapezoid or a diamond (7.3.1).

    Nothing is added or dropped, and a title that fits one line stays whole. No break parts what
    `break_places` keeps together; only what is wider than a line by itself makes a wider line. Among
    the permitted shapes, of as many lines as the title needs or of one more, the most balanced with the
    breaks where a reader would pause is taken; where there is none, the most balanced lines are. A
    title of more than five lines is filled line by line.

    >>> break_title("明湖区教育局关于印发2026年明湖区教育工作要点的通知")
    ('明湖区教育局关于印发2026年', '明湖区教育工作要点的通知')
    """
    if display_width(title) <= 2 * LINE:
        return (title,)
    prices = break_places(title)
    ends = (0, *prices, len(title))
    widths = [display_width(title[start:stop]) for start, stop in pairwise(ends)]
    chosen = set_lines(widths, (*prices.values(), 0), 2 * LINE)
    return tuple(title[ends[start] : ends[stop]] for start, stop in pairwise(chosen))
