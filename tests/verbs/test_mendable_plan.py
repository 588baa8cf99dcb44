"""Plans mended: words change where the model holds them, numbers never do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import eduplan
from eduplan.errors import FileError, PlanError
from eduplan.model import (
    DataPlace,
    DocxPlace,
    Edit,
    Finding,
    Initiative,
    LabelStyle,
    Pillar,
    Plan,
    SettingEdit,
)
from eduplan.model.revision import Revision
from eduplan.model.setting import Setting
from eduplan.rules import RULES
from eduplan.rules.lines import Element
from eduplan.testing import Occurrences, plans
from eduplan.verbs.fix import fix
from eduplan.verbs.mendable_plan import MendablePlan

FEW = settings(max_examples=max(10, settings().max_examples // 8))
SENTENCES = [
    text
    for rule in RULES
    if rule.on is not None and Element.BODY in rule.on
    for text in (*rule.bad, *rule.good)
    if "\n" not in text
]


def parsed(*lines: str) -> Plan:
    return eduplan.parse("\n".join(("2026年工作要点", *lines))).plan


def codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(each.code for each in findings)


def test_a_plan_is_mended_and_says_what_changed() -> None:
    plan = Plan("2026年工作要点", [Pillar("学习", [Initiative("宣讲", ["布署宣讲,全年抓好。"])])])
    fixed = eduplan.fix(plan, safety="text")
    assert fixed.plan == plan.replace("i1", body=["部署宣讲，全年抓好。"])
    assert [str(edit) for edit in fixed.edits] == ["“布署” → “部署”", "“,” → “，”"]
    assert [each.code for each in fixed.made] == ["WRD101", "TXT201"]
    assert fixed.left == eduplan.check(fixed.plan)


def test_only_layout_is_changed_unasked_and_a_plan_has_none() -> None:
    plan = Plan("2026年工作要点", [Pillar("学习", lead=["布署宣讲。截止2025年底，建成3所。"])])
    assert fix(plan).plan is plan
    mended = fix(plan, safety="text")
    assert mended.plan.pillars[0].lead[0].text == "部署宣讲。截止2025年底，建成3所。"
    assert "“截止” → “截至”" in [str(each) for each in mended.review]


def test_a_target_is_worded_otherwise_and_keeps_its_number() -> None:
    plan = parsed("一、学习", "1.宣讲。宣讲１００场，巩固率达到百分之九十五，家访3-5次。")
    mended = fix(plan, safety="text").plan
    assert mended.initiatives[0].text == "宣讲。宣讲100场，巩固率达到95%，家访3～5次。"
    assert [each.quantity for each in mended.targets] == [each.quantity for each in plan.targets]
    assert [each.id for each in mended.targets] == [each.id for each in plan.targets]


def test_a_target_never_becomes_another() -> None:
    plan = parsed("一、学习", "1.宣讲。全年宣讲100场。")
    edit = Edit(DataPlace("pillars[0].initiatives[0].body[0]", 4, 8), "100场", "120场")
    with pytest.raises(PlanError, match="不是原来的"):
        MendablePlan(plan, None).changed([edit])


def test_numbers_that_are_derived_are_written_otherwise_at_their_whole_level() -> None:
    plan = parsed(
        "一、学习", "1、宣讲。全年抓好。", "2、家访。全年抓好。", "二、落实", "1、督导。全年抓好。"
    )
    fixed = fix(plan, safety="text")
    assert fixed.plan.numbering.levels[1] is LabelStyle.ARABIC_DOT
    assert [each.label for each in fixed.plan.initiatives] == [None] * 3
    assert list(fixed.plan.labels.values()) == ["一、", "1.", "2.", "二、", "1."]
    assert {each.code for each in fixed.made} == {"NUM102"}


def test_a_number_of_its_own_is_written_otherwise_by_itself() -> None:
    plan = parsed(
        "一、学习", "1.宣讲。全年抓好。", "2.家访。全年抓好。", "（三）、督导。全年抓好。"
    )
    mended = fix(plan, safety="text").plan
    assert mended.initiatives[2].label == "（三）"


@pytest.mark.parametrize(
    ("path", "start", "before", "after"),
    [
        ("title", 0, "2025", "2026"),
        ("pillars[0].label", 0, "一", "壹"),
        ("pillars[0].label", 0, "二", "三"),
        ("pillars[0].initiatives", 0, "一", "二"),
        ("pillars[0].initiatives[0].body[0]", 90, "一", "二"),
        ("pillars[0].initiatives[0].body[0]", 3, "讲100", "讲120"),
    ],
)
def test_what_is_not_there_is_refused(path: str, start: int, before: str, after: str) -> None:
    plan = parsed("一、学习", "1.宣讲。全年宣讲100场。")
    with pytest.raises(PlanError):
        MendablePlan(plan, None).changed([Edit(DataPlace(path, start, start + 1), before, after)])


def test_layout_and_tracked_changes_are_no_matter_of_a_plan() -> None:
    plan = parsed("一、学习", "1.宣讲。全年宣讲100场。")
    place = DocxPlace("word/document.xml", (0,), 0, 0)
    with pytest.raises(PlanError, match="不在数据里"):
        MendablePlan(plan, None).changed([SettingEdit(place, Setting.TOP, "1", "2")])
    with pytest.raises(FileError, match="修订"):
        fix(plan, track=Revision("审核"))  # type: ignore[call-overload]  # that is what is tested


def test_each_fix_of_a_plan_removes_its_finding_and_causes_no_new_one() -> None:
    met = Occurrences()

    @FEW
    @given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
    def holds(sentences: list[str]) -> None:
        plan = parsed("一、学习", *(f"{n}、宣讲。{text}" for n, text in enumerate(sentences, 1)))
        before = eduplan.check(plan)
        fixed = fix(plan, safety="text")
        met.add({"fixed" if fixed.made else "", "left" if fixed.left else ""})
        assert fixed.left == eduplan.check(fixed.plan)
        first = codes(each for each in before if each in fixed.made)
        assert codes(fixed.left) <= codes(before) - first
        assert [each.quantity for each in fixed.plan.targets] == [
            each.quantity for each in plan.targets
        ]
        again = fix(fixed.plan, safety="text")
        assert (again.made, again.plan) == ((), fixed.plan)

    holds()
    assert met.rare(frozenset({"fixed", "left"})) == []


@FEW
@given(plans())
def test_any_plan_is_mended_or_left_as_it_is(plan: Plan) -> None:
    fixed = fix(plan, safety="text")
    assert bool(fixed.made) == (fixed.plan != plan)
    assert codes(fixed.left) <= codes(eduplan.check(plan))
    assert evolve(fixed.plan, waivers=()).targets == fixed.plan.targets
