"""The head of a document: which passages before a plan's title are 公文要素, and which are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from eduplan.grammar.below import takes_below
from eduplan.grammar.head_found import Head, day_of
from eduplan.grammar.names import NUMBER
from eduplan.grammar.noise import is_foot
from eduplan.grammar.notice import NOTICE_TITLE, is_addressees, is_issuing
from eduplan.grammar.outline import Indent
from eduplan.grammar.passages import Passage
from eduplan.grammar.senses import is_organ
from eduplan.grammar.title import reason_before
from eduplan.model.envelope import MARK_SUFFIX, Urgency
from eduplan.model.reading import UnplacedReason

__all__ = ["DRAFT", "read_head", "take_lead"]

_SIGNERS: Final = re.compile("(?P<number>.*?) ?签发人 ?[：:] ?(?P<names>.+)")
_SECRECY: Final = re.compile("(?:绝密|机密|秘密)(?:[★☆].{0,10})?")
_COPY_NUMBER: Final = re.compile("[0-9]{6}")
_CAPTION: Final = re.compile("[（(]([^（）()]{8,20})[）)]")
DRAFT: Final = re.compile("[（(〔【\\[][^（）()〔〕【】，。]{0,12}稿[）)〕】\\]]")
_ANNEX: Final = re.compile("附 ?件 ?[0-9一二三四五六七八九十]{0,3}[：:]?")
_COMMA: Final = re.compile("[，,]")
_BEFORE_DAY: Final = re.compile("[—－-]{1,2}|[（(]")
"""What stands before the date that is part of a line: ——2026年1月8日在…, （2026年3月5日…通过）."""
_OCCASION: Final = re.compile(
    "在[^。；]{4,80}(?:会|会议|大会)上[^。；]{0,30}|[^（）()。]{2,60}(?:通过|批准|发布|公布|印发|修订|修正)[）)]"
)
"""Where a report was given, and by whom, behind its date."""
_SPEAKER: Final = re.compile("[^，。；：、]{1,14}[长席任记理] ?[^，。；：、]{2,5}")
_LONGEST_MARK: Final = 60
_LONGEST_NAME: Final = 90
_MOST_SIGNERS: Final = 6
_LINES: Final = 6
_LONGEST_NOTE: Final = 120
_LONGEST_BYLINE: Final = 24
_BYLINE: Final = re.compile(
    "[\u4e00-\u9fff]{2}(?:局|小学|中学|学校|幼儿园|学院|大学|中心校|职校|政府)$"
)
_STOPS: Final = re.compile("[。；;！!？?，,：:]")


def read_head(before: Sequence[Passage], title: str) -> Head:
    """What the passages *before* the plan's *title* are."""
    head, rest = Head(), list(before)
    rest = _numbered(head, rest)
    place = next((n for n, each in enumerate(rest) if is_addressees(each.text)), None)
    issues = any(is_issuing(each.text) for each in rest)
    dates = [n for n, each in enumerate(rest) if day_of(each.text)]
    if not (issues and (place is not None or dates or _title_line(rest) is not None)):
        return _no_notice(head, rest, place, title)
    return _notice(head, rest, place, dates, title)


def _no_notice(head: Head, rest: list[Passage], place: int | None, title: str) -> Head:
    for index, each in enumerate(rest):
        if index == place and head.number:
            head.addressees = _organs(each.text)
        else:
            head.left.append((each, reason_before(each.text, title)))
    return head


def _notice(
    head: Head, rest: list[Passage], place: int | None, dates: Sequence[int], title: str
) -> Head:
    start = _title_line(rest[: place if place is not None else len(rest)])
    begin = start if start is not None else place if place is not None else _first_issuing(rest)
    head.left.extend((each, reason_before(each.text, title)) for each in rest[:begin])
    index = begin
    if start is not None:
        index = place if place is not None else start + 1
        head.notice_title = "".join(each.text for each in rest[start:index])
    if place is not None:
        head.addressees = _organs(rest[place].text)
        index = place + 1
    date = next((each for each in reversed(dates) if each >= index), None)
    stop = len(rest) if date is None else _signed(head, rest, index, date)
    text, after = rest[index:stop], [] if date is None else rest[date + 1 :]
    _texts(head, text)
    _after(head, after, title)
    return head


def _texts(head: Head, passages: Sequence[Passage]) -> None:
    kept = []
    for each in passages:
        if each.cells is not None or _ANNEX.match(each.text):
            head.leave([each], UnplacedReason.NOTICE)
        elif not takes_below(head, each):
            kept.append(each.text)
    head.notice_text = tuple(kept)


def _after(head: Head, passages: Sequence[Passage], title: str) -> None:
    for each in passages:
        if not takes_below(head, each):
            repeated = reason_before(each.text, title) is UnplacedReason.REPEATED_TITLE
            head.leave([each], UnplacedReason.REPEATED_TITLE if repeated else UnplacedReason.NOTICE)


def take_lead(head: Head, passages: Sequence[Passage], *, flush: bool) -> int:
    """Take 发文字号, 主送机关 and a date in brackets right below the title; return how many they are.

    Where the title stands *flush*, so do these (GB/T 9704-2012 7.3.2): what is indented is text.
    """
    for index, each in enumerate(passages[:_LINES]):
        text = each.label or each.cells is not None or (flush and each.indent is Indent.PARAGRAPH)
        if text or not _leads(head, each):
            return index
    return min(_LINES, len(passages))


def _leads(head: Head, passage: Passage) -> bool:
    text = passage.text
    if not head.number and NUMBER.fullmatch(text):
        head.number = text
    elif is_foot(text) and len(text) <= _LONGEST_NOTE:
        head.leave([passage], UnplacedReason.PAGE_NOISE)
    elif DRAFT.fullmatch(text):
        head.leave([passage], UnplacedReason.DRAFT)
    elif not head.addressees and is_addressees(text):
        head.addressees = _organs(text)
    elif _is_byline(head, passage):
        head.signature, head.signed = (text,), [passage]
    elif _BEFORE_DAY.fullmatch(text) or (head.day is not None and _is_spoken(head, text)):
        head.leave([passage], UnplacedReason.ENVELOPE)
    elif head.day is None and (day := day_of(words := _bare(text))):
        head.day, head.day_text = day, words
        head.signed = [*head.signed, passage]
    else:
        return False
    return True


def _is_byline(head: Head, passage: Passage) -> bool:
    """Whether *passage*, below the title of an unsigned paper, is the name of its school or bureau."""
    text = passage.text
    if head.signed or head.is_notice or not _may_sign(passage):
        return False
    return len(text) <= _LONGEST_BYLINE and _BYLINE.search(text) is not None


def _is_spoken(head: Head, text: str) -> bool:
    """Whether *text* says where a report was given, or on the line below that by whom."""
    if _OCCASION.fullmatch(text):
        return True
    below = bool(head.left) and _OCCASION.fullmatch(head.left[-1][0].text) is not None
    return below and _SPEAKER.fullmatch(text) is not None


def _bare(text: str) -> str:
    """*text* without the brackets round all of it."""
    caption = _CAPTION.fullmatch(text)
    return caption[1] if caption else text


def _numbered(head: Head, passages: list[Passage]) -> list[Passage]:
    """Take 发文字号 and what stands above it; return the rest."""
    for index, each in enumerate(passages):
        signed = _SIGNERS.fullmatch(each.text)
        words = signed["number"].strip() if signed else each.text
        if NUMBER.fullmatch(words):
            head.number = words
            if signed:
                head.signers = (signed["names"].strip(),)
            below = passages[index + 1 :]
            return [*_above(head, passages[:index]), *_signers(head, below)]
    return passages


def _signers(head: Head, passages: list[Passage]) -> list[Passage]:
    found = _SIGNERS.fullmatch(passages[0].text) if passages else None
    if found is None or found["number"] or head.signers:
        return passages
    head.signers = (found["names"].strip(),)
    return passages[1:]


def _above(head: Head, passages: list[Passage]) -> list[Passage]:
    """Take the mark right above the number, and 份号, 密级, 紧急程度 above that; return the rest."""
    start = len(passages)
    while start and len(passages) - start < _MOST_SIGNERS and _may_be_mark(passages[start - 1]):
        start -= 1
    organs = [each.text for each in passages[start:]]
    if organs:
        last = organs[-1].removesuffix(MARK_SUFFIX).rstrip()
        head.mark_suffix = MARK_SUFFIX if organs[-1].endswith(MARK_SUFFIX) else ""
        head.mark = tuple(filter(None, (*organs[:-1], last)))
        if not head.mark:
            head.mark, head.mark_suffix = (MARK_SUFFIX,), ""
    return [each for each in passages[:start] if not _small(head, each.text)]


def _may_be_mark(passage: Passage) -> bool:
    text = passage.text
    if passage.cells is not None or len(text) > _LONGEST_MARK or _STOPS.search(text):
        return False
    return text.endswith(MARK_SUFFIX) or is_organ(text)


def _small(head: Head, text: str) -> bool:
    if not head.copy_number and _COPY_NUMBER.fullmatch(text):
        head.copy_number = text
    elif not head.secrecy and _SECRECY.fullmatch(text):
        head.secrecy = text
    elif head.urgency is None and text in {each.value for each in Urgency}:
        head.urgency = Urgency(text)
    else:
        return False
    return True


def _title_line(passages: Sequence[Passage]) -> int | None:
    """Where the title of a notice begins: the last line or lines that read like one."""
    for start in range(len(passages) - 1, -1, -1):
        for stop in range(start + 1, min(start + 4, len(passages)) + 1):
            lines = passages[start:stop]
            text = "".join(each.text for each in lines)
            if NOTICE_TITLE.fullmatch(text) and not any(each.label for each in lines):
                return start
    return None


def _first_issuing(passages: Sequence[Passage]) -> int:
    return next(n for n, each in enumerate(passages) if is_issuing(each.text))


def _signed(head: Head, rest: Sequence[Passage], first: int, date: int) -> int:
    """Take the signature before the date; return where it begins."""
    start = date
    while start > first and date - start < _MOST_SIGNERS and _may_sign(rest[start - 1]):
        start -= 1
    head.signed = list(rest[start : date + 1])
    head.signature = tuple(each.text for each in rest[start:date])
    head.day, head.day_text = day_of(rest[date].text), rest[date].text
    return start


def _may_sign(passage: Passage) -> bool:
    text = passage.text
    if passage.cells is not None or passage.label or len(text) > _LONGEST_NAME:
        return False
    return not _STOPS.search(text) and is_organ(text.rstrip(")）代章(（"))


def _organs(text: str) -> tuple[str, ...]:
    members = (each.strip() for each in _COMMA.split(text.rstrip("：: ")))
    return tuple(filter(None, members))
