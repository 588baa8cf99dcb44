"""Decisions: what people say of found targets is taken exactly, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan import parse
from eduplan.errors import PlanError
from eduplan.model import (
    Candidate,
    Decision,
    Decisions,
    Origin,
    Reading,
    TargetKind,
    Verdict,
    decided,
    questions,
)
from eduplan.model.inline import text_of
from eduplan.testing import plans

TEXT = """2026年工作要点
全年培训教师300人。
一、学习
1.开展宣讲。宣讲100场，再宣讲100场，走访家庭50户。
2.推进清廉学校建设。完善制度，举办论坛。
二、提高质量
家访全覆盖。
"""


def reading() -> Reading:
    return parse(TEXT)


def with_candidates() -> Reading:
    found = reading()
    path, text = "pillars[0].initiatives[1].body[0]", "举办论坛"
    start = found.plan.initiatives[1].body[0].text.index(text)
    return Reading(found.plan, candidates=[Candidate(path, start, start + len(text), text)])


def test_each_parsed_target_and_each_candidate_is_a_question() -> None:
    asked = questions(with_candidates()).decisions
    assert [(each.where, each.text) for each in asked] == [
        ("preamble", "300人"),
        ("一、/1.", "100场"),
        ("一、/1.", "100场"),
        ("一、/1.", "50户"),
        ("一、/2.", "举办论坛"),
        ("二、", "家访全覆盖"),
    ]
    assert all(each.verdict is None for each in asked)
    assert "【100场】" in asked[1].context


def test_open_questions_change_nothing() -> None:
    found = with_candidates()
    assert decided(found, questions(found)) == found


def test_a_confirmed_target_says_so_and_a_rejected_one_is_words() -> None:
    answers = Decisions(
        [
            Decision("一、/1.", "100场", Verdict.CONFIRM),
            Decision("一、/1.", "100场", Verdict.REJECT),
            Decision("二、", "家访全覆盖", Verdict.CONFIRM),
        ]
    )
    before = reading().plan
    after = decided(reading(), answers).plan
    origins = [(target.text, target.origin) for target in after.targets]
    assert origins == [
        ("300人", Origin.PARSED),
        ("100场", Origin.CONFIRMED),
        ("50户", Origin.PARSED),
        ("家访全覆盖", Origin.CONFIRMED),
    ]
    assert after.initiatives[0].text == before.initiatives[0].text
    assert after.retired == (before.targets[2].id,)


def test_what_is_rejected_is_no_part_or_whole_of_another() -> None:
    found = parse("要点\n一、学习\n1.宣讲。全年宣讲100场，其中进校园宣讲30场。")
    whole, part = found.plan.targets
    assert part.part_of == whole.id
    after = decided(found, Decisions([Decision("一、/1.", "100场", Verdict.REJECT)]))
    assert [(each.text, each.part_of) for each in after.plan.targets] == [("30场", None)]


def test_a_confirmed_candidate_becomes_a_target_a_rejected_one_is_gone() -> None:
    yes = decided(with_candidates(), Decisions([Decision("一、/2.", "举办论坛", Verdict.CONFIRM)]))
    assert (yes.plan.targets[-2].text, yes.plan.targets[-2].kind) == ("举办论坛", TargetKind.EVENT)
    assert yes.plan.targets[-2].origin is Origin.CONFIRMED
    no = decided(with_candidates(), Decisions([Decision("一、/2.", "举办论坛", Verdict.REJECT)]))
    assert no.plan == with_candidates().plan
    assert yes.candidates == no.candidates == ()


@pytest.mark.parametrize(
    ("where", "text"), [("一、/2.", "100场"), ("一、/1.", "30场"), ("九、", "50户")]
)
def test_a_decision_on_what_does_not_stand_there_is_refused_by_its_path(
    where: str, text: str
) -> None:
    answers = Decisions(
        [Decision("一、/1.", "50户", Verdict.CONFIRM), Decision(where, text, Verdict.CONFIRM)]
    )
    with pytest.raises(PlanError) as caught:
        decided(reading(), answers)
    assert caught.value.path == "decisions[1]"
    assert text in caught.value.message


def test_a_decision_too_many_is_refused() -> None:
    answers = Decisions([Decision("一、/1.", "50户", Verdict.CONFIRM)] * 2)
    with pytest.raises(PlanError):
        decided(reading(), answers)


def test_a_candidate_whose_place_is_not_as_long_as_its_words_is_refused() -> None:
    with pytest.raises(PlanError):
        Candidate("preamble[0]", 0, 3, "举办论坛")


@given(plans(), st.data())
def test_decisions_never_change_a_word(plan: object, data: st.DataObject) -> None:
    found = Reading(plan)  # type: ignore[arg-type]  # the strategy is of plans
    asked = [
        Decision(each.where, each.text, data.draw(st.sampled_from(Verdict)))
        for each in questions(found).decisions
    ]
    after = decided(found, Decisions(asked)).plan
    for one, other in zip(found.plan.initiatives, after.initiatives, strict=True):
        assert text_of(one.heading) == text_of(other.heading)
        assert one.text == other.text
