"""Decisions as files: what is written reads back, faults are named by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eduplan.codecs.decisions import dumps_json, dumps_yaml, loads_json, loads_yaml
from eduplan.errors import CodecError
from eduplan.model import Decision, Decisions, Verdict
from eduplan.testing import lines


@st.composite
def decisions(draw: st.DrawFn) -> Decisions:
    verdicts = st.sampled_from([None, *Verdict])
    made = st.builds(Decision, lines(), lines(), verdicts, subject=lines(), context=lines())
    return Decisions(draw(st.lists(made, max_size=5)))


@given(decisions())
def test_decisions_read_back_as_they_were_written(given_decisions: Decisions) -> None:
    assert loads_yaml(dumps_yaml(given_decisions)) == given_decisions
    assert loads_json(dumps_json(given_decisions)) == given_decisions


def test_a_file_that_was_filled_in_by_hand_is_read_with_its_lines() -> None:
    text = "format: 1\ndecisions:\n- where: 一、/1.\n  text: 100场\n  verdict: confirm\n"
    read = loads_yaml(text)
    assert read.decisions == (Decision("一、/1.", "100场", Verdict.CONFIRM),)
    assert read.places == ("第3行第3列",)


def test_a_wrong_verdict_is_named_by_line_and_path() -> None:
    text = "format: 1\ndecisions:\n- {where: 一、, text: 100场, verdict: 是}\n"
    with pytest.raises(CodecError) as caught:
        loads_yaml(text)
    assert caught.value.path == "decisions[0].verdict"
    assert "第3行" in caught.value.place
    assert "confirm" in caught.value.remedy
