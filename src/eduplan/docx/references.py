"""References: words in a plan's data told by where they stand in the document.

The words of a target's template and its subject stand in the paragraph as well. In the data part
they are ``"@offset,length"`` from the phrase's beginning, with ``{slots}``
between: words do not compress, numbers do. Characters are counted without blanks, since blanks
are what editors change.
"""

from __future__ import annotations

import re
from typing import Final

from eduplan.errors import DocxError

__all__ = ["refer", "resolve"]

_MARK: Final = "@"
_SLOTS: Final = re.compile(r"(\{[a-z]+\})")
_REFERENCE: Final = re.compile(r"(-?[0-9]{1,6}),([0-9]{1,6})|(\{[a-z]+\})")
_WHOLE: Final = re.compile(rf"{_MARK}(?:{_REFERENCE.pattern})+")


def refer(words: str, text: str, start: int) -> str:
    """*words* as references into *text* from *start* on; as they are where *text* lacks them.

    >>> refer("开展宣讲{number}{unit}", "全年开展宣讲100场。", 2)
    '@0,4{number}{unit}'
    """
    plain = _MARK + words if words.startswith(_MARK) else words
    if words.isascii():
        return plain
    made = _MARK
    for index, piece in enumerate(_SLOTS.split(words) if "{" in words else (words,)):
        if index % 2 or not piece:
            made += piece
            continue
        found = text.find(piece, start)
        if found < 0:
            found = text.find(piece)
        if found < 0:
            return plain
        made += f"{found - start},{len(piece)}"
    return made


def resolve(words: str, text: str, start: int) -> str:
    """The words that *words* refer to; raise `DocxError` where *text* does not hold them.

    >>> resolve("@0,4{number}{unit}", "全年开展宣讲100场。", 2)
    '开展宣讲{number}{unit}'
    """
    if not words.startswith(_MARK):
        return words
    if words.startswith(_MARK, 1):
        return words[1:]
    if not _WHOLE.fullmatch(words):
        raise DocxError(f"数据部件里的指向 {words[:40]!r} 不合规则")

    def piece(found: re.Match[str]) -> str:
        if found[3]:
            return found[3]
        begin, length = start + int(found[1]), int(found[2])
        if begin < 0 or not length or begin + length > len(text):
            raise DocxError("数据部件所指的文字不在文档里")
        return text[begin : begin + length]

    return _REFERENCE.sub(piece, words[1:])
