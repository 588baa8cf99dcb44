"""Collections from files know where each member was read, and are equal without it."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model import Choice, Choices, Decision, Decisions

MEMBERS = [Decision("一、", "100场"), Decision("一、", "50户")]


def test_places_are_no_part_of_the_value() -> None:
    placed = Decisions(MEMBERS, places=["第1行", "第2行"])
    assert placed == Decisions(MEMBERS)
    assert [placed.place(0), Decisions(MEMBERS).place(0)] == ["第1行", ""]


def test_places_are_named_with_their_file() -> None:
    placed = Decisions(MEMBERS, places=["第1行", "第2行"])
    assert placed.places_in("a.yaml", MEMBERS) == ("a.yaml 第1行", "a.yaml 第2行")
    assert Decisions(MEMBERS).places_in("a.json", MEMBERS) == ("a.json", "a.json")


def test_there_is_a_place_for_each_member_or_none() -> None:
    with pytest.raises(PlanError, match="出处和决定的条数不同"):
        Decisions(MEMBERS, places=["第1行"])
    with pytest.raises(PlanError, match="出处和取舍的条数不同"):
        Choices([Choice("x")], places=["第1行", "第2行"])
