"""Every kind of target is judged by its own rule; every verdict has its reason."""

from __future__ import annotations

import datetime
import time
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

from eduplan.errors import PlanError, UnknownItem
from eduplan.history.draft import draft
from eduplan.history.progress import progress
from eduplan.model import (
    Baseline,
    Comparator,
    Indicator,
    Ledger,
    Nature,
    Observation,
    Period,
    Polarity,
    ProgressStatus,
    Quantity,
    Target,
    Wording,
    build,
)
from eduplan.testing import education_plan
from tests.history.progressing import (
    CLOSE,
    MIDDLE,
    YEAR_AFTER,
    day,
    plan_of,
    seen,
    status_of,
    verdict,
)

COUNT = build.count(100, "场", subject="宣讲")
STOCK = build.stock(60, "所")
RATE = build.rate(98)
RANK = build.rank(8)
COVERAGE = build.coverage("家访全覆盖")
EVENT = build.event("通过国家验收")
LIMIT = build.limit(3, "起")
NONE = build.limit(0, "起", Comparator.BARE)
TO_LEVEL = build.rise(85, "%", baseline="77.34")
BY_POINTS = build.rise(3, baseline="77.34", wording=Wording("提高{number}{unit}"))
FALL = build.fall(1, baseline="50", wording=Wording("下降{number}{unit}"))
ABOUT = build.count(100, "场", Comparator.ABOUT)


@pytest.mark.parametrize(
    ("target", "result", "before", "after"),
    [
        (COUNT, seen(100), "met", "met"),
        (COUNT, seen(105), "met", "met"),
        (COUNT, seen(99), "open", "unmet"),
        (build.count(100, "场", Comparator.MORE_THAN), seen(100), "open", "unmet"),
        (build.amount("3.5", "亿元"[1:]), seen("3.5"), "met", "met"),
        (STOCK, seen(60), "met", "met"),
        (STOCK, seen(58), "open", "unmet"),
        (RATE, seen("98"), "met", "met"),
        (RATE, seen("97.9"), "open", "unmet"),
        (RATE, seen(numerator=98, denominator=100), "met", "met"),
        (RATE, seen(numerator=97, denominator=100), "open", "unmet"),
        (RATE, seen("985", unit="‰"), "met", "met"),
        (RANK, seen(8), "met", "met"),
        (RANK, seen(9), "open", "unmet"),
        (COVERAGE, seen(covered=34, population=34), "met", "met"),
        (COVERAGE, seen(covered=33, population=34), "open", "unmet"),
        (COVERAGE, seen("100", unit="%"), "met", "met"),
        (COVERAGE, seen("99.5", unit="%"), "open", "unmet"),
        (COVERAGE, seen(done=True), "met", "met"),
        (COVERAGE, seen(done=False), "open", "unmet"),
        (build.completion("全部建设到位"), seen(done=True), "met", "met"),
        (EVENT, seen(done=True), "met", "met"),
        (EVENT, seen(done=False), "open", "unmet"),
        (TO_LEVEL, seen("85"), "met", "met"),
        (TO_LEVEL, seen("84.9"), "open", "unmet"),
        (BY_POINTS, seen("80.34", unit="%"), "met", "met"),
        (BY_POINTS, seen("80.33", unit="%"), "open", "unmet"),
        (BY_POINTS, seen("3", unit="个百分点"), "met", "met"),
        (FALL, seen("49"), "met", "met"),
        (FALL, seen("49.5"), "open", "unmet"),
        (FALL, seen("51"), "open", "unmet"),
        (build.count(8, "个", to=10), seen(8), "met", "met"),
        (build.count(8, "个", to=10), seen(12), "met", "met"),
        (build.count(8, "个", to=10), seen(7), "open", "unmet"),
        (ABOUT, seen(95), "met", "met"),
        (ABOUT, seen(90), "met", "met"),
        (ABOUT, seen(89), "open", "unknown"),
        (ABOUT, seen(150), "unknown", "unknown"),
        (build.count(3, "次", Comparator.AT_MOST), seen(4), "unmet", "unmet"),
    ],
)
def test_each_kind_is_judged_by_its_rule(
    target: Target, result: Observation, before: str, after: str
) -> None:
    assert status_of(target, result, on=MIDDLE) == before
    assert status_of(target, result, on=YEAR_AFTER) == after


def test_a_limit_is_met_only_at_the_close_and_unmet_as_soon_as_it_is_passed() -> None:
    assert status_of(LIMIT, seen(1), on=MIDDLE) == "open"
    assert status_of(LIMIT, seen(4), on=MIDDLE) == "unmet"
    assert status_of(LIMIT, seen(3, CLOSE), on=CLOSE) == "met"
    assert status_of(NONE, seen(0, CLOSE), on=CLOSE) == "met"
    assert status_of(NONE, seen(1), on=MIDDLE) == "unmet"
    assert status_of(LIMIT, seen(4), seen(3, CLOSE), on=CLOSE) == "unmet"


def test_a_limit_whose_last_report_is_older_than_the_close_is_not_called_met() -> None:
    found = verdict(LIMIT, seen(1), on=YEAR_AFTER)
    assert found.status is ProgressStatus.UNKNOWN
    assert "还没有报到期的数" in found.reason
    share = build.limit(3, "%")
    assert status_of(share, seen("2.9"), on=YEAR_AFTER) == "met"
    assert status_of(share, seen("3.1"), seen("2.9", CLOSE), on=CLOSE) == "met"


def test_what_nobody_reported_is_unknown_and_the_reason_says_whether_it_is_due() -> None:
    found = verdict(COUNT)
    assert (found.status, found.reason, found.observations) == (
        ProgressStatus.UNKNOWN,
        "没有完成情况",
        (),
    )
    assert verdict(COUNT, on=YEAR_AFTER).reason == "没有完成情况，2026年12月31日已到期"


def test_what_was_observed_later_is_not_known_yet() -> None:
    late = seen(100, day("09-30"))
    assert status_of(COUNT, seen(40), late, on=MIDDLE) == "open"
    assert status_of(COUNT, seen(40), late, on=day("09-30")) == "met"


def test_a_change_without_a_baseline_is_unknown_unless_the_change_itself_was_reported() -> None:
    bare = build.rise(3)
    assert verdict(bare, seen("80.34", unit="%")).reason == "没有基数，算不出升降了多少"
    assert status_of(bare, seen("80.34"), on=YEAR_AFTER) == "unknown"
    assert status_of(bare, seen("3.1", unit="个百分点")) == "met"
    known = Indicator("share", "占比", "%", baseline=None)
    based = Indicator("share", "占比", "%", baseline=Baseline("77.34"))
    named = build.rise(3, indicator="share")
    assert verdict(named, seen("80.34"), indicators=(known,)).status.value == "unknown"
    assert verdict(named, seen("80.34"), indicators=(based,)).status.value == "met"


def test_a_rise_by_percent_is_unknown_where_points_and_percent_differ() -> None:
    eight = build.rise(8, "%", baseline="50", wording=Wording("提高{number}{unit}"))
    assert status_of(eight, seen("53"), on=YEAR_AFTER) == "unmet"
    assert status_of(eight, seen("55"), on=YEAR_AFTER) == "unknown"
    assert status_of(eight, seen("58"), on=YEAR_AFTER) == "met"


def test_a_cut_by_a_third_is_reckoned_from_its_baseline() -> None:
    third = build.fall("1/3", "", baseline="30", wording=Wording("减少{number}"))
    assert status_of(third, seen("20", unit="项")) == "met"
    assert status_of(third, seen("21", unit="项"), on=YEAR_AFTER) == "unmet"


def test_a_bare_number_is_at_least_or_at_most_by_the_indicators_polarity() -> None:
    target = build.count(100, "起", indicator="cases")
    higher = Indicator("cases", "案件", "起", polarity=Polarity.HIGHER)
    lower = Indicator("cases", "案件", "起", polarity=Polarity.LOWER)
    for indicator, value, wanted in [
        (higher, 105, "met"),
        (lower, 105, "unmet"),
        (lower, 95, "met"),
    ]:
        found = verdict(target, seen(value, CLOSE), on=CLOSE, indicators=(indicator,))
        assert found.status.value == wanted
    level = Indicator("cases", "案件", "起", polarity=Polarity.LOWER, nature=Nature.STOCK)
    found = verdict(target, seen(105), seen(95, CLOSE), on=CLOSE, indicators=(level,))
    assert found.status is ProgressStatus.MET


def test_an_approximate_number_is_bounded_on_its_worse_side_only_where_the_polarity_is_known() -> (
    None
):
    target = build.count(100, "场", Comparator.ABOUT, indicator="talks")
    higher = Indicator("talks", "宣讲", "场", polarity=Polarity.HIGHER)
    assert verdict(target, seen(150), indicators=(higher,)).status.value == "met"
    lower = Indicator("talks", "会议", "场", polarity=Polarity.LOWER)
    assert verdict(target, seen(50, CLOSE), on=CLOSE, indicators=(lower,)).status.value == "met"


def test_the_tolerance_is_the_callers() -> None:
    plan, ledger = plan_of(ABOUT), Ledger([seen(95)])
    strict = progress(plan, ledger, on=YEAR_AFTER, tolerance=Fraction(1, 100))
    assert strict[0].status is ProgressStatus.UNKNOWN
    with pytest.raises(PlanError) as caught:
        progress(plan, ledger, on=MIDDLE, tolerance=Fraction(1))
    assert caught.value.path == "tolerance"


def test_a_stretch_is_told_apart_from_the_promise() -> None:
    target = build.rate(85, stretch=90)
    assert verdict(target, seen("88")).stretch_met is False
    assert verdict(target, seen("90")).stretch_met is True
    assert verdict(RATE, seen("99")).stretch_met is None
    found = verdict(target, seen("88"))
    assert found.status is ProgressStatus.MET
    assert "没有达到力争的值" in found.remarks


def test_a_deadline_within_the_year_closes_its_target() -> None:
    plan = plan_of(build.by("06"), "完成", COUNT)
    assert status_of(plan, seen(90, day("06-29")), on=day("06-29")) == "open"
    assert status_of(plan, seen(90), on=MIDDLE) == "unmet"
    found = verdict(plan, seen(90), seen(100, day("08-01")), on=day("08-01"))
    assert (found.status, found.late, found.due) == (ProgressStatus.MET, True, MIDDLE)
    assert "到期时还没有报达到" in found.remarks
    assert not verdict(plan, seen(100), seen(110, day("08-01")), on=day("08-01")).late


def test_done_after_the_deadline_is_met_and_flagged_late() -> None:
    plan = plan_of(build.by("06"), EVENT)
    assert status_of(plan, seen(done=False), on=day("08-01")) == "unmet"
    found = verdict(plan, seen(done=False), seen(done=True, as_of=day("07-20")), on=day("08-01"))
    assert (found.status, found.late) == (ProgressStatus.MET, True)
    assert not verdict(plan, seen(done=True), on=day("08-01")).late


def test_a_bare_done_is_declared_where_a_number_could_be_told() -> None:
    assert verdict(COVERAGE, seen(done=True)).declared
    assert not verdict(COVERAGE, seen(covered=3, population=3)).declared
    assert not verdict(EVENT, seen(done=True)).declared
    assert "只报了完成，没有报数和凭据" in verdict(COVERAGE, seen(done=True)).remarks


def test_the_share_reached_is_held_against_the_share_of_time_passed() -> None:
    november = day("11-30")
    found = verdict(COUNT, seen(90, november), on=november)
    assert (found.share, found.elapsed) == (Fraction(9, 10), Fraction(11, 12))
    assert found.behind
    assert not verdict(COUNT, seen(92, november), on=november).behind
    assert not verdict(COUNT, seen(100, november), on=november).behind
    assert verdict(STOCK, seen(58, november), on=november).share is None
    assert verdict(TO_LEVEL, seen("81.17", november), on=november).share == Fraction(1, 2)
    assert verdict(BY_POINTS, seen("78.84", november, unit="%"), on=november).share == Fraction(
        1, 2
    )


def test_the_word_that_was_reported_is_kept_apart_from_what_is_computed() -> None:
    plan = plan_of(build.by("06"), COUNT)
    found = verdict(plan, seen(90, status="已完成"), on=day("07-01"))
    assert (found.status, found.reported) == (ProgressStatus.UNMET, "已完成")
    assert found.is_disputed
    assert not verdict(plan, seen(90, status="欠进度"), on=day("07-01")).is_disputed
    only = verdict(plan, seen(status="已完成"))
    assert (only.status, only.reported) == (ProgressStatus.UNKNOWN, "已完成")


def test_a_number_is_not_taken_from_a_bare_done() -> None:
    assert verdict(COUNT, seen(done=True)).reason == "只报了完成与否，没有报数"


def test_a_part_that_is_more_than_its_whole_is_remarked() -> None:
    plan = plan_of(COUNT, "，其中", build.count(80, "场", part_of="t1"))
    both = progress(plan, Ledger([seen(90), seen(95, of="t2")]), on=MIDDLE)
    assert "其中数大于总数，请核对" in both.of("t2").remarks
    assert both.of("t1").remarks == ()
    fine = progress(plan, Ledger([seen(99), seen(85, of="t2")]), on=MIDDLE)
    assert fine.of("t2").remarks == ()


def test_the_report_is_in_the_order_of_the_plan_and_tells_the_time_that_has_passed() -> None:
    plan = plan_of(COUNT, "，", RATE, "，", EVENT)
    report = progress(plan, Ledger([seen(100)]), on=datetime.date(2026, 11, 30))
    assert [each.target for each in report] == list(plan.targets)
    assert report.elapsed == Fraction(11, 12)
    assert len(report) == 3
    assert report[1:] == report.items[1:]
    assert [each.id for each in report.with_status(ProgressStatus.UNKNOWN)] == ["t2", "t3"]
    with pytest.raises(UnknownItem):
        report.of("t9")


def test_a_plan_without_a_period_has_no_close() -> None:
    plan = plan_of(COUNT, period=None)
    assert status_of(plan, seen(90), on=YEAR_AFTER) == "open"
    assert progress(plan, Ledger(), on=MIDDLE).elapsed is None
    limit = plan_of(LIMIT, period=None)
    assert status_of(limit, seen(2), on=YEAR_AFTER) == "open"


def test_the_quantity_is_printed_as_the_plan_prints_it() -> None:
    money = Target(build.amount(1, "元").kind, Quantity(350_000_000, "元"), Wording(scale="亿"))
    assert verdict(money, seen(310_000_000)).reason.startswith("截至2026年6月30日累计3.1亿元")


def test_two_thousand_observations_of_three_hundred_initiatives_take_less_than_a_second() -> None:
    plan = evolve(education_plan(Random(1), initiatives=300), period=Period(2026))
    counted = [each for each in plan.targets if each.quantity and not each.per]
    days = [datetime.date(2026, month, 15) for month in range(1, 13)]
    seen = [
        Observation(each.id or "", date, number, unit=each.quantity.unit)
        for number, date in enumerate(days, 1)
        for each in counted
        if each.quantity
    ]
    ledger = Ledger(seen[:2000])
    assert len(ledger.observations) == 2000
    begin = time.process_time()
    report = progress(plan, ledger, on=datetime.date(2026, 12, 31))
    made = draft(plan, ledger)
    assert time.process_time() - begin < 1
    assert len(report) == len(plan.targets) <= len(made.proposals)
