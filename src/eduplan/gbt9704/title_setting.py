"""Which lines to make of a row of parts, by their widths alone: a permitted shape, then balance.

Widths are in columns, halves of a 字; prices and costs in squares of a column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple, Self

from attrs import frozen

__all__ = ["MOST_LINES", "set_lines"]

MOST_LINES: Final = 5
"""What needs more lines is filled line by line, for no title is that long."""

_MORE: Final = 300
"""The price of one line more than needed."""
_FULL: Final = 20
"""The price of each column in which a line leaves less than two at both sides together."""
_MARGIN: Final = 4
_LOWER_LONGER: Final = 24
"""The price of two lines the lower of which is longer."""
_SLIGHT: Final = 10
"""The price of a step of half a 字, which hardly shows."""


def set_lines(widths: Sequence[int], prices: Sequence[int], room: int) -> tuple[int, ...]:
    """Before which parts the lines begin, the end of the last line included.

    *prices* say how bad it is to end a line behind each part. No line is wider than *room*, unless one
    part is. A shape that clause 7.3.1 permits, of as many lines as are needed or of one more, goes
    before all else; then the least cost.

    >>> set_lines([8, 8, 8, 8, 8], [0, 0, 0, 0, 0], 24)
    (0, 3, 5)
    """
    row = _Row.of(widths, prices, room)
    filled = row.filled()
    needed = len(filled) - 1
    if needed > MOST_LINES:
        return filled
    found = row.best(needed)
    if found is None or found.cost > _MORE:
        wider = row.best(needed + 1)
        if wider and (found is None or wider.cost + _MORE < found.cost):
            found = wider
    found = found or row.best(needed, shaped=False)
    return (0, *found.ends) if found else filled


class _Setting(NamedTuple):
    """Lines that end before the parts *ends*, and their cost."""

    cost: int
    ends: tuple[int, ...]


@frozen
class _Row:
    """The parts: the *spots* where they begin, where the longest line from each ends (*furthest*), and
    how many lines at least are needed from each on (*needed*)."""

    spots: Sequence[int]
    prices: Sequence[int]
    room: int
    furthest: Sequence[int]
    needed: Sequence[int]

    @classmethod
    def of(cls, widths: Sequence[int], prices: Sequence[int], room: int) -> Self:
        """The row of parts with these *widths*."""
        spots = [0, *accumulate(widths)]
        furthest = [
            max(bisect_right(spots, spot + room) - 1, index + 1)
            for index, spot in enumerate(spots[:-1])
        ]
        needed = [0] * len(spots)
        for index in reversed(range(len(furthest))):
            needed[index] = needed[furthest[index]] + 1
        return cls(spots, prices, room, furthest, needed)

    def filled(self) -> tuple[int, ...]:
        """Each line as full as it gets, which makes the fewest lines."""
        ends = [0]
        while ends[-1] < len(self.furthest):
            ends.append(self.furthest[ends[-1]])
        return tuple(ends)

    def best(self, count: int, *, shaped: bool = True) -> _Setting | None:
        """The cheapest setting in *count* lines, in a permitted shape if *shaped*."""

        @cache
        def below(start: int, left: int, above: int, rising: bool) -> _Setting | None:
            """What comes below a line *above* wide: the parts from *start* on, in *left* lines."""
            if not left:
                return _Setting(0, ())
            options = []
            for stop in self._stops(start, left):
                width = self.spots[stop] - self.spots[start]
                if shaped and (width == above or (width > above and not rising)):
                    continue
                higher = width if shaped else 0
                rest = below(stop, left - 1, higher, rising and width > above)
                if rest:
                    cost = rest.cost + self._cost(stop, width, count)
                    cost += _SLIGHT * (abs(width - above) == 1)
                    cost += _LOWER_LONGER * (count == 2 and left == 1 and width > above)
                    options.append(_Setting(cost, (stop, *rest.ends)))
            return min(options, default=None)

        return below(0, count, 0, True)

    def _stops(self, start: int, left: int) -> Iterator[int]:
        """Where the first of *left* lines from *start* on may end, so that the rest fits the others."""
        last = len(self.furthest)
        for stop in range(start + 1, self.furthest[start] + 1):
            if self.needed[stop] < left <= last - stop + 1 and (left > 1 or stop == last):
                yield stop

    def _cost(self, stop: int, width: int, count: int) -> int:
        """What a line costs: the end it has, its distance from the mean, too little margin."""
        surplus = (width * count - self.spots[-1]) ** 2 // count**2
        return self.prices[stop - 1] + surplus + _FULL * max(width - self.room + _MARGIN, 0)
