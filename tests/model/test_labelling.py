"""What each pillar, initiative and item prints as its number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.language.labels import read_label, write_label
from eduplan.model import Annex, Initiative, LabelStyle, Numbering, Pillar, Plan
from eduplan.model.labelling import annex_labels, labelled
from eduplan.testing import plans


def pillars(*counts: int) -> list[Pillar]:
    return [Pillar("方面", [Initiative("任务") for _ in range(count)]) for count in counts]


def labels(given: list[Pillar], numbering: Numbering | None = None) -> str:
    return " ".join(label for _, label, _ in labelled(given, numbering or Numbering()))


def test_initiatives_restart_under_each_pillar() -> None:
    assert labels(pillars(2, 1)) == "一、 （一） （二） 二、 （一）"
    assert labels(pillars(2, 1), Numbering.two_level()) == "一、 1. 2. 二、 1."


def test_running_initiatives_go_on_from_pillar_to_pillar() -> None:
    assert labels(pillars(2, 0, 2), Numbering.two_level(running=True)) == (
        "一、 1. 2. 二、 三、 3. 4."
    )
    assert labels(pillars(1, 1), Numbering(running=True)) == "一、 （一） 二、 （二）"


def test_items_restart_under_each_initiative_down_to_the_last_level() -> None:
    deepest = Initiative("丁", items=[Initiative("戊"), Initiative("己")])
    item = Initiative("乙", items=[Initiative("丙", items=[deepest])])
    tree = [Pillar("甲", [item, Initiative("乙", items=[Initiative("丙")])])]
    assert labels(tree) == "一、 （一） 1. （1） ① ② （二） 1."
    assert labels(tree, Numbering.two_level()) == "一、 1. （1） ① a. b. 2. （1）"


def test_a_foreign_label_stands_as_it_is_and_numbers_go_on_from_it() -> None:
    tree = [Pillar("甲", label="三、"), Pillar("乙"), Pillar("丙", label="第六章"), Pillar("丁")]
    assert labels(tree) == "三、 四、 第六章 七、"


def test_a_gap_in_numbering_is_kept() -> None:
    works = [Initiative("甲"), Initiative("丙", label="（三）"), Initiative("丁")]
    assert labels([Pillar("方面", works)]) == "一、 （一） （三） （四）"


@pytest.mark.parametrize("label", ["", "○", "环节："])
def test_a_label_without_a_number_does_not_count(label: str) -> None:
    works = [Initiative("甲"), Initiative("乙", label=label), Initiative("丙")]
    found = [label for _, label, _ in labelled([Pillar("方面", works)], Numbering())]
    assert found == ["一、", "（一）", label, "（二）"]


@given(plans())
def test_each_item_prints_its_own_label_or_the_next_number_in_its_style(plan: Plan) -> None:
    last = dict.fromkeys(range(5), 0)
    found = list(labelled(plan.pillars, plan.numbering))
    for level, label, item in found:
        for below in range(level + 1, 5):
            if below > 1 or not plan.numbering.running:
                last[below] = 0
        read = read_label(label)
        if item.label is None:
            last[level] += 1
            assert label == write_label(plan.numbering.levels[level], last[level])
        else:
            assert label == item.label
            last[level] = last[level] if read is None else read.number
    items = [step.item for step in plan.walk() if isinstance(step.item, (Pillar, Initiative))]
    assert [item for _, _, item in found] == items
    assert plan.labels == {item.id: label for _, label, item in found}


@given(st.integers(1, 60), st.sampled_from(LabelStyle))
def test_any_number_of_initiatives_is_labelled_in_any_style(count: int, style: LabelStyle) -> None:
    others = [each for each in LabelStyle if each is not style]
    numbering = Numbering([others[0], style, *others[1:4]])
    found = [label for level, label, _ in labelled(pillars(count), numbering) if level == 1]
    assert found == [write_label(style, number) for number in range(1, count + 1)]


def test_one_annex_has_no_number_and_several_have() -> None:
    one, two = Annex("甲"), Annex("乙", label="附表二")
    assert annex_labels([one]) == ("附件",)
    assert annex_labels([one, one]) == ("附件1", "附件2")
    assert annex_labels([one, two, one]) == ("附件1", "附表二", "附件3")
    assert annex_labels([]) == ()
