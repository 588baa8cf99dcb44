"""Targets of every kind, deadlines and duties, in standard and in strange wordings."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from eduplan.errors import EduplanError
from eduplan.language.numerals import Digits
from eduplan.model.comparator import AFTER, BEFORE, Comparator
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.duty import SEPARATORS, Duty, DutyRole
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import (
    QUANTIFIED,
    Direction,
    Firmness,
    Origin,
    TargetKind,
)
from eduplan.model.template import escape
from eduplan.model.when import TimeUnit, When
from eduplan.model.wording import GAPS, GROUPINGS, Wording
from eduplan.testing.strategies.texts import lines

__all__ = ["deadlines", "duties", "quantities", "targets", "whens"]

_COUNTED: Final = ("场", "个", "所", "人次", "项", "户", "学位", "间次", "")
_RATES: Final = ("%", "‰")
_MEASURED: Final = ("元", "平方米", "亩", "吨")
_UNITS: Final = {
    TargetKind.COUNT: _COUNTED,
    TargetKind.STOCK: ("所", "个", "人"),
    TargetKind.RATE: _RATES,
    TargetKind.AMOUNT: _MEASURED,
    TargetKind.RANK: ("名", "位", ""),
    TargetKind.LIMIT: ("起", "件", "%", ""),
    TargetKind.CHANGE: ("个百分点", "%", "所"),
}
_DONE: Final = ("家访全覆盖", "具备条件的小学全部建设到位", "通过国家验收", "召开推进会")

values = st.one_of(
    st.integers(0, 200).map(Fraction),
    st.integers(0, 99999).map(lambda n: Fraction(n, 100)),
    st.sampled_from([Fraction(n, d) for n in range(1, 9) for d in range(2, 9)]),
    st.integers(10**5, 10**18 - 1).map(Fraction),
)
"""Values from small counts to eighteen digits, decimals and fractions."""

_RANGES: Final = st.sampled_from((None, None, None, 1, 2, 10))
_COMPARED: Final = {
    kind: st.sampled_from([(unit, comparator) for unit in units for comparator in Comparator])
    for kind, units in _UNITS.items()
}
_RANKS: Final = st.sampled_from([Quantity(n, unit) for n in (1, 3, 8, 10) for unit in ("名", "")])


@st.composite
def quantities(
    draw: st.DrawFn, kind: TargetKind = TargetKind.COUNT, *, ranges: bool = True
) -> Quantity:
    """A quantity that a target of *kind* may have."""
    if kind is TargetKind.RANK:
        return draw(_RANKS)
    value = draw(values)
    unit, comparator = draw(_COMPARED[kind])
    if kind is TargetKind.LIMIT:
        return Quantity(value, unit, Comparator.AT_MOST if value % 2 else Comparator.LESS_THAN)
    to = draw(_RANGES) if ranges else None
    if to is None or value > 10**15:
        return Quantity(value, unit, comparator)
    return Quantity(value, unit, comparator, to=value + to)


_STYLES: Final = st.sampled_from(
    [
        Wording(
            digits=digits, decimals=decimals, grouping=grouping, scale=scale, gap=gap, liang=liang
        )
        for digits, decimals, grouping, scale, gap, liang in product(
            Digits, (None, 0, 2), GROUPINGS, ("", "万", "亿"), GAPS, (False, True)
        )
    ]
)
_LEADS: Final = ("", "达到", "{{", "<&>")
_TEMPLATES: Final = {
    (comparator, ranged, bool(unit)): st.sampled_from(
        [
            lead + head + ("{number}～{to}" if ranged else "{number}") + unit + tail
            for lead in _LEADS
            for head, tail in [
                *((word, "") for word, same in BEFORE.items() if same is comparator),
                *(("", word) for word, same in AFTER.items() if same is comparator),
            ]
            or [("", "")]
        ]
    )
    for comparator in Comparator
    for ranged in (False, True)
    for unit in ("", "{unit}")
}


@st.composite
def wordings(draw: st.DrawFn, quantity: Quantity, *, free: bool) -> Wording:
    """A wording that may fit *quantity*; `targets` falls back where it does not."""
    style = draw(_STYLES)
    if not free or style.liang:
        return style
    shape = (quantity.comparator, quantity.to is not None, bool(quantity.unit))
    return evolve(style, template=draw(_TEMPLATES[shape]))


_MORE: Final = st.tuples(
    st.one_of(st.sampled_from(("", "宣讲", "示范点")), lines(1)),
    st.sampled_from(
        list(product((None, *Firmness), ((), ("校",), ("校", "年")), Origin, (None, *Direction)))
    ),
)
_FANCY: Final = st.sampled_from((True, False))
_KINDS: Final = st.sampled_from(TargetKind)
_WORDS_DONE: Final = st.one_of(st.sampled_from(_DONE), lines(2))
_STRETCHES: Final = st.one_of(st.none(), st.none(), values)


@st.composite
def targets(draw: st.DrawFn, kinds: st.SearchStrategy[TargetKind] = _KINDS) -> Target:
    """A target of any of *kinds*; ids and references are left out."""
    kind = draw(kinds)
    subject, (firmness, per, origin, way) = draw(_MORE)
    if kind not in QUANTIFIED:
        template = escape(draw(_WORDS_DONE))
        target = Target(kind, None, Wording(template if len(template) <= 200 else _DONE[0]))
        return evolve(target, subject=subject, firmness=firmness, per=per, origin=origin)
    changes = kind is TargetKind.CHANGE
    quantity = draw(quantities(kind, ranges=not changes))
    direction = (way or Direction.RISE) if changes else None
    stretch = draw(_STRETCHES)
    fancy = draw(wordings(quantity, free=not changes)) if draw(_FANCY) else Wording()
    plain = Target(
        kind,
        quantity,
        subject=subject,
        firmness=firmness,
        per=per,
        origin=origin,
        direction=direction,
    )
    for changed in (
        {"wording": fancy, "stretch": stretch},
        {"wording": fancy},
        {"stretch": stretch},
    ):
        try:
            return evolve(plain, **changed)
        except EduplanError:
            continue
    return plain


_LIMITS: Final = {
    TimeUnit.HALF: 2,
    TimeUnit.QUARTER: 4,
    TimeUnit.MONTH: 12,
    TimeUnit.DAY: 12,
    TimeUnit.TERM: 2,
}
_WHENS: Final = [
    When(
        unit,
        year=None if unit is TimeUnit.WEEK else year,
        number=number if unit in _LIMITS else None,
        day=28 if unit is TimeUnit.DAY else None,
    )
    for unit in TimeUnit
    for year in (None, 1999, 2026, 2030)
    for number in range(1, _LIMITS.get(unit, 1) + 1)
]
_EVERY: Final = [
    Deadline(DeadlineKind.EVERY, When(unit), digits=digits)
    for unit, digits in product(TimeUnit, Digits)
]
_DATED: Final = [
    Deadline(kind, when, digits=digits)
    for kind, when, digits in product(DeadlineKind, _WHENS, Digits)
    if kind is not DeadlineKind.EVERY
]


def whens() -> st.SearchStrategy[When]:
    """A time with or without a year, in any unit."""
    return st.sampled_from(_WHENS)


_OWN_WORDS: Final = st.builds(
    lambda kind, when, text: Deadline(kind, when, escape(text)),
    st.sampled_from([kind for kind in DeadlineKind if kind is not DeadlineKind.EVERY]),
    st.sampled_from([None, *_WHENS]),
    st.one_of(st.sampled_from(("年底前", "汛期前", "秋季学期开学前")), lines(1)),
)
_DEADLINES: Final = st.one_of(st.sampled_from(_EVERY), st.sampled_from(_DATED), _OWN_WORDS)


def deadlines() -> st.SearchStrategy[Deadline]:
    """A deadline in the standard's form, in Chinese digits, or in words of its own."""
    return _DEADLINES


def _duty(shape: tuple[DutyRole, str | None, str], parties: list[str]) -> Duty:
    role, template, separator = shape
    names = [party.replace(separator, "").strip() or "教育科" for party in parties]
    return Duty(role, names, template=template, separator=separator)


_DUTIES: Final = st.builds(
    _duty,
    st.sampled_from(
        list(product(DutyRole, (None, "责任科室：{parties}", "由{parties}牵头"), SEPARATORS))
    ),
    st.lists(st.one_of(st.sampled_from(("教育科", "人事科")), lines(1)), min_size=1, max_size=3),
)


def duties() -> st.SearchStrategy[Duty]:
    """A duty of any role for one to three parties."""
    return _DUTIES
