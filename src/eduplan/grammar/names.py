"""Names of papers and their numbers, as other papers cite them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["NUMBER", "cited", "number_start", "pattern_of"]

_HAN: Final = "\u4e00-\u9fff"
_B: Final = r"\s*"
NUMBER: Final = re.compile(
    rf"[{_HAN}]{{1,16}}{_B}[〔\[［(（【]{_B}(?:19|20)[0-9]{{2}}{_B}[〕\]］)）】]{_B}第?{_B}[0-9]{{1,5}}{_B}号"
)
"""发文字号: the organ's code, the year in brackets, the number (GB/T 9704-2012 7.2.5)."""

_PAPERS: Final = re.compile(
    "文件|通知|意见|决定|规划|纲要|方案|要点|计划|报告|批复|公告|通报|措施|办法|的函"
)
_ORGANS: Final = re.compile("局|委|府|厅|部|会|校|院|园|办公室|处|中心")
_CITED: Final = (
    re.compile("《([^《》]{4,60})》"),
    re.compile("[〈<]([^〈〉<>《》]{4,60})[〉>]"),
)
_DASHES: Final = "-—–－~～一至"
_QUOTES: Final = "“”\"'‘’＂"


def number_start(text: str, start: int, stop: int) -> int:
    """Where in *text* the code of the organ begins whose number [*start*, *stop*) was found glued.

    >>> text = "云县教育局文件云教办〔2023〕5号"
    >>> number_start(text, 0, len(text))
    7
    """
    code = re.search(r"[〔\[［(（【]", text[start:stop])
    end = start + (code.start() if code else 0)
    for words, shortest in ((_PAPERS, 2), (_ORGANS, 3)):
        ends = [hit.end() for hit in words.finditer(text, max(0, start - 4), end)]
        fitting = [each for each in ends if start <= each <= end - shortest]
        if fitting:
            return fitting[-1]
    return start


def cited(text: str) -> Iterator[str]:
    """The names that *text* cites in 《》 or, inside them, in 〈〉."""
    for form in _CITED:
        yield from (hit[1].strip() for hit in form.finditer(text))


def pattern_of(name: str) -> re.Pattern[str]:
    """Finds *name* as others may write it: other dashes and quotes, brackets of either width, a blank
    where its lines were joined."""
    return re.compile("[ \u3000]?".join(map(_form, name)))


def _form(char: str) -> str:
    if char in _DASHES and char not in "一至":
        return f"[{_DASHES}]{{0,2}}"
    if char in _QUOTES:
        return f"[{_QUOTES}]?"
    if char in "(（":
        return "[(（]"
    if char in ")）":
        return "[)）]"
    return r"\s*" if char.isspace() else re.escape(char)
