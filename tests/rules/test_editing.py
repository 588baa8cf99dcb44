"""Edits done to a text: each where its words stand, none over another."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model import DataPlace, Edit, Safety, TextPlace
from eduplan.rules.editing import edited


def edit(start: int, end: int, before: str, after: str) -> Edit:
    return Edit(TextPlace(start, end, 1), before, after)


def test_edits_are_done_at_their_places_in_any_order() -> None:
    edits = [edit(4, 5, ".", "。"), edit(0, 2, "布署", "部署")]
    assert edited("布署工作.", edits) == ("部署工作。", (edits[1], edits[0]))


def test_of_overlapping_edits_the_first_is_done() -> None:
    first, second = edit(0, 3, "(a)", "（a）"), edit(1, 2, "a", "b")
    assert edited("(a)", [second, first]) == ("（a）", (first,))


def test_an_edit_whose_words_are_gone_or_elsewhere_is_left_out() -> None:
    assert edited("部署", [edit(0, 2, "布署", "部署")]) == ("部署", ())
    assert edited("布署", [Edit(DataPlace("title", 0, 2), "布署", "部署")]) == ("布署", ())


def test_an_insertion_takes_nothing_away() -> None:
    assert edited("各学校", [edit(3, 3, "", "：")])[0] == "各学校："


def test_an_edit_that_changes_nothing_is_refused() -> None:
    with pytest.raises(PlanError, match="相同"):
        Edit(TextPlace(0, 1, 1), "a", "a", Safety.TEXT)
