"""The envelope: what makes a plan an official document."""

from __future__ import annotations

import datetime
import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import ParseError, PlanError
from eduplan.language.dates import read_date, write_date
from eduplan.model.checks import as_strings, check_text, instance, line, lines, naming, optional

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["COPY_NUMBER_PATTERN", "Envelope", "Urgency"]

COPY_NUMBER_PATTERN: Final = r"^(?:[0-9]{6})?$"
"""份号: six digits (GB/T 9704-2012 7.2.1)."""


class Urgency(Enum):
    """紧急程度 (条例 2012, art. 9)."""

    URGENT = "加急"
    EXTRA_URGENT = "特急"


def _check_copy_number(owner: object, attribute: object, value: str) -> None:
    check_text(value, "copy_number")
    if not re.fullmatch(COPY_NUMBER_PATTERN, value):
        raise PlanError(f"份号 {value!r} 应为六位数字", path="copy_number", remedy="如 000001")


def _day_in(wording: str) -> datetime.date | None:
    try:
        return read_date(wording)
    except ParseError:
        return None


def _day(owner: object, attribute: Attribute[datetime.date], value: datetime.date) -> None:
    path = attribute.name
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise PlanError(
            f"应为日期，却是 {type(value).__name__}", path=path, remedy="用 datetime.date"
        )
    if not 1900 <= value.year <= 2999:
        raise PlanError(f"年份 {value.year} 不像公文的日期", path=path, remedy="核对年份")


@frozen(kw_only=True, field_transformer=naming)
class Envelope:
    """公文要素, each optional (GB/T 9704-2012 clause 7).

    *copy_number* 份号, *secrecy* 密级和保密期限, *urgency* 紧急程度, *mark* 发文机关标志 (organs in
    order), *number* 发文字号, *signers* 签发人, *addressees* 主送机关, *signature* 署名 (organs in
    order), *date* 成文日期, *note* 附注 (without its brackets), *copies* 抄送机关, *printer* 印发机关,
    *printed* 印发日期. *date_wording* keeps a date as a foreign document wrote it.

    Raises `PlanError` where *date_wording* is not a form of *date*.
    """

    copy_number: str = field(default="", validator=_check_copy_number)
    secrecy: str = field(default="", validator=line)
    urgency: Urgency | None = field(default=None, validator=optional(instance(Urgency)))
    mark: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    number: str = field(default="", validator=line)
    signers: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    addressees: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    signature: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    date: datetime.date | None = field(default=None, validator=optional(_day))
    date_wording: str | None = field(default=None, validator=optional(line))
    note: str = field(default="", validator=line)
    copies: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines)
    printer: str = field(default="", validator=line)
    printed: datetime.date | None = field(default=None, validator=optional(_day))

    def __attrs_post_init__(self) -> None:
        for path in ("mark", "signers", "addressees", "signature", "copies"):
            for index, member in enumerate(getattr(self, path)):
                if not member.strip() or member != member.strip():
                    raise PlanError(
                        f"{member!r} 为空或首尾有空格",
                        path=f"{path}[{index}]",
                        remedy="一个机关或人写一项",
                    )
        if self.date_wording is not None:
            self._settle_wording(self.date_wording)

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
