from hypothesis import given

from eduplan.model import Plan
from eduplan.model.parts import Parts
from eduplan.model.walk import walk
from eduplan.testing import plans


@given(plans(1))
def test_the_parts_of_a_plan_are_walked_like_the_plan(plan: Plan) -> None:
    parts = Parts(plan.preamble, plan.pillars, plan.closing, plan.annexes)
    assert list(walk(parts)) == list(plan.walk())
