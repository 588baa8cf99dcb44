"""A target: a commitment that can be checked, stated inside the prose."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import evolve, field, frozen

from eduplan.errors import PlanError
from eduplan.language.units import is_rate_unit
from eduplan.model.checks import (
    as_strings,
    changed,
    identifier,
    instance,
    line,
    lines,
    naming,
    optional,
)
from eduplan.model.comparator import Comparator
from eduplan.model.phrase import print_phrase, standard_form, standard_template
from eduplan.model.phrase_checks import check_phrase
from eduplan.model.quantity import Quantity, as_optional_value
from eduplan.model.statement import Stated, Statement
from eduplan.model.target_kinds import (
    QUANTIFIED,
    Direction,
    Firmness,
    Origin,
    TargetKind,
)
from eduplan.model.wording import Wording

__all__ = ["Target"]

_CEILINGS: Final = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})


@frozen(field_transformer=naming)
class Target:
    """可核查目标: the phrase a reader sees, rendered from *quantity* and *wording*.

    *subject* is what is counted. *stretch* is what is hoped for beyond the value, *baseline* what a
    change starts from (both in the quantity's unit), *population* the set that is covered, *per*
    the units that each have to reach it (每校, 每年). *part_of*, *same_as*, *by* and *indicator* are
    ids: of the whole of which this is a part (其中), of the same commitment stated elsewhere, of the
    deadline that holds, of the indicator measured. ``text`` is the phrase.

    Raises `PlanError` for what makes no sense: see the messages.

    >>> Target(TargetKind.COUNT, Quantity(100, "场"), subject="宣讲").text
    '100场'
    """

    kind: TargetKind = field(validator=instance(TargetKind))
    quantity: Quantity | None = field(default=None, validator=optional(instance(Quantity)))
    wording: Wording = field(default=Wording(), validator=instance(Wording))
    id: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    subject: str = field(default="", validator=line, kw_only=True)
    firmness: Firmness | None = field(
        default=None, validator=optional(instance(Firmness)), kw_only=True
    )
    stretch: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    baseline: Fraction | None = field(default=None, converter=as_optional_value, kw_only=True)
    direction: Direction | None = field(
        default=None, validator=optional(instance(Direction)), kw_only=True
    )
    population: Quantity | None = field(
        default=None, validator=optional(instance(Quantity)), kw_only=True
    )
    per: tuple[str, ...] = field(default=(), converter=as_strings, validator=lines, kw_only=True)
    part_of: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    same_as: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    by: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    indicator: str | None = field(default=None, validator=optional(identifier), kw_only=True)
    origin: Origin = field(default=Origin.AUTHORED, validator=instance(Origin), kw_only=True)
    text: str = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        text, wording = _settle(
            Statement(
                self.kind,
                self.quantity,
                self.wording,
                self.stretch,
                self.baseline,
                self.direction,
                self.population,
            )
        )
        _check_references(self)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "wording", wording)

    @property
    def template(self) -> str:
        """The template in force: the wording's own, else the standard's for this kind."""
        return _template(self)

    def revised(self, **changes: object) -> Target:
        """This target with *changes*; its wording is kept as far as it can say the new data.

        Where the old wording cannot (another comparator, more decimals), the standard's form is
        taken. A *wording* among the changes is taken as given.
        """
        if "wording" in changes:
            return changed(self, changes)
        exact = evolve(self.wording, decimals=None)
        refusal: PlanError | None = None
        for form in (self.wording, exact, evolve(exact, template=None), Wording()):
            try:
                wording = form if form.template is not None else self._standard(form, changes)
                return changed(self, {**changes, "wording": wording})
            except PlanError as error:
                refusal = refusal or error
        assert refusal is not None
        raise refusal

    def _standard(self, form: Wording, changes: Mapping[str, object]) -> Wording:
        """*form* with the standard's template for this target changed, or None.

        A change by so much (提高3个百分点) whose baseline is not printed does not become one to a
        level (由77%提高到3%) when its own template gives way.
        """
        own = self.wording.template
        if self.baseline is None or own is None or "{baseline}" in own:
            return form
        unbased = changed(self, {**changes, "baseline": None, "wording": form})
        return evolve(form, template=unbased.template)


def _template(stated: Stated) -> str:
    own = stated.wording.template
    return standard_template(stated) if own is None else own


@lru_cache(maxsize=2**13)
def _settle(statement: Statement) -> tuple[str, Wording]:
    """The phrase of *statement* and its wording, whose template is None if it is the standard's.

    Plans say the same things again and again: what was once found good is not looked over twice.
    """
    _check_kind(statement)
    _check_change(statement)
    _check_measures(statement)
    template = _template(statement)
    pieces = print_phrase(statement, template)
    check_phrase(statement, template, pieces)
    wording = statement.wording
    if wording.template is not None and template == standard_form(statement):
        wording = evolve(wording, template=None)
    return "".join(text for _, text in pieces), wording


def _check_references(target: Target) -> None:
    for path, other in (("part_of", target.part_of), ("same_as", target.same_as)):
        if other is not None and other == target.id:
            raise PlanError("目标指向了自己", path=path, remedy="写另一个目标的编号")


def _check_kind(target: Stated) -> None:
    kind, quantity = target.kind, target.quantity
    if kind not in QUANTIFIED:
        if quantity is not None or target.stretch is not None or target.baseline is not None:
            raise PlanError(
                f"{kind.value} 类目标只有做到与否，没有数量",
                path="quantity",
                remedy="总体的数量写在 population；有数量的改用 count、rate 等类",
            )
        return
    if quantity is None:
        raise PlanError(f"{kind.value} 类目标缺数量", path="quantity", remedy="补上 Quantity(…)")
    if kind is TargetKind.RATE and not _is_rate(quantity):
        raise PlanError(
            f"单位 {quantity.unit!r} 不是比率的单位",
            path="quantity.unit",
            remedy="用 %、‰ 等，或把分数写成 0 与 1 之间、不带单位的值；计件的用 count",
        )
    if kind is TargetKind.RANK:
        _check_rank(quantity, target.stretch)
    if kind is TargetKind.LIMIT and not _is_ceiling(quantity):
        raise PlanError(
            "limit 类目标要有上限",
            path="quantity.comparator",
            remedy="比较词用 at_most 或 less_than，或数值为 0（零发生）",
        )


def _is_rate(quantity: Quantity) -> bool:
    fraction = quantity.unit == "" and 0 < quantity.value < 1 and (quantity.to or 0) <= 1
    return fraction or is_rate_unit(quantity.unit)


def _is_ceiling(quantity: Quantity) -> bool:
    none = quantity.value == 0 and quantity.comparator is Comparator.BARE
    return none or quantity.comparator in _CEILINGS


def _check_rank(quantity: Quantity, stretch: Fraction | None) -> None:
    ends = {"quantity.value": quantity.value, "quantity.to": quantity.to, "stretch": stretch}
    for path, end in ends.items():
        if end is not None and (end < 1 or end.denominator != 1):
            raise PlanError("名次应为 1 以上的整数", path=path, remedy="如前8名写 8")
    if quantity.comparator is not Comparator.BARE:
        raise PlanError(
            "名次自带“前”的意思，不再加比较词", path="quantity.comparator", remedy="用 bare"
        )


def _check_change(target: Stated) -> None:
    if (target.kind is TargetKind.CHANGE) != (target.direction is not None):
        raise PlanError(
            "升降（direction）与 change 类目标要同时有",
            path="direction",
            remedy="提高写 rise，下降写 fall；其他类不写",
        )
    quantity, baseline = target.quantity, target.baseline
    if quantity is None or baseline is None or target.direction is None:
        return
    rises = target.direction is Direction.RISE
    printed = target.wording.template is None or "{baseline}" in target.wording.template
    if printed and (baseline == quantity.value or (baseline < quantity.value) != rises):
        raise PlanError(
            "基数与目标值的高低同升降相反", path="baseline", remedy="核对基数、数值和 direction"
        )


def _check_measures(target: Stated) -> None:
    quantity, population = target.quantity, target.population
    if target.stretch is not None and quantity is not None and target.stretch == quantity.value:
        raise PlanError("力争值与目标值相同", path="stretch", remedy="去掉 stretch 或另写一个值")
    if population is not None and (
        population.comparator is not Comparator.BARE or population.to is not None
    ):
        raise PlanError("总体应是一个确数", path="population", remedy="去掉比较词和上限")
