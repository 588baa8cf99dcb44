"""The data of phrases read back: each member goes to a constructor, and that refuses nonsense.

The twin of `eduplan.docx.phrase_json`. By way of the codec, which tells a person what is wrong with a
file and where, it would take three times as long; here whatever does not fit is refused as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeVar

from eduplan.codecs.values import JsonObject
from eduplan.docx.names import Kind
from eduplan.docx.references import resolve
from eduplan.errors import DocxError
from eduplan.language.numerals import Digits
from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.duty import Duty, DutyRole
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, Firmness, Origin, TargetKind
from eduplan.model.when import When
from eduplan.model.wording import Wording

__all__ = ["PHRASE_TYPES", "made_phrase"]

PHRASE_TYPES: Final[dict[Kind, type[Target | Deadline | Duty]]] = {
    Kind.TARGET: Target,
    Kind.DEADLINE: Deadline,
    Kind.DUTY: Duty,
}
_E = TypeVar("_E", bound=Enum)
_Read = Callable[[Any], object]


def made_phrase(
    kind: Kind, data: JsonObject, usual: str, text: str, start: int
) -> Target | Deadline | Duty:
    """The phrase of *kind* that *data* hold, at *start* of the solid *text* of its line.

    Its id is the *usual* one if the data say none ("" where it can have none). Raises `DocxError`
    for data of another shape and what the constructors raise for values that make no sense.
    """
    try:
        if kind is Kind.TARGET:
            return _target(data, usual, text, start)
        if kind is Kind.DUTY:
            return Duty(**_read_members(data, _DUTY))
        read = _read_members(data, _DEADLINE)
        read.setdefault("id", usual)
        return Deadline(**read)
    except (AttributeError, KeyError, TypeError) as error:
        raise DocxError("数据部件里的短语不合规则") from error


def _target(data: JsonObject, usual: str, text: str, start: int) -> Target:
    read = _read_members(data, _TARGET)
    read.setdefault("id", usual)
    if "subject" in data:
        read["subject"] = resolve(read["subject"], text, start)
    if "wording" in data:
        wording = _read_members(read["wording"], _WORDING)
        if "template" in wording:
            wording["template"] = resolve(wording["template"], text, start)
        read["wording"] = Wording(**wording)
    return Target(**read)


def _read_members(data: Any, members: Mapping[str, _Read | None]) -> dict[str, Any]:
    """The *members* of *data*, each as it is read; None is for what is taken as it is."""
    return {
        key: value if (read := members[key]) is None else read(value) for key, value in data.items()
    }


def _quantity(data: Any) -> Quantity:
    return Quantity(**_read_members(data, _QUANTITY))


def _of(kind: type[_E]) -> _Read:
    """Reads a member of the enumeration *kind* from its value."""
    members: dict[object, _E] = {member.value: member for member in kind}
    return members.__getitem__


_QUANTITY: Final = {"value": None, "to": None, "unit": None, "comparator": _of(Comparator)}
_WORDING: Final = {
    **dict.fromkeys(("template", "decimals", "grouping", "scale", "gap", "liang")),
    "digits": _of(Digits),
}
_TARGET: Final[dict[str, _Read | None]] = {
    **dict.fromkeys(("wording", "id", "subject", "stretch", "baseline", "per")),
    **dict.fromkeys(("part_of", "same_as", "by", "indicator")),
    "kind": _of(TargetKind),
    "quantity": _quantity,
    "firmness": _of(Firmness),
    "direction": _of(Direction),
    "population": _quantity,
    "origin": _of(Origin),
}
_DEADLINE: Final[dict[str, _Read | None]] = {
    **dict.fromkeys(("template", "id")),
    "kind": _of(DeadlineKind),
    "when": lru_cache(maxsize=1024)(When.parse),
    "digits": _of(Digits),
}
_DUTY: Final[dict[str, _Read | None]] = {
    **dict.fromkeys(("parties", "template", "separator")),
    "role": _of(DutyRole),
}
