"""What the model's constructors accept, as far as JSON Schema can say it.

The patterns are the model's own; the tables only tell where they hold. Patterns are those that
Python, ECMA 262 and Rust read alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from eduplan.codecs.scalars import DAY_PATTERN
from eduplan.codecs.values import JsonObject, JsonValue
from eduplan.language.characters import FORBIDDEN
from eduplan.model import (
    Annex,
    Deadline,
    Duty,
    Envelope,
    Indicator,
    Initiative,
    Milestone,
    Numbering,
    Observation,
    Period,
    Pillar,
    Plan,
    Quantity,
    Table,
    Target,
    Waiver,
    When,
    Wording,
)
from eduplan.model.checks import ID_PATTERN, TEMPLATE_LIMIT
from eduplan.model.duty import SEPARATORS
from eduplan.model.envelope import COPY_NUMBER_PATTERN
from eduplan.model.heading import END_PATTERN, LABEL_PATTERN
from eduplan.model.numbering import LEVELS
from eduplan.model.observation import SUBJECT_PATTERN
from eduplan.model.period import PERIOD_PATTERN
from eduplan.model.plan import FAMILY_PATTERN
from eduplan.model.quantity import UNIT_PATTERN, VALUE_PATTERN
from eduplan.model.waiver import CODE_PATTERN
from eduplan.model.when import WHEN_PATTERN
from eduplan.model.wording import GAPS, GROUPINGS, SCALES

__all__ = ["DEFINITIONS", "FIELDS", "STRINGS", "TYPES", "portable"]

_SPACE: Final = (
    r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""What Python calls white space; ECMA's ``\\s`` has U+FEFF besides, so it is written out."""


def portable(pattern: str) -> str:
    r"""*pattern* with ``\s`` (in a class) and ``\S`` (outside) spelled out."""
    return pattern.replace(r"\S", f"[^{_SPACE}]").replace(r"\s", _SPACE)


def _text(pattern: str, description: str, **more: JsonValue) -> JsonObject:
    return {
        "type": "string",
        "description": description,
        "pattern": portable(pattern),
        **more,
    }


def _one_of(allowed: Iterable[str], description: str) -> JsonObject:
    return {"description": description, "enum": list(allowed)}


_IS_LINE: Final[JsonValue] = [{"$ref": "#/$defs/Line"}]

_ANY: Final = f"[^{FORBIDDEN}]"
_SOLID: Final = f"[^{_SPACE}{FORBIDDEN}]"
_STRIPPED: Final = f"{_SOLID}(?:{_ANY}*{_SOLID})?"

DEFINITIONS: Final[Mapping[str, JsonObject]] = {
    "Line": _text(f"^{_ANY}*$", "Text without line breaks and control characters."),
    "Name": _text(f"^{_STRIPPED}$", "Such text, not empty, without blanks at its ends."),
    "Title": _text(f"^(?:{_STRIPPED})?$", "Such text, without blanks at its ends."),
    "Id": _text(ID_PATTERN, "A line of work, the same from year to year; never used again."),
    "Subject": _text(SUBJECT_PATTERN, "An id, or an address: family/period#id."),
    "Family": _text(FAMILY_PATTERN, "The plans that follow one another."),
    "Code": _text(CODE_PATTERN, "The code of a rule: NUM204."),
    "Unit": _text(UNIT_PATTERN, "A unit; 万 and 亿 belong to the wording.", allOf=_IS_LINE),
    "Label": _text(LABEL_PATTERN, "The number as a foreign document wrote it.", allOf=_IS_LINE),
    "End": _text(END_PATTERN, "The mark behind a heading."),
    "Template": _text(f"^{_ANY}*$", "Words with {slots} for data.", maxLength=TEMPLATE_LIMIT),
    "CopyNumber": _text(COPY_NUMBER_PATTERN, "份号: six digits."),
    "Grouping": _one_of(GROUPINGS, "The mark between groups of three digits."),
    "Scale": _one_of(SCALES, "What the printed number is counted in."),
    "Gap": _one_of(GAPS, "The blank between number and unit."),
    "Separator": _one_of(SEPARATORS, "The mark between parties."),
    "Value": _text(VALUE_PATTERN, "An exact value: 100, 77.34, 2/3."),
    "Period": _text(
        PERIOD_PATTERN, "2023, 2021-2025, 2023s (school year), 2023s1 (its first term)."
    ),
    "When": _text(WHEN_PATTERN, "2027, 2023-06, 06-30, h1, q3, s1, year, term …"),
    "Day": _text(DAY_PATTERN, "A day: 2026-01-15."),
}
"""The kinds of string in data, by name."""

TYPES: Final[Mapping[object, str]] = {
    str: "Line",
    Fraction: "Value",
    Period: "Period",
    When: "When",
    date: "Day",
}
"""The kind of string that a type is written as."""

_ITEM: Final = {"id": "Id", "label": "Label", "end": "End"}
_ORGANS: Final = ("mark", "signers", "addressees", "signature", "copies")

STRINGS: Final[Mapping[type, Mapping[str, str]]] = {
    Plan: {"title": "Title", "family": "Family", "retired": "Id"},
    Pillar: _ITEM,
    Initiative: _ITEM,
    Milestone: {"target": "Id"},
    Target: dict.fromkeys(("id", "part_of", "same_as", "by", "indicator"), "Id"),
    Quantity: {"unit": "Unit"},
    Wording: {"template": "Template", "grouping": "Grouping", "scale": "Scale", "gap": "Gap"},
    Deadline: {"id": "Id", "template": "Template"},
    Duty: {"template": "Template", "separator": "Separator", "parties": "Name"},
    Annex: {"title": "Name", "label": "Label"},
    Indicator: {"id": "Id", "name": "Name", "unit": "Unit"},
    Waiver: {"code": "Code", "reason": "Title"},
    Observation: {"of": "Subject", "unit": "Unit"},
    Envelope: {"copy_number": "CopyNumber", **dict.fromkeys(_ORGANS, "Name")},
}
"""The kind of each attribute that is a string or several, where not any line will do."""

FIELDS: Final[Mapping[type, Mapping[str, JsonObject]]] = {
    Wording: {"decimals": {"minimum": 0, "maximum": 18}},
    Duty: {"parties": {"minItems": 1}},
    Table: {"rows": {"minItems": 1}, "head": {"minimum": 0}},
    Numbering: {"levels": {"minItems": LEVELS, "maxItems": LEVELS, "uniqueItems": True}},
}
"""What else holds for an attribute as a whole."""
