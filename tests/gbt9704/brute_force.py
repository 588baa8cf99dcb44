"""Every setting of a row of parts in lines, tried one by one: what `set_lines` is measured by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise


def settings(widths: Sequence[int], count: int, room: int) -> Iterator[list[int]]:
    """The widths of the lines of each setting in *count* lines; only a single part is too wide."""
    for cuts in combinations(range(1, len(widths)), count - 1):
        ends = (0, *cuts, len(widths))
        lines = [sum(widths[start:stop]) for start, stop in pairwise(ends)]
        if all(
            width <= room or stop - start == 1
            for width, (start, stop) in zip(lines, pairwise(ends), strict=True)
        ):
            yield lines


def permitted(lines: Sequence[int]) -> bool:
    """Whether lines of these widths are a trapezoid or a diamond."""
    peak = lines.index(max(lines))
    up, down = lines[: peak + 1], lines[peak:]
    return all(a < b for a, b in pairwise(up)) and all(a > b for a, b in pairwise(down))


def fewest(widths: Sequence[int], room: int) -> int:
    """How many lines are needed."""
    return next(count for count in range(1, len(widths) + 1) if any(settings(widths, count, room)))


def allows_a_shape(widths: Sequence[int], room: int) -> bool:
    """Whether some setting of as many lines as are needed, or of one more, has a permitted shape."""
    needed = fewest(widths, room)
    return any(
        permitted(lines)
        for count in (needed, needed + 1)
        for lines in settings(widths, count, room)
    )
