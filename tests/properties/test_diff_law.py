"""Diff: applying the difference of two plans to the first gives the second, whatever the two are."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eduplan import apply, diff
from eduplan.errors import PlanError
from eduplan.model import Annex, Envelope, Initiative, Period, Pillar, Plan, Target
from eduplan.model.difference import Change, ChangeKind, Difference
from eduplan.model.ids import items_in
from eduplan.model.renaming import renamed
from eduplan.model.steps import Insert, Move, Remove, SetField, SetPhrase, SetProse
from eduplan.testing import (
    FEATURES,
    Kind,
    Occurrences,
    edit,
    education_initiatives,
    education_plan,
    features,
    forgotten,
    plans,
)
from tests.properties.law import ENOUGH

EXAMPLES: Final = settings(max_examples=min(5_000, settings().max_examples))


@st.composite
def related(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """Two plans of one family, of which the second is the first rearranged, with some other prose."""
    a = evolve(draw(plans(4)), family="minghu", provisional=False)
    random = Random(draw(st.integers(0, 2**32)))
    return a, rearranged(a, draw(plans(2)), random)


def rearranged(plan: Plan, other: Plan, random: Random) -> Plan:
    """*plan* with its initiatives dealt anew among its pillars, some gone, some from *other*."""
    fresh = foreign(other)
    works = [*plan.initiatives, *fresh.initiatives]
    random.shuffle(works)
    works = works[: random.randint(0, len(works))]
    pillars = [*plan.pillars, *fresh.pillars]
    random.shuffle(pillars)
    pillars = pillars[: random.randint(0, len(pillars))]
    rows: list[list[Initiative]] = [[] for _ in pillars]
    for work in works if rows else ():
        rows[random.randrange(len(rows))].append(nested(work, works, random))
    made = [evolve(p, initiatives=tuple(row)) for p, row in zip(pillars, rows, strict=True)]
    try:
        return evolve(plan, pillars=tuple(made), closing=fresh.closing or plan.closing, retired=())
    except PlanError:
        return Plan(plan.title, family=plan.family)  # what was referred to is gone


def foreign(plan: Plan) -> Plan:
    """*plan* with ids that no other plan has; an empty one where its targets name indicators."""
    if any(isinstance(item, Target) and item.indicator for item in items_in(plan)):
        return Plan("")
    names = {item.id or "": f"z{index}" for index, item in enumerate(items_in(plan))}
    return renamed(evolve(plan, indicators=()), names, retired=(), provisional=False)


def nested(work: Initiative, works: list[Initiative], random: Random) -> Initiative:
    """*work*, its items sometimes the other way round, or its body gone where something is left."""
    choice = random.randrange(4)
    if choice == 0:
        return evolve(work, items=work.items[::-1])
    if choice == 1 and work.heading:
        return evolve(work, body=(), form=None, end=None)
    return work


def scripted(seed: int, kinds: list[Kind]) -> tuple[Plan, Plan]:
    """A realistic plan and what an edit script made of it, under the same ids."""
    random = Random(seed)
    size = random.randint(3, 20)
    plan = evolve(education_plan(random, pillars=4, initiatives=size), family="minghu")
    taken = {step.item.title[2:] for step in plan.walk() if isinstance(step.item, Initiative)}
    fresh = (work for work in education_initiatives(random) if work.title[2:] not in taken)
    return plan, edit(plan, kinds, random, fresh).plan


def scripts() -> st.SearchStrategy[tuple[Plan, Plan]]:
    seeds, kinds = st.integers(0, 2**32), st.lists(st.sampled_from(list(Kind)), max_size=10)
    return st.builds(scripted, seeds, kinds)


def as_read(pair: tuple[Plan, Plan]) -> tuple[Plan, Plan]:
    """The same two plans where the second's ids are a reader's."""
    return pair[0], forgotten(pair[1])[0]


PAIRS: Final = {
    "any two plans": st.tuples(plans(), plans()),
    "one plan rearranged": related(),
    "edit scripts": scripts(),
    "edit scripts, read back": scripts().map(as_read),
}


@pytest.mark.parametrize("material", PAIRS)
def test_applying_the_difference_gives_the_other_plan(material: str) -> None:
    seen, kinds = Occurrences(), Occurrences()

    @EXAMPLES
    @given(PAIRS[material], st.randoms(use_true_random=False))
    def holds(pair: tuple[Plan, Plan], random: Random) -> None:
        a, b = pair
        seen.add(features(b))
        difference = diff(a, b)
        kinds.add({change.kind.value for change in difference})
        assert apply(difference, a) == b
        shuffled = random.sample(difference.changes, len(difference))
        assert apply(evolve(difference, changes=shuffled), a) == b
        assert difference.is_empty == (a == b)
        for change in difference:
            assert all(differs(step) for step in change.steps)

    holds()
    if seen.examples >= ENOUGH:
        if material == "any two plans":
            assert seen.rare(FEATURES) == []
        assert kinds.rare(COMMON[material]) == []


COMMON: Final[dict[str, frozenset[str]]] = {
    "any two plans": frozenset({"new", "dropped", "attribute", "reworded", "renumbered"}),
    "one plan rearranged": frozenset({"new", "dropped", "moved", "reworded"}),
    "edit scripts": frozenset(
        {"new", "dropped", "moved", "reworded", "target raised", "renumbered"}
    ),
    "edit scripts, read back": frozenset({"new", "dropped", "moved", "reworded", "target raised"}),
}


def differs(step: object) -> bool:
    """Whether *step* leads anywhere."""
    if isinstance(step, (SetProse, SetPhrase, SetField, Move)):
        return step.before != step.after
    return isinstance(step, (Insert, Remove))


@EXAMPLES
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert diff(plan, plan) == Difference()
    anew = forgotten(plan)[0]
    assert {change.kind for change in diff(plan, anew)} <= {ChangeKind.ATTRIBUTE}


@EXAMPLES
@given(st.integers(0, 2**32), st.sampled_from(list(Kind)))
def test_one_edit_gives_one_change(seed: int, kind: Kind) -> None:
    a, b = scripted(seed, [kind])
    changes = diff(a, b).changes
    if kind is Kind.CHANGE_NUMBER:
        assert {change.kind for change in changes} <= {ChangeKind.RAISED}
        ids = [each.old.id for each in diff(a, b).targets if each.old]
        assert len(ids) == len(set(ids)) == len(changes)
    else:
        assert len(changes) == (a != b)
        assert {change.kind for change in changes} <= {KINDS[kind]}


KINDS: Final = {
    Kind.INSERT: ChangeKind.NEW,
    Kind.DELETE: ChangeKind.DROPPED,
    Kind.MOVE: ChangeKind.MOVED,
    Kind.REWORD: ChangeKind.REWORDED,
    Kind.REWRITE: ChangeKind.REWORDED,
    Kind.RENUMBER: ChangeKind.RENUMBERED,
}


@EXAMPLES
@given(st.integers(0, 2**32), st.lists(st.sampled_from(list(Kind)), max_size=8))
def test_no_change_names_what_was_not_touched(seed: int, kinds: list[Kind]) -> None:
    random = Random(seed)
    plan = evolve(education_plan(random, initiatives=15), family="minghu")
    edited = edit(plan, kinds, random, iter(()))
    named = {spot.id for change in diff(plan, edited.plan) for spot in (change.a, change.b) if spot}
    # which of two items that changed places was moved, nobody can tell
    apart = set(edited.untouched()) if Kind.MOVE not in kinds else set()
    assert not apart & named


@EXAMPLES
@given(scripts(), st.randoms(use_true_random=False))
def test_changes_on_different_items_commute(pair: tuple[Plan, Plan], random: Random) -> None:
    a, b = pair
    changes = diff(a, b).changes
    if len(changes) < 2:
        return
    one, other = random.sample(changes, 2)
    if touched(one) & touched(other):
        return
    assert same(apply([other], apply([one], a)), apply([one], apply([other], a)))
    assert same(apply([one, other], a), apply([other], apply([one], a)))


def same(a: Plan, b: Plan) -> bool:
    """Equal but for the order in which ids were retired."""
    return evolve(a, retired=sorted(a.retired)) == evolve(b, retired=sorted(b.retired))


def touched(change: Change) -> frozenset[str]:
    """The ids of all that *change* touches, with what is below."""
    return frozenset(key for step in change.steps for key in ids_of(step))


def ids_of(step: object) -> Iterator[str]:
    if isinstance(step, SetPhrase):
        yield step.id
    elif isinstance(step, SetField):
        yield f"{step.item}.{step.name}"
    elif isinstance(step, (Insert, Remove)) and isinstance(step.value, Annex):
        yield step.item
    elif isinstance(step, (Insert, Remove)) and not isinstance(step.value, Annex):
        works = [step.value] if isinstance(step.value, Initiative) else step.value.initiatives
        yield from (item.id or "" for item in items_in(Plan("甲", [Pillar("甲", works)])))
        yield step.item
    elif isinstance(step, Move):
        yield from (step.item, step.before.parent, step.after.parent)
    elif isinstance(step, SetProse):
        yield step.item


PLAN: Final = evolve(education_plan(Random(1)), family="minghu", period=Period(2026))


@pytest.mark.parametrize(
    "other",
    [
        evolve(PLAN, title="2027年明湖区教育工作要点"),
        evolve(PLAN, period=Period(2027)),
        evolve(PLAN, issuer="明湖区教育局"),
        evolve(PLAN, envelope=Envelope(number="明教〔2026〕1号")),
        evolve(PLAN, envelope=Envelope(mark=["明湖区教育局"], mark_suffix="")),
        evolve(PLAN, closing=["各单位要抓好落实。"]),
        PLAN.replace("i3", label="九、"),
        PLAN.replace("i3", incomplete=True),
        PLAN.replace("p1", heading=["加强党的建设"]),
    ],
)
def test_one_edit_of_the_plan_itself_gives_one_change(other: Plan) -> None:
    [change] = diff(PLAN, other).changes
    assert apply([change], PLAN) == other
