"""Agreement: what a plan says in one place against what it says in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from eduplan.grammar.title_names import period_of
from eduplan.language.characters import solid
from eduplan.model.binding import deadline_of
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.target import Target
from eduplan.model.target_kinds import TargetKind
from eduplan.rules.examples import HEAD, plan_data
from eduplan.rules.lines import Element
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.pattern import lazy
from eduplan.rules.phrases import Found, looks_back, targets_in
from eduplan.rules.rule import Hit, Rule, Span, plan_rule

__all__ = ["RULES"]

_FACTS: Final = "《党政机关公文处理工作条例》第十九条"
_CLAUSE: Final = re.compile("[，。；：！？,;:、（）()\n]")
_SENTENCE: Final = re.compile("[。；！？;!?]")
_TIME: Final = re.compile("^[^，]{0,8}[年月底前末]，")
_BOUNDED: Final = lazy(
    "(?:覆盖|巩固|入学|入园|毕业|合格|达标|优良|优秀|普及|参与|知晓|及格|满意|开课|开齐|就业|到课|出勤|参保|接种|签约"
    "|整改|办结|配备|持证|升学|录取|建档|资助|知晓|受教育|参训|应答|回复|公开)率$|满意度$|占比$|比例$|比重$"
)
_GENERIC: Final = re.compile(
    "[0-9０-９，、：]+|[年月底前末到至]|确保|达到|力争|实现|完成|不[少低高]于|不超过|超过|控制在|保持|稳定|总数|总量|全[年区市]|新增|开展"
)
_SAID: Final = 4
"""How many characters two statements share round their numbers, to be one commitment."""


@plan_rule(
    "PLN203",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="同一目标前后不一：这里是“{found}”，{detail}",
    good=[
        HEAD + "一、学习\n1.宣讲。全年开展宣讲100场。\n二、落实\n1.督导。全年开展宣讲100场。",
        HEAD + "一、学习\n1.宣讲。上半年开展宣讲40场，下半年开展宣讲60场。",
        HEAD + "一、学位\n1.城区。城区新增学位36个。\n2.农村。农村新增学位12个。",
    ],
    bad=[
        HEAD
        + "一、学习\n1.宣讲。全年开展理论宣讲100场。\n二、落实\n1.督导。全年开展理论宣讲120场。",
        HEAD + "全年新增公办学位3600个。\n一、学位\n1.供给。全年新增公办学位3200个。",
        HEAD + "一、巩固\n1.保学。义务教育巩固率达到98%。\n2.控辍。义务教育巩固率达到99%。",
    ],
)
def stated_twice(manuscript: Manuscript) -> Iterator[Hit]:
    """A commitment stated twice has one number: joined by same_as, or in the same words."""
    first = dict[object, Found[Target]]()
    known = dict[str | None, Found[Target]]()
    for found in targets_in(manuscript):
        known[found.item.id] = found
        key = _statement(found)
        other = known.get(found.item.same_as) if found.item.same_as else first.get(key)
        if key is not None:
            first.setdefault(key, found)
        if other is not None and _differ(found.item, other.item):
            place = other.line.spelled(other.start, other.start + len(other.item.text))
            yield found.hit(f"{place}是“{other.item.text}”")


def _statement(found: Found[Target]) -> object:
    """What two statements of one commitment share, or None where too little is said."""
    quantity, target = found.item.quantity, found.item
    said, what = _around(found)
    if (
        quantity is None
        or len(_GENERIC.sub("", solid(said) + what)) < _SAID
        or found.line.element is Element.CELL
    ):
        return None
    if looks_back(found.line, found.start):
        return None
    deadline = deadline_of(found.step.inlines, found.step.index)
    due = None if deadline is None else deadline.text
    owner = found.step.owners[:1] if _is_bare(said) else ()
    ids = tuple(each.id for each in owner)
    return solid(said), what, quantity.unit, target.kind, target.per, due, ids


def _around(found: Found[Target]) -> tuple[str, str]:
    """The sentence before a target, its time apart, and the rest of the clause behind it."""
    said = _SENTENCE.split(found.before.removeprefix(found.line.label))[-1]
    return _TIME.sub("", said), solid(_CLAUSE.split(found.behind)[0])


def _is_bare(said: str) -> bool:
    """Whether *said* speaks of no one thing: 每校至少, 不少于."""
    return not re.search(
        "[率数量额度度比重占]|开展|新增|建成|建设|培训|新建|完成|组织|举办|创建", said
    )


def _differ(one: Target, other: Target) -> bool:
    return (
        one.quantity is not None
        and other.quantity is not None
        and one.quantity.unit == other.quantity.unit
        and (one.quantity.value, one.quantity.to) != (other.quantity.value, other.quantity.to)
    )


@plan_rule(
    "PLN205",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="“{found}”超过100%，{detail}不会超过",
    good=[
        HEAD + "一、巩固\n1.保学。巩固率达到100%。",
        HEAD + "一、投入\n1.经费。预算完成率达到105%。",
    ],
    bad=[
        HEAD + "一、巩固\n1.保学。义务教育巩固率达到102%。",
        HEAD + "一、普惠\n1.覆盖。普惠性幼儿园覆盖率达到120%。",
        HEAD + "一、满意\n1.测评。群众满意度达到105%。",
    ],
)
def more_than_all(manuscript: Manuscript) -> Iterator[Hit]:
    """A share of a whole ends at 100 %."""
    for found in targets_in(manuscript):
        quantity = found.item.quantity
        if found.item.kind is not TargetKind.RATE or quantity is None:
            continue
        subject = _BOUNDED.search(found.item.subject) or _BOUNDED.search(_named(found.before))
        most = max(quantity.value, quantity.to or quantity.value)
        if subject is not None and most > 100 and quantity.unit in ("%", "％"):
            yield found.hit(subject[0])


def _named(before: str) -> str:
    """The noun before a number: without 达到 and the like."""
    return re.sub(
        "(?:要|均|都|全部|稳定)?(?:达到?|保持|为|在|控制|提高到?|提升[至到]?|不低于|超过)*$",
        "",
        before,
    )


@plan_rule(
    "PLN206",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="标题写的是{detail}",
    good=[
        HEAD + "一、学习\n1.宣讲。全年宣讲。",
        plan_data(period="2026"),
    ],
    bad=[
        plan_data(title="2025年工作要点", period="2026"),
        plan_data(title="2026—2030年规划", period="2021-2025"),
        plan_data(title="2025学年工作计划", period="2026s"),
    ],
)
def title_and_period(manuscript: Manuscript) -> Iterator[Hit]:
    """The title names the period that the plan is for."""
    plan = manuscript.plan
    named = period_of(plan.title)
    if named is None or plan.period is None or named == plan.period:
        return
    if (named.year, named.last_year) == (plan.period.year, plan.period.last_year):
        return
    for line in manuscript.lines:
        if line.element is Element.TITLE:
            detail = f"{named}，要点的期间是{plan.period}"
            yield Hit(line, Span(0, len(line.text), detail=detail))


RULES: Final[tuple[Rule, ...]] = (stated_twice, more_than_all, title_and_period)
