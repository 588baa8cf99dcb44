"""The next plan as a whole: what moves, what stays, how it came, how fast."""

from __future__ import annotations

import datetime
import re
import time
from pathlib import Path

import pytest

from eduplan import parse, read
from eduplan.errors import LedgerError, PlanError
from eduplan.history.draft import draft, next_period
from eduplan.model import (
    Deadline,
    Descent,
    Envelope,
    Initiative,
    Ledger,
    Milestone,
    Observation,
    Period,
    Pillar,
    Plan,
    Table,
    When,
    build,
    undo,
)
from tests.history.progressing import plan_of, seen


def test_the_real_page_moves_to_the_next_year_and_invents_nothing(shared: Path) -> None:
    page = next((shared / "seed").glob("000_*.txt"))
    source = read(page).plan
    made = draft(source, period=Period(2024))
    assert made.plan.title.startswith("2024年")
    assert made.plan.period == Period(2024)
    assert made.plan.preamble[0].text.startswith("2024年")
    for path in ("title", "period", "preamble[0][0]"):
        assert any(each.path == path and each.taken for each in made.proposals)
    flagged = {each.before for each in made.proposals if each.is_flag}
    assert {"党的二十大", "“十四五”"} <= flagged
    before, after = _all_text(source), _all_text(made.plan)
    numbers = re.compile("[0-9]+")
    assert set(numbers.findall(after)) - set(numbers.findall(before)) == {"2024"}
    for brand in ("5·10", "12·9", "525"):
        assert before.count(brand) == after.count(brand)
        assert not any(brand in each.before for each in made.proposals)
    assert {target.text for target in made.plan.targets} == {t.text for t in source.targets}
    assert undo(made) == source


def _all_text(plan: Plan) -> str:
    return "\n".join([plan.title, *(block.text for block in plan.preamble)]) + "\n".join(
        each.text + "\n".join(item.text for item in each.items) for each in plan.initiatives
    )


def test_deadlines_with_a_year_move_and_later_ones_are_pointed_at() -> None:
    plan = plan_of(build.by("2026-06"), "做好，", build.by("2028"), "完成，", build.by("06"), "。")
    made = draft(plan)
    assert made.plan.initiatives[0].text == "宣讲。2027年6月底前做好，2028年底前完成，6月底前。"
    assert [each.id for each in made.proposals if each.kind.value == "deadline"] == [
        "d1/2026年6月底前",
        "d2/2028年底前",
    ]
    assert undo(made) == plan


def test_a_deadline_whose_words_say_no_year_keeps_its_words() -> None:
    plan = plan_of(Deadline(build.by("2026").kind, When.parse("2026"), "年底前"), "完成。")
    made = draft(plan)
    assert made.plan.initiatives[0].text == "宣讲。年底前完成。"
    deadline = next(step.item for step in made.plan.walk() if isinstance(step.item, Deadline))
    assert str(deadline.when) == "2027"
    assert undo(made) == plan


def test_words_in_headings_tables_phrases_annexes_and_the_envelope_are_found() -> None:
    plan = Plan(
        "2026年要点",
        [
            Pillar(
                "办好第八届读书节",
                [
                    Initiative(
                        ["实施2026年行动"],
                        [[build.event("召开2026年发布会")], Table([["2026年", "第3届"]])],
                        milestones=[Milestone(When.parse("06"), "过半")],
                    )
                ],
            )
        ],
        period=Period(2026),
        envelope=Envelope(
            number="明教〔2026〕1号",
            notice_title="关于印发《2026年要点》的通知",
            date=datetime.date(2026, 1, 5),
        ),
    )
    made = draft(plan)
    new = made.plan.initiatives[0]
    assert made.plan.pillars[0].heading == ("办好第九届读书节",)
    assert new.title == "实施2027年行动"
    assert new.targets[0].text == "召开2027年发布会"
    assert isinstance(new.body[1], Table)
    assert new.body[1].rows[0] == (("2027年",), ("第4届",))
    flagged = {each.path: each.before for each in made.proposals if each.is_flag}
    assert flagged["envelope.number"] == "〔2026〕1号"
    assert flagged["envelope.notice_title"] == "2026年"
    assert flagged["envelope.date"] == "2026年1月5日"
    assert any(each.policy == "milestone" for each in made.proposals)
    assert undo(made) == plan


def test_an_initiative_that_was_done_may_go_and_one_without_a_target_is_named() -> None:
    plan = Plan(
        "要点",
        [
            Pillar(
                "学习",
                [Initiative("甲", [[build.event("召开发布会")]]), Initiative("乙", ["好。"])],
            )
        ],
        period=Period(2026),
        family="minghu",
    )
    done = Observation("t1", datetime.date(2026, 12, 1), done=True)
    policies = {each.id: each for each in draft(plan, Ledger([done])).proposals}
    assert policies["i1/finished"].after == ""
    assert not policies["i1/finished"].taken
    assert policies["i2/no_target"].is_flag
    assert "i1/finished" not in {each.id for each in draft(plan).proposals}


def test_ids_and_lineage_are_kept() -> None:
    plan = plan_of("全年", build.rate(98), "。")
    made = draft(plan, Ledger([seen(99, datetime.date(2026, 12, 31))]))
    told = {each.after[0]: each.descent for each in made.lineage}
    assert told == {
        "minghu/2027#p1": Descent.KEPT,
        "minghu/2027#i1": Descent.REVISED,
        "minghu/2027#t1": Descent.REVISED,
    }
    assert made.lineage[0].before[0].startswith("minghu/2026#")


@pytest.mark.parametrize(
    ("period", "after"),
    [("2026", "2027"), ("2026s", "2027s"), ("2026s2", "2027s2"), ("2021-2025", "2026-2030")],
)
def test_the_next_period_is_of_the_same_kind(period: str, after: str) -> None:
    assert str(next_period(Period.parse(period))) == after


@pytest.mark.parametrize("period", ["2026", "2025", "2027s", "2027-2028"])
def test_a_period_that_does_not_follow_is_refused(period: str) -> None:
    with pytest.raises(PlanError) as caught:
        draft(plan_of("好。"), period=Period.parse(period))
    assert caught.value.path == "period"
    assert caught.value.remedy


def test_a_plan_without_a_period_is_refused_with_the_remedy() -> None:
    with pytest.raises(PlanError) as caught:
        draft(plan_of("好。", period=None))
    assert "period" in caught.value.remedy


def test_an_observation_of_nothing_is_refused() -> None:
    with pytest.raises(LedgerError):
        draft(plan_of("好。"), Ledger([seen(3, of="t9")]))


def test_what_a_reader_gave_is_drafted_and_said_to_be_provisional() -> None:
    source = parse("2026年工作要点\n一、学习\n1.宣讲。2026年宣讲100场。").plan
    made = draft(source)
    assert made.plan.provisional
    assert made.plan.initiatives[0].text == "宣讲。2027年宣讲100场。"
    assert undo(made) == source


def test_a_large_plan_with_a_large_ledger_is_drafted_within_a_second() -> None:
    pillars = [
        Pillar(
            f"方面{number}",
            [
                Initiative(
                    f"任务{number}之{index}",
                    [
                        [
                            "2026年办好第八届读书节，开展宣讲",
                            build.count(100, "场"),
                            "，覆盖率",
                            build.rate(90),
                            "，学习党的二十大精神",
                            build.stock(20, "所"),
                            "。",
                        ]
                    ],
                )
                for index in range(30)
            ],
        )
        for number in range(10)
    ]
    plan = Plan("2026年要点", pillars, period=Period(2026), family="minghu")
    days = [datetime.date(2026, month, 28) for month in (6, 9, 12)]
    observations = [
        Observation(target.id or "", day, 50 + 20 * index)
        for target in plan.targets
        for index, day in enumerate(days)
    ][:2000]
    ledger = Ledger(observations)
    draft(plan, ledger)
    took = min(_timed(plan, ledger) for _ in range(3))
    assert took < 1.0


def _timed(plan: Plan, ledger: Ledger) -> float:
    begin = time.process_time()
    draft(plan, ledger)
    return time.process_time() - begin


def test_what_a_target_counts_moves_with_the_year() -> None:
    plan = plan_of("新增", build.count(100, "个", subject="2026年新增学位"), "。")
    made = draft(plan)
    assert made.plan.targets[0].subject == "2027年新增学位"
    assert made.of("t1/subject").before == "2026年新增学位"
    assert undo(made) == plan


def test_a_paragraph_full_of_year_bound_words_takes_time_in_proportion() -> None:
    def took(times: int) -> float:
        plan = plan_of("2026年，第八届，" * times)
        return min(_timed(plan, Ledger()) for _ in range(2))

    took(10)
    assert took(4_000) < max(40 * took(500), 0.5)


def test_every_initiative_is_kept_changed_or_let_go_with_what_became_of_its_targets() -> None:
    works = [
        Initiative("发布", [[build.event("召开发布会")]]),
        Initiative("宣讲", [["宣讲", build.count(100, "场"), "。"]]),
        Initiative("培训", [["培训", build.count(20, "名"), "。"]]),
        Initiative("读书", [["办好第八届读书节。"]]),
        Initiative("研究", [["加强研究。"]]),
    ]
    plan = Plan("2026年要点", [Pillar("一", works)], period=Period(2026))
    close = datetime.date(2026, 12, 31)
    ledger = Ledger(
        [
            Observation("t1", close, done=True),
            Observation("t2", close, 90, "场"),
            Observation("t3", close, 20, "名"),
        ]
    )
    made = draft(plan, ledger)
    verdicts = [each for each in made.proposals if each.policy in ("keep", "change", "finished")]
    assert [(each.id, each.is_open) for each in verdicts] == [
        ("i1/finished", True),
        ("i2/change", False),
        ("i3/keep", False),
        ("i4/change", False),
        ("i5/keep", False),
    ]
    assert "未达到 1" in verdicts[1].reason
    assert verdicts[2].reason == "保留：没有要改的。目标 1 个：已达到 1"
    assert verdicts[4].reason == "保留：没有要改的。没有目标"
