"""Folding: what makes two copies of the same words equal, whoever copied them."""

from __future__ import annotations

from typing import Final

from eduplan.language.characters import solid

__all__ = ["folded"]

_FOLD: Final = str.maketrans(
    "，：；！？（）％．～－—–“”‘’【】〔〕［］０１２３４５６７８９",
    ",:;!?()%.~---\"\"''[][][]0123456789",
)


def folded(text: str) -> str:
    """*text* without blanks, full-width marks and digits as half-width ones.

    >>> folded("２０２３ 年，工作（要点）")
    '2023年,工作(要点)'
    """
    return solid(text).translate(_FOLD)
