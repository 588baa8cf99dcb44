"""The rest is paired as a reader would: in plans of other hands by what is likest, in versions with care."""

from __future__ import annotations

import re
import time
from itertools import starmap
from pathlib import Path
from random import Random

import pytest
from attrs import frozen

from eduplan import parse
from eduplan.history.correspondence import corresponding
from eduplan.history.diff import diff
from eduplan.language.characters import solid
from eduplan.model import Initiative, Pillar, Plan
from eduplan.model.ids import identified
from eduplan.testing import Kind, edit, education_initiatives, education_plan, forgotten

TABLE = Path(__file__).with_name("successive.tsv")


@frozen
class Judged:
    """The table: for a line of the earlier plan the places in the later one that are right."""

    right: dict[int, frozenset[str]]

    @classmethod
    def read(cls) -> Judged:
        rows = [row.split("\t") for row in TABLE.read_text("utf-8").splitlines() if row[0] != "#"]
        return cls({int(a): frozenset(b.split("|")) - {"-"} for a, b in rows})

    def f1(self, found: set[tuple[int, str]]) -> float:
        """Of pairs, against the items of the later plan that have a partner at all."""
        wanted = frozenset[str]().union(*self.right.values())
        true = sum(b in self.right.get(a, ()) for a, b in found)
        return 2 * true / (len(found) + len(wanted))


def works(plan: Plan) -> list[tuple[str, Pillar | Initiative]]:
    """Each pillar, initiative and item with its place by labels."""
    labels = plan.labels
    return [
        ("/".join(labels[each.id or ""].rstrip("、") for each in (*step.owners, item)), item)
        for step, item in identified(plan)
        if isinstance(item, (Pillar, Initiative))
    ]


def line_of(lines: list[str], plan: Plan, item: Pillar | Initiative) -> int | None:
    """The line on which *item* begins, by its label and heading."""
    head = solid(plan.labels[item.id or ""] + item.title)[:20]
    return next((n for n, line in enumerate(lines, 1) if line.startswith(head)), None)


def test_the_table_judges_sixty_items_and_more() -> None:
    right = Judged.read().right
    assert len(right) >= 60
    assert sum(map(bool, right.values())) >= 25


def test_successive_plans_of_five_years_are_paired_as_judged(shared: Path) -> None:
    texts = shared / "corpus" / "texts"
    earlier, later = texts / "g11_shiyiwu_huanbao.txt", texts / "g19_shierwu_huanbao.txt"
    if not earlier.exists() or not later.exists():
        pytest.skip("the two plans are not there")
    source = earlier.read_text("utf-8")
    a, b = parse(source).plan, parted(later.read_text("utf-8"))
    lines = [solid(line) for line in source.split("\n")]
    place = {item.id: where for where, item in works(b)}
    of_b, _ = corresponding(a, b)
    partner = {mine: place[theirs] for theirs, mine in of_b.items() if theirs in place}
    pairs = [
        (line_of(lines, a, item), partner[item.id or ""])
        for _, item in works(a)
        if item.id in partner
    ]
    numbered = {(line, where) for line, where in pairs if line and not where.endswith("/")}
    assert Judged.read().f1(numbered) >= 0.88


def parted(text: str) -> Plan:
    """The later plan, whose paragraphs are parted by blanks alone."""
    return parse(re.sub("[ \u3000\xa0]{2,}", "\n", text)).plan


def test_what_is_new_in_a_version_is_seldom_paired_with_what_was_dropped() -> None:
    tallies = list(starmap(tally, ((seed, 30) for seed in range(40))))
    wrong, all_works = (sum(column) for column in zip(*tallies, strict=True))
    assert wrong <= 0.005 * all_works


def tally(seed: int, size: int) -> tuple[int, int]:
    """How many initiatives of an edited plan have another partner than the truth, and how many there are."""
    random = Random(seed)
    plan = education_plan(random, initiatives=size)
    taken = {item.title[2:] for _, item in works(plan)}
    fresh = (work for work in education_initiatives(random) if work.title[2:] not in taken)
    kinds = random.choices(list(Kind), k=10)
    anew, truth = forgotten(edit(plan, kinds, random, fresh).plan)
    old = {item.id for _, item in works(plan)}
    of_b, _ = corresponding(plan, anew)
    mine = [item.id or "" for _, item in works(anew) if isinstance(item, Initiative)]
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
