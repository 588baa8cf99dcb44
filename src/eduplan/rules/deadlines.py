"""Deadlines: whether they lie in the period that the plan is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from eduplan.grammar.title_names import period_of
from eduplan.model.deadline import DeadlineKind
from eduplan.model.finding import Severity
from eduplan.model.force import Force
from eduplan.model.period import Period
from eduplan.rules.examples import HEAD
from eduplan.rules.manuscript import Manuscript
from eduplan.rules.pattern import lazy
from eduplan.rules.phrases import deadlines_in, looks_back
from eduplan.rules.rule import Hit, Rule, plan_rule

__all__ = ["RULES"]

_FACTS: Final = "《党政机关公文处理工作条例》第十九条"
_DAY: Final = lazy("[12][0-9]{3}年[01]?[0-9]月[0-9]{1,2}日")


@plan_rule(
    "PLN201",
    clause=_FACTS,
    force=Force.FACT,
    severity=Severity.WARNING,
    message="时限“{found}”在要点的期间（{detail}）开始之前",
    good=[
        HEAD + "一、学习\n1.宣讲。6月底前，开展宣讲100场。",
        HEAD + "一、学习\n1.宣讲。截至2025年底，已开展宣讲100场。",
        HEAD + "一、学习\n1.宣讲。到2027年，开展宣讲100场。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。2025年6月底前，开展宣讲100场。",
        HEAD + "一、学习\n1.宣讲。到2024年，开展宣讲100场。",
        HEAD + "一、学习\n1.学位。2025年底前，新增学位36个。",
    ],
)
def deadlines_before_period(manuscript: Manuscript) -> Iterator[Hit]:
    """What is to be done in a period is not due before it; a look back is passed over."""
    period = _period(manuscript)
    if period is None:
        return
    opening = period.days()[0]
    for found in deadlines_in(manuscript):
        due = found.item.due(period)
        past = found.before.endswith("达") or looks_back(found.line, found.start)
        if due is not None and due < opening and not past:
            yield found.hit(str(period))


@plan_rule(
    "PLN202",
    clause=_FACTS,
    force=Force.CUSTOM,
    severity=Severity.INFO,
    message="时限“{found}”在要点的期间（{detail}）结束之后，本期内做到哪一步要写明",
    good=[
        HEAD + "一、学习\n1.宣讲。12月底前，开展宣讲100场。",
        "2026—2030年教育发展规划\n一、学位\n1.供给。到2030年，新增学位3600个。",
    ],
    bad=[
        HEAD + "一、学习\n1.宣讲。到2028年，开展宣讲100场。",
        HEAD + "一、学位\n1.供给。2027年底前，新增学位36个。",
        "2026—2030年教育发展规划\n一、学位\n1.供给。到2035年，新增学位3600个。",
    ],
)
def deadlines_behind_period(manuscript: Manuscript) -> Iterator[Hit]:
    """An aim beyond the period needs a stage within it."""
    period = _period(manuscript)
    if period is None:
        return
    for found in deadlines_in(manuscript):
        when = found.item.when
        days = when.days(period) if when and found.item.kind is not DeadlineKind.EVERY else None
        if days is not None and days[0] > period.end and not looks_back(found.line, found.start):
            yield found.hit(str(period))


def _period(manuscript: Manuscript) -> Period | None:
    """The period of the plan, unless its title only gives the day of a decision."""
    plan = manuscript.plan
    if plan.provisional and _DAY.search(plan.title):
        return None
    return plan.period or period_of(plan.title)


RULES: Final[tuple[Rule, ...]] = (deadlines_before_period, deadlines_behind_period)
