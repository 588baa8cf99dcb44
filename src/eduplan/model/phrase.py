"""From a target's data to the phrase that a reader sees."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from eduplan.errors import PlanError
from eduplan.language.units import is_rate_unit
from eduplan.model.quantity import Quantity
from eduplan.model.statement import Stated
from eduplan.model.target_kinds import DIRECTION_WORDS, RATE_WORDS, STANDARD_WORDS, TargetKind
from eduplan.model.template import check_template, render, slots_of

__all__ = ["SLOTS", "print_phrase", "standard_form", "standard_template"]

SLOTS: Final = {
    "number": "数值",
    "to": "上限",
    "unit": "单位",
    "scale": "万、亿",
    "baseline": "基数",
    "stretch": "力争值",
    "population": "总体",
}
"""What a target's template may print."""

_OFTEN: Final = frozenset({"unit", "scale"})


def standard_template(target: Stated) -> str:
    """The template of the standard's form for a target of this kind; raise `PlanError` for an event."""
    quantity = target.quantity
    head = "{population}" if target.population else ""
    if quantity is None:
        words = {TargetKind.COVERAGE: "全覆盖", TargetKind.COMPLETION: "全部完成"}
        if target.kind not in words:
            raise PlanError(
                "事件类目标没有通用写法",
                path="wording.template",
                remedy="写明要做的事，如 Wording('通过国家验收')",
            )
        return head + words[target.kind]
    return _measured(target, quantity) + ("" if target.stretch is None else _stretch(target))


def standard_form(target: Stated) -> str | None:
    """`standard_template`, or None where this kind has none."""
    return None if target.kind is TargetKind.EVENT else standard_template(target)


def _stretch(target: Stated) -> str:
    unit = "{unit}" if target.quantity and target.quantity.unit else ""
    return "，力争" + ("前" if target.kind is TargetKind.RANK else "") + "{stretch}" + unit


def _measured(target: Stated, quantity: Quantity) -> str:
    unit = "{unit}" if quantity.unit else ""
    if target.kind is TargetKind.RANK:
        return "前{number}" + ("～{to}" if quantity.to else "") + unit
    many = target.kind in (TargetKind.COUNT, TargetKind.AMOUNT, TargetKind.STOCK)
    before, after = (STANDARD_WORDS if many else RATE_WORDS)[quantity.comparator]
    repeated = unit if is_rate_unit(quantity.unit) else ""
    number = "{number}" + (f"{repeated}～{{to}}" if quantity.to else "") + unit
    return _verb(target, unit) + before + number + after


def _verb(target: Stated, unit: str) -> str:
    if target.direction is None:
        return ""
    verb = DIRECTION_WORDS[target.direction][0]
    return f"由{{baseline}}{unit}{verb}到" if target.baseline is not None else verb


def print_phrase(target: Stated, template: str) -> list[tuple[str, str]]:
    """Print *target* as (slot or "", text) pieces; raise `PlanError` for a slot without data."""
    try:
        check_template(template, SLOTS, _OFTEN)
        values = _values(target, slots_of(template))
    except PlanError as error:
        raise error.at("wording") from None
    for slot in sorted(slots_of(template) - values.keys()):
        raise PlanError(
            f"表述里有 {{{slot}}}，目标却没有{SLOTS[slot]}",
            path="wording.template",
            remedy=f"去掉 {{{slot}}} 或补上数据",
        )
    return list(render(template, values))


def _values(target: Stated, slots: frozenset[str]) -> dict[str, str]:
    wording, quantity = target.wording, target.quantity
    scale = "" if "scale" in slots else wording.scale
    numbers: dict[str, Fraction | None] = {
        "number": quantity.value if quantity else None,
        "to": quantity.to if quantity else None,
        "baseline": target.baseline,
        "stretch": target.stretch,
    }
    values = {
        slot: wording.write(value) + scale
        for slot, value in numbers.items()
        if value is not None and slot in slots
    }
    if quantity and quantity.unit:
        values["unit"] = wording.gap + quantity.unit
    if wording.scale:
        values["scale"] = wording.scale
    if target.population and "population" in slots:
        values["population"] = wording.write_set(target.population)
    return values
