"""Observations of every form, and ledgers of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Final

from hypothesis import strategies as st

from eduplan.model.ledger import Ledger
from eduplan.model.observation import Counting, Observation
from eduplan.model.plan import Plan
from eduplan.model.quantity import Quantity
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.testing.strategies.phrases import values
from eduplan.testing.strategies.texts import lines, words

__all__ = ["ledgers", "observations"]

_SUBJECTS: Final = ("t1", "t2", "n_a", "minghu/2026#t1", "minghu/2021-2025#t1", "minghu/2026s1#i_9")
_DAYS: Final = st.sampled_from(
    [date(year, month, day) for year in (2025, 2026) for month, day in ((1, 1), (6, 30), (12, 31))]
)
_UNITS: Final = ("", "", "%", "场", "所", "元", "个百分点")
_STATUSES: Final = ("", "", "已完成", "提前完成", "达进度", "超进度", "欠进度")
_PLACES: Final = ("", "", "湖东小学", "柳浦中学")
_SHAPES: Final = st.sampled_from(list(product(Counting, _STATUSES, _PLACES)))
_REMARKS: Final = st.one_of(
    st.just(("", "")),
    st.tuples(words(2), lines(1)),
    st.sampled_from([("=SUM(A1)", "-"), ("'见附件", "@科室"), ("2/3", "＋")]),
)


def _value(value: Fraction, unit: str) -> dict[str, object]:
    return {"value": value, "unit": unit}


def _covered(part: int, more: int) -> dict[str, object]:
    return {"covered": part, "population": part + more}


def _ratio(part: Fraction, whole: int) -> dict[str, object]:
    return {"numerator": part, "denominator": whole}


_COVERED: Final = st.builds(_covered, st.integers(0, 40), st.integers(0, 3))
_DONE: Final = st.sampled_from([{"done": True}, {"done": False}])
_RATIOS: Final = st.builds(_ratio, values, st.integers(1, 10**6))
_RESULTS: Final = st.one_of(
    st.builds(_value, values, st.sampled_from(_UNITS)),
    st.builds(_value, values, st.sampled_from(_UNITS)),
    _COVERED,
    values.map(lambda value: {"covered": value}),
    _RATIOS,
    _DONE,
    st.sampled_from([{"status": word} for word in _STATUSES if word]),
)


@st.composite
def _observations(
    draw: st.DrawFn, of: st.SearchStrategy[str], results: st.SearchStrategy[dict[str, object]]
) -> Observation:
    counting, status, place = draw(_SHAPES)
    evidence, reporter = draw(_REMARKS)
    fields: dict[str, object] = {"status": status, **draw(results)}
    return Observation(
        draw(of),
        draw(_DAYS),
        counting=counting,
        place=place,
        evidence=evidence,
        reporter=reporter,
        **fields,  # type: ignore[arg-type]  # what the result strategies build
    )


def observations(of: str | None = None) -> st.SearchStrategy[Observation]:
    """An observation in any form, of the item *of* or of any."""
    return _observations(st.sampled_from(_SUBJECTS) if of is None else st.just(of), _RESULTS)


def ledgers(plan: Plan | None = None) -> st.SearchStrategy[Ledger]:
    """Any ledger; with a *plan* one that the plan can take: known ids, fitting units and days."""
    if plan is not None and not plan.targets:
        return st.just(Ledger())
    members = observations() if plan is None else _fitting(plan)
    return st.lists(members, max_size=12, unique_by=_key).map(Ledger)


def _key(each: Observation) -> object:
    return each.of, each.place, each.as_of, each.counting


def _fitting(plan: Plan) -> st.SearchStrategy[Observation]:
    days = _days_of(plan)
    return st.sampled_from(plan.targets).flatmap(lambda target: _of_target(target, days))


def _days_of(plan: Plan) -> Sequence[date]:
    """Days within the plan's period: its first and last, a few between, some together."""
    first, last = (
        plan.period.days() if plan.period is not None else (date(2026, 1, 1), date(2026, 12, 31))
    )
    length = (last - first).days
    return [first + timedelta(days=length * share // 8) for share in range(9)]


@st.composite
def _of_target(draw: st.DrawFn, target: Target, days: Sequence[date]) -> Observation:
    counting, status, place = draw(_SHAPES)
    fields: dict[str, object] = {"status": status, **draw(_fitting_results(target))}
    return Observation(
        target.id or "",
        draw(st.sampled_from(days)),
        counting=counting,
        place=place,
        **fields,  # type: ignore[arg-type]  # what the result strategies build
    )


def _fitting_results(target: Target) -> st.SearchStrategy[dict[str, object]]:
    quantity = target.quantity
    if quantity is None or target.per:
        more = [] if quantity is None else [_near(quantity)]
        return st.one_of(_DONE, _COVERED, *more)
    if target.kind in (TargetKind.RATE, TargetKind.CHANGE):
        return st.one_of(_near(quantity), _near(quantity), _RATIOS)
    return st.one_of(_near(quantity), _near(quantity), _near(quantity), _DONE)


def _near(quantity: Quantity) -> st.SearchStrategy[dict[str, object]]:
    """Values about the promised one, as often below it as above, with its unit or without one."""
    ends = [quantity.value, quantity.to or quantity.value]
    near = [end * share for end in ends for share in (Fraction(1, 2), Fraction(19, 20), 1)]
    near += [ends[-1] + 1, max(ends[0] - 1, Fraction(0)), ends[-1] * 2]
    held = [value for value in near if value.denominator < 10**18 and value < 10**18]
    return st.builds(
        _value, st.sampled_from(held or [Fraction(0)]), st.sampled_from(("", quantity.unit))
    )
