"""Indicators: what targets of several years measure in common."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import field, frozen

from eduplan.model.checks import identifier, instance, line, name, naming, optional
from eduplan.model.period import Period
from eduplan.model.quantity import as_value, check_unit

__all__ = ["Aggregation", "Baseline", "Indicator", "Nature", "Polarity"]


class Polarity(Enum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Nature(Enum):
    """Whether it accrues over a period (flow) or stands at a time (stock)."""

    FLOW = "flow"
    STOCK = "stock"


class Aggregation(Enum):
    """How values of several periods or places make one."""

    SUM = "sum"
    LAST = "last"
    RATIO = "ratio"
    MAX = "max"
    NONE = "none"


@frozen(field_transformer=naming)
class Baseline:
    """What an indicator started from: *value*, as of *period* where known."""

    value: Fraction = field(converter=as_value)
    period: Period | None = field(default=None, validator=optional(instance(Period)))


@frozen
class Indicator:
    """指标: *name*, *unit*, and how its values are read and added up.

    Its *id* is written by people and kept from year to year; targets name it.
    """

    id: str = field(validator=identifier)
    name: str = field(validator=name)
    unit: str = field(default="", validator=check_unit)
    polarity: Polarity | None = field(
        default=None, validator=optional(instance(Polarity)), kw_only=True
    )
    nature: Nature | None = field(default=None, validator=optional(instance(Nature)), kw_only=True)
    aggregation: Aggregation | None = field(
        default=None, validator=optional(instance(Aggregation)), kw_only=True
    )
    baseline: Baseline | None = field(
        default=None, validator=optional(instance(Baseline)), kw_only=True
    )
    source: str = field(default="", validator=line, kw_only=True)
