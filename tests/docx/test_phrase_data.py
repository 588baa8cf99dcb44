"""The data of phrases: put together by hand, the same as the codec's."""

from __future__ import annotations

from hypothesis import given

from eduplan.codecs.json import make_converter
from eduplan.docx.phrase_data import phrase_data
from eduplan.model import Deadline, Duty, Target
from eduplan.testing import deadlines, duties, targets

CONVERTER = make_converter()


def by_codec(phrase: Target | Deadline | Duty) -> dict[str, object]:
    data: dict[str, object] = CONVERTER.unstructure(phrase)
    data.pop("id", None)
    return data


@given(targets())
def test_the_data_of_a_target_are_those_of_the_codec(target: Target) -> None:
    assert list(phrase_data(target).items()) == list(by_codec(target).items())


@given(deadlines())
def test_the_data_of_a_deadline_are_those_of_the_codec(deadline: Deadline) -> None:
    assert phrase_data(deadline) == by_codec(deadline)


@given(duties())
def test_the_data_of_a_duty_are_those_of_the_codec(duty: Duty) -> None:
    assert phrase_data(duty) == by_codec(duty)
