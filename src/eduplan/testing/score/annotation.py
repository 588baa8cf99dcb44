"""A plan in the neutral form that annotations of real papers have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypedDict

from eduplan.language.labels import read_label
from eduplan.model.binding import deadline_of
from eduplan.model.block import Body, Table
from eduplan.model.comparator import Comparator
from eduplan.model.deadline import Deadline, DeadlineKind
from eduplan.model.initiative import Initiative
from eduplan.model.inline import text_of
from eduplan.model.pillar import Pillar
from eduplan.model.plan import Plan
from eduplan.model.quantity import Quantity, write_value
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.model.walk import Step

__all__ = ["Annotation", "StatedTarget", "StatedUnit", "annotation_of"]

_COMPARATORS: Final = {
    Comparator.BARE: "=",
    Comparator.AT_LEAST: ">=",
    Comparator.MORE_THAN: ">",
    Comparator.AT_MOST: "<=",
    Comparator.LESS_THAN: "<",
    Comparator.ABOUT: "~",
}


_SHARE: Final = re.compile("[百千〇零一二三四五六七八九十]+分之[〇零一二三四五六七八九十百点]+")
"""A share in 汉字, which annotations give as it stands: 百分之九十五, 三分之二."""


_PAUSE: Final = re.compile("[，,、；;]")


class StatedUnit(TypedDict):
    """A numbered item: its bare *number*, *heading*, *body* as text, and the items below it."""

    number: str
    heading: str
    body: str
    subitems: list[StatedUnit]


class StatedPillar(TypedDict):
    """A pillar: the same, what stands between its heading and its first item being its *lead*."""

    number: str
    heading: str
    lead: str
    initiatives: list[StatedUnit]


class StatedTarget(TypedDict):
    """A target as annotated: *path* is the numbers from the pillar down, joined by ``/``."""

    text: str
    value: str
    unit: str
    comparator: str
    kind: str
    path: str


class StatedSignature(TypedDict):
    """Who signed, organs joined, and the date as it stood; "" where absent."""

    organ: str
    date: str


class Annotation(TypedDict):
    """A plan as annotated."""

    title: str
    pillars: list[StatedPillar]
    targets: list[StatedTarget]
    signature: StatedSignature


def annotation_of(plan: Plan) -> Annotation:
    """*plan* in the neutral form.

    ``BARE`` is ``=``; a stretch is a second target; parts are left out as such; an act without a
    quantity that a deadline binds is of the kind ``deadline``, its value the deadline's words.

    >>> from eduplan import parse
    >>> annotation_of(parse("2026年要点\\n一、学习\\n1.开展宣讲。宣讲100场。").plan)["targets"][0]["path"]
    '一/1'
    """
    labels = plan.labels
    envelope = plan.envelope
    return Annotation(
        title=plan.title,
        pillars=[_pillar(each, labels) for each in plan.pillars],
        targets=list(_targets(plan, labels)),
        signature=StatedSignature(
            organ="".join(envelope.signature),
            date="" if envelope.date is None else envelope.date_text,
        ),
    )


def _pillar(pillar: Pillar, labels: dict[str, str]) -> StatedPillar:
    return StatedPillar(
        number=_number(pillar.id, labels),
        heading=text_of(pillar.heading),
        lead=_text(pillar.lead),
        initiatives=[_unit(each, labels) for each in pillar.initiatives],
    )


def _unit(item: Initiative, labels: dict[str, str]) -> StatedUnit:
    return StatedUnit(
        number=_number(item.id, labels),
        heading=text_of(item.heading),
        body=_text(item.body),
        subitems=[_unit(each, labels) for each in item.items],
    )


def _number(key: str | None, labels: dict[str, str]) -> str:
    printed = labels.get(key or "", "")
    label = read_label(printed)
    return printed.strip("、.．（）()【】 ") if label else ""


def _text(body: Body) -> str:
    return "".join(
        "".join(text_of(cell) for row in block.rows for cell in row)
        if isinstance(block, Table)
        else text_of(block.inlines)
        for block in body
    )


def _targets(plan: Plan, labels: dict[str, str]) -> Iterator[StatedTarget]:
    for step in plan.walk():
        if isinstance(step.item, Target) and not step.path.startswith("annexes"):
            path = "/".join(_number(owner.id, labels) for owner in step.owners)
            yield from _stated(step.item, step, path)


def _stated(target: Target, step: Step, path: str) -> Iterator[StatedTarget]:
    deadline = deadline_of(step.inlines, step.index)
    if target.quantity is None and deadline is not None and target.kind is TargetKind.EVENT:
        words = _span(step, deadline)
        yield StatedTarget(
            text=words,
            value=deadline.text,
            unit="",
            comparator="=" if _is_time(deadline) else "<=",
            kind="deadline",
            path=path,
        )
        return
    quantity = target.quantity
    if quantity is None and target.population is not None and target.text.startswith("完成"):
        quantity = target.population
    if quantity is None:
        yield StatedTarget(
            text=target.subject + target.text if target.subject not in target.text else target.text,
            value="全部",
            unit="",
            comparator="all",
            kind=target.kind.value,
            path=path,
        )
        return
    if target.stretch is None:
        yield _measured(target, target.text, quantity, path)
        return
    firm, hoped = _PAUSE.split(target.text, 1) if _PAUSE.search(target.text) else (target.text,) * 2
    yield _measured(target, firm, quantity, path)
    yield _measured(target, hoped, Quantity(target.stretch, quantity.unit), path)


def _is_time(deadline: Deadline) -> bool:
    """Whether a deadline says in which time or how often, not by when: 2025年, 每年."""
    until = deadline.kind in (DeadlineKind.BY, DeadlineKind.BEFORE)
    return not until and not deadline.text.endswith(("内", "前"))


def _span(step: Step, deadline: Deadline) -> str:
    """The words from the deadline to the target, whichever stands first."""
    at = next(index for index, part in enumerate(step.inlines) if part is deadline)
    first, last = sorted((at, step.index))
    return text_of(step.inlines[first : last + 1])


def _measured(target: Target, text: str, quantity: Quantity, path: str) -> StatedTarget:
    ranged = quantity.to is not None
    value = write_value(quantity.value)
    if quantity.to is not None:
        value = f"{value}-{write_value(quantity.to)}"
    share = _SHARE.search(text)
    zero = target.kind is TargetKind.LIMIT and not quantity.value and not quantity.unit
    return StatedTarget(
        text=text,
        value="零" if zero else share[0] if share else value,
        unit="" if share else quantity.unit,
        comparator="range" if ranged else _COMPARATORS[quantity.comparator],
        kind=target.kind.value,
        path=path,
    )
