"""Differences as JSON: every change with all that it takes to make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import Any, Final, get_args

from attrs import fields, resolve_types
from cattrs import Converter

from eduplan.codecs import json
from eduplan.codecs.hooks import is_optional, present
from eduplan.codecs.loading import whole_of
from eduplan.codecs.problems import near
from eduplan.codecs.prose import PHRASES
from eduplan.codecs.sequences import tagged
from eduplan.codecs.values import JsonObject, shown
from eduplan.codecs.versions import FORMAT, KEY
from eduplan.errors import CodecError
from eduplan.model.annex import Annex
from eduplan.model.deadline import Deadline
from eduplan.model.difference import Difference
from eduplan.model.envelope import Envelope
from eduplan.model.initiative import Initiative
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.steps import Insert, Move, Remove, SetField, SetPhrase, SetProse, Step
from eduplan.model.target import Target

__all__ = ["dump_data", "dumps", "loads"]

_STEPS: Final[dict[str, type[Step]]] = {
    "prose": SetProse,
    "phrase": SetPhrase,
    "attribute": SetField,
    "insert": Insert,
    "remove": Remove,
    "move": Move,
}
"""The key of each kind of step."""
_ITEMS: Final[dict[str, type[Pillar | Initiative | Annex]]] = {
    "pillar": Pillar,
    "initiative": Initiative,
    "annex": Annex,
}


def dump_data(difference: Difference) -> JsonObject:
    """*difference* as plain data; ``ids``, ``retired`` and ``provisional`` only where they are needed."""
    data: JsonObject = {KEY: FORMAT}
    data["changes"] = [_converter().unstructure(each) for each in difference.changes]
    if difference.ids:
        data["ids"] = dict(difference.ids)
    if difference.retired is not None:
        data["retired"] = list(difference.retired)
    if difference.provisional is not None:
        data["provisional"] = difference.provisional
    return data


def dumps(difference: Difference) -> str:
    """Write *difference* as JSON; `loads` gives it back."""
    return json.write_json(dump_data(difference))


def loads(text: str | bytes) -> Difference:
    """Read a difference from JSON; raise `CodecError` with the path of every fault.

    >>> loads('{"format": 1, "changes": []}').is_empty
    True
    """
    return whole_of(json.read_json(text), Difference, "差异", _converter())


@cache
def _converter() -> Converter:
    converter = json.make_converter()
    write = converter.unstructure
    _register_union(
        converter, Target | Deadline, {key: PHRASES[key] for key in ("target", "deadline")}
    )
    _register_union(converter, Pillar | Initiative | Annex, _ITEMS)
    converter.register_structure_hook(SetField, lambda data, _: _field(converter, data))
    converter.register_unstructure_hook(
        SetField,
        lambda step: {
            "item": step.item,
            "name": step.name,
            "before": write(step.before, _types()[step.name]),
            "after": write(step.after, _types()[step.name]),
        },
    )
    _register_union(converter, Step, _STEPS)
    converter.register_structure_hook_func(
        lambda kind: kind == tuple[tuple[str, str], ...], lambda data, _: tuple(data.items())
    )
    return converter


def _register_union(converter: Converter, union: object, tags: Mapping[str, type]) -> None:
    """Teach *converter* values of several kinds, each under a key that tells which."""
    of_kind = {kind: tag for tag, kind in tags.items()}
    members = set(get_args(union))

    def under(kind: type) -> Callable[[object], object]:
        return lambda data: converter.structure(data, kind)

    readers = {tag: under(kind) for tag, kind in tags.items()}

    def structure(data: object, _: object) -> object:
        if not isinstance(data, dict):
            raise CodecError(f"应为对象（键和值），却是{shown(data)}", remedy="写成键和值")
        return tagged(data, readers)

    def is_union(kind: object) -> bool:
        return NoneType not in get_args(kind) and set(get_args(kind)) == members

    converter.register_structure_hook_func(is_union, structure)
    converter.register_unstructure_hook_func(
        is_union, lambda value: {of_kind[type(value)]: converter.unstructure(value)}
    )


@cache
def _types() -> Mapping[str, Any]:
    """The type of each attribute that a step may set, by its name."""
    found: dict[str, Any] = {}
    for kind in (Plan, Pillar, Initiative, Annex):
        found |= {each.name: each.type for each in fields(resolve_types(kind))}
    found |= {f"envelope.{each.name}": each.type for each in fields(resolve_types(Envelope))}
    return found


def _field(converter: Converter, data: object) -> SetField:
    if not isinstance(data, dict) or set(data) != {"item", "name", "before", "after"}:
        raise CodecError("应有 item、name、before、after 四个键", remedy="写全，没有值的写 null")
    item, name = (converter.structure(data[key], str) for key in ("item", "name"))
    if name not in _types():
        raise CodecError(f"没有属性 {name!r}", path="name", remedy=near(name, _types()))
    before, after = (_value(converter, data[key], _types()[name]) for key in ("before", "after"))
    return SetField(item, name, before, after)


def _value(converter: Converter, data: object, kind: Any) -> object:
    if data is None and is_optional(kind):
        return None
    return converter.structure(data, present(kind) if is_optional(kind) else kind)
