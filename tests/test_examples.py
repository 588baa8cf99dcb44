"""The examples: one plan as text and as data, and what the text reader makes of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from eduplan import Plan, read
from eduplan.codecs import text
from eduplan.language.characters import solid
from eduplan.model import Origin, Target, TargetKind


def test_the_example_is_as_large_and_as_varied_as_a_real_plan(examples: Path) -> None:
    plan = read(examples / "minghu-2026-standalone.yaml").plan
    assert (len(plan.pillars), len(plan.initiatives)) == (8, 30)
    assert len(plan.targets) >= 60
    assert {target.kind for target in plan.targets} == set(TargetKind)
    assert len(solid(text.dumps(plan))) >= 8000


def test_text_and_data_of_the_example_say_the_same(examples: Path) -> None:
    plan = read(examples / "minghu-2026-standalone.yaml").plan
    source = (examples / "minghu-2026.txt").read_text(encoding="utf-8")
    assert solid(text.dumps(plan)) == solid(source)
    again = read(examples / "minghu-2026.txt").plan
    assert list(plan.labels.values()) == list(again.labels.values())


def _said(plan: Plan) -> Counter[object]:
    def what(target: Target) -> object:
        return target.quantity or target.kind

    return Counter(what(target) for target in plan.targets)


def test_the_reader_finds_the_examples_targets_and_invents_none(examples: Path) -> None:
    authored = read(examples / "minghu-2026-standalone.yaml").plan
    found = read(examples / "minghu-2026.txt").plan
    assert _said(found) == _said(authored)
    assert {target.origin for target in found.targets} == {Origin.PARSED}
