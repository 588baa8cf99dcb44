"""Comparing texts: which sentences, and in them which words, are others."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import Final, TypeAlias

from eduplan.language.units import known_units

__all__ = ["Piece", "compared", "sentences", "tokens"]

Piece: TypeAlias = tuple[str, str]
"""What stands in the old text and what in the new: equal where nothing changed."""

_END: Final = re.compile("[^。；！？;!?\n]*[。；！？;!?\n]?[”’」』）)]*")
_LONGEST: Final = 2_000
"""Longer stretches that differ (sentences, or tokens) are taken whole: comparing costs their product."""


def sentences(text: str) -> list[str]:
    """*text* cut behind its full stops and semicolons; nothing is lost.

    >>> sentences("开展宣讲。落实责任；抓好整改")
    ['开展宣讲。', '落实责任；', '抓好整改']
    """
    return [each for each in _END.findall(text) if each]


def tokens(text: str) -> list[str]:
    """*text* as characters, Latin words, and numbers each with its unit.

    >>> tokens("开展宣讲100场次，达98%")
    ['开', '展', '宣', '讲', '100场次', '，', '达', '98%']
    """
    return _pattern().findall(text)


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(map(re.escape, known_units()))
    digits = r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*"
    number = f"{digits}(?:余|多)?(?:万亿|[十百千万亿])*(?:余|多)?(?:{units})?"
    return re.compile(f"{number}|[A-Za-z]+|.", re.DOTALL)


def compared(old: str, new: str) -> list[Piece]:
    """*old* and *new* in pieces, side by side: first by sentences, then by words within what differs.

    Joining the left of all pieces gives *old*, the right *new*.

    >>> compared("宣讲100场。落实责任。", "宣讲120场。落实责任。")
    [('宣讲', '宣讲'), ('100场', '120场'), ('。落实责任。', '。落实责任。')]
    """
    pieces: list[Piece] = []
    before, after = sentences(old), sentences(new)
    if len(before) * len(after) > _LONGEST**2:
        before, after = [old], [new]
    for tag, i, j, x, y in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        one, other = "".join(before[i:j]), "".join(after[x:y])
        if tag == "equal":
            _add(pieces, one, other)
        else:
            _by_words(pieces, one, other)
    return pieces


def _by_words(pieces: list[Piece], old: str, new: str) -> None:
    before, after = tokens(old), tokens(new)
    if len(before) * len(after) > _LONGEST**2:
        _add(pieces, old, new)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 1 / 3:
        _add(pieces, old, new)
        return
    for _, i, j, x, y in matcher.get_opcodes():
        _add(pieces, "".join(before[i:j]), "".join(after[x:y]))


def _add(pieces: list[Piece], old: str, new: str) -> None:
    """Add a piece, to the last one where both are equal or both differ."""
    if not old and not new:
        return
    if pieces and (pieces[-1][0] == pieces[-1][1]) == (old == new):
        old, new = pieces[-1][0] + old, pieces[-1][1] + new
        pieces[-1] = (old, new)
        if old == new and len(pieces) > 1 and pieces[-2][0] == pieces[-2][1]:
            pieces.pop()
    else:
        pieces.append((old, new))
