"""The envelope: what makes a plan an official document."""

from __future__ import annotations

import datetime
import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import ParseError, PlanError
from eduplan.language.dates import read_date, write_date
from eduplan.model.checks import (
    as_strings,
    check_text,
    day,
    instance,
    line,
    lines,
    naming,
    optional,
    trimmed,
)

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["COPY_NUMBER_PATTERN", "MARK_SUFFIX", "SIGNERS_LABEL", "Envelope", "Sealing", "Urgency"]

COPY_NUMBER_PATTERN: Final = r"^(?:[0-9]{6})?$"
"""份号: six digits (GB/T 9704-2012 7.2.1)."""


class Urgency(Enum):
    """紧急程度 (条例 2012, art. 9)."""

    URGENT = "加急"
    EXTRA_URGENT = "特急"


class Sealing(Enum):
    """用印方式 (GB/T 9704-2012 7.3.5): what the signature leaves room for."""

    UNSTAMPED = "unstamped"
    STAMPED = "stamped"
    SIGNATURE_STAMP = "signature_stamp"


MARK_SUFFIX: Final = "文件"
"""What a 发文机关标志 usually ends with (7.2.4)."""

SIGNERS_LABEL: Final = "签发人："
"""What the names of 签发人 stand behind (7.2.6)."""

_LISTED: Final = {"addressees": ("，", "："), "copies": ("，", "。")}
"""What parts the organs of a printed list, and what ends it."""


def _suffix(owner: object, attribute: object, value: str) -> None:
    if value not in ("", MARK_SUFFIX):
        raise PlanError(f"{value!r} 不在可选之列", path="mark_suffix", remedy="写“文件”，或 ''")


def _number(owner: object, attribute: Attribute[str], value: str) -> None:
    trimmed(owner, attribute, value)
    if SIGNERS_LABEL in value:
        raise PlanError("发文字号里有签发人", path="number", remedy="签发人写在 signers")


def _check_copy_number(owner: object, attribute: object, value: str) -> None:
    check_text(value, "copy_number")
    if not re.fullmatch(COPY_NUMBER_PATTERN, value):
        raise PlanError(f"份号 {value!r} 应为六位数字", path="copy_number", remedy="如 000001")


def _day_in(wording: str) -> datetime.date | None:
    try:
        return read_date(wording)
    except ParseError:
        return None


@frozen(kw_only=True, field_transformer=naming)
class Envelope:
    """公文要素, each optional (GB/T 9704-2012 clause 7).

    *copy_number* 份号, *secrecy* 密级和保密期限, *urgency* 紧急程度, *mark* 发文机关标志 (organs in
    order) with *mark_suffix* 文件 behind them or not, *number* 发文字号, *signers* 签发人 (of upward
    documents), *notice_title* and *notice_text* of the 通知 that issues the plan (“” and none for the
    usual ones), *addressees* 主送机关, *signature* 署名 (organs in order; with a 签名章 the titles of
    those who sign), *sealing* 用印方式, *date* 成文日期, *note* 附注 (without its brackets), *copies*
    抄送机关, *printer* 印发机关, *printed* 印发日期. *date_wording* keeps a date as a foreign document
    wrote it.

    Raises `PlanError` where *date_wording* is not a form of *date*, and for an organ of a printed list
    that holds the list's own mark.
    """

    copy_number: str = field(default="", validator=_check_copy_number)
    secrecy: str = field(default="", validator=trimmed)
    urgency: Urgency | None = field(default=None, validator=optional(instance(Urgency)))
    mark: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    mark_suffix: str = field(default=MARK_SUFFIX, validator=_suffix)
    number: str = field(default="", validator=_number)
    signers: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    notice_title: str = field(default="", validator=trimmed)
    notice_text: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    addressees: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    signature: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    sealing: Sealing = field(default=Sealing.UNSTAMPED, validator=instance(Sealing))
    date: datetime.date | None = field(default=None, validator=optional(day))
    date_wording: str | None = field(default=None, validator=optional(line))
    note: str = field(default="", validator=trimmed)
    copies: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    printer: str = field(default="", validator=trimmed)
    printed: datetime.date | None = field(default=None, validator=optional(day))

    def __attrs_post_init__(self) -> None:
        for path in ("mark", "signers", "notice_text", "addressees", "signature", "copies"):
            for index, member in enumerate(getattr(self, path)):
                _check_member(member, path, index)
        self._settle_mark()
        if not self.signature and self.date is None:
            object.__setattr__(self, "sealing", Sealing.UNSTAMPED)
        if self.date_wording is not None:
            self._settle_wording(self.date_wording)

    def _settle_mark(self) -> None:
        """Bring 文件 behind a single organ, or behind none, into the one form of its look."""
        organ = self.mark[0] if len(self.mark) == 1 else ""
        if organ.endswith(MARK_SUFFIX) and organ != MARK_SUFFIX and not self.mark_suffix:
            object.__setattr__(self, "mark", (organ.removesuffix(MARK_SUFFIX).rstrip(),))
            object.__setattr__(self, "mark_suffix", MARK_SUFFIX)
        if not self.mark:
            object.__setattr__(self, "mark_suffix", MARK_SUFFIX)

    def _settle_wording(self, wording: str) -> None:
        if self.date is None or _day_in(wording) != self.date:
            raise PlanError(
                f"日期写作 {wording!r}，与 date 不符", path="date_wording", remedy="核对两处日期"
            )
        if wording == write_date(self.date):
            object.__setattr__(self, "date_wording", None)

    @property
    def date_text(self) -> str:
        """The date as printed, or ""."""
        if self.date is None:
            return ""
        return self.date_wording or write_date(self.date)


def _check_member(member: str, path: str, index: int) -> None:
    if not member.strip() or member != member.strip():
        raise PlanError(
            f"{member!r} 为空或首尾有空格", path=f"{path}[{index}]", remedy="一个机关或人写一项"
        )
    between, end = _LISTED.get(path, ("", ""))
    if between and (between in member or member.endswith(end)):
        raise PlanError(
            f"{member!r} 里有“{between}”或以“{end}”结尾",
            path=f"{path}[{index}]",
            remedy="一个机关写一项，同类机关之间可用“、”；标点由版式加上",
        )
