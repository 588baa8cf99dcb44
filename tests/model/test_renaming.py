"""Renaming: ids change, and nothing that a reader sees."""

from __future__ import annotations

import pytest
from hypothesis import given

from eduplan.codecs import text
from eduplan.errors import PlanError
from eduplan.model import Pillar, Plan
from eduplan.model.ids import identified
from eduplan.model.renaming import renamed
from eduplan.testing import plans


@given(plans())
def test_renaming_there_and_back_gives_the_same_plan(plan: Plan) -> None:
    there = {item.id or "": f"x{n}" for n, (_, item) in enumerate(identified(plan))}
    back = {new: old for old, new in there.items()}
    new = renamed(plan, there, retired=plan.retired, provisional=plan.provisional)
    assert {item.id for _, item in identified(new)} == set(back)
    assert text.dumps(new) == text.dumps(plan)
    assert renamed(new, back, retired=plan.retired, provisional=plan.provisional) == plan


def test_two_items_of_one_name_are_refused() -> None:
    plan = Plan("要点", [Pillar("甲"), Pillar("乙")])
    with pytest.raises(PlanError, match="重复"):
        renamed(plan, {"p1": "p2"}, retired=(), provisional=False)
