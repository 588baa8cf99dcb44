"""Layout: how a plan is published, and in which office's style, as data that knows no file format."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.model.checks import check_text, instance, line, naming, optional

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Grid", "HouseStyle", "Layout", "Profile", "read_length", "write_length"]

_LIMIT: Final = 1000
"""No length of a page has more millimetres or points, and none is told finer than to 1/1000."""

_LENGTH: Final = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9}|/[1-9][0-9]{0,8})?")


class Profile(Enum):
    """How a plan is published: by itself, issued by a 通知, or as the 附件 of one."""

    STANDALONE = "standalone"
    ISSUED = "issued"
    ATTACHMENT = "attachment"


class Grid(Enum):
    """How 22 lines of 28 characters come about: by exact lines and closer set characters, as every
    program shows them, or by the grid of lines and characters that Word and WPS know.
    """

    LINES = "lines"
    CHARACTERS = "lines_and_characters"


def read_length(text: str) -> Fraction:
    """Read a length as it is written: 28.95, -0.25, 1/3; raise `PlanError` for any other form.

    >>> read_length("28.95")
    Fraction(579, 20)
    """
    if not _LENGTH.fullmatch(text):  # Fraction would take 1e999999999 too, and never end
        raise PlanError(f"长度 {text[:40]!r} 不是数值", remedy="写成 28.95 这样的小数")
    return _within_reason(Fraction(text))


def write_length(length: Fraction) -> str:
    """Write *length* as a decimal if it is one of three places, else as a fraction.

    >>> write_length(Fraction(579, 20)), write_length(Fraction(1, 3))
    ('28.95', '1/3')
    """
    thousandths = length * 1000
    if thousandths.denominator > 1:
        return str(length)
    number = f"{Decimal(int(thousandths)) / 1000:f}"
    return number.rstrip("0").rstrip(".") if "." in number else number


def _within_reason(length: Fraction) -> Fraction:
    if abs(length) > _LIMIT or length.denominator > _LIMIT:
        raise PlanError("长度太大或太细", remedy=f"不大于{_LIMIT}，至多三位小数")
    return length


def _as_length(given: int | str | Decimal | Fraction | None) -> Fraction | None:
    if given is None:
        return None
    if isinstance(given, (str, Decimal)):
        return read_length(str(given))
    if isinstance(given, bool) or not isinstance(given, (int, Fraction)):
        raise PlanError(f"长度不能用 {type(given).__name__}", remedy="写成字符串，如 '28.95'")
    return _within_reason(Fraction(given))


def _positive(owner: object, attribute: Attribute[Fraction], value: Fraction) -> None:
    if value <= 0:
        raise PlanError(f"长度 {value} 应大于零", path=attribute.name, remedy="核对数值和单位")


def _number_form(owner: object, attribute: Attribute[str], value: str) -> None:
    check_text(value, attribute.name)
    if value.count("{number}") != 1 or set(value.replace("{number}", "")) & set("{}"):
        raise PlanError(
            f"页码的写法 {value!r} 里应有一个 {{number}}",
            path=attribute.name,
            remedy="如 — {number} —",
        )


@frozen(kw_only=True, field_transformer=naming)
class HouseStyle:
    """版式方案: how one office departs from the standard's form; ``HouseStyle()`` is the standard's.

    *xiaobiaosong*, *fangsong*, *kaiti*, *heiti*, *songti* are the names of the fonts that each face
    is written in (“” for the standard's usual one), *latin* that of digits and Latin letters (“” for
    the Chinese font round them), *rare* that of characters outside GB 2312. *line_pitch* and
    *letter_spacing* are points, *top*, *bottom*, *left*, *right* the margins in millimetres; None is
    the standard's. *bold_run_in* sets run-in headings bold, *full_width_dot* prints 1． for 1.,
    *page_number* is its form. *grid* says how the lines and characters of a page come about.

    Raises `PlanError` for a length that is none, and for a page number without its number. What
    departs from a binding clause is no error: `eduplan.gbt9704.breaches` names it.
    """

    name: str = field(default="", validator=line)
    xiaobiaosong: str = field(default="", validator=line)
    fangsong: str = field(default="", validator=line)
    kaiti: str = field(default="", validator=line)
    heiti: str = field(default="", validator=line)
    songti: str = field(default="", validator=line)
    latin: str = field(default="", validator=line)
    rare: str = field(default="", validator=line)
    line_pitch: Fraction | None = field(
        default=None, converter=_as_length, validator=optional(_positive)
    )
    letter_spacing: Fraction | None = field(default=None, converter=_as_length)
    top: Fraction | None = field(default=None, converter=_as_length, validator=optional(_positive))
    bottom: Fraction | None = field(
        default=None, converter=_as_length, validator=optional(_positive)
    )
    left: Fraction | None = field(default=None, converter=_as_length, validator=optional(_positive))
    right: Fraction | None = field(
        default=None, converter=_as_length, validator=optional(_positive)
    )
    grid: Grid = field(default=Grid.LINES, validator=instance(Grid))
    bold_run_in: bool = field(default=False, validator=instance(bool))
    full_width_dot: bool = field(default=False, validator=instance(bool))
    page_number: str = field(default="— {number} —", validator=_number_form)


@frozen
class Layout:
    """How a document lays its plan out: its *profile* and its *house* style."""

    profile: Profile = field(default=Profile.STANDALONE, validator=instance(Profile))
    house: HouseStyle = field(default=HouseStyle(), validator=instance(HouseStyle))
