"""The data of phrases as JSON, put together by hand: what a document holds a hundred of.

What comes out is what `eduplan.codecs.json` would write, its references apart: that is a law of the
tests. By way of dicts it would take three times as long.
"""

from __future__ import annotations

from json.encoder import encode_basestring as quoted

from eduplan.docx.lines import Phrase
from eduplan.docx.references import refer
from eduplan.language.numerals import Digits
from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline
from eduplan.model.duty import Duty
from eduplan.model.quantity import Quantity, write_value
from eduplan.model.target import Target
from eduplan.model.target_kinds import Origin
from eduplan.model.wording import Wording

__all__ = ["numbers_in", "phrase_json"]

_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE_THAN: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS_THAN: "<",
    Comparator.ABOUT: "≈",
}


def phrase_json(phrase: Phrase, key: str | None, text: str, start: int) -> str:
    """The members of *phrase* that are not their defaults, with the id *key* if that must be said.

    The words of a target's template and its subject become references into the solid *text* of
    the line, where the phrase begins at *start*; those of others repeat, and compress as they are.
    """
    if isinstance(phrase, Target):
        members = _target(phrase, text, start)
    elif isinstance(phrase, Deadline):
        members = _deadline(phrase)
    else:
        assert phrase is not None
        members = _duty(phrase)
    if key is not None:
        members += f',"id":"{key}"'
    return "{" + members + "}"


def numbers_in(target: Target) -> str:
    """The numbers of *target*: ≥98%, 8~10个; empty for one without."""
    quantity = target.quantity
    if quantity is None:
        return ""
    to = "" if quantity.to is None else f"~{write_value(quantity.to)}"
    bare = quantity.comparator is Comparator.BARE
    sign = "" if bare else _SIGNS[quantity.comparator]
    return f"{sign}{write_value(quantity.value)}{to}{quantity.unit}"


def _target(target: Target, text: str, start: int) -> str:
    made = f'"kind":"{target.kind.value}"'
    if target.quantity is not None:
        made += f',"quantity":{_quantity(target.quantity)}'
    if members := _wording(target.wording, text, start):
        made += f',"wording":{{{members}}}'
    if target.subject:
        made += f',"subject":{quoted(refer(target.subject, text, start))}'
    if target.firmness is not None:
        made += f',"firmness":"{target.firmness.value}"'
    if target.stretch is not None:
        made += f',"stretch":"{write_value(target.stretch)}"'
    if target.baseline is not None:
        made += f',"baseline":"{write_value(target.baseline)}"'
    if target.direction is not None:
        made += f',"direction":"{target.direction.value}"'
    if target.population is not None:
        made += f',"population":{_quantity(target.population)}'
    if target.per:
        made += f',"per":[{",".join(map(quoted, target.per))}]'
    if target.part_of or target.same_as or target.by or target.indicator:
        made += _relations(target)
    if target.origin is not Origin.AUTHORED:
        made += f',"origin":"{target.origin.value}"'
    return made


def _relations(target: Target) -> str:
    """The ids of other items that *target* names."""
    keys = ("part_of", "same_as", "by", "indicator")
    return "".join(f',"{key}":"{other}"' for key in keys if (other := getattr(target, key)))


def _quantity(quantity: Quantity) -> str:
    made = f'{{"value":"{write_value(quantity.value)}"'
    if quantity.to is not None:
        made += f',"to":"{write_value(quantity.to)}"'
    if quantity.unit:
        made += f',"unit":{quoted(quantity.unit)}'
    if quantity.comparator is not Comparator.BARE:
        made += f',"comparator":"{quantity.comparator.value}"'
    return made + "}"


def _wording(wording: Wording, text: str, start: int) -> str:
    made = ""
    if wording.template is not None:
        made = f',"template":{quoted(refer(wording.template, text, start))}'
    if wording.digits is not Digits.ARABIC:
        made += f',"digits":"{wording.digits.value}"'
    if wording.decimals is not None:
        made += f',"decimals":{wording.decimals}'
    if wording.grouping:
        made += f',"grouping":{quoted(wording.grouping)}'
    if wording.scale:
        made += f',"scale":{quoted(wording.scale)}'
    if wording.gap:
        made += f',"gap":{quoted(wording.gap)}'
    if wording.liang:
        made += ',"liang":true'
    return made[1:]


def _deadline(deadline: Deadline) -> str:
    made = f'"kind":"{deadline.kind.value}"'
    if deadline.when is not None:
        made += f',"when":"{deadline.when}"'
    if deadline.template is not None:
        made += f',"template":{quoted(deadline.template)}'
    if deadline.digits is not Digits.ARABIC:
        made += f',"digits":"{deadline.digits.value}"'
    return made


def _duty(duty: Duty) -> str:
    made = f'"role":"{duty.role.value}","parties":[{",".join(map(quoted, duty.parties))}]'
    if duty.template is not None:
        made += f',"template":{quoted(duty.template)}'
    if duty.separator != "、":
        made += f',"separator":{quoted(duty.separator)}'
    return made
