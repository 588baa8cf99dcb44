"""A comparison at the terminal: group by group, old and new beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from eduplan.language.comparing import Piece
from eduplan.language.width import display_width, fold, pad
from eduplan.model.comparison import Comparison, ComparisonRow

__all__ = ["text_lines"]

_BETWEEN: Final = " │ "
_HEADS: Final = ("原", "新")


def text_lines(comparison: Comparison, columns: int) -> Iterator[str]:
    """*comparison* as lines of at most *columns*: what differs stands in 【】."""
    yield f"原：{comparison.old_title or '（无标题）'}"
    yield f"新：{comparison.new_title or '（无标题）'}"
    yield comparison.summary
    room = (columns - display_width(_BETWEEN)) // 2
    for group, rows in comparison.groups.items():
        yield ""
        yield f"{group}（{len(rows)}）"
        for row in rows:
            yield from fold(f"· {row.word} {row.where}", columns)
            yield from _beside(row, room)


def _beside(row: ComparisonRow, room: int) -> Iterator[str]:
    """The words of *row* in two columns of *room*, whose heads say which is which."""
    if not row.pieces:
        return
    old, new = (_marked(row.abridged(), side) for side in (0, 1))
    left, right = (
        fold(f"{head}：{text}", room) for head, text in zip(_HEADS, (old, new), strict=True)
    )
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{pad(one, room)}{_BETWEEN}{other}".rstrip()


def _marked(pieces: Iterable[Piece], side: int) -> str:
    """One side of *pieces*; what differs is marked unless all does, and an empty side is a dash."""
    several = tuple(pieces)
    whole = len(several) == 1
    parts = [
        piece[side]
        if whole or piece[0] == piece[1]
        else f"【{piece[side]}】"
        if piece[side]
        else ""
        for piece in several
    ]
    return "".join(parts) or "—"
