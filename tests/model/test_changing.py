"""Changes of a plan are made and unmade: what was done together is undone together."""

from __future__ import annotations

import pytest

from eduplan.errors import PlanError
from eduplan.model import (
    Initiative,
    Pillar,
    Plan,
    Quantity,
    Removal,
    Target,
    ValueChange,
    WordChange,
    build,
)
from eduplan.model.changing import made, unmade
from eduplan.model.proposal import PlanChange

PLAN = Plan(
    "2026年要点",
    [
        Pillar(
            "学习",
            [
                Initiative(
                    "宣讲",
                    [["第八届和第九届，", build.count(3, "场"), "。"]],
                    [Initiative("甲", ["2026年。"]), Initiative("乙", ["好。"])],
                ),
                Initiative("培训", ["办好。"]),
            ],
        )
    ],
)
BODY = "pillars[0].initiatives[0].body[0]"
EIGHTH = WordChange(f"{BODY}[0]", 1, 2, "八", "一百零八")
NINTH = WordChange(f"{BODY}[0]", 5, 6, "九", "十")
TARGET = PLAN.targets[0]
RAISED = ValueChange(f"{BODY}[1].target", TARGET, TARGET.revised(quantity=Quantity(5, "场")))
SUBJECT = ValueChange(f"{BODY}[1].target", TARGET, TARGET.revised(subject="宣讲"))


def _item(path: str) -> Removal:
    from eduplan.model.paths import found_at

    item = found_at(PLAN, path)
    assert isinstance(item, Initiative)
    return Removal(path, item)


def test_words_of_one_string_change_together_whatever_their_lengths() -> None:
    for changes in ([EIGHTH, NINTH], [NINTH, EIGHTH]):
        new = made(PLAN, changes)
        assert new.initiatives[0].text == "宣讲。第一百零八届和第十届，3场。"
        assert unmade(new, changes) == PLAN


def test_two_changes_of_one_value_are_merged_where_they_change_other_fields() -> None:
    new = made(PLAN, [RAISED, SUBJECT])
    assert (new.targets[0].text, new.targets[0].subject) == ("5场", "宣讲")
    assert unmade(new, [RAISED, SUBJECT]) == PLAN


def test_two_changes_that_clash_are_refused() -> None:
    other = ValueChange(RAISED.path, TARGET, TARGET.revised(quantity=Quantity(6, "场")))
    with pytest.raises(PlanError):
        made(PLAN, [RAISED, other])
    with pytest.raises(PlanError):
        made(PLAN, [EIGHTH, WordChange(EIGHTH.path, 0, 2, "第八", "第十")])


def test_what_goes_takes_what_is_below_with_it_and_comes_back_where_it_stood() -> None:
    inner = _item("pillars[0].initiatives[0].items[0]")
    outer = _item("pillars[0].initiatives[0]")
    last = _item("pillars[0].initiatives[1]")
    within = WordChange("pillars[0].initiatives[0].items[0].body[0][0]", 0, 5, "2026年", "2027年")
    cases: list[list[PlanChange]] = [
        [inner],
        [outer],
        [last, outer],
        [inner, last, EIGHTH],
        [outer, inner, within, RAISED],
    ]
    for changes in cases:
        new = made(PLAN, changes)
        assert len(new.retired) >= 1
        assert unmade(new, changes) == PLAN


def test_a_plan_that_says_something_else_is_refused() -> None:
    title = WordChange("title", 0, 5, "2025年", "2026年")
    with pytest.raises(PlanError):
        made(PLAN, [title])
    with pytest.raises(PlanError):
        unmade(PLAN, [WordChange("title", 0, 5, "2026年", "2027年")])


def test_a_change_says_what_it_is_about() -> None:
    with pytest.raises(PlanError):
        WordChange("title", 3, 3, "", "年")
    with pytest.raises(PlanError):
        ValueChange("period", TARGET, build.by("06"))
    assert isinstance(TARGET, Target)
