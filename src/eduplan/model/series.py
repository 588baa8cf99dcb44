"""Series: what one indicator came to in period after period, and how these make one value."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import field, frozen

from eduplan.errors import PlanError
from eduplan.language.units import SHARES, UnitKind, unit_kind
from eduplan.model.checks import as_tuple
from eduplan.model.indicator import Aggregation, Indicator, Nature
from eduplan.model.observation import Observation
from eduplan.model.period import Period
from eduplan.model.target_kinds import TargetKind

__all__ = ["Series", "SeriesPoint"]


@frozen
class SeriesPoint:
    """What an indicator came to in a *period*: *value* in its unit, by *observations*.

    *numerator* and *denominator* are those of a rate, where they were reported.
    """

    period: Period
    value: Fraction
    observations: tuple[Observation, ...] = ()
    numerator: Fraction | None = None
    denominator: Fraction | None = None


def _points(given: Iterable[SeriesPoint]) -> tuple[SeriesPoint, ...]:
    return tuple(sorted(as_tuple(given), key=_period))


def _period(point: SeriesPoint) -> Period:
    return point.period


@frozen
class Series:
    """The *points* of an *indicator*, by period; *kinds* are those of the targets that name it."""

    indicator: Indicator
    points: tuple[SeriesPoint, ...] = field(default=(), converter=_points)
    kinds: frozenset[TargetKind] = frozenset()

    def combined(self) -> Fraction:
        """The one value of all periods, by the indicator's aggregation.

        Raises `PlanError` where there is none, and where it would be wrong: adding rates, ranks or
        what stands at a time, averaging rates, taking the last of what accrues.
        """
        self._check()
        values = [point.value for point in self.points]
        match self.indicator.aggregation:
            case Aggregation.SUM:
                return sum(values, Fraction(0))
            case Aggregation.MAX:
                return max(values)
            case Aggregation.RATIO:
                return self._ratio()
        return values[-1]

    def _check(self) -> None:
        how = self.indicator.aggregation
        if how is None or how is Aggregation.NONE:
            raise self._refusal(
                "没有写汇总方式" if how is None else "写明了不汇总",
                "写 sum、last、ratio 或 max，或逐期列出",
            )
        if not self.points:
            raise self._refusal("没有完成情况", "先报各期的数")
        self._check_fit(how)

    def _check_fit(self, how: Aggregation) -> None:
        """Refuse *how* where what it gives would say nothing."""
        nature = self.indicator.nature
        if self._is_rank and how is not Aggregation.LAST:
            raise self._refusal("位次不能汇总", "用 last 取最近一期，或逐期列出")
        if self._is_rate and how is Aggregation.SUM:
            raise self._refusal("比率不能相加", "用 ratio（要分子分母）或 last")
        if nature is Nature.STOCK and how is Aggregation.SUM:
            raise self._refusal("存量不能跨期相加", "用 last")
        if nature is Nature.FLOW and how is Aggregation.LAST:
            raise self._refusal("流量只取末期会丢掉前几期", "用 sum")
        if how is Aggregation.RATIO and not self._is_rate:
            raise self._refusal("不是比率，不能按分子分母汇总", "用 sum 或 last")

    @property
    def _is_rank(self) -> bool:
        return TargetKind.RANK in self.kinds or unit_kind(self.indicator.unit) is UnitKind.RANK

    @property
    def _is_rate(self) -> bool:
        return TargetKind.RATE in self.kinds or unit_kind(self.indicator.unit) is UnitKind.RATE

    def _ratio(self) -> Fraction:
        parts = [(point.numerator, point.denominator) for point in self.points]
        known = [(part, whole) for part, whole in parts if part is not None and whole]
        if len(known) < len(parts):
            missing = next(p.period for p in self.points if p.numerator is None)
            raise self._refusal(
                f"{missing} 没有分子和分母，而比率不能平均", "各期都报 numerator 和 denominator"
            )
        part, whole = (sum(column, Fraction(0)) for column in zip(*known, strict=True))
        return part / whole * SHARES.get(self.indicator.unit, 1)

    def _refusal(self, message: str, remedy: str) -> PlanError:
        name = f"{self.indicator.name}（{self.indicator.id}）"
        return PlanError(f"{name}{message}", path="aggregation", remedy=remedy)
