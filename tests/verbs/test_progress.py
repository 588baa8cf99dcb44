"""Progress from files: the example, and what cannot be taken."""

from __future__ import annotations

import datetime
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

import eduplan
from eduplan.errors import LedgerError
from eduplan.model import Comparator, Ledger, Observation, Plan, ProgressStatus, build
from eduplan.verbs.progress import progress

NOVEMBER = datetime.date(2026, 11, 30)


@pytest.fixture
def plan(examples: Path) -> Plan:
    """The example district's plan."""
    return eduplan.read(examples / "minghu-2026-standalone.yaml").plan


def test_the_example_has_what_is_met_missed_open_and_missing(plan: Plan, examples: Path) -> None:
    report = eduplan.progress(plan, examples / "minghu-2026-ledger.csv", on=NOVEMBER)
    counts = Counter(each.status for each in report)
    assert min(counts[status] for status in ProgressStatus) >= 2
    assert len(report) == len(plan.targets)
    assert report.of("t53").status is ProgressStatus.UNMET
    assert report.of("t9").is_disputed
    assert report.of("t29").late
    assert report.of("t25").declared
    assert report.of("t4").behind
    assert report.of("t35").actual == Fraction("65.4")


def test_what_the_plan_cannot_take_is_told_by_file_and_line(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    rows = ["编号,截止日期,完成值,单位", "t1,2026-06-30,1500,个", "t99,2026-06-30,1,个"]
    rows += ["t3,2026-06-30,60,次", "t3,2025-06-30,60,场"]
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(LedgerError) as caught:
        eduplan.progress(plan, path, on=NOVEMBER)
    told = [(each.place, each.path) for each in caught.value.problems]
    assert told == [
        (f"{path} 第3行", "observations[1].of"),
        (f"{path} 第4行", "observations[2].unit"),
        (f"{path} 第5行", "observations[3].as_of"),
    ]


def test_without_a_day_it_is_today() -> None:
    plan = Plan("要点", preamble=[[build.count(1, "场")]])
    assert progress(plan, Ledger()).on == datetime.date.today()


def test_the_tolerance_is_a_tenth_unless_it_is_said() -> None:
    plan = Plan("要点", preamble=[[build.count(100, "场", Comparator.ABOUT)]])
    ledger = Ledger([Observation("t1", NOVEMBER, 110, "场")])
    assert progress(plan, ledger, on=NOVEMBER)[0].status is ProgressStatus.MET
    strict = progress(plan, ledger, on=NOVEMBER, tolerance=Fraction(0))
    assert strict[0].status is ProgressStatus.UNKNOWN
