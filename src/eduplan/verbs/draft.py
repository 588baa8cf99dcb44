"""Draft: the next plan, from a plan and what became of it."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from eduplan.model.choice import Choices
from eduplan.model.draft import Draft
from eduplan.model.ledger import Ledger
from eduplan.model.period import Period, SchoolCalendar
from eduplan.model.plan import Plan

if TYPE_CHECKING:
    from eduplan.history.draft_policies import Policies

__all__ = ["draft"]


def draft(
    plan: Plan,
    ledger: Ledger | str | os.PathLike[str] | None = None,
    *,
    period: Period | str | int | None = None,
    choices: Choices | str | os.PathLike[str] | None = None,
    policies: Policies | None = None,
    blank: bool = False,
    on: datetime.date | None = None,
    calendar: SchoolCalendar | None = None,
) -> Draft:
    """The next plan, how its items came from those of *plan*, and a list of what a person has to decide.

    *ledger* says what became of the targets, *choices* what was decided on an earlier run; each is a
    value or the path of a file (.csv, .json, .yaml). *period* is the new one, by default that right
    behind the plan's own. Without an observation last year's number stays, or with *blank* a gap is
    left. *policies* say what is proposed for which kind of target. Ids are kept, no number is invented,
    and `eduplan.model.undo` gives *plan* back. Raises `PlanError` for periods that do not follow one
    another and for a choice on a proposal that is gone, `LedgerError` for what the plan cannot take.

    >>> import eduplan
    >>> plan = eduplan.parse("2026年工作要点\\n一、加强学习\\n1.开展宣讲。全年开展宣讲100场。").plan
    >>> made = eduplan.draft(plan)
    >>> made.plan.title, [each.id for each in made.open]
    ('2027年工作要点', ['t1'])
    >>> made.of("t1").reason
    '去年承诺宣讲100场，完成情况未提供。暂照原数'
    """
    from eduplan.history.draft import draft as compute
    from eduplan.history.draft_deciding import decide

    if ledger is not None and not isinstance(ledger, Ledger):
        from eduplan.verbs.ledger import read_ledger

        ledger = read_ledger(ledger)
    if period is not None and not isinstance(period, Period):
        period = Period.parse(str(period))
    made = compute(
        plan, ledger, period=period, policies=policies, blank=blank, on=on, calendar=calendar
    )
    if choices is None:
        return made
    if not isinstance(choices, Choices):
        from eduplan.verbs.decisions import read_choices

        choices = read_choices(choices)
    return decide(made, choices)
