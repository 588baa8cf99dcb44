"""Reports say what a reader wants to know first, and show the words of both sides."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given

from eduplan.history.diff import diff
from eduplan.history.report import comparison_of
from eduplan.model import Duty, DutyRole, Envelope, Initiative, Period, Pillar, Plan, Target, build
from eduplan.model.comparison import Comparison, ComparisonRow
from eduplan.model.target_kinds import Origin
from eduplan.testing import plans


def plan(*works: Initiative, **fields: object) -> Plan:
    return Plan("要点", [Pillar("加强学习", works)], family="minghu", **fields)  # type: ignore[arg-type]  # by name


def reported(a: Plan, b: Plan) -> Comparison:
    return comparison_of(a, b, diff(a, b))


def talks(number: int) -> Initiative:
    body: list[str | Target] = [
        "抓好落实。全年开展宣讲",
        build.count(number, "场", subject="宣讲"),
        "。",
    ]
    return Initiative("深化宣讲", [body], id="x")


@given(plans(), plans())
def test_every_change_of_any_two_plans_is_a_row_or_a_target(a: Plan, b: Plan) -> None:
    difference = diff(a, b)
    comparison = comparison_of(a, b, difference)
    assert (len(comparison.rows) > 0) == (len(difference) > 0)
    assert sum(len(rows) for rows in comparison.groups.values()) == len(comparison.rows)


def test_targets_come_first_each_with_its_sentence_only() -> None:
    comparison = reported(plan(talks(100)), plan(talks(120), Initiative("普及实验", id="y")))
    assert list(comparison.groups) == ["目标", "新增"]
    row = comparison.rows[0]
    assert row.where == "一、/（一） 宣讲 100场 → 120场"
    assert (row.old, row.new) == ("全年开展宣讲100场。", "全年开展宣讲120场。")
    assert comparison.summary == "目标调高 1，新增 1"


def test_a_dropped_item_shows_its_words_and_its_targets() -> None:
    comparison = reported(plan(talks(100)), plan(retired=["x", "t1"]))
    assert [(row.group, row.word) for row in comparison.rows] == [
        ("目标", "目标取消"),
        ("删去", "删去"),
    ]
    assert comparison.rows[1].old == "深化宣讲。抓好落实。全年开展宣讲100场。"


def test_attributes_have_the_names_that_people_use() -> None:
    other = plan(
        evolve(talks(100), assigned=[Duty(DutyRole.RESPONSIBLE, ["教育科", "人事科"])]),
        period=Period(2027),
        envelope=Envelope(number="明教〔2027〕1号", addressees=["各学校", "各科室"]),
    )
    texts = {row.new for row in reported(plan(talks(100)), other).rows}
    assert {"期间：2027", "发文字号：明教〔2027〕1号", "主送机关：各学校、各科室"} <= texts
    assert any(text.startswith("责任单位：") and "教育科" in text for text in texts)


def test_mere_data_show_which_and_no_words() -> None:
    a = plan(talks(100))
    b = a.replace("t1", origin=Origin.CONFIRMED)
    [row] = reported(a, b).rows
    assert (row.group, row.word, row.new) == ("文字不变", "数据变动", "来源")


def test_long_pieces_that_are_equal_are_abridged() -> None:
    row = ComparisonRow("改写", "改写", "", [("甲" * 50,) * 2, ("一", "二"), ("乙" * 50,) * 2])
    assert row.abridged(3) == (("…甲甲甲",) * 2, ("一", "二"), ("乙乙乙…",) * 2)
    assert row.old == "甲" * 50 + "一" + "乙" * 50
