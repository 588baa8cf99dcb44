"""Lineage: by ids where they mean the same, else by words; each item once on either side."""

from __future__ import annotations

from collections import Counter

from attrs import evolve
from hypothesis import given

from eduplan.history.draft_lineage import inherited, lineage
from eduplan.model import Descent, Initiative, Lineage, Period, Pillar, Plan, build
from eduplan.model.ids import identified
from eduplan.testing import plans

WORDS = (
    "组织宣讲团深入学校和社区开展宣讲，推动党的创新理论进学校进课堂。",
    "加强教师培训，办好名师工作室，完善教师交流轮岗机制。",
    "扩大公办学位供给，完善学位预警和动态调整机制。",
)


def _plan(*pillars: Pillar, family: str | None = "minghu", period: int = 2026) -> Plan:
    return Plan("要点", pillars, family=family, period=Period(period))


def _descents(found: Lineage) -> dict[tuple[tuple[str, ...], tuple[str, ...]], str]:
    return {(each.before, each.after): each.descent.value for each in found}


def test_by_ids_items_are_kept_revised_moved_dropped_and_new() -> None:
    def work(key: str, text: str) -> Initiative:
        return Initiative(key, [text], id=key)

    one = _plan(
        Pillar("甲", [work("a", WORDS[0]), work("b", WORDS[1]), work("c", WORDS[2])], id="p"),
        Pillar("乙", id="q"),
    )
    other = _plan(
        Pillar("甲", [work("a", WORDS[0]), work("b", WORDS[2])], id="p"),
        Pillar("乙", [work("n", "新的工作。")], id="q"),
        period=2027,
    )
    moved = _plan(Pillar("甲", id="p"), Pillar("乙", [work("a", WORDS[0])], id="q"), period=2027)
    found = _descents(lineage(one, other))
    assert found[(("minghu/2026#a",), ("minghu/2027#a",))] == "kept"
    assert found[(("minghu/2026#b",), ("minghu/2027#b",))] == "revised"
    assert found[(("minghu/2026#c",), ())] == "dropped"
    assert found[((), ("minghu/2027#n",))] == "new"
    assert _descents(lineage(one, moved))[(("minghu/2026#a",), ("minghu/2027#a",))] == "moved"


def test_without_shared_ids_what_was_split_and_merged_is_found_by_words() -> None:
    whole = _plan(
        Pillar(
            "学习",
            [Initiative("宣讲和培训", [WORDS[0] + WORDS[1]]), Initiative("学位", [WORDS[2]])],
        ),
        family=None,
    )
    parts = _plan(
        Pillar(
            "学习",
            [
                Initiative("宣讲", [WORDS[0]]),
                Initiative("培训", [WORDS[1]]),
                Initiative("学位", [WORDS[2]]),
            ],
        ),
        family=None,
    )
    (split,) = lineage(whole, parts).of(Descent.SPLIT)
    assert (len(split.before), len(split.after)) == (1, 2)
    (merged,) = lineage(parts, whole).of(Descent.MERGED)
    assert (len(merged.before), len(merged.after)) == (2, 1)


@given(plans(), plans())
def test_every_item_stands_once_on_its_side(one: Plan, other: Plan) -> None:
    for found in (lineage(one, other), inherited(one, other)):
        for plan, side in ((one, "before"), (other, "after")):
            told = Counter(key for each in found for key in getattr(each, side))
            assert set(told.values()) <= {1}
            assert len(told) == len(list(identified(plan)))


@given(plans())
def test_a_plan_beside_itself_is_kept(plan: Plan) -> None:
    again = evolve(plan, provisional=False, family="minghu")
    assert {each.descent for each in lineage(again, again)} <= {Descent.KEPT}


def test_a_phrase_that_stands_elsewhere_is_not_moved_by_itself() -> None:
    one = _plan(Pillar("甲", [Initiative("乙", [[build.count(3, "场")]])]))
    assert {each.descent for each in inherited(one, one)} == {Descent.KEPT}
