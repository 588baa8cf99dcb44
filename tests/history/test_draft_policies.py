"""Policies: what a target of the next plan might be, and how users put their own in place."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from eduplan.errors import PlanError
from eduplan.history.draft import draft
from eduplan.history.draft_policies import Outcome, Policies, TargetCase
from eduplan.model import (
    Comparator,
    Draft,
    Ledger,
    Observation,
    ProgressStatus,
    Quantity,
    Target,
    TargetKind,
    Wording,
    build,
)
from tests.history.progressing import CLOSE, plan_of, seen


def _drafted(target: Target, *observations: Observation, **more: object) -> Draft:
    return draft(plan_of("全年", target, "。"), Ledger(observations), **more)  # type: ignore[arg-type]


def _phrase(target: Target, *observations: Observation, **more: object) -> tuple[str, str]:
    """The policy and the phrase of the next plan."""
    proposal = _drafted(target, *observations, **more).of("t1")
    return proposal.policy, proposal.after


@pytest.mark.parametrize(
    ("target", "observation", "policy", "phrase"),
    [
        (build.count(100, "场"), seen(105, CLOSE), "same", "100场"),
        (build.count(100, "场"), seen(60, CLOSE), "same", "100场"),
        (build.rate(98), seen(Fraction("98.5"), CLOSE), "raise", "不低于98.5%"),
        (build.rate(98), seen(97, CLOSE), "same", "不低于98%"),
        (
            build.rate(98),
            Observation("t1", CLOSE, numerator=196, denominator=199),
            "raise",
            "不低于98.49%",
        ),
        (build.rate(3, comparator=Comparator.AT_MOST), seen(2, CLOSE), "raise", "不超过3%"),
        (build.stock(60, "所"), seen(62, CLOSE), "raise", "62所"),
        (build.stock(8, "个", to=10), seen(12, CLOSE), "raise", "8～10个"),
        (build.limit(3, "起"), seen(1, CLOSE), "same", "不超过3起"),
        (build.rank(8), seen(5, CLOSE), "same", "前8名"),
        (build.rise(85, "%", baseline=77), seen(80, CLOSE), "baseline", "由80%提高到85%"),
        (build.rise(85, "%", baseline=77), seen(86, CLOSE), "baseline", "由77%提高到85%"),
        (build.rise(3), seen(4, CLOSE, unit="个百分点"), "baseline", "提高3个百分点"),
        (build.coverage("家访全覆盖"), seen(as_of=CLOSE, done=True), "consolidate", "家访全覆盖"),
        (build.event("召开发布会"), seen(as_of=CLOSE, done=True), "drop", "召开发布会"),
        (build.event("召开发布会"), seen(as_of=CLOSE, done=False), "continue", "召开发布会"),
    ],
)
def test_each_kind_has_its_proposal_by_what_became_of_it(
    target: Target, observation: Observation, policy: str, phrase: str
) -> None:
    assert _phrase(target, observation) == (policy, phrase)


def test_of_a_set_that_was_not_done_the_rest_remains() -> None:
    target = build.completion("完成学校督导")
    whole = Wording("完成{population}学校督导")
    target = Target(TargetKind.COMPLETION, None, whole, population=Quantity(12, "所"))
    done = Observation("t1", CLOSE, covered=11, population=12)
    assert _phrase(target, done) == ("remainder", "完成1所学校督导")


def test_a_stretch_that_was_reached_falls_away() -> None:
    target = build.rate(85, stretch=90, wording=Wording("{number}{unit}以上，力争{stretch}{unit}"))
    assert _phrase(target, seen(88, CLOSE))[1] == "88%以上，力争90%"
    after = _drafted(target, seen(92, CLOSE)).plan.targets[0]
    assert after.quantity is not None
    assert after.quantity.value == 92
    assert after.stretch is None


def test_without_an_observation_the_number_stays_with_the_remark() -> None:
    proposal = draft(plan_of(build.count(100, "场", subject="宣讲"))).of("t1")
    assert proposal.is_flag
    assert proposal.is_open
    assert proposal.reason.startswith("去年承诺宣讲100场，完成情况未提供")


def test_blank_leaves_a_gap_that_keeps_the_id_and_no_digit() -> None:
    plan = plan_of("开展宣讲", build.count(100, "场"), "，达到", build.rate(98), "。")
    made = draft(plan, blank=True)
    assert made.plan.initiatives[0].text == "宣讲。开展宣讲××场，达到不低于××%。"
    assert [target.id for target in made.plan.targets] == ["t1", "t2"]
    reported = draft(plan, Ledger([seen(100, CLOSE)]), blank=True)
    assert reported.plan.initiatives[0].text == "宣讲。开展宣讲100场，达到不低于××%。"


def test_the_table_can_be_replaced_and_so_can_a_policy() -> None:
    raised = Policies.default().using("raise", TargetKind.COUNT, ProgressStatus.MET)
    assert _phrase(build.count(100, "场"), seen(128, CLOSE), policies=raised) == ("raise", "128场")

    def tenth_more(case: TargetCase) -> Outcome:
        quantity = case.target.quantity
        assert quantity is not None
        more = Quantity(quantity.value * Fraction(11, 10), quantity.unit, quantity.comparator)
        return Outcome(case.target.revised(quantity=more), "比去年多一成")

    own = (
        Policies.default()
        .with_policy("tenth more", tenth_more)
        .using("tenth more", TargetKind.COUNT)
    )
    assert _phrase(build.count(100, "场"), seen(100, CLOSE), policies=own) == (
        "tenth more",
        "110场",
    )


def test_a_policy_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(PlanError) as caught:
        Policies.default().using("double", TargetKind.COUNT)
    assert "raise" in caught.value.remedy


def test_the_day_of_reckoning_can_be_given() -> None:
    target = build.limit(3, "起")
    early = _drafted(target, seen(1, datetime.date(2026, 3, 1)), on=datetime.date(2026, 4, 1))
    late = _drafted(target, seen(1, CLOSE))
    assert "进行中" in early.of("t1").reason
    assert "已达到" in late.of("t1").reason


def test_a_gap_keeps_the_scale_in_which_the_number_was_written() -> None:
    plan = plan_of(
        "投入",
        build.amount(350_000_000, "元", wording=Wording(scale="亿")),
        "，培训",
        build.count(100, "名"),
        "。",
    )
    made = draft(plan, blank=True)
    assert [each.after for each in made.proposals if each.id.startswith("t")] == ["××亿元", "××名"]
