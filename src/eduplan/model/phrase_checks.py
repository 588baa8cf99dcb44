"""The check that a phrase reads back as the data it was printed from."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from eduplan.errors import PlanError
from eduplan.model.comparator import Comparator, comparators_in
from eduplan.model.target_kinds import DIRECTION_WORDS, Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eduplan.model.target import Target

__all__ = ["check_phrase"]

_SPELLED_UNITS: Final = {"%": "百分之", "％": "百分之", "‰": "千分之"}
_NUMERIC: Final = ("number", "to", "baseline", "stretch", "population")
_DIGITS: Final = frozenset("0123456789０１２３４５６７８９.．/／零〇一二两三四五六七八九十百千万亿")

_Printed: TypeAlias = "Sequence[tuple[str, str]]"


def check_phrase(target: Target, pieces: _Printed) -> None:
    """Raise `PlanError` unless *pieces*, as printed, say what *target* holds and nothing else."""
    _check_complete(target, {slot for slot, _ in pieces}, pieces)
    _check_neighbours(pieces)
    if target.quantity is not None:
        _check_comparator(target.quantity.comparator, target.template, pieces)
    _check_direction(target.direction, target.template, pieces)


def _check_complete(target: Target, slots: set[str], pieces: _Printed) -> None:
    quantity = target.quantity
    needed = {
        "number": quantity is not None,
        "to": quantity is not None and quantity.to is not None,
        "unit": bool(quantity and quantity.unit) and not _unit_is_spelled(target, pieces),
        "stretch": target.stretch is not None,
    }
    for slot, present in needed.items():
        if present and slot not in slots:
            raise PlanError(
                f"表述 {target.template!r} 没有写出 {{{slot}}}",
                path="wording.template",
                remedy=f"加上 {{{slot}}}，或不设 wording.template",
            )
    if [slot for slot, _ in pieces].count("number") > 1:
        raise PlanError("表述里 {number} 出现了两次", path="wording.template", remedy="只写一次")


def _unit_is_spelled(target: Target, pieces: _Printed) -> bool:
    """Whether 百分之 before the number stands for the unit %."""
    word = _SPELLED_UNITS.get(target.quantity.unit) if target.quantity else None
    return word is not None and any(
        text.endswith(word) and slot == "number" for (_, text), (slot, _) in pairwise(pieces)
    )


def _check_neighbours(pieces: _Printed) -> None:
    """No digit may touch a printed number: “1” before “100场” would read as 1100."""
    for index, (slot, _) in enumerate(pieces):
        if slot not in _NUMERIC:
            continue
        before = "".join(text for _, text in pieces[:index])
        after = "".join(text for _, text in pieces[index + 1 :])
        spelled = before.endswith(tuple(_SPELLED_UNITS.values()))
        scaled = index + 1 < len(pieces) and pieces[index + 1][0] == "scale"
        if (before[-1:] in _DIGITS and before and not spelled) or (
            after[:1] in _DIGITS and after and not scaled
        ):
            raise PlanError(
                f"表述里 {{{slot}}} 紧挨着别的数字，读回来会变样",
                path="wording.template",
                remedy="在数字之间加上文字",
            )


def _check_comparator(comparator: Comparator, template: str, pieces: _Printed) -> None:
    found = comparators_in(*_surroundings(pieces))
    if found != {comparator} - {Comparator.BARE}:
        words = "、".join(sorted(other.value for other in found)) or "bare"
        raise PlanError(
            f"表述 {template!r} 读作 {words}，目标却是 {comparator.value}",
            path="wording.template",
            remedy="让不少于、超过、以内、左右等词与 comparator 一致，或不设 wording.template",
        )


def _surroundings(pieces: _Printed) -> tuple[str, str, str]:
    """The literals right before the number, between it and its unit, and right behind the unit."""
    slots = [slot for slot, _ in pieces]
    number = slots.index("number")
    last = slots.index("to") if "to" in slots else number
    before = _literal(pieces, number - 1)
    for word in _SPELLED_UNITS.values():
        before = before.removesuffix(word)
    hedged = last + 2 < len(pieces) and slots[last + 2] in ("unit", "scale")
    between = _literal(pieces, last + 1) if hedged else ""
    behind = last + 1 + bool(between)
    while behind < len(pieces) and slots[behind] in ("unit", "scale"):
        behind += 1
    return before, between, _literal(pieces, behind)


def _literal(pieces: _Printed, index: int) -> str:
    if not 0 <= index < len(pieces) or pieces[index][0]:
        return ""
    return pieces[index][1]


def _check_direction(direction: Direction | None, template: str, pieces: _Printed) -> None:
    if direction is None:
        return
    literal = "".join(text for slot, text in pieces if not slot)
    said = {way for way, verbs in DIRECTION_WORDS.items() if any(verb in literal for verb in verbs)}
    if said and direction not in said:
        raise PlanError(
            f"表述 {template!r} 的升降与 direction={direction.value} 相反",
            path="wording.template",
            remedy="改动词，或不设 wording.template",
        )
