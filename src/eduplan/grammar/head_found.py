"""公文要素 as they are found: what a paper's head, notice and imprint give to its envelope."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from attrs import define, field

from eduplan.errors import EduplanError
from eduplan.grammar.passages import Passage
from eduplan.language.dates import read_date
from eduplan.model.envelope import MARK_SUFFIX, Urgency
from eduplan.model.reading import UnplacedReason

__all__ = ["Head", "day_of"]


@define
class Head:
    """公文要素 as found; *left* are passages that none holds, with the reason."""

    copy_number: str = ""
    secrecy: str = ""
    urgency: Urgency | None = None
    mark: tuple[str, ...] = ()
    mark_suffix: str = MARK_SUFFIX
    number: str = ""
    signers: tuple[str, ...] = ()
    notice_title: str = ""
    notice_text: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    day: datetime.date | None = None
    day_text: str = ""
    note: str = ""
    copies: tuple[str, ...] = ()
    printer: str = ""
    printed: datetime.date | None = None
    left: list[tuple[Passage, UnplacedReason]] = field(factory=list)
    signed: list[Passage] = field(factory=list)
    """The passages that *signature* and *day* were read from."""

    @property
    def is_notice(self) -> bool:
        """Whether a notice stood before the plan."""
        return bool(self.notice_text or self.notice_title)

    def leave(self, passages: Iterable[Passage], reason: UnplacedReason) -> None:
        """Say that no element holds *passages*."""
        self.left.extend((each, reason) for each in passages)

    def unsign(self) -> None:
        """Leave the notice's signature and date: the plan has its own."""
        self.leave(self.signed, UnplacedReason.NOTICE)
        self.signature, self.day, self.day_text, self.signed = (), None, "", []


def day_of(text: str) -> datetime.date | None:
    """The day that *text* is, or None."""
    try:
        day = read_date(text)
    except EduplanError:
        return None
    return day if 1900 <= day.year <= 2999 else None
