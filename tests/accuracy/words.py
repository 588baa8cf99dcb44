"""Words without their blanks: annotations are compared with papers apart from whitespace."""

from __future__ import annotations

import re

__all__ = ["packed", "years_of"]


def packed(words: str) -> str:
    """*words* without any whitespace."""
    return re.sub(r"\s+", "", words)


def years_of(words: str) -> list[int]:
    """The years in *words*, whether their digits are Chinese, full-width or plain."""
    digits = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９", "00" + "0123456789" * 2)
    return [int(year) for year in re.findall(r"20\d\d", words.translate(digits))]
