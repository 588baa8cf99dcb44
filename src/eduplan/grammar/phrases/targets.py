"""Targets stated by a number: counts, amounts, shares, changes, ranks, ceilings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from attrs import evolve

from eduplan.grammar.lexicon import Lexicon
from eduplan.grammar.phrases.building import Details, measured
from eduplan.grammar.phrases.changes import find_change
from eduplan.grammar.phrases.context import firmness_of, per_of
from eduplan.grammar.phrases.numbers import NUMBER, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.promises import AMOUNTS, promises, reaches
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import (
    Measure,
    find_measures,
    is_index,
    led_by,
    unit_pattern,
)
from eduplan.grammar.phrases.subjects import subject_of
from eduplan.language.units import UnitKind, is_rate_unit
from eduplan.model.comparator import Comparator
from eduplan.model.target_kinds import TargetKind
from eduplan.model.template import escape

__all__ = ["find_measured"]

_K: Final = TargetKind
_CEILINGS: Final = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})
_STOCK: Final = re.compile(
    "(?:总数|总量|总规模|总面积|总额|存量|保有量|增加到|提高到|增加至|提高至|扩大到).{0,6}$"
)


def find_measured(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that a number states, without those that are names or description."""
    measures = tuple(find_measures(prose.text, prose.lexicon))
    for find in (find_change, _plain):
        for measure in measures:
            found = find(prose, measure)
            if found is not None:
                yield found


def _plain(prose: Prose, measure: Measure) -> Phrase | None:
    led = led_by(measure, prose.text)
    measure = led if prose.is_open(led.start, led.stop) else measure
    if not prose.is_open(measure.start, measure.stop) or not promises(prose, measure):
        return None
    kind = _kind(prose, measure)
    return _phrase(prose, measure, kind) if kind is not None else None


def _kind(prose: Prose, measure: Measure) -> TargetKind | None:
    what = prose.lexicon.unit_kind(measure.unit)
    if measure.comparator in _CEILINGS:
        return _K.LIMIT
    if measure.unit == "岁" or (not measure.unit and is_index(prose.text, measure.start)):
        return _K.STOCK
    if is_rate_unit(measure.unit) or (not measure.unit and measure.value < 1):
        return _K.RATE
    if what in (UnitKind.POINT, UnitKind.MULTIPLE):
        return None
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if what in AMOUNTS:
        return _K.AMOUNT
    return _K.STOCK if _STOCK.search(clause) else _K.COUNT


def _phrase(prose: Prose, measure: Measure, kind: TargetKind) -> Phrase | None:
    level = kind not in (_K.COUNT, _K.AMOUNT) or reaches(prose, measure)
    details = _details(prose, measure, level=level)
    stretched = _stretched(prose, measure)
    if stretched is not None:
        longer, value = stretched
        words = prose.text[longer.start : longer.stop]
        more = details.copy()
        more["stretch"] = value
        target = measured(words, kind, longer, longer.template, **more)
        if target is not None:
            return Phrase(longer.start, longer.stop, target)
    target = measured(
        prose.text[measure.start : measure.stop], kind, measure, measure.template, **details
    )
    return None if target is None else Phrase(measure.start, measure.stop, target)


def _details(prose: Prose, measure: Measure, *, level: bool) -> Details:
    return Details(
        subject=subject_of(prose, measure.start, measure.stop, level=level),
        firmness=firmness_of(prose, measure.start),
        per=per_of(prose, measure.start),
    )


def _more(lexicon: Lexicon) -> re.Pattern[str]:
    """What is hoped for beyond a value: ，力争90%."""
    return re.compile(
        f"(?P<words>[，,](?:力争|争取|努力)(?:达到|达|实现|突破|超过)?)(?P<n>{NUMBER})(?P<s>万亿|[万亿])?"
        f"(?P<gap>[ \u2009\u00a0]?)(?P<unit>{unit_pattern(lexicon)})"
    )


def _stretched(prose: Prose, measure: Measure) -> tuple[Measure, Fraction] | None:
    """The measure with the value hoped for beyond it, and that value."""
    hit = prose.lexicon.made(_more).match(prose.text, measure.stop)
    if hit is None or hit["unit"] != measure.unit or hit["gap"] != measure.wording.gap:
        return None
    number = read_scaled(hit["n"], hit["s"] or "", gap=hit["gap"])
    if number is None or measure.to is not None:
        return None
    template = measure.template + escape(hit["words"]) + "{stretch}{unit}"
    return evolve(measure, stop=hit.end(), template=template), number.value
