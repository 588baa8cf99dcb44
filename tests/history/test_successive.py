"""Successive plans are paired as people judged before anything was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.history.correspondence import corresponding
from tests.history.successive import Judged, Text, environment, items, own

OWN = ("district", "school", "department", "county")
PERIODS = ((11, 12), (12, 13))


def found(earlier: Text, later: Text) -> set[tuple[str, str]]:
    """The pairs that comparing finds, by the lines on which they begin; empty for what begins on none."""
    of_b, _ = corresponding(earlier.plan, later.plan)
    works = {item.id for item in items(later.plan)}
    return {
        (earlier.lines.get(a, ""), later.lines.get(b, "")) for b, a in of_b.items() if b in works
    }


def test_far_more_than_sixty_items_were_judged_and_many_have_a_partner() -> None:
    tables = [Judged.read(name) for name in (*OWN, *(f"environment-{a}-{b}" for a, b in PERIODS))]
    assert sum(len(table.right) for table in tables) >= 220
    assert sum(table.most for table in tables) >= 130
    assert sum(not right for table in tables for right in table.right.values()) >= 50


def test_an_item_that_two_items_may_name_is_counted_once() -> None:
    table = Judged(
        {"1": frozenset("7"), "2": frozenset("78"), "3": frozenset("8"), "4": frozenset()}
    )
    assert table.most == 2
    assert table.f1({("1", "7"), ("3", "8")}) == 1.0
    assert table.f1({("1", "7"), ("4", "8")}) == 0.5


@pytest.mark.parametrize("name", OWN)
def test_plans_of_two_years_by_one_body_are_paired_as_judged(name: str) -> None:
    earlier, later = own(name, "earlier"), own(name, "later")
    table = Judged.read(name)
    assert len(earlier.lines) == len(table.right)
    assert table.f1(found(earlier, later)) >= 0.95


def judged(shared: Path) -> dict[str, tuple[Text, Text]]:
    """All pairs of plans that were judged."""
    texts = shared / "corpus" / "texts"
    if not any(texts.glob("g05_*")):
        pytest.skip("the plans for the environment are not there")
    plans = {period: environment(texts, period) for period in (11, 12, 13)}
    pairs = {f"environment-{a}-{b}": (plans[a], plans[b]) for a, b in PERIODS}
    return pairs | {name: (own(name, "earlier"), own(name, "later")) for name in OWN}


def test_items_of_all_pairs_are_found_as_judged(shared: Path) -> None:
    true = whole = 0
    for name, (earlier, later) in judged(shared).items():
        hits = found(earlier, later)
        table = Judged.read(name).among(earlier.lines.values(), later.lines.values())
        true += table.true(hits)
        whole += len(hits) + table.most
    assert 2 * true / whole >= 0.87


def test_items_with_a_number_are_found_as_surely_as_was_asked(shared: Path) -> None:
    own_true = own_whole = true = whole = many = 0
    for name, (earlier, later) in judged(shared).items():
        pairs = found(earlier, later)
        hits = {(a, b) for a, b in pairs if a in earlier.numbered and b in later.numbered}
        table = Judged.read(name).among(earlier.numbered, later.numbered)
        if name in OWN:
            own_true += table.true(hits)
            own_whole += len(hits) + table.most
        else:
            many += len(table.right)
            true += table.true(hits)
            whole += len(hits) + table.most
    assert many >= 60
    assert 2 * true / whole >= 0.9
    assert 2 * own_true / own_whole >= 0.95
