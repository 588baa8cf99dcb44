"""Ids are filled in, unique, never used twice; references lead somewhere and not in a circle."""

from __future__ import annotations

import re
import time

import pytest
from attrs import evolve
from hypothesis import given

from eduplan.model import (
    Deadline,
    Indicator,
    Initiative,
    Inline,
    Milestone,
    Pillar,
    Plan,
    Target,
    When,
    build,
)
from eduplan.model.ids import fill_ids, identified, items_in
from eduplan.model.transform import Identified, transform
from eduplan.testing import plans
from tests.model.refusal import refused

PREFIXES = {Pillar: "p", Initiative: "i", Target: "t", Deadline: "d"}


def bare(plan: Plan) -> Plan:
    """*plan* as it was before its ids were filled, without references."""

    def strip(item: Identified) -> Identified:
        if isinstance(item, Target):
            return evolve(item, id=None, part_of=None, same_as=None, by=None)
        return evolve(item, id=None)

    parts = transform(plan, strip)
    return evolve(
        plan,
        preamble=parts.preamble,
        pillars=parts.pillars,
        closing=parts.closing,
        annexes=parts.annexes,
        retired=(),
    )


TEN = build.count(10, "个")


def plan_of(*targets: Target, **more: object) -> Plan:
    body = [["共", target, "。"] for target in targets]
    return Plan("要点", [Pillar("学习", [Initiative("宣讲", body)])], **more)  # type: ignore[arg-type]


@given(plans())
def test_missing_ids_are_filled_in_document_order_from_1_on(plan: Plan) -> None:
    fresh = bare(plan)
    for kind, prefix in PREFIXES.items():
        ids = [item.id for _, item in identified(fresh) if type(item) is kind]
        assert ids == [f"{prefix}{number}" for number in range(1, len(ids) + 1)]


@given(plans())
def test_ids_are_all_there_and_unique_and_filling_them_again_changes_nothing(plan: Plan) -> None:
    ids = [item.id for _, item in identified(plan)]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,23}", key or "") for key in ids)
    named = [*ids, *(indicator.id for indicator in plan.indicators), *plan.retired]
    assert len(set(named)) == len(named)
    assert fill_ids(plan, items_in(plan)) is None
    assert evolve(plan) == plan


@given(plans())
def test_items_come_in_the_order_of_the_walk(plan: Plan) -> None:
    assert items_in(plan) == [item for _, item in identified(plan)]


@given(plans())
def test_filling_ids_changes_nothing_but_ids(plan: Plan) -> None:
    fresh = bare(plan)
    without = [evolve(item, id=None) for _, item in identified(fresh) if not _has_parts(item)]
    again = [evolve(item, id=None) for _, item in identified(bare(fresh)) if not _has_parts(item)]
    assert without == again
    assert [step.path for step in fresh.walk()] == [step.path for step in plan.walk()]


def _has_parts(item: Identified) -> bool:
    return isinstance(item, (Pillar, Initiative))


def test_the_next_number_is_the_one_never_used() -> None:
    plan = plan_of(build.count(1, "场", id="t7"), build.count(2, "场"), retired=("t9", "i3"))
    assert [target.id for target in plan.targets] == ["t7", "t10"]
    assert plan.initiatives[0].id == "i4"


def test_the_number_of_an_indicator_is_used_too() -> None:
    plan = plan_of(build.count(1, "场"), indicators=[Indicator("t5", "场次")])
    assert plan.targets[0].id == "t6"


def test_an_id_that_is_no_number_does_not_count() -> None:
    plan = plan_of(build.count(1, "场", id="talks"), build.count(2, "场", id="t_4"), TEN)
    assert [target.id for target in plan.targets] == ["talks", "t_4", "t1"]


def test_later_changes_renumber_nothing_and_an_id_is_never_used_again() -> None:
    plan = plan_of(build.count(1, "场"), build.count(2, "场"))
    less = plan.remove("t1")
    assert [target.id for target in less.targets] == ["t2"]
    assert less.retired == ("t1",)
    more = less.replace("i1", body=[*less.initiatives[0].body, ["新增", build.count(3, "场")]])
    assert [target.id for target in more.targets] == ["t2", "t3"]
    last = more.remove("t3").replace("i1", body=[["另", build.count(4, "场")]])
    assert ([target.id for target in last.targets], last.retired) == (["t4"], ("t1", "t3", "t2"))


def test_the_same_value_at_two_places_gets_two_ids() -> None:
    assert [target.id for target in plan_of(TEN, TEN).targets] == ["t1", "t2"]


ONE = build.count(1, "场", id="a")


@pytest.mark.parametrize(
    ("targets", "more", "path"),
    [
        ([ONE, ONE], {}, "body[1][1].target.id"),
        ([ONE], {"retired": ["a"]}, "body[0][1].target.id"),
        ([ONE], {"indicators": [Indicator("a", "甲")]}, "body[0][1].target.id"),
    ],
)
def test_a_repeated_or_retired_id_is_refused_where_it_stands(
    targets: list[Target], more: dict[str, object], path: str
) -> None:
    with refused("pillars[0].initiatives[0]." + path):
        plan_of(*targets, **more)


def test_ids_are_unique_over_all_kinds_of_items() -> None:
    with refused("pillars[0].initiatives[0].id", "与 pillars[0] 重复"):
        Plan("要点", [Pillar("甲", [Initiative("乙", id="x")], id="x")])
    with refused("indicators[1].id", "与 indicators[0] 重复"):
        Plan("要点", indicators=[Indicator("a", "甲"), Indicator("a", "乙")])
    with refused("closing[0][0].deadline.id"):
        Plan("要点", [Pillar("甲", id="x")], closing=[[build.by("06", key="x")]])


@pytest.mark.parametrize("keys", [["a", "A"], ["t1_copy_1"], [5], ["a", "a"]])
def test_a_bad_or_repeated_retired_id_is_refused(keys: list[str]) -> None:
    with refused(f"retired[{len(keys) - 1}]"):
        Plan("要点", retired=keys)


@pytest.mark.parametrize(
    ("field", "message"),
    [("part_of", "的目标"), ("same_as", "的目标"), ("by", "的时限"), ("indicator", "的指标")],
)
def test_a_reference_to_nothing_is_refused_where_it_stands(field: str, message: str) -> None:
    for key in ("nowhere", "p1"):
        target = build.count(1, "场", **{field: key})  # type: ignore[arg-type]  # one of four names
        with refused(f"pillars[0].initiatives[0].body[0][1].target.{field}", message):
            plan_of(target)


def test_references_may_name_ids_that_are_being_filled_in() -> None:
    plan = plan_of(build.count(9, "场"), build.count(3, "场", part_of="t1", same_as="t1"))
    assert plan.targets[1].part_of == "t1"


def test_a_milestone_leads_to_a_target() -> None:
    def made(key: str) -> Plan:
        half = Milestone(When.parse("06"), target=key)
        work = Initiative("宣讲", [["共", build.count(9, "场"), "。"]], milestones=[half])
        return Plan("要点", [Pillar("学习", [work])])

    assert made("t1").initiatives[0].milestones[0].target == "t1"
    with refused("pillars[0].initiatives[0].milestones[0].target"):
        made("i1")


@pytest.mark.parametrize("length", [2, 3, 5])
def test_parts_in_a_circle_are_refused_and_the_circle_is_named(length: int) -> None:
    ring = [build.count(1, "场", id=f"r{n}", part_of=f"r{(n + 1) % length}") for n in range(length)]
    tail = build.count(1, "场", id="tail", part_of="r0")
    paths = rf"pillars\[0\]\.initiatives\[0\]\.body\[[1-{length}]\]\[1\]\.target\.part_of"
    with pytest.raises(ValueError, match=f"^{paths}：目标 r[0-9] 成了自己的一部分"):
        plan_of(tail, *ring)


def test_a_long_chain_of_parts_is_no_circle_and_is_checked_in_no_time() -> None:
    count = 3000
    chain = [build.count(1, "场", id="c0")]
    chain += [build.count(1, "场", id=f"c{n}", part_of=f"c{n - 1}") for n in range(1, count)]
    start = time.process_time()
    plan = plan_of(*chain)
    assert time.process_time() - start < 2
    assert len(plan.targets) == count


def test_a_plan_of_3000_initiatives_is_made_within_half_a_second() -> None:
    row: list[Inline] = ["围绕主题，", build.by("06"), "完成", TEN, "，覆盖", build.rate(98), "。"]
    pillars = [Pillar("方面", [Initiative("任务", [row]) for _ in range(30)]) for _ in range(100)]
    spent = []
    for _ in range(3):
        start = time.process_time()
        plan = Plan("要点", pillars)
        spent.append(time.process_time() - start)
    assert len(plan.initiatives) == 3000
    assert min(spent) < 0.5
