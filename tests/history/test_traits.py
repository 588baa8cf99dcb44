"""What speaks for two works being one: the same from either side, and more for what is more alike."""

from __future__ import annotations

from random import Random

import pytest

from eduplan.history.likest import chances, matched_by, pair_rest, weighing
from eduplan.history.traits import Traits, by_place, by_words
from eduplan.history.works import Side, side_of
from eduplan.model import Initiative, Pillar, Plan
from eduplan.testing import Kind, edit, education_plan, forgotten


def side(*pillars: tuple[str, list[tuple[str, str]]]) -> Side:
    return side_of(
        Plan(
            "要点",
            [Pillar(title, [Initiative(*work) for work in works]) for title, works in pillars],
        )
    )


OLD = side(
    (
        "强化政治建设",
        [("加强理论学习", "中心组集体学习12次。"), ("抓好宣传工作", "省级媒体刊发稿件120篇。")],
    ),
    ("守住安全底线", [("抓好食品安全", "校园食品抽检300批次，明厨亮灶全覆盖。")]),
)
NEW = side(
    ("维护安全稳定", [("舌尖上的安全", "校园食品抽检400批次，明厨亮灶智能巡查。")]),
    (
        "把牢方向",
        [("讲好教育故事", "省级媒体发稿150篇。"), ("深化理论学习", "中心组学习不少于12次。")],
    ),
)


def test_work_in_other_words_and_its_pillar_are_found_by_words_and_place() -> None:
    found = {
        OLD.works[x].heading: NEW.works[y].heading
        for x, (y, _) in pair_rest(OLD.works, NEW.works, {}).items()
    }
    assert found == {
        "强化政治建设": "把牢方向",
        "加强理论学习": "深化理论学习",
        "抓好宣传工作": "讲好教育故事",
        "守住安全底线": "维护安全稳定",
        "抓好食品安全": "舌尖上的安全",
    }


def test_traits_are_the_same_from_either_side() -> None:
    there, back = by_words(OLD.works, NEW.works, {}), by_words(NEW.works, OLD.works, {})
    assert there
    assert_mirrored(there, back)
    likely = chances(there, weighing().words)
    inverse = {(y, x): chance for (x, y), chance in likely.items()}
    pairs = matched_by(likely, {})
    place = by_place(OLD.works, NEW.works, there, pairs, likely)
    mirrored = by_place(NEW.works, OLD.works, back, {y: x for x, y in pairs.items()}, inverse)
    assert_mirrored(place, mirrored)


def assert_mirrored(there: Traits, back: Traits) -> None:
    assert {(y, x) for x, y in there} == set(back)
    for (x, y), row in there.items():
        assert row == pytest.approx(back[y, x])


def test_each_weight_stands_for_a_trait() -> None:
    words = by_words(OLD.works, NEW.works, {})
    place = by_place(OLD.works, NEW.works, words, {}, chances(words, weighing().words))
    assert {len(row) + 1 for row in words.values()} == {len(weighing().words)}
    assert {len(row) + 1 for row in place.values()} == {len(weighing().place)}


def test_what_is_paired_already_is_left_alone_and_makes_the_rest_less_likely() -> None:
    free = by_words(OLD.works, NEW.works, {})
    paired = {0: 2}
    rest = by_words(OLD.works, NEW.works, paired)
    assert all(x != 0 and y != 2 for x, y in rest)
    before, after = (chances(each, weighing().words) for each in (free, rest))
    assert all(after[ends] < before[ends] for ends in rest)


def test_versions_of_one_plan_are_hardly_ever_paired_wrongly() -> None:
    random = Random(7)
    plan = education_plan(random, initiatives=30)
    anew, truth = forgotten(edit(plan, [Kind.MOVE, Kind.REWRITE] * 4, random, iter(())).plan)
    a, b = side_of(plan), side_of(anew)
    found = pair_rest(a.works, b.works, {})
    wrong = [1 for x, (y, _) in found.items() if truth[b.works[y].id] != a.works[x].id]
    assert len(wrong) <= 1
