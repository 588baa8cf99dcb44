"""Families of labels: marks that people use for one level, and what follows what."""

from __future__ import annotations

import re
from typing import Final

from eduplan.language.labels import Label, LabelStyle

__all__ = ["FAMILIES", "Sequencer", "family", "is_plausible"]

_S: Final = LabelStyle
FAMILIES: Final[tuple[tuple[LabelStyle, ...], ...]] = (
    (_S.PART,),
    (_S.CHAPTER,),
    (_S.SECTION,),
    (_S.ARTICLE,),
    (_S.CHINESE_COMMA,),
    (_S.BRACKETED_TASK, _S.NAMED_TASK),
    (_S.CHINESE_PARENTHESES, _S.CHINESE_PARENTHESES_HALF),
    (_S.ARABIC_DOT, _S.ARABIC_DOT_FULL, _S.ARABIC_COMMA),
    (_S.ARABIC_PARENTHESES, _S.ARABIC_PARENTHESES_HALF),
    (_S.ARABIC_PARENTHESIS, _S.ARABIC_PARENTHESIS_HALF),
    (_S.CIRCLED,),
    (_S.LETTER,),
)
"""From the highest level to the deepest, as documents use them; the marks of one family mix."""

_FAMILY: Final = {style: rank for rank, group in enumerate(FAMILIES) for style in group}
_HIGHEST: Final = 200
_LONGEST: Final = 24
_ENUMERATION: Final = re.compile(
    "[一二三四五六七八九十]、[一二三四五六七八九十](?:[、年级]|(?:期|线|类|胎|产业)[^。]{0,6}[，,])"
)


def family(label: Label) -> int:
    """The rank of *label*'s family: 0 for 第一部分, greater for deeper levels."""
    return _FAMILY[label.style]


def is_plausible(label: Label, words: str) -> bool:
    """Whether *words*, which begin with *label*, may be a numbered item at all.

    >>> from eduplan.language.labels import read_label
    >>> [is_plausible(read_label(words), words) for words in ("一、二年级学生", "2023、2024年")]
    [False, False]
    """
    if label.number > _HIGHEST or len(label.text) > _LONGEST:
        return False
    return not _ENUMERATION.match(words)


class Sequencer:
    """The last number of each family, to tell a label that was expected from one by chance."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def expects(self, label: Label) -> bool:
        """Whether *label* begins a series or goes on in its own."""
        return label.number in (1, self._last.get(family(label), 0) + 1)

    def is_last(self, label: Label) -> bool:
        """Whether *label* was taken last of its family."""
        return self._last.get(family(label)) == label.number

    def note(self, label: Label) -> None:
        """Take *label* as the last of its family; what is below it begins anew."""
        rank = family(label)
        self._last = {other: last for other, last in self._last.items() if other < rank}
        self._last[rank] = label.number
