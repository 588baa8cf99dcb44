"""Plans that read like real ones."""

from __future__ import annotations

from random import Random

from eduplan.testing import education_initiatives, education_plan


def test_equal_seeds_give_equal_plans() -> None:
    assert education_plan(Random(3)) == education_plan(Random(3)) != education_plan(Random(4))


def test_no_two_initiatives_are_the_same_work() -> None:
    works = list(education_initiatives(Random(1)))
    assert len(works) == 600
    assert len({work.title[2:] for work in works}) == 600


def test_a_plan_has_targets_deadlines_items_and_duties() -> None:
    plan = education_plan(Random(2), pillars=6, initiatives=60)
    assert (len(plan.pillars), len(plan.initiatives)) == (6, 60)
    assert len(plan.targets) > 60
    assert any(work.items for work in plan.initiatives)
    assert any(work.duties for work in plan.initiatives)
