"""Targets stated by a number: counts, amounts, shares, changes, ranks, ceilings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Final

from attrs import evolve

from eduplan.grammar.phrases.building import Details, measured
from eduplan.grammar.phrases.changes import find_change
from eduplan.grammar.phrases.context import commits, firmness_of, governed, per_of, subject_of
from eduplan.grammar.phrases.numbers import NUMBER, read_scaled
from eduplan.grammar.phrases.phrase import Phrase
from eduplan.grammar.phrases.prose import Prose
from eduplan.grammar.phrases.quantities import Measure, find_measures, unit_pattern
from eduplan.language.numerals import Digits
from eduplan.language.units import UnitKind, is_rate_unit, unit_kind
from eduplan.model.comparator import Comparator
from eduplan.model.target_kinds import TargetKind
from eduplan.model.template import escape

__all__ = ["find_measured"]

_K: Final = TargetKind
_CEILINGS: Final = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})
_BINDING: Final = frozenset(
    {
        "不少于",
        "不低于",
        "不小于",
        "至少",
        "不超过",
        "不高于",
        "不大于",
        "不多于",
        "控制在",
        "≥",
        "≤",
    }
)
"""Comparators that promise by themselves; 超过, 约 and 近 may describe."""

_DESCRIBING: Final = frozenset({"不足", "不到"})
_AMOUNTS: Final = frozenset(
    {
        UnitKind.MONEY,
        UnitKind.AREA,
        UnitKind.LENGTH,
        UnitKind.MASS,
        UnitKind.VOLUME,
        UnitKind.ENERGY,
        UnitKind.DATA,
        UnitKind.TIME,
    }
)
_STOCK: Final = re.compile(
    "总数|总量|总规模|总面积|总额|存量|保有量|增加到|提高到|增加至|提高至|扩大到"
)
_LEVEL: Final = re.compile(
    "(?:达到|达|至|到|在|为|率|占比|比例|比重|满意度|覆盖面|不低于|超过|以上)$"
)
_RATIO: Final = re.compile("率|占比|比例|比重|满意度|覆盖面|合格|优良|达标|达到|达")


def find_measured(prose: Prose) -> Iterator[Phrase]:
    """The targets of *prose* that a number states, without those that are names or description."""
    measures = tuple(find_measures(prose.text))
    for find in (find_change, _plain):
        for measure in measures:
            found = find(prose, measure)
            if found is not None:
                yield found


def _plain(prose: Prose, measure: Measure) -> Phrase | None:
    if not prose.is_open(measure.start, measure.stop) or not _promises(prose, measure):
        return None
    kind = _kind(prose, measure)
    return _phrase(prose, measure, kind) if kind is not None else None


def _promises(prose: Prose, measure: Measure) -> bool:
    """Whether a number is a commitment by what stands round it."""
    if measure.before in _DESCRIBING or prose.is_past(measure.start):
        return False
    binding = measure.before in _BINDING
    if unit_kind(measure.unit) is UnitKind.TIME and not binding:
        return False
    if measure.wording.digits is Digits.CHINESE and not _is_counted(prose, measure, binding):
        return False
    if measure.after and not binding and _is_condition(prose, measure):
        return False
    return binding or _is_level(prose, measure) or commits(prose, measure.start)


def _is_condition(prose: Prose, measure: Measure) -> bool:
    """Whether 以上 and the like describe what follows: 30万千瓦以上的机组, but not 组织3次以上学习."""
    if not _goes_on(prose, measure.stop) or measure.comparator is Comparator.ABOUT:
        return False
    rest = prose.text[measure.stop : prose.clause_end(measure.stop)]
    if is_rate_unit(measure.unit) and _RATIO.search(rest):
        return False
    return rest.startswith("的") or not governed(prose, measure.start)


def _is_counted(prose: Prose, measure: Measure, binding: bool) -> bool:
    """Whether a number in 汉字 counts something; most announce a list: 三项任务."""
    if measure.unit == "" or measure.unit in ("%", "‰"):
        first, last = prose.clause_start(measure.start), prose.clause_end(measure.stop)
        return _RATIO.search(prose.text, first, last) is not None
    return binding or (measure.value > 1 and not _goes_on(prose, measure.stop))


def _goes_on(prose: Prose, index: int) -> bool:
    """Whether a noun follows at *index* in the clause."""
    return index < prose.clause_end(index) and prose.text[index] not in "、和与及并或（("


def _is_level(prose: Prose, measure: Measure) -> bool:
    """Whether a share or a total is the level that something is to reach."""
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if not measure.unit:
        return True
    if not is_rate_unit(measure.unit):
        return bool(measure.before and _STOCK.search(clause))
    if measure.after:
        clause += prose.text[measure.stop : prose.clause_end(measure.stop)]
    return bool(_LEVEL.search(clause) or _RATIO.search(clause))


def _kind(prose: Prose, measure: Measure) -> TargetKind | None:
    what = unit_kind(measure.unit)
    if measure.comparator in _CEILINGS:
        return _K.LIMIT
    if is_rate_unit(measure.unit) or (not measure.unit and measure.value < 1):
        return _K.RATE
    if what in (UnitKind.POINT, UnitKind.MULTIPLE):
        return None
    clause = prose.text[prose.clause_start(measure.start) : measure.start]
    if what in _AMOUNTS:
        return _K.AMOUNT
    return _K.STOCK if _STOCK.search(clause) else _K.COUNT


def _phrase(prose: Prose, measure: Measure, kind: TargetKind) -> Phrase | None:
    details = _details(prose, measure, level=kind not in (_K.COUNT, _K.AMOUNT))
    stretched = _stretched(prose.text, measure)
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


@cache
def _more() -> re.Pattern[str]:
    """What is hoped for beyond a value: ，力争90%."""
    return re.compile(
        f"(?P<words>[，,](?:力争|争取|努力)(?:达到|达|突破|超过)?)(?P<n>{NUMBER})(?P<s>[万亿])?"
        f"(?P<gap>[ \u2009\u00a0]?)(?P<unit>{unit_pattern()})"
    )


def _stretched(text: str, measure: Measure) -> tuple[Measure, Fraction] | None:
    """The measure with the value hoped for beyond it, and that value."""
    hit = _more().match(text, measure.stop)
    if hit is None or hit["unit"] != measure.unit or hit["gap"] != measure.wording.gap:
        return None
    number = read_scaled(hit["n"], hit["s"] or "", gap=hit["gap"])
    if number is None or measure.to is not None:
        return None
    template = measure.template + escape(hit["words"]) + "{stretch}{unit}"
    return evolve(measure, stop=hit.end(), template=template), number.value
