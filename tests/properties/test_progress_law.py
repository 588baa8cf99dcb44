"""Law 13: a better result never lowers the progress; nothing is met without an observation."""

from __future__ import annotations

import datetime
from fractions import Fraction
from math import ceil

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eduplan.errors import PlanError
from eduplan.history.progress import progress
from eduplan.history.progress_question import is_level_change
from eduplan.history.progress_units import is_point
from eduplan.model import (
    Comparator,
    Counting,
    Direction,
    Indicator,
    Ledger,
    Observation,
    Paragraph,
    Plan,
    Polarity,
    ProgressReport,
    ProgressStatus,
    Target,
    TargetKind,
    Wording,
)
from eduplan.testing import Occurrences, ledgers, plans, targets
from tests.properties.law import ENOUGH

_RANK = {
    ProgressStatus.UNMET: 0,
    ProgressStatus.OPEN: 1,
    ProgressStatus.UNKNOWN: 1,
    ProgressStatus.MET: 2,
}
_CHANGED = {Comparator.BARE: 1, Comparator.AT_LEAST: 1, Comparator.MORE_THAN: 1}
"""Comparators of a change by so much that say that more of it is better."""
_EXAMPLES = min(5_000, settings().max_examples)
_WANTED = frozenset(
    {*(f"{kind.value}" for kind in TargetKind), *(status.value for status in ProgressStatus)}
    | {
        "per",
        "interval",
        "place",
        "range",
        "indicator",
        "raised",
        "about",
        "milestone",
        "baseline",
        "level change",
    }
)


def _direction(target: Target, indicator: Indicator | None, observation: Observation) -> int:
    """1 where a higher number is better, -1 where a lower one is, 0 where none is."""
    if target.quantity is None:
        return 1
    if target.kind is TargetKind.CHANGE:
        falls = target.direction is Direction.FALL and not is_point(observation.unit)
        return (-1 if falls else 1) * _CHANGED.get(target.quantity.comparator, 0)
    if target.kind in (TargetKind.LIMIT, TargetKind.RANK):
        return -1
    match target.quantity.comparator:
        case Comparator.AT_LEAST | Comparator.MORE_THAN:
            return 1
        case Comparator.AT_MOST | Comparator.LESS_THAN:
            return -1
    polarity = None if indicator is None else indicator.polarity
    if target.quantity.comparator is Comparator.ABOUT and polarity is None:
        return 0
    return -1 if polarity is Polarity.LOWER else 1


def _better(each: Observation, way: int, step: Fraction) -> Observation | None:
    """*each* with a better result, all else equal."""
    if each.value is not None:
        value = each.value + step if way > 0 else max(each.value - step, Fraction(0))
        return evolve(each, value=value) if value.denominator < 10**18 > value else None
    if each.covered is not None and each.population is not None:
        return evolve(each, covered=min(each.covered + ceil(step), each.population))
    if each.numerator is not None and each.denominator is not None:
        part = each.numerator + 1 if way > 0 else max(each.numerator - 1, Fraction(0))
        return evolve(each, numerator=part) if part < 10**18 else None
    return evolve(each, done=True) if each.done is False else None


def _features(plan: Plan, ledger: Ledger, report: ProgressReport) -> set[str]:
    targets = {target.id: target for target in plan.targets}
    reported = [targets[each.of] for each in ledger.observations]
    found = {target.kind.value for target in reported}
    found |= {each.status.value for each in report}
    found |= {"per" for target in reported if target.per}
    found |= {"indicator" for target in reported if target.indicator}
    found |= {"range" for target in reported if target.quantity and target.quantity.to}
    found |= {
        "about"
        for target in reported
        if target.quantity and target.quantity.comparator is Comparator.ABOUT
    }
    found |= {"baseline" for target in reported if target.baseline is not None}
    found |= {"level change" for target in reported if is_level_change(target)}
    found |= {"interval" for each in ledger.observations if each.counting is Counting.INTERVAL}
    found |= {"place" for each in ledger.observations if each.place}
    return found | ({"milestone"} if report.milestones else set())


@st.composite
def _promising(draw: st.DrawFn) -> Plan:
    """A small plan with more targets than it may have of itself: a change, others, one of an indicator."""
    plan = draw(plans(1))
    change = draw(targets(st.just(TargetKind.CHANGE)))
    any_kind = targets(st.sampled_from(TargetKind))
    share = Indicator("n_share", "指标", polarity=draw(st.sampled_from([None, *Polarity])))
    named = evolve(draw(any_kind), indicator=share.id)
    more = Paragraph(
        ["另有", change, "，", named, "，", draw(any_kind), "，", draw(any_kind), "。"]
    )
    return evolve(plan, preamble=(*plan.preamble, more), indicators=(*plan.indicators, share))


def _based(plan: Plan, baseline: int | None) -> Plan:
    """*plan*, its changes with a *baseline* where they may have that one."""
    for target in plan.targets:
        if target.kind is TargetKind.CHANGE and baseline is not None:
            words = {} if baseline == 1 else {"wording": Wording()}
            try:
                plan = plan.replace(target.id or "", baseline=baseline, **words)
            except PlanError:
                continue
    return plan


def _days(plan: Plan) -> st.SearchStrategy[datetime.date]:
    first, last = (
        plan.period.days()
        if plan.period
        else (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    )
    middle = first + (last - first) / 2
    return st.sampled_from([first, middle, last, last + datetime.timedelta(days=40)])


def _open(ledger: Ledger, before: ProgressReport) -> list[int]:
    """Which observations are of items that are not met yet; all of them where there is none."""
    met = {each.target.id for each in before if each.status is ProgressStatus.MET}
    places = range(len(ledger.observations))
    return [index for index in places if ledger.observations[index].of not in met] or [*places]


def test_a_better_result_never_lowers_the_progress_of_any_target() -> None:
    seen = Occurrences()

    @settings(max_examples=_EXAMPLES)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        plan = _based(data.draw(_promising()), data.draw(st.sampled_from([None, 1, 60, 95])))
        ledger = data.draw(ledgers(plan))
        on = data.draw(_days(plan))
        before = progress(plan, ledger, on=on)
        found = _features(plan, ledger, before)
        if ledger.observations:
            index = data.draw(st.sampled_from(_open(ledger, before)))
            after = _raised(data, plan, ledger, index, on)
            if after is not None:
                for one, other in zip(before, after, strict=True):
                    assert _RANK[one.status] <= _RANK[other.status], (one, other)
                    if one.status is not other.status:
                        found.add("raised")
        seen.add(found)

    holds()
    if seen.examples >= ENOUGH:
        assert seen.rare(_WANTED) == []


def _raised(
    data: st.DataObject, plan: Plan, ledger: Ledger, index: int, on: datetime.date
) -> ProgressReport | None:
    """The progress after the observation at *index* became a better one."""
    old = ledger.observations[index]
    indicators = {each.id: each for each in plan.indicators}
    ways = {
        _direction(target, indicators.get(target.indicator or ""), old)
        for target in plan.targets
        if old.of in (target.id, target.same_as) or _is_named_by(plan, target, old.of)
    }
    if len(ways) != 1 or 0 in ways:
        return None
    step = data.draw(
        st.sampled_from([Fraction(10**power) for power in (6, 4, 2, 1, 0)] + [Fraction(1, 2)])
    )
    new = _better(old, ways.pop(), step)
    if new is None:
        return None
    members = (*ledger.observations[:index], new, *ledger.observations[index + 1 :])
    return progress(plan, Ledger(members), on=on)


def _is_named_by(plan: Plan, target: Target, key: str) -> bool:
    return any(other.id == key and other.same_as == target.id for other in plan.targets)


@settings(max_examples=_EXAMPLES)
@given(plans(), st.data())
def test_nothing_is_met_without_an_observation(plan: Plan, data: st.DataObject) -> None:
    ledger = data.draw(ledgers(plan))
    report = progress(plan, ledger, on=data.draw(_days(plan)))
    assert [each.target for each in report] == list(plan.targets)
    for each in report:
        assert each.reason
        assert set(each.observations) <= set(ledger.observations)
        if each.status is ProgressStatus.MET:
            assert each.observations
    bare = progress(plan, Ledger(), on=report.on)
    assert {each.status for each in bare} <= {ProgressStatus.UNKNOWN, ProgressStatus.OPEN}


@given(plans(), st.data())
def test_the_order_of_the_ledger_changes_nothing(plan: Plan, data: st.DataObject) -> None:
    ledger = data.draw(ledgers(plan))
    shuffled = Ledger(data.draw(st.permutations(ledger.observations)))
    on = data.draw(_days(plan))
    before, after = progress(plan, ledger, on=on), progress(plan, shuffled, on=on)
    assert [(each.status, each.actual) for each in before] == [
        (each.status, each.actual) for each in after
    ]
