"""Headings that a document sets as such: levels of its outline in place of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from eduplan.grammar.passages import Passage
from eduplan.language.labels import Label, LabelStyle

__all__ = ["numbered_by_outline"]

_STYLES: Final = (
    LabelStyle.CHINESE_COMMA,
    LabelStyle.CHINESE_PARENTHESES,
    LabelStyle.ARABIC_DOT,
)
"""The labels, without a character, that stand for the levels of an outline."""
_FEWEST: Final = 2
_LONGEST: Final = 60


def numbered_by_outline(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """*passages*; where none is numbered but several are headings of an outline, these are labelled.

    The labels hold no character. A single heading above the others is the title's.
    """
    levels = [_level(each) for each in passages]
    if any(each.label for each in passages):
        return tuple(passages)
    found = sorted({level for level in levels if level is not None})
    if found and levels.count(found[0]) < _FEWEST:
        found = found[1:]
    if not found or levels.count(found[0]) < _FEWEST:
        return tuple(passages)
    counts = [0] * len(_STYLES)
    return tuple(
        _labelled(each, found.index(level), counts) if level in found[: len(_STYLES)] else each
        for each, level in zip(passages, levels, strict=True)
    )


def _level(passage: Passage) -> int | None:
    return passage.level if passage.cells is None and len(passage.text) <= _LONGEST else None


def _labelled(passage: Passage, depth: int, counts: list[int]) -> Passage:
    counts[depth] += 1
    counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
    label = Label(_STYLES[depth], counts[depth], "")
    return evolve(passage, label=label, heading=len(passage.text.rstrip("。：:")))
