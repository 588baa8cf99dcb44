"""The edit simulator: what it does, and that it knows what it did."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs import text
from eduplan.model import Plan
from eduplan.model.ids import identified
from eduplan.testing import Kind, edit, education_initiatives, education_plan, forgotten, plans

SCRIPTS = st.lists(st.sampled_from(Kind), max_size=8)


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_edit_changes_the_plan_and_is_known(kind: Kind) -> None:
    plan = education_plan(Random(1))
    edited = edit(plan, [kind] * 5, Random(2), education_initiatives(Random(3)))
    assert edited.plan != plan
    touched = {key for key, kinds in edited.done.items() if kind in kinds}
    expected = {
        Kind.INSERT: len(edited.inserted) == 5,
        Kind.DELETE: 0 < len(edited.deleted) <= 5,
        Kind.RENUMBER: edited.plan.numbering != plan.numbering,
    }
    assert expected.get(kind, bool(touched))


@given(plans(), SCRIPTS, st.integers(0, 99))
def test_what_is_untouched_reads_as_before(plan: Plan, kinds: list[Kind], seed: int) -> None:
    random = Random(seed)
    edited = edit(plan, kinds, random, education_initiatives(random))
    before = {work.id: work.text for work in plan.initiatives}
    after = {work.id: work.text for work in edited.plan.initiatives}
    untouched = list(edited.untouched())
    assert [after[key] for key in untouched] == [before[key] for key in untouched]
    assert edited.deleted == before.keys() - after.keys()
    assert edited.inserted == after.keys() - before.keys()


@given(plans())
def test_a_forgotten_plan_reads_the_same_and_its_ids_say_nothing(plan: Plan) -> None:
    anew, truth = forgotten(plan)
    assert anew.provisional
    assert text.dumps(anew) == text.dumps(plan)
    assert [truth[item.id or ""] for _, item in identified(anew)] == [
        item.id for _, item in identified(plan)
    ]
