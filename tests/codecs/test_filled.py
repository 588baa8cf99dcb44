"""Decisions and choices as files: what is written reads back, faults are named by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.filled import CHOICES, DECISIONS
from eduplan.errors import CodecError
from eduplan.model import Answer, Choice, Choices, Decision, Decisions, Verdict
from eduplan.testing import lines


@st.composite
def decisions(draw: st.DrawFn) -> Decisions:
    verdicts = st.sampled_from([None, *Verdict])
    made = st.builds(Decision, lines(), lines(), verdicts, subject=lines(), context=lines())
    return Decisions(draw(st.lists(made, max_size=5)))


@given(decisions())
def test_decisions_read_back_as_they_were_written(given_decisions: Decisions) -> None:
    assert DECISIONS.loads_yaml(DECISIONS.dumps_yaml(given_decisions)) == given_decisions
    assert DECISIONS.loads_json(DECISIONS.dumps_json(given_decisions)) == given_decisions


def test_a_file_that_was_filled_in_by_hand_is_read_with_its_lines() -> None:
    text = "format: 1\ndecisions:\n- where: 一、/1.\n  text: 100场\n  verdict: confirm\n"
    read = DECISIONS.loads_yaml(text)
    assert read.decisions == (Decision("一、/1.", "100场", Verdict.CONFIRM),)
    assert read.places == ("第3行第3列",)


def test_a_wrong_verdict_is_named_by_line_and_path() -> None:
    text = "format: 1\ndecisions:\n- {where: 一、, text: 100场, verdict: 是}\n"
    with pytest.raises(CodecError) as caught:
        DECISIONS.loads_yaml(text)
    assert caught.value.path == "decisions[0].verdict"
    assert "第3行" in caught.value.place
    assert "confirm" in caught.value.remedy


@st.composite
def choices(draw: st.DrawFn) -> Choices:
    names = lines().map(str.strip).filter(bool)
    answers = st.sampled_from([None, Answer.ACCEPT, Answer.REJECT])
    said = {name: lines() for name in ("where", "before", "after", "reason")}
    plain = st.builds(Choice, names, answers, **said)
    other = st.builds(Choice, names, st.just(Answer.OTHER), value=names, **said)
    return Choices(draw(st.lists(st.one_of(plain, other), max_size=5)))


@given(choices())
def test_choices_read_back_as_they_were_written(given_choices: Choices) -> None:
    assert CHOICES.loads_yaml(CHOICES.dumps_yaml(given_choices)) == given_choices
    assert CHOICES.loads_json(CHOICES.dumps_json(given_choices)) == given_choices


def test_another_value_without_the_answer_other_is_named_by_line() -> None:
    text = "format: 1\nchoices:\n- {proposal: t1, answer: accept, value: '90'}\n"
    with pytest.raises(CodecError) as caught:
        CHOICES.loads_yaml(text)
    assert "第3行" in caught.value.place
    assert "other" in caught.value.remedy
