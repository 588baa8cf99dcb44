"""The data of phrases, as `eduplan.codecs.json` has them, put together by hand for speed.

Every document holds a hundred of them, and what fills them most is defaults to be left out. That
the two ways agree is a law of the tests.
"""

from __future__ import annotations

from eduplan.codecs.values import JsonObject
from eduplan.docx.lines import Phrase
from eduplan.language.numerals import Digits
from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline
from eduplan.model.quantity import Quantity, write_value
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin
from eduplan.model.wording import Wording

__all__ = ["phrase_data"]

_REFERENCES = ("part_of", "same_as", "by", "indicator")
_PLAIN = Wording()


def phrase_data(phrase: Phrase) -> JsonObject:
    """The members of *phrase* that are not their defaults, but for its id."""
    if isinstance(phrase, Target):
        return _target(phrase)
    if isinstance(phrase, Deadline):
        return _deadline(phrase)
    assert phrase is not None
    data: JsonObject = {"role": phrase.role.value, "parties": list(phrase.parties)}
    if phrase.template is not None:
        data["template"] = phrase.template
    if phrase.separator != "、":
        data["separator"] = phrase.separator
    return data


def _target(target: Target) -> JsonObject:
    data: JsonObject = {"kind": target.kind.value}
    if target.quantity is not None:
        data["quantity"] = _quantity(target.quantity)
    if target.wording != _PLAIN:
        data["wording"] = _wording(target.wording)
    if target.subject:
        data["subject"] = target.subject
    if target.firmness is not None:
        data["firmness"] = target.firmness.value
    if target.stretch is not None:
        data["stretch"] = write_value(target.stretch)
    if target.baseline is not None:
        data["baseline"] = write_value(target.baseline)
    if target.direction is not None:
        data["direction"] = target.direction.value
    if target.population is not None:
        data["population"] = _quantity(target.population)
    if target.per:
        data["per"] = list(target.per)
    for key in _REFERENCES:
        if (other := getattr(target, key)) is not None:
            data[key] = other
    if target.origin is not Origin.AUTHORED:
        data["origin"] = target.origin.value
    return data


def _quantity(quantity: Quantity) -> JsonObject:
    data: JsonObject = {"value": write_value(quantity.value)}
    if quantity.to is not None:
        data["to"] = write_value(quantity.to)
    if quantity.unit:
        data["unit"] = quantity.unit
    if quantity.comparator is not Comparator.BARE:
        data["comparator"] = quantity.comparator.value
    return data


def _wording(wording: Wording) -> JsonObject:
    data: JsonObject = {}
    if wording.template is not None:
        data["template"] = wording.template
    if wording.digits is not Digits.ARABIC:
        data["digits"] = wording.digits.value
    if wording.decimals is not None:
        data["decimals"] = wording.decimals
    for key in ("grouping", "scale", "gap"):
        if text := getattr(wording, key):
            data[key] = text
    if wording.liang:
        data["liang"] = True
    return data


def _deadline(deadline: Deadline) -> JsonObject:
    data: JsonObject = {"kind": deadline.kind.value}
    if deadline.when is not None:
        data["when"] = str(deadline.when)
    if deadline.template is not None:
        data["template"] = deadline.template
    if deadline.digits is not Digits.ARABIC:
        data["digits"] = deadline.digits.value
    return data
