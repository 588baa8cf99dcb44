"""The plan: one body's commitments for one period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve, field, frozen

from eduplan.errors import PlanError, UnknownItem
from eduplan.model.annex import Annex
from eduplan.model.block import Body, as_body
from eduplan.model.checks import (
    as_strings,
    as_tuple,
    changed,
    check_id,
    check_text,
    instance,
    line,
    naming,
    optional,
    tuple_of,
)
from eduplan.model.envelope import Envelope
from eduplan.model.ids import check_references, fill_ids, identified, items_in
from eduplan.model.indicator import Indicator
from eduplan.model.initiative import Initiative
from eduplan.model.labelling import labelled
from eduplan.model.numbering import Numbering
from eduplan.model.period import Period
from eduplan.model.pillar import Pillar
from eduplan.model.target import Target
from eduplan.model.tasks import Task, tasks_of
from eduplan.model.transform import Change, Identified, transform
from eduplan.model.waiver import Waiver
from eduplan.model.walk import Step, walk

__all__ = ["FAMILY_PATTERN", "Plan"]

FAMILY_PATTERN: Final = r"^[a-z][a-z0-9_-]{0,39}$"
"""A family names the line of plans that follow one another, such as ``minghu-education``."""

_FAMILY: Final = re.compile(FAMILY_PATTERN)


def _check_family(owner: object, attribute: object, value: str) -> None:
    check_text(value, "family")
    if not _FAMILY.fullmatch(value):
        raise PlanError(
            f"系列名 {value!r} 不合规则",
            path="family",
            remedy="小写字母开头，只含小写字母、数字、- 和 _，至多40个字符",
        )


def _pillars(given: Iterable[Pillar]) -> tuple[Pillar, ...]:
    return as_tuple(given)


def _annexes(given: Iterable[Annex]) -> tuple[Annex, ...]:
    return as_tuple(given)


def _indicators(given: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return as_tuple(given)


def _waivers(given: Iterable[Waiver]) -> tuple[Waiver, ...]:
    return as_tuple(given)


def _title(owner: object, attribute: object, value: str) -> None:
    check_text(value, "title")
    if value != value.strip():
        raise PlanError("标题首尾有空格", path="title", remedy="去掉空格")


def _check_retired(keys: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for index, key in enumerate(keys):
        check_id(key, f"retired[{index}]")
        if key in seen:
            raise PlanError(
                f"停用的编号 {key} 写了两次", path=f"retired[{index}]", remedy="留下一个"
            )
        seen.add(key)


def _check_waivers(owner: object, attribute: object, value: tuple[Waiver, ...]) -> None:
    codes = [each.code for each in value]
    for index, code in enumerate(codes):
        if code in codes[:index]:
            raise PlanError(f"规则 {code} 免查了两次", path=f"waivers[{index}]", remedy="留下一个")


def _revised(item: Identified, changes: Mapping[str, object]) -> Identified:
    if isinstance(item, (Pillar, Initiative)):
        return changed(item, changes)
    return item.revised(**changes)


@frozen(field_transformer=naming)
class Plan:
    """工作要点: title, preamble, pillars, closing, and what makes them an official document.

    Missing ids are filled in document order (p, i, t, d and the next number never used); what stays
    is never renumbered. *family* names the line of plans over the years; it and *period* may be
    unknown. *retired* are ids once used; *provisional* says that a reader gave the ids. *waivers* are
    rules whose findings in this plan are not reported.

    Raises `PlanError`, with the path, for repeated or retired ids, references to nothing, and a rule
    that is waived twice.

    >>> plan = Plan("2026年工作要点", [Pillar("加强学习", [Initiative("开展宣讲", ["宣讲100场。"])])])
    >>> plan.labels
    {'p1': '一、', 'i1': '（一）'}
    """

    title: str = field(validator=_title)
    pillars: tuple[Pillar, ...] = field(default=(), converter=_pillars, validator=tuple_of(Pillar))
    family: str | None = field(default=None, validator=optional(_check_family), kw_only=True)
    period: Period | None = field(default=None, validator=optional(instance(Period)), kw_only=True)
    issuer: str = field(default="", validator=line, kw_only=True)
    preamble: Body = field(default=(), converter=as_body, kw_only=True)
    closing: Body = field(default=(), converter=as_body, kw_only=True)
    annexes: tuple[Annex, ...] = field(
        default=(), converter=_annexes, validator=tuple_of(Annex), kw_only=True
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), converter=_indicators, validator=tuple_of(Indicator), kw_only=True
    )
    envelope: Envelope = field(factory=Envelope, validator=instance(Envelope), kw_only=True)
    numbering: Numbering = field(factory=Numbering, validator=instance(Numbering), kw_only=True)
    retired: tuple[str, ...] = field(default=(), converter=as_strings, kw_only=True)
    provisional: bool = field(default=False, validator=instance(bool), kw_only=True)
    waivers: tuple[Waiver, ...] = field(
        default=(),
        converter=_waivers,
        validator=[tuple_of(Waiver), _check_waivers],
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        _check_retired(self.retired)
        items = items_in(self)
        filled = fill_ids(self, items)
        if filled is not None:
            for name in ("preamble", "pillars", "closing", "annexes"):
                object.__setattr__(self, name, getattr(filled, name))
            items = items_in(self)
        check_references(self, items)

    def walk(self) -> Iterator[Step]:
        """Every pillar, initiative, block and phrase with its path, in document order."""
        return walk(self)

    @property
    def targets(self) -> tuple[Target, ...]:
        """All targets in document order."""
        return tuple(step.item for step in self.walk() if isinstance(step.item, Target))

    @property
    def initiatives(self) -> tuple[Initiative, ...]:
        """The initiatives of all pillars, without the items below them."""
        return tuple(each for pillar in self.pillars for each in pillar.initiatives)

    @property
    def labels(self) -> dict[str, str]:
        """Each pillar's, initiative's and item's id and the label it prints: 一、 （一） 1. …"""
        return {
            item.id: label
            for _, label, item in labelled(self.pillars, self.numbering)
            if item.id is not None
        }

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The units that a task table lists, one for each initiative."""
        return tasks_of(self)

    def item(self, key: str) -> Identified:
        """The pillar, initiative, target or deadline with the id *key*, or raise `UnknownItem`."""
        return self._found(key)[1]

    def _found(self, key: str) -> tuple[Step, Identified]:
        for step, item in identified(self):
            if item.id == key:
                return step, item
        raise UnknownItem(
            f"没有编号为 {key} 的项",
            path=str(key),
            remedy="编号见 plan.labels，目标的见 plan.targets",
        )

    def address(self, key: str) -> str:
        """``family/period#id``: where an item stands among all plans; raise `PlanError` if unknown."""
        self.item(key)
        if self.family is None or self.period is None:
            raise PlanError(
                "系列或期间未知，没有地址", path="family", remedy="先填 family 和 period"
            )
        return f"{self.family}/{self.period}#{key}"

    def replace(self, key: str, **changes: object) -> Plan:
        """This plan with the fields of one item changed; nothing else changes.

        A target keeps its wording as far as that can say the new quantity: see `Target.revised`.

        >>> from eduplan.model import Quantity, build
        >>> target = build.count(100, "场")
        >>> plan = Plan("要点", [Pillar("学习", [Initiative("宣讲", [["开展宣讲", target, "。"]])])])
        >>> plan.replace("t1", quantity=Quantity(120, "场")).initiatives[0].text
        '宣讲。开展宣讲120场。'
        """
        if "id" in changes:
            raise PlanError(
                "编号一经使用不再改变", path="id", remedy="先 remove 旧的一项，再添上新的一项"
            )
        step, old = self._found(key)
        try:
            new = _revised(old, changes)
        except PlanError as error:
            raise error.at(step.path) from None
        return self.transformed(lambda item: new if item.id == key else item)

    def remove(self, key: str) -> Plan:
        """This plan without one item: its id is retired, and what stood below it goes with it.

        A target or deadline goes as data only: its words stay in the sentence.
        """
        self.item(key)

        def change(item: Identified) -> Identified | str | None:
            if item.id != key:
                return item
            return None if isinstance(item, (Pillar, Initiative)) else item.text

        return self.transformed(change)

    def transformed(self, change: Change) -> Plan:
        """This plan with *change* applied to each item before what is below it.

        *change* gives the item itself, another of its kind, words in the place of a phrase, or None
        for what is to go; the ids of what is gone are retired.
        """
        parts = transform(self, change)
        before = {item.id for item in items_in(self)}
        after = {item.id for item in items_in(parts)}
        gone = tuple(sorted(key for key in before - after if key))
        return evolve(
            self,
            preamble=parts.preamble,
            pillars=parts.pillars,
            closing=parts.closing,
            annexes=parts.annexes,
            retired=self.retired + gone,
        )
