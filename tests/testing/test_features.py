"""Features are told from plans that have them, and counted honestly."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.model import (
    Annex,
    Envelope,
    Initiative,
    Inline,
    Pillar,
    Plan,
    Sealing,
    Table,
    TargetKind,
    Waiver,
    Wording,
    build,
)
from eduplan.testing import FEATURES, Occurrences, features, plans

TARGETS = {
    TargetKind.COUNT: build.count(3, "场"),
    TargetKind.STOCK: build.stock(3, "所"),
    TargetKind.RATE: build.rate(98),
    TargetKind.AMOUNT: build.amount(3),
    TargetKind.RANK: build.rank(3),
    TargetKind.COVERAGE: build.coverage(),
    TargetKind.COMPLETION: build.completion(),
    TargetKind.LIMIT: build.limit(3, "起"),
    TargetKind.CHANGE: build.rise(3),
    TargetKind.EVENT: build.event("通过验收"),
}
THREE, RATE = build.count(3, "场"), build.rate(98)
PLAIN = Initiative("学习")


def plan_with(*body: Inline, **more: object) -> Plan:
    work = Initiative("学习", [body] if body else ())
    return Plan("要点", [Pillar("甲", [work])], **more)  # type: ignore[arg-type]  # of several types


def nested(depth: int) -> Plan:
    item = PLAIN
    for _ in range(depth):
        item = Initiative("上级", items=[item])
    return Plan("要点", [Pillar("甲", [item])])


def enveloped(**fields: object) -> Plan:
    return Plan("要点", envelope=Envelope(**fields))  # type: ignore[arg-type]  # of several types


def annexed(*, task_table: bool = False, landscape: bool = False) -> Plan:
    return Plan("要点", annexes=[Annex("附表", task_table=task_table, landscape=landscape)])


EXAMPLES: list[tuple[str, Plan, Plan]] = [
    ("sealed", enveloped(signature=["局"], sealing=Sealing.STAMPED), enveloped(signature=["局"])),
    ("red head", enveloped(mark=["局"]), enveloped(number="明教〔2026〕1号")),
    ("several organs in the mark", enveloped(mark=["甲", "乙"]), enveloped(mark=["甲"])),
    ("signers", enveloped(signers=["张三"]), enveloped(signature=["张三"])),
    ("imprint", enveloped(copies=["局"]), enveloped(addressees=["局"])),
    ("imprint", enveloped(printer="办公室"), enveloped(note="此件公开发布")),
    ("task table", annexed(task_table=True), annexed(landscape=True)),
    ("landscape annex", annexed(landscape=True), annexed(task_table=True)),
    ("empty plan", Plan("要点"), Plan("要点", preamble="总体要求。")),
    ("empty plan", Plan("要点", closing="完。"), Plan("要点", [Pillar()])),
    ("text like a label", plan_with("一、二年级"), plan_with("二年级一、")),
    ("touching phrases", plan_with(THREE, RATE), plan_with(THREE, "、", RATE)),
    ("touching phrases", plan_with(build.by("06"), THREE), plan_with("于", THREE)),
    ("deepest items", nested(3), nested(2)),
    (
        "table",
        Plan("要点", preamble=[Table([["甲"]])]),
        Plan("要点", [Pillar()], preamble="甲"),
    ),
    ("annex", Plan("要点", annexes=[Annex("表")]), plan_with("附件")),
    ("signed or dated", Plan("要点", envelope=Envelope(signature=["局"])), Plan("要点")),
    (
        "signed or dated",
        Plan("要点", envelope=Envelope(date=datetime.date(2026, 1, 5))),
        Plan("要点", envelope=Envelope(printed=datetime.date(2026, 1, 5))),
    ),
    ("astral character", plan_with("𠮷"), plan_with("吉")),
    ("full-width digit", plan_with("１"), plan_with("1")),
    ("markup in text", plan_with("a<b"), plan_with("a〈b")),
    ("quotes in quotes", plan_with("“‘五育’并举”"), plan_with("“五育”并举‘好’")),
    (
        "foreign label",
        Plan("要点", [Pillar("甲", [Initiative("乙", label="1、")])]),
        Plan("要点", [Pillar("甲", [PLAIN], label="1、")]),
    ),
    (
        "odd wording",
        plan_with(build.count(3, "场", wording=Wording(gap=" "))),
        plan_with(build.count(3, "场", wording=Wording("共{number}{unit}"))),
    ),
    (
        "reference",
        plan_with(THREE, "，其中", build.count(2, "场", part_of="t1")),
        plan_with(THREE, "，其中", build.count(2, "场")),
    ),
    ("waiver", Plan("要点", waivers=[Waiver("NUM204")]), Plan("要点")),
    *(
        (f"target: {kind.value}", plan_with(TARGETS[kind]), plan_with("完成"))
        for kind in TargetKind
    ),
]


@pytest.mark.parametrize(("feature", "having", "lacking"), EXAMPLES)
def test_a_feature_is_told_from_its_lack(feature: str, having: Plan, lacking: Plan) -> None:
    assert feature in features(having)
    assert feature not in features(lacking)


def test_every_feature_has_its_example() -> None:
    assert {feature for feature, _, _ in EXAMPLES} == FEATURES


@given(plans())
def test_no_plan_has_a_feature_that_is_not_listed(plan: Plan) -> None:
    assert features(plan) <= FEATURES


@given(st.lists(st.sets(st.sampled_from(("a", "b", "c"))), min_size=1), st.floats(0, 1))
def test_what_is_rare_is_what_too_few_examples_had(found: list[set[str]], share: float) -> None:
    seen = Occurrences()
    for each in found:
        seen.add(each)
    assert seen.examples == len(found)
    assert seen.rare(frozenset("abc"), share) == [
        name for name in "abc" if sum(name in each for each in found) < share * len(found)
    ]
