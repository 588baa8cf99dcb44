"""Single values in data, read without any coercion: a number is no text, ``"2026"`` no integer."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar

from cattrs import Converter

from eduplan.codecs.problems import near
from eduplan.codecs.values import shortened, shown
from eduplan.errors import CodecError, PlanError
from eduplan.model.period import Period
from eduplan.model.quantity import read_value, write_value
from eduplan.model.when import When

__all__ = ["DAY_PATTERN", "read_text", "register_scalars"]

DAY_PATTERN: Final = r"^(?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
"""A day in data: ``"2026-01-15"``."""

_DAY: Final = re.compile(DAY_PATTERN)
_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


def read_text(value: object, _: object = str) -> str:
    """Read a string."""
    if type(value) is str:
        return value
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    remedy = "给数字加上引号" if number else "写成文字；没有就省去这一项"
    raise CodecError(f"应为文字，却是{shown(value)}", remedy=remedy)


def _read_integer(value: object, _: object) -> int:
    if type(value) is int:
        return value
    raise CodecError(f"应为整数，却是{shown(value)}", remedy="写不带引号的整数")


def _read_flag(value: object, _: object) -> bool:
    if type(value) is bool:
        return value
    raise CodecError(f"应为 true 或 false，却是{shown(value)}", remedy="写 true 或 false，不加引号")


def _read_day(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise PlanError(f"日期 {text!r} 不合规则或不存在", remedy="写成 2026-01-15")


def _reader(read: Callable[[str], _T]) -> Callable[[object, object], _T]:
    """A hook that reads a string with *read*; its errors have no path but where they stand."""

    def structure(value: object, _: object) -> _T:
        text = read_text(value)
        try:
            return read(text)
        except PlanError as error:
            raise CodecError(shortened(error.message), remedy=error.remedy) from None

    return structure


def _enumeration(kind: type[_E]) -> Callable[[object, object], _E]:
    members = {member.value: member for member in kind}

    def read(text: str) -> _E:
        if text not in members:
            raise PlanError(f"不认识 {text!r}", remedy=near(text, members))
        return members[text]

    return _reader(read)


def _is_enumeration(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _value_of(member: Enum) -> object:
    return member.value


def register_scalars(converter: Converter) -> None:
    """Teach *converter* strings, integers, flags, values, days, periods, times, enumerations."""
    converter.register_structure_hook(str, read_text)
    converter.register_structure_hook(int, _read_integer)
    converter.register_structure_hook(bool, _read_flag)
    converter.register_structure_hook(Fraction, _reader(read_value))
    converter.register_structure_hook(date, _reader(_read_day))
    converter.register_structure_hook(Period, _reader(Period.parse))
    converter.register_structure_hook(When, _reader(When.parse))
    converter.register_structure_hook_factory(_is_enumeration, _enumeration)
    converter.register_unstructure_hook(Fraction, write_value)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Period, str)
    converter.register_unstructure_hook(When, str)
    converter.register_unstructure_hook_factory(_is_enumeration, lambda _: _value_of)
