"""The check that a phrase reads back as the data it was printed from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eduplan.errors import PlanError
from eduplan.language.units import known_units
from eduplan.model.comparator import BETWEEN, Comparator, comparators_in
from eduplan.model.statement import Stated
from eduplan.model.surroundings import MEASURES, Printed, Surroundings, spelling, surroundings_in
from eduplan.model.target_kinds import DIRECTION_WORDS, Direction

if TYPE_CHECKING:
    from eduplan.model.quantity import Quantity

__all__ = ["check_phrase"]

_SPELLED: Final = {"%": "百分之", "％": "百分之", "‰": "千分之"}
_DIGIT: Final = "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿"
_HEDGE: Final = "".join(BETWEEN)
_AHEAD: Final = re.compile(f"[{_DIGIT}.．/／]$|[{_DIGIT}](?:点|分之|[,，\\s])$")
"""What would lengthen a number behind it: “1” before 100场 makes 1100场."""

_BEHIND: Final = re.compile(f"[.．/／]|点?[{_DIGIT}]|分之|[,，\\s][0-9０-９]|[{_HEDGE}][万亿]")
"""What would lengthen a number before it."""


_ARABIC: Final = "0123456789０１２３４５６７８９"
_KILO: Final = re.compile("[ \u2009\u00a0\u3000]?千[米克瓦伏]")
"""Units that begin with a numeral: behind Arabic digits they are no part of the number."""


def check_phrase(target: Stated, template: str, pieces: Printed) -> None:
    """Raise `PlanError` unless *pieces*, as printed, say what *target* holds and nothing else."""
    around = {each.slot: each for each in surroundings_in(pieces)}
    _check_complete(target, template, around)
    _check_neighbours(pieces)
    _check_strays(pieces, around)
    for own in around.values():
        _check_literal_unit(own, target.quantity)
    if target.quantity is not None:
        _check_unit(target.quantity, around)
        _check_comparator(target.quantity.comparator, template, around)
    _check_direction(target.direction, template, pieces)


def _refusal(message: str, remedy: str) -> PlanError:
    return PlanError(message, path="wording.template", remedy=remedy)


def _check_complete(target: Stated, template: str, around: dict[str, Surroundings]) -> None:
    quantity = target.quantity
    needed = {
        "number": quantity is not None,
        "to": quantity is not None and quantity.to is not None,
        "stretch": target.stretch is not None,
    }
    for slot, present in needed.items():
        if present and slot not in around:
            raise _refusal(
                f"表述 {template!r} 没有写出 {{{slot}}}",
                f"加上 {{{slot}}}，或不设 wording.template",
            )
    if needed["to"] and not around["number"].index < around["to"].index - 1:
        raise _refusal("上限没有隔着字写在数值后面", "写成 {number}～{to} 或 {number}至{to}")


def _check_neighbours(pieces: Printed) -> None:
    """No digit may touch a printed number."""
    for index, (slot, printed) in enumerate(pieces):
        if slot not in MEASURES and slot != "population":
            continue
        before = "".join(text for _, text in pieces[:index])
        after = "".join(text for other, text in pieces[index + 1 :] if other != "scale")
        ahead = _AHEAD.search(before.removesuffix(spelling(before)))
        behind = printed[-1] in _DIGIT and _BEHIND.match(after)
        if ahead or (behind and not (printed[0] in _ARABIC and _KILO.match(after))):
            raise _refusal(f"表述里 {{{slot}}} 紧挨着别的数字，读回来会变样", "在数字之间加上文字")


def _check_strays(pieces: Printed, around: dict[str, Surroundings]) -> None:
    """Every unit and scale word stands behind a number, and no number goes without the scale."""
    slots = [slot for slot, _ in pieces]
    for slot in ("unit", "scale"):
        if slots.count(slot) > sum(slot in each.taken for each in around.values()):
            raise _refusal(f"{{{slot}}} 没有紧跟在数值后面", "数值和单位之间只能有“余”“多”一类的字")
    bare = [
        each.slot
        for each in around.values()
        if "scale" not in each.taken and not (each.slot == "number" and "to" in around)
    ]
    if "scale" in slots and bare:
        raise _refusal(f"{{{bare[0]}}} 后面没有 {{scale}}", "每个数值后面都写 {scale}，或都不写")


def _check_literal_unit(own: Surroundings, quantity: Quantity | None) -> None:
    spelled = _SPELLED.get(quantity.unit) if quantity else None
    if own.spelled and (own.spelled != spelled or own.unit is not None):
        raise _refusal(
            f"“{own.spelled}”与单位不符或重复", "单位是 % 时写百分之{number}，不再写 {unit}"
        )
    if own.unit is None and own.after.startswith(known_units()):
        raise _refusal(
            f"{{{own.slot}}} 后面直接写了单位", "单位写进 quantity.unit，表述里写 {unit}"
        )


def _check_unit(quantity: Quantity, around: dict[str, Surroundings]) -> None:
    """The number, or the upper end of a range, shows the unit."""
    ends = [around[slot] for slot in ("number", "to") if slot in around]
    shown = ends[-1].unit is not None or any(end.spelled for end in ends)
    if quantity.unit and not shown:
        raise _refusal("数值后面没有写出 {unit}", "在数值后面加上 {unit}，或不设 wording.template")


def _check_comparator(
    comparator: Comparator, template: str, around: dict[str, Surroundings]
) -> None:
    first, last = around["number"], around.get("to", around["number"])
    found = comparators_in(first.before, first.between or last.between, last.after)
    if first is not last:
        found |= comparators_in(last.before, "", first.after)
    if found != {comparator} - {Comparator.BARE}:
        words = "、".join(sorted(other.value for other in found)) or "bare"
        raise _refusal(
            f"表述 {template!r} 读作 {words}，目标却是 {comparator.value}",
            "让不少于、超过、以内、左右等词与 comparator 一致，或不设 wording.template",
        )


def _check_direction(direction: Direction | None, template: str, pieces: Printed) -> None:
    if direction is None:
        return
    literal = "".join(text for slot, text in pieces if not slot)
    said = {way for way, verbs in DIRECTION_WORDS.items() if any(verb in literal for verb in verbs)}
    if said and direction not in said:
        raise _refusal(
            f"表述 {template!r} 的升降与 direction={direction.value} 相反",
            "改动词，或不设 wording.template",
        )
