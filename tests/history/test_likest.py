"""The rest is paired as a reader would: in plans of other hands by what is likest, in versions with care."""

from __future__ import annotations

import time
from itertools import starmap
from random import Random

from eduplan.history.correspondence import corresponding
from eduplan.history.diff import diff
from eduplan.model import Initiative
from eduplan.testing import Kind, edit, education_initiatives, education_plan, forgotten
from tests.history.successive import items


def test_what_is_new_in_a_version_is_seldom_paired_with_what_was_dropped() -> None:
    tallies = list(starmap(tally, ((seed, 30) for seed in range(40))))
    wrong, all_works = (sum(column) for column in zip(*tallies, strict=True))
    assert wrong <= 0.005 * all_works


def tally(seed: int, size: int) -> tuple[int, int]:
    """How many initiatives of an edited plan have another partner than the truth, and how many there are."""
    random = Random(seed)
    plan = education_plan(random, initiatives=size)
    taken = {item.title[2:] for item in items(plan)}
    fresh = (work for work in education_initiatives(random) if work.title[2:] not in taken)
    kinds = random.choices(list(Kind), k=10)
    anew, truth = forgotten(edit(plan, kinds, random, fresh).plan)
    old = {item.id for item in items(plan)}
    of_b, _ = corresponding(plan, anew)
    mine = [item.id or "" for item in items(anew) if isinstance(item, Initiative)]
    wrong = sum(of_b.get(key) != (truth[key] if truth[key] in old else None) for key in mine)
    return wrong, len(mine)


def test_two_plans_of_three_hundred_initiatives_take_less_than_three_seconds() -> None:
    a = education_plan(Random(1), initiatives=300)
    b = forgotten(education_plan(Random(2), initiatives=300))[0]
    begin = time.process_time()
    diff(a, b)
    assert time.process_time() - begin < 3


def test_what_is_the_same_costs_no_square() -> None:
    def seconds(size: int) -> float:
        plan = education_plan(Random(3), initiatives=size)
        other = forgotten(edit(plan, [Kind.REWORD] * 5, Random(4), iter(())).plan)[0]
        begin = time.process_time()
        diff(plan, other)
        return time.process_time() - begin

    seconds(60)
    small = min(seconds(100) for _ in range(3))
    large = min(seconds(400) for _ in range(3))
    assert large < 8 * small
