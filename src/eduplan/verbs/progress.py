"""Progress: what has become of a plan's targets, by a ledger."""

from __future__ import annotations

import datetime
import os
from fractions import Fraction

from eduplan.model.ledger import Ledger
from eduplan.model.period import SchoolCalendar
from eduplan.model.plan import Plan
from eduplan.model.progress import ProgressReport

__all__ = ["progress"]


def progress(
    plan: Plan,
    ledger: Ledger | str | os.PathLike[str],
    *,
    on: datetime.date | None = None,
    calendar: SchoolCalendar | None = None,
    tolerance: Fraction | None = None,
) -> ProgressReport:
    """What has become of every target of *plan*: met, unmet, open or unknown, each with its reason.

    *ledger* is one, or the path of a .csv, .json or .yaml file; *on* is today where it is not given.
    *calendar* says when terms begin; *tolerance* (a tenth) how far from an approximate number a
    result may be. Raises `LedgerError` with every observation that the plan cannot take, by file and
    line, and `EduplanError` where the file cannot be read.
    """
    from eduplan.history.progress import TOLERANCE
    from eduplan.history.progress import progress as compute

    if not isinstance(ledger, Ledger):
        from eduplan.verbs.ledger import read_ledger

        ledger = read_ledger(ledger)
    return compute(
        plan,
        ledger,
        on=on or datetime.date.today(),
        calendar=calendar,
        tolerance=TOLERANCE if tolerance is None else tolerance,
    )
