"""Copies of a title: the page's own above the paper's, and which of them is the paper's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from eduplan.grammar.blanks import tidy_title
from eduplan.grammar.passages import Passage

__all__ = ["last_copy", "repeated"]

_PAGE_ENDS: Final = tuple("）)】]：:|｜—-_")


def repeated(
    passages: Sequence[Passage], best: tuple[int, int], scored: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """The title that stands below *best* once more, without the page's words before it: 周报（3月）…要点."""
    words = tidy_title(passages[best[1]].raw) if passages else ""
    for score, index in scored:
        own = tidy_title(passages[index].raw)
        before = words.removesuffix(own)
        if score and index > best[1] and before != words and before.endswith(_PAGE_ENDS):
            return score, index
    return best


def last_copy(passages: Sequence[Passage], index: int) -> int:
    """Where the words of the title at *index* stand last: the page's own copy comes first.

    A collection may say what its papers are about: 关于少先队工作计划10篇.
    """
    found = tidy_title(passages[index].raw) if index < len(passages) else ""
    words = found, found.removeprefix("关于")
    copies = (
        n
        for n in range(len(passages) - 1, index, -1)
        if tidy_title(passages[n].raw) in words and passages[n].cells is None
    )
    return next(copies, index)
