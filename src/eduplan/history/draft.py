"""The next plan, drafted from a plan and what became of it; nothing in it is invented."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from attrs import evolve

from eduplan.errors import PlanError
from eduplan.history.draft_initiatives import initiative_proposals
from eduplan.history.draft_lineage import inherited
from eduplan.history.draft_policies import Policies
from eduplan.history.draft_scan import scan
from eduplan.history.draft_targets import target_proposals
from eduplan.history.draft_words import YearWords
from eduplan.history.progress import progress
from eduplan.language.dates import write_date
from eduplan.model.changing import made
from eduplan.model.draft import Draft
from eduplan.model.ledger import Ledger
from eduplan.model.period import Period, SchoolCalendar
from eduplan.model.plan import Plan
from eduplan.model.progress import ProgressReport
from eduplan.model.proposal import Proposal, ProposalKind, ValueChange

__all__ = ["draft", "next_period"]


def draft(
    plan: Plan,
    ledger: Ledger | None = None,
    *,
    period: Period | None = None,
    policies: Policies | None = None,
    blank: bool = False,
    on: datetime.date | None = None,
    calendar: SchoolCalendar | None = None,
) -> Draft:
    """The plan that follows *plan*, for *period* or the one right behind its own.

    Each target is proposed by *policies* and what *ledger* says of it *on* a day, which is the last
    of the period or of the ledger where it is not given; without anything observed the number stays,
    or with *blank* a gap stands in its place. Year-bound words move where that is sure enough, the
    others are pointed at. Ids are kept. Raises `PlanError` where the periods are unknown or do not
    follow one another, `LedgerError` for observations that the plan cannot take.
    """
    source, target = _periods(plan, period)
    report = None if ledger is None else _report(plan, ledger, on, calendar)
    targets = list(target_proposals(plan, report, policies or Policies.default(), blank=blank))
    words = [*scan(plan, YearWords(source, target), _reworded(targets)), *_date_proposals(plan)]
    proposals = [
        _period_proposal(source, target),
        *words,
        *targets,
        *initiative_proposals(plan, report, [*words, *targets]),
    ]
    new = made(plan, (each.change for each in proposals if each.taken and each.change))
    return Draft(new, inherited(plan, new), proposals)


def next_period(period: Period) -> Period:
    """The period of the same kind right behind *period*; of a term the same one a year later.

    >>> str(next_period(Period.parse("2021-2025")))
    '2026-2030'
    """
    step = 1 if period.last_year is None else period.last_year - period.year + 1
    last = None if period.last_year is None else period.last_year + step
    return evolve(period, year=period.year + step, last_year=last)


def _periods(plan: Plan, period: Period | None) -> tuple[Period, Period]:
    source = plan.period
    if source is None:
        raise PlanError(
            "计划没有期间，不知道哪些字随年份走",
            path="period",
            remedy="先填 period，如 2026；在命令行写 --from 2026",
        )
    target = period or next_period(source)
    if target.year <= source.year:
        raise PlanError(f"{target} 不在 {source} 之后", path="period", remedy="写一个以后的期间")
    step = target.year - source.year
    last = None if source.last_year is None else target.last_year
    if evolve(source, year=source.year + step, last_year=last) != target:
        raise PlanError(
            f"{source} 和 {target} 不是同一种期间",
            path="period",
            remedy="年度对年度，学年对学年，同一学期对同一学期，几年对几年",
        )
    return source, target


def _report(
    plan: Plan, ledger: Ledger, on: datetime.date | None, calendar: SchoolCalendar | None
) -> ProgressReport:
    if on is None:
        assert plan.period is not None
        close = plan.period.days(calendar)[1]
        on = max((each.as_of for each in ledger.observations), default=close)
        on = max(on, close)
    return progress(plan, ledger, on=on, calendar=calendar)


def _reworded(targets: list[Proposal]) -> Iterator[str]:
    """The ids of the targets whose wording a proposal changes."""
    for each in targets:
        change = each.change
        if each.taken and isinstance(change, ValueChange):
            before, after = change.before, change.after
            if getattr(before, "wording", None) != getattr(after, "wording", None):
                yield each.id


def _period_proposal(source: Period, target: Period) -> Proposal:
    return Proposal(
        id="period",
        kind=ProposalKind.PERIOD,
        path="period",
        where="期间",
        before=str(source),
        after=str(target),
        reason="新计划的期间",
        policy="period",
        sure=True,
        taken=True,
        change=ValueChange("period", source, target),
    )


def _date_proposals(plan: Plan) -> Iterator[Proposal]:
    """The dates of the envelope are those of last year's document until it is known when this one goes."""
    envelope = plan.envelope
    dates = {
        "date": envelope.date_text,
        "printed": envelope.printed and write_date(envelope.printed),
    }
    for name, text in dates.items():
        if text:
            yield Proposal(
                id=f"envelope/{name}",
                kind=ProposalKind.YEAR_WORD,
                path=f"envelope.{name}",
                where="公文要素",
                before=text,
                after=text,
                reason="日期是去年成文、印发的，定稿时另写",
                policy="document_date",
            )
