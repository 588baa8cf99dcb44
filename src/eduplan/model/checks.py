"""What every constructor checks: plain text, identifiers, references."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Set
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import AttrsInstance, Converter, fields

from eduplan.errors import PlanError
from eduplan.language.characters import first_forbidden

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = [
    "ID_PATTERN",
    "TEMPLATE_LIMIT",
    "Validator",
    "as_strings",
    "as_tuple",
    "changed",
    "check_id",
    "check_text",
    "day",
    "each",
    "identifier",
    "instance",
    "line",
    "lines",
    "name",
    "naming",
    "optional",
    "share",
    "trimmed",
    "tuple_of",
]

ID_PATTERN: Final = r"^(?!.*_copy_[0-9]+$)[a-z][a-z0-9_]{0,23}$"
"""An id is the line of work, never its number. Word cuts bookmark names at 40 characters and
LibreOffice names copies ``…_Copy_1``, hence the length and the forbidden ending."""

TEMPLATE_LIMIT: Final = 200
"""A phrase is shorter than a page's line or two: longer templates are prose (characters)."""

_ID: Final = re.compile(ID_PATTERN)

S = TypeVar("S")
T = TypeVar("T")
V = TypeVar("V", bound=AttrsInstance)
Validator = Callable[[object, "Attribute[T]", T], None]


def check_text(text: object, path: str) -> None:
    """Raise `PlanError` unless *text* is a string that one line of a document can hold."""
    if not isinstance(text, str):
        raise PlanError(f"应为文字，却是 {type(text).__name__}", path=path, remedy="写成字符串")
    bad = first_forbidden(text)
    if bad is not None:
        raise PlanError(
            f"第 {bad + 1} 个字符 U+{ord(text[bad]):04X} 是换行或控制字符",
            path=path,
            remedy="换行请另起一段，其他控制字符请删去",
        )


def check_id(text: object, path: str) -> None:
    """Raise `PlanError` unless *text* is an id: ``[a-z][a-z0-9_]{0,23}``, not ``…_copy_1``."""
    if not isinstance(text, str) or not _ID.search(text) or text.endswith("\n"):
        raise PlanError(
            f"编号 {text!r} 不合规则",
            path=path,
            remedy="用小写字母开头，只含小写字母、数字、下划线，至多24个字符，不以 _copy_数字 结尾",
        )


def line(instance: object, attribute: Attribute[str], value: str) -> None:
    """Validate a string without line breaks or control characters; it may be empty."""
    check_text(value, attribute.name)


def name(instance: object, attribute: Attribute[str], value: str) -> None:
    """Validate a string that says something and has no blanks at its ends."""
    check_text(value, attribute.name)
    if not value.strip() or value != value.strip():
        raise PlanError("应为非空文字，首尾不留空格", path=attribute.name, remedy="填写或去掉空格")


def trimmed(instance: object, attribute: Attribute[str], value: str) -> None:
    """Validate a `line` without blanks at its ends."""
    check_text(value, attribute.name)
    if value != value.strip():
        raise PlanError(f"{value!r} 首尾有空格", path=attribute.name, remedy="去掉空格")


def identifier(instance: object, attribute: Attribute[str], value: str) -> None:
    """Validate an id."""
    check_id(value, attribute.name)


def day(instance: object, attribute: Attribute[datetime.date], value: datetime.date) -> None:
    """Validate a day of the years 1900 to 2999; a point of time is none."""
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise PlanError(
            f"应为日期，却是 {type(value).__name__}",
            path=attribute.name,
            remedy="用 datetime.date",
        )
    if not 1900 <= value.year <= 2999:
        raise PlanError(f"年份 {value.year} 不像公文的日期", path=attribute.name, remedy="核对年份")


def optional(validator: Validator[T]) -> Validator[T | None]:
    """Validate with *validator* unless the value is None."""

    def check(owner: object, attribute: Attribute[T | None], value: T | None) -> None:
        if value is not None:
            validator(owner, attribute, value)  # type: ignore[arg-type]  # Attribute is invariant

    return check


def instance(*kinds: type[T]) -> Validator[T]:
    """Validate that the value is of one of *kinds*; True is no number."""
    no_bool = bool not in kinds and issubclass(bool, kinds)

    def check(owner: object, attribute: Attribute[T], value: T) -> None:
        if not isinstance(value, kinds) or (no_bool and isinstance(value, bool)):
            raise _wrong(value, kinds, attribute.name)

    return check


_NUMBER: Final[Validator[float]] = instance(float, int)


def share(owner: object, attribute: Attribute[float], value: float) -> None:
    """Validate a number from 0 to 1."""
    _NUMBER(owner, attribute, value)
    if not 0 <= value <= 1:
        raise PlanError(
            f"把握 {value} 不在 0 到 1 之间", path=attribute.name, remedy="写 0 到 1 的数"
        )


def tuple_of(*kinds: type[T]) -> Validator[tuple[T, ...]]:
    """Validate that each member is of one of *kinds*; the path names the member."""

    def check(owner: object, attribute: Attribute[tuple[T, ...]], value: tuple[T, ...]) -> None:
        for index, member in enumerate(value):
            if not isinstance(member, kinds):
                raise _wrong(member, kinds, f"{attribute.name}[{index}]")

    return check


def lines(instance: object, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    """Validate that each member is a `line`; the path names the member."""
    for index, member in enumerate(value):
        check_text(member, f"{attribute.name}[{index}]")


_HOW: Final[dict[type, str]] = {
    int: "写一个整数",
    str: "写成字符串",
    bool: "写 True 或 False",
}


def _wrong(value: object, kinds: tuple[type, ...], path: str) -> PlanError:
    """The refusal of a *value* that is of none of *kinds*, and how to write one that is."""
    wanted = "或".join(kind.__name__ for kind in kinds)
    kind = kinds[0]
    if issubclass(kind, Enum):
        how = "可用：" + "、".join(f"{kind.__name__}.{member.name}" for member in kind)
    else:
        how = _HOW.get(kind, f"给一个 {wanted}")
    return PlanError(f"应为 {wanted}，却是 {type(value).__name__}", path=path, remedy=how)


def as_tuple(members: Iterable[T]) -> tuple[T, ...]:
    """Freeze *members*; a string is refused, since its letters are not meant, and what has no order."""
    if isinstance(members, tuple):
        return members
    if isinstance(members, list):
        return tuple(members)
    if isinstance(members, (str, bytes, Mapping, Set)) or not isinstance(members, Iterable):
        kind = "字符串" if isinstance(members, str) else type(members).__name__
        raise PlanError(f"应为一组值，却是 {kind}", remedy="放进列表，一项一个")
    return tuple(members)


def as_strings(members: Iterable[str]) -> tuple[str, ...]:
    """Freeze strings: `as_tuple` for the type checker, which cannot see through its variable."""
    return as_tuple(members)


def each(members: Iterable[S], convert: Callable[[S], T]) -> tuple[T, ...]:
    """Freeze *members*, each as *convert* gives it; what it refuses is refused with the index."""
    converted: list[T] = []
    for index, member in enumerate(as_tuple(members)):
        try:
            converted.append(convert(member))
        except PlanError as error:
            raise error.at(f"[{index}]") from None
    return tuple(converted)


def naming(cls: type, members: list[Attribute[T]]) -> list[Attribute[T]]:
    """Let what the converters of *members* refuse be refused with the field's name in the path.

    For ``frozen(field_transformer=naming)``: a converter by itself does not know its field.
    """
    return [
        field.evolve(converter=_named(field.converter))
        if callable(field.converter) and not field.inherited
        else field
        for field in members
    ]


def _named(convert: Callable[[S], T]) -> Converter[S, T]:
    def convert_field(given: S, attribute: Attribute[T]) -> T:
        try:
            return convert(given)
        except PlanError as error:
            raise error.at(attribute.name) from None

    return Converter(convert_field, takes_field=True)


def changed(value: V, changes: Mapping[str, object]) -> V:
    """*value* with *changes* to its fields; raise `PlanError` for a field that it does not have."""
    known = [field.name for field in fields(type(value)) if field.init]
    for key in changes:
        if key not in known:
            raise PlanError(
                f"{type(value).__name__} 没有 {key} 这一项",
                path=key,
                remedy="可改：" + "、".join(known),
            )
    make: Callable[..., V] = type(value)
    return make(**{**{name: getattr(value, name) for name in known}, **changes})
