"""The data of phrases: put together by hand, the same as the codec's."""

from __future__ import annotations

import json

from hypothesis import given

from eduplan.codecs.json import make_converter
from eduplan.docx.phrase_json import numbers_in, phrase_json
from eduplan.docx.references import resolve
from eduplan.model import Deadline, Duty, Target
from eduplan.testing import deadlines, duties, targets

CONVERTER = make_converter()
Data = dict[str, object]


def by_codec(phrase: Target | Deadline | Duty) -> Data:
    data: Data = CONVERTER.unstructure(phrase)
    data.pop("id", None)
    return data


def by_hand(phrase: Target | Deadline | Duty, text: str = "") -> Data:
    """The data with what are references followed into *text*."""
    data: Data = json.loads(phrase_json(phrase, None, text, 0))
    if isinstance(phrase, Target):
        _follow(data, "subject", text)
        wording = data.get("wording")
        if isinstance(wording, dict):
            _follow(wording, "template", text)
    return data


def _follow(data: Data, key: str, text: str) -> None:
    if isinstance(words := data.get(key), str):
        data[key] = resolve(words, text, 0)


@given(targets())
def test_the_data_of_a_target_are_those_of_the_codec(target: Target) -> None:
    assert by_hand(target) == by_codec(target)
    assert by_hand(target, target.text + target.subject) == by_codec(target)


@given(deadlines())
def test_the_data_of_a_deadline_are_those_of_the_codec(deadline: Deadline) -> None:
    assert by_hand(deadline) == by_codec(deadline)


@given(duties())
def test_the_data_of_a_duty_are_those_of_the_codec(duty: Duty) -> None:
    assert by_hand(duty) == by_codec(duty)


@given(targets())
def test_an_id_is_said_only_where_it_must_be(target: Target) -> None:
    assert "id" not in json.loads(phrase_json(target, None, "", 0))
    assert json.loads(phrase_json(target, "law", "", 0))["id"] == "law"


@given(targets())
def test_the_numbers_of_a_target_are_said_where_it_has_some(target: Target) -> None:
    assert bool(numbers_in(target)) == (target.quantity is not None)
