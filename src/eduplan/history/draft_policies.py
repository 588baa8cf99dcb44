"""Policies: what a target of the next plan might be, by its kind and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from eduplan.errors import PlanError
from eduplan.history.target_case import TargetCase
from eduplan.language.numerals import Digits
from eduplan.model.comparator import Comparator
from eduplan.model.indicator import Polarity
from eduplan.model.phrase import print_phrase
from eduplan.model.progress import ProgressStatus
from eduplan.model.quantity import write_value
from eduplan.model.target import Target
from eduplan.model.target_kinds import Direction, TargetKind
from eduplan.model.template import escape
from eduplan.model.wording import Wording

__all__ = ["GAP", "Outcome", "Policies", "Policy", "TargetCase"]

GAP: Final = "××"
"""What stands where a number is to be filled in."""

_NUMBERS: Final = frozenset({"number", "to", "baseline", "stretch"})
_DECIMALS: Final = 100
"""A result that does not come out even is rounded down to hundredths of its unit."""
_CEILINGS: Final = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})


@frozen
class Outcome:
    """What a policy proposes: the *target* of the next plan (itself where nothing changes) and *advice*."""

    target: Target
    advice: str


Policy: TypeAlias = Callable[[TargetCase], Outcome]
"""Proposes the next target. Numbers it writes must stand in the case or be computed from it."""


def _same(case: TargetCase) -> Outcome:
    progress, target = case.progress, case.target
    if progress is None:
        return Outcome(target, "暂照原数")
    if progress.status is ProgressStatus.UNMET and (left := _left(case)) is not None:
        unit = target.quantity.unit if target.quantity else ""
        return Outcome(target, f"暂照原数；也可只写余下的{write_value(left)}{unit}")
    if progress.status is ProgressStatus.MET and target.kind in (
        TargetKind.COUNT,
        TargetKind.AMOUNT,
    ):
        return Outcome(target, "暂照原数；也可提高")
    return Outcome(target, "暂照原数")


def _left(case: TargetCase) -> Fraction | None:
    """What is left of a promise that accrues."""
    quantity, progress = case.target.quantity, case.progress
    if quantity is None or progress is None or progress.actual is None or quantity.to is not None:
        return None
    if case.target.kind not in (TargetKind.COUNT, TargetKind.AMOUNT) or case.target.per:
        return None
    left = quantity.value - progress.actual
    return left if left > 0 and progress.actual > 0 else None


def _raise(case: TargetCase) -> Outcome:
    """Next time at least what was reached: the result becomes the new base."""
    quantity, actual = case.target.quantity, case.progress.actual if case.progress else None
    if quantity is None or actual is None or quantity.to is not None or _falls(case):
        return _same(case)
    reached = Fraction(actual * _DECIMALS // 1, _DECIMALS)
    if reached <= quantity.value:
        return Outcome(case.target, "实绩没有高出原数，照原数")
    stretch = case.target.stretch
    new = _valued(
        case.target,
        reached,
        stretch=stretch if stretch is not None and stretch > reached else None,
    )
    return _same(case) if new is None else Outcome(new, "以实绩为新的基数，不低于它")


def _falls(case: TargetCase) -> bool:
    """Whether less of it is better."""
    quantity = case.target.quantity
    bounded = quantity is not None and quantity.comparator in _CEILINGS
    return bounded or case.polarity is Polarity.LOWER


def _remainder(case: TargetCase) -> Outcome:
    """What was not done yet: of a count the rest, of a set what is not covered."""
    target = case.target
    if target.quantity is not None:
        left = _left(case)
        new = None if left is None else _valued(target, left, stretch=None)
        return _same(case) if new is None else Outcome(new, "只写余下的")
    left = _uncovered(case)
    if target.population is None or left is None:
        return _continue(case)
    new = _revised(target, population=evolve(target.population, value=left))
    return _continue(case) if new is None else Outcome(new, "只写余下的")


def _uncovered(case: TargetCase) -> Fraction | None:
    """How many of the set that the target names are not covered, by the last observation."""
    seen = case.progress.observations[-1:] if case.progress else ()
    for each in seen:
        if each.covered is not None and each.population is not None:
            whole = case.target.population
            if whole is not None and whole.value == each.population > each.covered > 0:
                return each.population - each.covered
    return None


def _baseline(case: TargetCase) -> Outcome:
    """The result becomes what the change starts from; the value stays while it is still ahead."""
    target, actual = case.target, case.progress.actual if case.progress else None
    if actual is None or target.baseline is None or target.quantity is None or actual < 0:
        return _same(case)
    if not _is_level(target):
        return Outcome(target, "暂照原幅度，起点是上年的实绩")
    start = Fraction(actual * _DECIMALS // 1, _DECIMALS)
    rises = target.direction is Direction.RISE
    if start == target.quantity.value or (start < target.quantity.value) is not rises:
        return Outcome(target, "原来的目标值已经达到，起点和目标值都要另定")
    new = _revised(target, baseline=start)
    return _same(case) if new is None else Outcome(new, "以实绩为新的起点，目标值不变")


def _is_level(target: Target) -> bool:
    return target.wording.template is None or "{baseline}" in target.wording.template


def _continue(case: TargetCase) -> Outcome:
    return Outcome(case.target, "继续，照原话" if case.progress else "照原话")


def _consolidate(case: TargetCase) -> Outcome:
    return Outcome(case.target, "已经全部做到，改为巩固，或删去")


def _drop(case: TargetCase) -> Outcome:
    return Outcome(case.target, "已经办成：一次性的删去或改为巩固，年年办的照写")


def _gap(case: TargetCase) -> Outcome:
    """A gap in the place of the number; nothing else of the phrase changes."""
    target = case.target
    if target.quantity is None:
        return _continue(case)
    pieces = print_phrase(target, target.template)
    scale = target.wording.scale if target.wording.digits is Digits.ARABIC else ""
    words = "".join(_blank(text, scale) if slot in _NUMBERS else text for slot, text in pieces)
    new = _revised(
        target,
        kind=TargetKind.EVENT,
        quantity=None,
        stretch=None,
        baseline=None,
        direction=None,
        population=None,
        wording=Wording(escape(words)),
    )
    return _same(case) if new is None else Outcome(new, "留空待填")


def _blank(number: str, scale: str) -> str:
    """A gap for *number*; its *scale* word stays, for what is written in 亿 is asked in 亿."""
    return GAP + (scale if scale and number.endswith(scale) else "")


def _valued(target: Target, value: Fraction, **changes: object) -> Target | None:
    """*target* with another *value*, or None where none can have it (more than 18 digits)."""
    assert target.quantity is not None
    try:
        return _revised(target, quantity=evolve(target.quantity, value=value), **changes)
    except PlanError:
        return None


def _revised(target: Target, **changes: object) -> Target | None:
    try:
        return target.revised(**changes)
    except PlanError:
        return None


_BUILT_IN: Final[Mapping[str, Policy]] = MappingProxyType(
    {
        "same": _same,
        "raise": _raise,
        "remainder": _remainder,
        "baseline": _baseline,
        "continue": _continue,
        "consolidate": _consolidate,
        "drop": _drop,
        "gap": _gap,
    }
)


@frozen
class Policies:
    """处理办法: which policy a target takes, by its kind and progress; ``with_…`` give others.

    >>> policies = Policies.default().using("raise", TargetKind.COUNT, ProgressStatus.MET)
    >>> policies.name(TargetKind.COUNT, ProgressStatus.MET)
    'raise'
    """

    _table: Mapping[tuple[TargetKind, ProgressStatus], str]
    _functions: Mapping[str, Policy] = field(default=_BUILT_IN)

    @classmethod
    def default(cls) -> Policies:
        """The policies of ``draft_policies.toml``."""
        return _default()

    def name(self, kind: TargetKind, status: ProgressStatus) -> str:
        """The name of the policy for targets of *kind* that came to *status*."""
        return self._table[kind, status]

    def function(self, name: str) -> Policy:
        """The policy called *name*; raise `PlanError` if there is none."""
        if name not in self._functions:
            raise PlanError(
                f"没有叫 {name!r} 的处理办法",
                path="policy",
                remedy="可用：" + "、".join(self._functions),
            )
        return self._functions[name]

    def using(self, name: str, kind: TargetKind, *statuses: ProgressStatus) -> Policies:
        """These policies with that called *name* for *kind*, of all statuses if none is given."""
        self.function(name)
        more = {(kind, status): name for status in statuses or tuple(ProgressStatus)}
        return evolve(self, table={**self._table, **more})

    def with_policy(self, name: str, policy: Policy) -> Policies:
        """These policies with *policy* known as *name*, for `using`."""
        return evolve(self, functions={**self._functions, name: policy})


@cache
def _default() -> Policies:
    import tomllib
    from importlib import resources

    source = resources.files("eduplan.history").joinpath("draft_policies.toml").read_text("utf-8")
    table: dict[str, dict[str, str]] = tomllib.loads(source)
    return Policies(
        {
            (TargetKind(kind), ProgressStatus(status)): name
            for kind, row in table.items()
            for status, name in row.items()
        }
    )
