"""Identity: the same work keeps its id over the years, and no id is given silently to other work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Final, TypeAlias

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eduplan import read
from eduplan.history.align import align
from eduplan.history.identify import identified
from eduplan.model import Deadline, Initiative, Note, Pillar, Plan, Target
from eduplan.model.ids import identified as items_of
from eduplan.model.parts import Parts
from eduplan.model.transform import Identified, transform
from eduplan.testing import (
    Edited,
    Kind,
    edit,
    education_initiatives,
    education_plan,
    forgotten,
    plans,
)
from tests.properties.law import ENOUGH, prove

SCRIPTS: Final = 500
Material: TypeAlias = Callable[[Random], tuple[Plan, Iterator[Initiative]]]
"""A plan, and other work to insert into it."""


class Tally:
    """Over many edit scripts: initiatives of each fate, how many kept their id, and silent wrongs."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()
        self.silent: list[str] = []

    def add(self, edited: Edited, old: Plan) -> None:
        anew, truth = forgotten(edited.plan)
        named, notes = identified(anew, old)
        words = {item.id: _words(item) for _, item in items_of(old)}
        spoken = {str(note.place) for note in notes if note.place}
        for (step, before), (_, after) in zip(items_of(anew), items_of(named), strict=True):
            true = truth[before.id or ""]
            if isinstance(before, Initiative) and true in words:
                fate = self.fate(edited, true)
                self.seen[fate] += 1
                self.kept[fate] += after.id == true
            given = words.get(after.id)
            wrong = after.id != true and given is not None and given != words.get(true)
            if wrong and not any(step.path.startswith(place) for place in spoken):
                self.silent.append(f"{step.path}: {true} as {after.id}")

    def fate(self, edited: Edited, key: str) -> str:
        kinds = edited.done.get(key, frozenset())
        if kinds & {Kind.REWORD, Kind.REWRITE}:
            return "reworded"
        return "touched" if kinds else "untouched"

    def share(self, fate: str) -> float:
        return self.kept[fate] / self.seen[fate]


def _words(item: Identified) -> str:
    if isinstance(item, (Target, Deadline)):
        return item.text
    return item.title if isinstance(item, Pillar) else item.text


def tally(material: Material, seed: int) -> Tally:
    found = Tally()
    for number in range(SCRIPTS):
        random = Random(seed + number)
        plan, fresh = material(random)
        kinds = random.choices(list(Kind), k=random.randint(1, 12))
        found.add(edit(plan, kinds, random, fresh), plan)
    return found


def generated(random: Random) -> tuple[Plan, Iterator[Initiative]]:
    size = random.randint(5, 50)
    plan = education_plan(random, pillars=random.randint(2, 7), initiatives=size)
    taken = {step.item.title[2:] for step in plan.walk() if isinstance(step.item, Initiative)}
    fresh = (work for work in education_initiatives(random) if work.title[2:] not in taken)
    return plan, fresh


def of_documents(folder: Path) -> Material:
    """Plans among the texts of *folder*; into each the work of the others is inserted."""
    read_ones = [read(path).plan for path in sorted(folder.rglob("*.txt"))]
    known = [plan for plan in read_ones if len(plan.initiatives) >= 5]
    assert len(known) >= 10

    def material(random: Random) -> tuple[Plan, Iterator[Initiative]]:
        plan = random.choice(known)
        mine = {work.text for work in plan.initiatives}
        others = [work for each in known if each is not plan for work in each.initiatives]
        random.shuffle(others)
        return plan, (_nameless(work) for work in others if work.text not in mine)

    return material


def _nameless(work: Initiative) -> Initiative:
    def forget(item: Identified) -> Identified:
        if isinstance(item, Target):
            return evolve(item, id=None, part_of=None, same_as=None, by=None)
        return evolve(item, id=None)

    parts = transform(Parts((), (Pillar("甲", [work]),), (), ()), forget)
    return parts.pillars[0].initiatives[0]


def assert_lines_of_work_hold(found: Tally) -> None:
    assert min(found.seen[fate] for fate in ("untouched", "touched", "reworded")) >= ENOUGH
    assert found.share("untouched") >= 0.995
    assert found.share("touched") >= 0.98
    assert found.share("reworded") >= 0.95
    assert found.silent == []


def test_over_edited_plans_of_education_work_ids_stay_with_their_work() -> None:
    assert_lines_of_work_hold(tally(generated, 0))


def test_over_edited_real_documents_ids_stay_with_their_work(shared: Path) -> None:
    assert_lines_of_work_hold(tally(of_documents(shared / "corpus"), 10_000))


def pairs_of(a: Plan, b: Plan) -> set[tuple[str, str, float]]:
    return {(pair.a, pair.b, pair.confidence) for pair in align(a, b).pairs}


def law_of_itself(plan: Plan) -> None:
    anew, truth = forgotten(plan)
    for other, names in ((plan, None), (anew, truth)):
        alignment = align(plan, other)
        assert (alignment.only_a, alignment.only_b, alignment.alternatives) == ((), (), ())
        for pair in alignment.pairs:
            assert pair.confidence == 1
            assert pair.a == (pair.b if names is None else names[pair.b])
    assert identified(anew, plan)[0].pillars == plan.pillars


def test_a_plan_is_aligned_with_itself_item_by_item_with_confidence_1() -> None:
    prove(law_of_itself)


@given(plans(), plans())
def test_alignment_is_symmetric_and_takes_each_item_once(a: Plan, b: Plan) -> None:
    assert pairs_of(b, a) == {(y, x, sure) for x, y, sure in pairs_of(a, b)}
    one, other = align(a, b), align(b, a)
    assert (one.only_a, one.only_b) == (other.only_b, other.only_a)
    assert {pair.inverse() for pair in one.alternatives} == set(other.alternatives)
    assert {pair.inverse() for pair in one.nearest} == set(other.nearest)
    ids = [item.id for _, item in items_of(a)]
    assert sorted([*(pair.a for pair in one.pairs), *one.only_a]) == sorted(map(str, ids))


@given(plans(), st.lists(st.sampled_from(Kind), max_size=8), st.integers(0, 999))
def test_over_any_edited_plan_no_id_is_given_silently_to_other_work(
    plan: Plan, kinds: list[Kind], seed: int
) -> None:
    random = Random(seed)
    edited = edit(plan, kinds, random, education_initiatives(random))
    found = Tally()
    found.add(edited, plan)
    assert found.silent == []


@given(plans(), plans())
def test_ids_are_never_used_twice(plan: Plan, like: Plan) -> None:
    named, notes = identified(plan, like)
    ids = {item.id for _, item in items_of(named)}
    earlier = {item.id for _, item in items_of(like)}
    assert ids.isdisjoint(like.retired)
    assert (earlier - ids) <= {*named.retired, *(each.id for each in plan.indicators)}
    assert all(isinstance(note, Note) for note in notes)
