"""附注 and 版记: what stands below a paper's signature (GB/T 9704-2012 7.3.6, 7.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from eduplan.grammar.head_found import Head, day_of
from eduplan.grammar.passages import Passage
from eduplan.language.dates import write_date

__all__ = ["take_below", "take_imprint", "takes_below"]

_NOTE: Final = re.compile(
    "[（(](此件[^（）()]{2,40}|[^（）()]{0,30}公开[^（）()]{0,20}|联系人[^（）()]{2,60})[）)]"
)
_COPIES: Final = re.compile("(?:抄送|抄报)[：:] ?(.+)")
_PRINTED: Final = re.compile("(.{2,40}?) ?([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日) ?印发?。?")
_COMMA: Final = re.compile("[，,]")
_LINES: Final = 6


def takes_below(head: Head, passage: Passage) -> bool:
    """Take *passage* as 附注, 抄送 or 印发, if it is one."""
    return passage.cells is None and any(
        take(head, passage.text) for take in (_take_note, _take_copies, _take_printer)
    )


def take_below(head: Head, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Take 附注 and 版记 from what stands below a plan's signature; return the rest."""
    return tuple(each for each in passages if not takes_below(head, each))


def take_imprint(head: Head, passages: Sequence[Passage]) -> int:
    """Take 版记 from the very end of *passages*; return how many they are."""
    found = 0
    for each in reversed(passages[-_LINES:]):
        if each.cells is not None or not (
            _take_printer(head, each.text) or _take_copies(head, each.text)
        ):
            break
        found += 1
    return found


def _take_note(head: Head, text: str) -> bool:
    found = _NOTE.fullmatch(text)
    if found is None or head.note:
        return False
    head.note = found[1].strip()
    return True


def _take_copies(head: Head, text: str) -> bool:
    found = _COPIES.fullmatch(text)
    if found is None or head.copies or text.startswith("抄报"):
        return False
    members = [each.strip() for each in _COMMA.split(found[1].rstrip("。. "))]
    if not all(members) or any(each.endswith("。") for each in members):
        return False
    head.copies = tuple(members)
    return True


def _take_printer(head: Head, text: str) -> bool:
    found = _PRINTED.fullmatch(text)
    day = day_of(found[2]) if found else None
    if found is None or day is None or head.printer or write_date(day) != found[2]:
        return False
    head.printer, head.printed = found[1].strip(), day
    return True
