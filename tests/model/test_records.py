from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given

from eduplan.model import (
    Annex,
    Comparator,
    Initiative,
    Inline,
    Origin,
    Period,
    Pillar,
    Plan,
    SchoolCalendar,
    TargetRecord,
    build,
    records,
)
from eduplan.testing import plans

THREE = build.count(3, "场", subject="宣讲")


def plan_of(*body: Inline, heading: object = "乙", pillar: object = "甲", **more: object) -> Plan:
    work = Initiative(heading, [body])  # type: ignore[arg-type]  # rows or words
    fields = {"issuer": "明湖区教育局", "period": Period(2026), **more}
    return Plan("要点", [Pillar(pillar, [work])], **fields)  # type: ignore[arg-type]  # the same


def one(plan: Plan, calendar: SchoolCalendar | None = None) -> TargetRecord:
    [record] = records(plan, calendar=calendar)
    return record


def test_a_record_is_flat_and_says_it_all() -> None:
    three = build.count(3, "场", Comparator.AT_LEAST, to=5, subject="宣讲", origin=Origin.PARSED)
    assert one(plan_of(build.by("06"), "开展", three, "，", build.lead("教育科"))) == TargetRecord(
        issuer="明湖区教育局",
        period="2026",
        path="一、/（一）",
        id="t1",
        text="不少于3～5场",
        subject="宣讲",
        kind="count",
        comparator="at_least",
        value="3",
        to="5",
        unit="场",
        due=date(2026, 6, 30),
        due_source="stated",
        duties="牵头单位：教育科",
        origin="parsed",
    )


def test_what_is_not_there_is_none() -> None:
    record = one(plan_of(build.coverage("家访全覆盖"), period=None))
    assert (record.period, record.comparator, record.value, record.to, record.unit) == (None,) * 5
    assert (record.due, record.due_source, record.duties, record.subject) == (None, None, "", "")


@pytest.mark.parametrize(
    ("plan", "due", "source"),
    [
        (plan_of(build.by("06"), THREE), date(2026, 6, 30), "stated"),
        (plan_of(THREE, "，", build.by("06")), date(2026, 6, 30), "stated"),
        (plan_of(build.by("06"), "筹备。", THREE), date(2026, 12, 31), "period"),
        (plan_of(THREE, heading=[build.by("06"), "办"]), date(2026, 6, 30), "inherited"),
        (plan_of(THREE, pillar=[build.by("h1"), "办"]), date(2026, 6, 30), "inherited"),
        (
            plan_of(THREE, heading=[build.by("09"), "办"], pillar=[build.by("06"), "办"]),
            date(2026, 9, 30),
            "inherited",
        ),
        (plan_of(build.every("month"), THREE), date(2026, 12, 31), "period"),
        (
            plan_of(build.every("month"), THREE, heading=[build.by("06")]),
            date(2026, 6, 30),
            "inherited",
        ),
        (plan_of(THREE, period=Period(2026, school=True)), date(2027, 8, 31), "period"),
        (plan_of(build.by("2027"), THREE, period=None), date(2027, 12, 31), "stated"),
        (plan_of(build.by("06"), THREE, period=None), None, None),
    ],
)
def test_a_due_date_is_stated_inherited_or_the_end_of_the_period(
    plan: Plan, due: date | None, source: str | None
) -> None:
    record = one(plan)
    assert (record.due, record.due_source) == (due, source)


def test_a_deadline_that_the_target_names_comes_before_the_one_in_its_sentence() -> None:
    far = build.by("2027", key="far")
    three = build.count(3, "场", by="far")
    plan = plan_of(build.by("06"), three, closing=[[far, "全面完成。"]])
    assert one(plan).due == date(2027, 12, 31)


def test_a_local_calendar_moves_what_depends_on_terms() -> None:
    late = SchoolCalendar((9, 10), (3, 1))
    assert one(plan_of(build.before("s1"), THREE), late).due == date(2026, 9, 9)
    assert one(plan_of(THREE, period=Period.parse("2026s1")), late).due == date(2027, 2, 28)


def test_duties_are_those_of_the_innermost_item_that_has_its_own() -> None:
    def work(name: str, *parts: Inline, **more: object) -> Initiative:
        return Initiative(name, [[*parts, THREE]], **more)  # type: ignore[arg-type]  # items, duties

    own = work("丁", "（", build.lead("人事科"), "）")
    plain = work("戊")
    plan = Plan(
        "要点",
        [
            Pillar(
                "甲",
                [
                    work("乙", items=[own, plain], assigned=[build.lead("教育科")]),
                    work("丙", items=[work("己", assigned=[build.lead("体育科")])]),
                ],
                lead=[["（", build.lead("办公室"), "）"]],
            )
        ],
    )
    assert [record.duties.removeprefix("牵头单位：") for record in records(plan)] == [
        "教育科",
        "人事科",
        "教育科",
        "办公室",
        "体育科",
    ]


def test_the_path_is_the_labels_or_the_section() -> None:
    plan = Plan(
        "要点",
        [Pillar("甲", [Initiative((), [[THREE]], [Initiative("丙", [[THREE]])], label="")])],
        preamble=[[THREE]],
        closing=[[THREE]],
        annexes=[Annex("附", [[THREE]])],
    )
    paths = [record.path for record in records(plan)]
    assert paths == ["preamble", "一、/", "一、//1.", "closing", "annexes"]


@given(plans())
def test_there_is_a_record_for_each_target_in_order(plan: Plan) -> None:
    rows = records(plan)
    assert [(row.id, row.text) for row in rows] == [(t.id, t.text) for t in plan.targets]
    assert records([plan, plan]) == rows + rows
    for row, target in zip(rows, plan.targets, strict=True):
        value = None if target.quantity is None else target.quantity.value
        assert (None if row.value is None else Fraction(row.value)) == value
        assert (row.due is None) == (row.due_source is None)
        assert row.due is not None or plan.period is None
