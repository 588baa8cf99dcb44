"""The JSON Schema (draft 2020-12) of a plan's data and of a ledger's, made from the classes of the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Final, get_args

from attrs import NOTHING, Attribute, fields, resolve_types

from eduplan.codecs.constraints import DEFINITIONS, FIELDS, STRINGS, TYPES
from eduplan.codecs.hooks import is_optional, is_tuple, present
from eduplan.codecs.keys import keys_of
from eduplan.codecs.prose import PHRASES, TABLE, is_block, is_inlines
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.codecs.versions import FORMAT, KEY
from eduplan.model import Ledger, Plan, Table

__all__ = ["json_schema", "ledger_schema"]

_PLAIN: Final[dict[object, JsonValue]] = {int: "integer", bool: "boolean"}


def json_schema() -> JsonObject:
    """The schema of the data that `eduplan.codecs.json` reads and writes.

    It accepts whatever loads, and says what single values may be; what several values must be
    together (a rate's unit, unique ids) only the model's constructors say.
    """
    return _document(Plan, "plan")


def ledger_schema() -> JsonObject:
    """The schema of a ledger's data, as `json_schema` is of a plan's."""
    return _document(Ledger, "ledger")


def _document(cl: type, name: str) -> JsonObject:
    definitions = _Definitions()
    whole = definitions.of_class(cl)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:eduplan:{name}:{FORMAT}",
        **whole,
        "properties": {KEY: {"const": FORMAT}, **definitions.properties(cl)},
        "required": [KEY, *definitions.required(cl)],
        "$defs": dict(sorted(definitions.made.items())),
    }


class _Definitions:
    """The definitions made so far, by name; each is made once."""

    def __init__(self) -> None:
        self.made: JsonObject = {"Line": DEFINITIONS["Line"]}

    def of_class(self, cl: type) -> JsonObject:
        return {
            **_named(cl),
            "type": "object",
            "properties": self.properties(cl),
            "required": self.required(cl),
            "additionalProperties": False,
        }

    def properties(self, cl: type) -> JsonObject:
        known = _attributes(cl)
        return {key: self._of_attribute(cl, known[name]) for name, key in keys_of(cl).items()}

    def required(self, cl: type) -> list[JsonValue]:
        known = _attributes(cl)
        return [key for name, key in keys_of(cl).items() if known[name].default is NOTHING]

    def _of_attribute(self, cl: type, attribute: Attribute[object]) -> JsonObject:
        string = STRINGS.get(cl, {}).get(attribute.name, "Line")
        more = FIELDS.get(cl, {}).get(attribute.name, {})
        return {**self._of_type(attribute.type, string), **more}

    def _of_type(self, kind: object, string: str = "Line") -> JsonObject:
        """The schema of a value of type *kind*; *string* says what its strings are."""
        if is_optional(kind):
            kind = present(kind)
        if kind in _PLAIN:
            return {"type": _PLAIN[kind]}
        if is_inlines(kind):
            return self._reference("Inlines", self._inlines)
        if is_block(kind):
            return self._reference("Block", self._block)
        if is_tuple(kind):
            return _list(self._of_type(get_args(kind)[0], string))
        name = string if kind is str else TYPES.get(kind)
        if name is not None:
            return self._reference(name, lambda: DEFINITIONS[name])
        assert isinstance(kind, type)
        return self._reference(kind.__name__, lambda: self._of_named(kind))

    def _of_named(self, kind: type) -> JsonObject:
        if issubclass(kind, Enum):
            return {**_named(kind), "enum": [member.value for member in kind]}
        return self.of_class(kind)

    def _inlines(self) -> JsonObject:
        return {"anyOf": [self._of_type(str), _list(self._member())]}

    def _member(self) -> JsonObject:
        return self._reference(
            "Member", lambda: {"anyOf": [self._of_type(str), self._tagged(PHRASES)]}
        )

    def _block(self) -> JsonObject:
        return {"anyOf": [_list(self._member()), self._tagged({TABLE: Table})]}

    def _tagged(self, kinds: Mapping[str, type]) -> JsonObject:
        return {
            "type": "object",
            "properties": {tag: self._of_type(kind) for tag, kind in kinds.items()},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }

    def _reference(self, name: str, make: Callable[[], JsonObject]) -> JsonObject:
        if name not in self.made:
            self.made[name] = {}
            self.made[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def _list(items: JsonObject) -> JsonObject:
    return {"type": "array", "items": items}


def _attributes(cl: type) -> dict[str, Attribute[object]]:
    resolve_types(cl)
    return {attribute.name: attribute for attribute in fields(cl)}


def _named(kind: type) -> JsonObject:
    """Title and description: the class's name and its docstring's first sentence."""
    sentence = re.split(r"(?<=\.)\s(?=[A-Z*`])", " ".join((kind.__doc__ or "").split()))[0]
    return {"title": kind.__name__, "description": re.sub(r"[*`]", "", sentence)}
