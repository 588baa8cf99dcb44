"""Marks glued into running text: which of them open items, judged over the whole of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from eduplan.grammar.families import family, is_plausible
from eduplan.grammar.senses import ends_as_heading, is_known_heading
from eduplan.language.labels import Label, LabelStyle, read_label

__all__ = ["Glued", "Series", "glued_marks", "later_marks", "top_family"]

_S: Final = LabelStyle
_MARK: Final = re.compile(
    "[一二三四五六七八九十]{1,3}、"
    "|[（(] {0,2}[一二三四五六七八九十]{1,3}(?: [一二三四五六七八九十]{1,2})? {0,2}[）)]"
    "|(?<![0-9０-９.．])[0-9０-９]{1,3} {0,2}[.．、](?! {0,2}[0-9０-９]{1,4}(?:[%％个名所万亿米元吨]))"
    "|第[一二三四五六七八九十]{1,3}(?:章|节|部分)|【|[㈠-㈩]"
)
_ENDED: Final = frozenset('。！!？?；;”》】"')
_OPENS: Final = frozenset("：:")
_PAUSES: Final = frozenset("，,、")
_BREAK: Final = re.compile("[。；;！!？?：:]")
_NAME: Final = re.compile("^[^，,。；;！!？?：:]{2,12}[：:](?=[^。；;：:])")
"""The name that a heading may begin with: 党建工作：强化政治引领."""
_DAY: Final = re.compile("月[0-9一二三四五六七八九十]{1,3}日\\s*$")
_DAYS: Final = 8
"""A date ends as a sentence does, and how far back it is looked for."""
_NOT_BEFORE: Final = frozenset("第至到和与或及—-~～初高大小")
_LONGEST_HEADING: Final = 32
_LONGEST_NAME: Final = 13
_LONGEST_LAST: Final = 60
"""How long the last heading is behind which a text breaks off in the first item."""
_SURE: Final = (4, 6)
"""Families whose next number is hardly ever met by chance: 一、 and （一）."""
_TOPS: Final = (_S.PART, _S.CHAPTER, _S.CHINESE_COMMA, _S.CHINESE_PARENTHESES, _S.ARABIC_DOT)
_LOOK: Final = 48
_OPENED: Final = re.compile("[(（]")
_DUTY: Final = 300
_ACTS: Final = re.compile("牵头|负责|分工|配合|责任")


@frozen
class Glued:
    """A mark inside a text: where it *start*s, its *label*, and how what stands before it ends.

    *ends* is “。” behind a sentence, “：” behind what announces it, “，” in mid-sentence, "" behind words.
    """

    start: int
    label: Label
    ends: str


def glued_marks(text: str) -> list[Glued]:
    """The marks in *text* that may open items; the one that it begins with is none of them."""
    return list(_marks(text))


def _marks(text: str) -> Iterator[Glued]:
    for hit in _MARK.finditer(text):
        start = hit.start()
        before = text[start - 1 : start].strip() or text[start - 2 : start - 1]
        if not start or before in _NOT_BEFORE or before in "一二三四五六七八九十":
            continue
        words = text[start : start + _LOOK]
        label = read_label(words)
        if label is not None and is_plausible(label, words) and len(words) > len(label.text):
            yield Glued(start, label, _ends(text, start, before))


def _ends(text: str, start: int, before: str) -> str:
    if before == "日" and _DAY.search(text, max(0, start - _DAYS), start):
        return "。"
    if before in _ENDED or (before in ")）" and _closes_sentence(text, start)):
        return "。"
    if before in _OPENS:
        return "："
    return "，" if before in _PAUSES else ""


def _closes_sentence(text: str, start: int) -> bool:
    """Whether the bracket that ends before *start* stands behind a sentence, or says who is to act."""
    near = max(0, start - _DUTY)
    ended = text.rfind("。", near, start)
    opened = _OPENED.search(text, max(ended, near), start)
    if opened is None or opened.start() == 0:
        return False
    return ended == opened.start() - 1 or bool(_ACTS.search(text, opened.start(), start))


class Series:
    """The numbers so far: which mark is the next of its series, and which may open one.

    *later* says where each mark stands last, *top* which family is that of the highest level; of a text
    that begins *amid* its paper, the first number met of a family may be any.
    """

    def __init__(
        self, later: Mapping[tuple[int, int], int], top: int, *, amid: bool = False
    ) -> None:
        self._later = later
        self._top = top
        self._amid = amid
        self._open: list[tuple[int, int]] = []
        self._running: dict[int, int] = {}

    @property
    def is_open(self) -> bool:
        """Whether any item is open."""
        return bool(self._open)

    def take(self, label: Label) -> None:
        """Take *label* as an item's."""
        rank = family(label)
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._open.append((rank, label.number))
        self._running[rank] = label.number

    def accepts(self, mark: Glued, text: str, last: int) -> bool:
        """Whether *mark* of *text* opens an item; the one before it began behind *last*."""
        rank, number = family(mark.label), mark.label.number
        if not self._is_next(rank, number, mark):
            return False
        begins = self._has(rank, 2, mark)
        if mark.ends in ("。", "："):
            opens = rank == self._top and (mark.ends == "。" or rank == _SURE[0])
            return number > 1 or begins or opens or self._is_last(rank, mark)
        if number > 1 and (rank in _SURE or mark.ends == "，"):
            goes_on = any(each == rank for each, _ in self._open)
            if goes_on and (rank in _SURE or self._has(rank, number + 1, mark)):
                return True
        if number == 1 and rank == self._top == _SURE[0] and not self._open and begins:
            return True
        if number == 1 and not mark.ends and self._ends_last_heading(mark, text, last):
            return True
        if mark.ends or mark.start - last > _LONGEST_NAME + _LONGEST_HEADING:
            return False
        heading = text[last : mark.start]
        if number == 1 and begins:
            heading = _NAME.sub("", heading, count=1)
        short = len(heading) <= _LONGEST_HEADING and not _BREAK.search(heading)
        sure = (rank in _SURE and ends_as_heading(heading)) or is_known_heading(heading)
        return short and (begins or sure or (number > 1 and bool(self._open)))

    def _is_next(self, rank: int, number: int, mark: Glued) -> bool:
        for each, last in self._open:
            if each == rank:
                lost = (
                    number == last + 2 and mark.ends == "。" and not self._has(rank, last + 1, mark)
                )
                return number == last + 1 or lost
        if not self._open:
            return rank == self._top and number == 1
        if self._open[-1][0] > rank and not any(each < rank for each, _ in self._open):
            return False
        if self._amid and rank not in self._running:
            return rank in _SURE or self._has(rank, number + 1, mark)
        return number in (1, self._running.get(rank, 0) + 1)

    def _is_last(self, rank: int, mark: Glued) -> bool:
        """Whether *mark* is a first （一） behind the last 一、: the text breaks off before （二）."""
        return rank == _SURE[1] and mark.ends == "。" and self._is_in_last(mark)

    def _ends_last_heading(self, mark: Glued, text: str, last: int) -> bool:
        """Whether all between *last* and *mark* is the heading of the last 一、: the text breaks off soon."""
        if mark.start - last > _LONGEST_LAST or not self._is_in_last(mark):
            return False
        heading = text[last : mark.start]
        return not _BREAK.search(heading) and ends_as_heading(heading)

    def _is_in_last(self, mark: Glued) -> bool:
        """Whether *mark* stands behind the last 一、 of a text, nothing else being open."""
        if len(self._open) != 1:
            return False
        above, number = self._open[0]
        return above == _SURE[0] and not self._has(above, number + 1, mark)

    def _has(self, rank: int, number: int, mark: Glued) -> bool:
        """Whether the mark of *number* follows somewhere behind *mark*."""
        return self._later.get((rank, number), -1) > mark.start


def later_marks(marks: Sequence[Glued]) -> dict[tuple[int, int], int]:
    """Where the last mark of each family and number stands."""
    return {(family(mark.label), mark.label.number): mark.start for mark in marks}


def top_family(marks: Sequence[Glued]) -> int | None:
    """The family of the highest level: the first of the usual ones whose series has a beginning."""
    later = later_marks(marks)
    for style in _TOPS:
        rank = family(Label(style, 1, ""))
        if (rank, 1) in later and ((rank, 2) in later or rank == 4):
            return rank
    return None
