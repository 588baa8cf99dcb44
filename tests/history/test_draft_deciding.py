"""Deciding: what a person answered makes the plan, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from eduplan.errors import ChoicesError, PlanError
from eduplan.history.draft import draft
from eduplan.history.draft_deciding import decide
from eduplan.model import (
    Answer,
    Choice,
    Choices,
    Draft,
    Initiative,
    Ledger,
    Observation,
    Period,
    Pillar,
    Plan,
    build,
    open_choices,
    undo,
)
from eduplan.verbs.decisions import read_choices, write_choices
from tests.history.progressing import CLOSE

PLAN = Plan(
    "2026年要点",
    [
        Pillar(
            "学习",
            [
                Initiative("发布", [[build.event("召开发布会")]]),
                Initiative(
                    "宣讲",
                    [
                        [
                            "学习党的二十大精神，",
                            build.by("2026-06"),
                            "开展宣讲",
                            build.count(100, "场"),
                            "。",
                        ]
                    ],
                ),
            ],
        )
    ],
    period=Period(2026),
    family="minghu",
)
MADE = draft(PLAN, Ledger([Observation("t1", CLOSE, done=True)]))


def _decided(*choices: Choice) -> Draft:
    return decide(MADE, Choices(choices))


def test_accepted_rejected_and_other_answers_make_the_plan() -> None:
    made = _decided(
        Choice("title/2026年", Answer.REJECT),
        Choice("i1/finished", Answer.ACCEPT),
        Choice("t2", Answer.OTHER, value="120"),
        Choice("i2/党的二十大", Answer.OTHER, value="党的二十一大"),
        Choice("d1/2026年6月底前", Answer.OTHER, value="2027-05"),
    )
    assert made.plan.title == "2026年要点"
    assert [each.id for each in made.plan.initiatives] == ["i2"]
    assert (
        made.plan.initiatives[0].text == "宣讲。学习党的二十一大精神，2027年5月底前开展宣讲120场。"
    )
    assert made.plan.retired == ("i1", "t1")
    assert [each.id for each in made.open] == ["t1"]
    assert undo(made) == PLAN


def test_other_words_can_stand_for_a_target_without_a_number() -> None:
    made = _decided(Choice("t1", Answer.OTHER, value="办好发布会"))
    assert made.plan.initiatives[0].text == "发布。办好发布会"
    assert undo(made) == PLAN


def test_an_initiative_that_the_draft_keeps_goes_where_a_person_says_so() -> None:
    made = _decided(Choice("i2/change", Answer.OTHER, value="删去"))
    assert [each.id for each in made.plan.initiatives] == ["i1"]
    assert undo(made) == PLAN


def test_open_proposals_are_listed_until_they_are_answered() -> None:
    choices = open_choices(MADE)
    assert {each.proposal for each in choices.choices} == {each.id for each in MADE.open}
    assert decide(MADE, choices) == MADE
    answered = [Choice(each.proposal, Answer.ACCEPT) for each in choices.choices]
    assert decide(MADE, Choices(answered)).open == ()


@pytest.mark.parametrize(
    "choice",
    [
        Choice("t9", Answer.ACCEPT),
        Choice("t2", Answer.ACCEPT, before="90场"),
        Choice("title/2026年", Answer.ACCEPT, after="2028年"),
        Choice("t2", Answer.OTHER, value="很多"),
        Choice("d1/2026年6月底前", Answer.OTHER, value="2026-02-30"),
        Choice("i1/finished", Answer.OTHER, value="别的"),
    ],
)
def test_a_choice_that_no_longer_holds_names_file_and_line_and_none_is_taken(
    choice: Choice, tmp_path: Path
) -> None:
    path = tmp_path / "取舍.yaml"
    write_choices(Choices([Choice("i2/党的二十大", Answer.ACCEPT), choice]), path)
    with pytest.raises(PlanError) as caught:
        decide(MADE, read_choices(path))
    assert str(path) in caught.value.place
    assert "第5行" in caught.value.place or "第4行" in caught.value.place
    assert caught.value.path.startswith("choices[1]")
    assert caught.value.remedy


def test_every_choice_that_no_longer_holds_is_named_with_its_line_in_json_too(
    tmp_path: Path,
) -> None:
    path = tmp_path / "取舍.json"
    gone = [Choice("t9", Answer.ACCEPT), Choice("t2", Answer.ACCEPT, before="90场")]
    write_choices(Choices([Choice("i2/党的二十大", Answer.ACCEPT), *gone]), path)
    with pytest.raises(ChoicesError) as caught:
        decide(MADE, read_choices(path))
    assert [each.path for each in caught.value.problems] == ["choices[1]", "choices[2]"]
    assert all("行" in each.place for each in caught.value.problems)
    values = [Choice("t2", Answer.OTHER, value=each) for each in ("很多",)]
    values += [Choice("d1/2026年6月底前", Answer.OTHER, value="2026-02-30")]
    with pytest.raises(ChoicesError) as caught:
        _decided(*values)
    assert len(caught.value.problems) == 2


def test_two_choices_on_one_proposal_are_refused() -> None:
    with pytest.raises(PlanError):
        _decided(Choice("t2", Answer.ACCEPT), Choice("t2", Answer.REJECT))


def test_a_plan_that_others_changed_cannot_be_undone() -> None:
    from attrs import evolve

    with pytest.raises(PlanError):
        undo(evolve(MADE, plan=evolve(MADE.plan, title="别的要点")))
