"""Differences as JSON come back as they were, and faults are named by their path."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from eduplan.codecs.differences import dumps, loads
from eduplan.errors import CodecError
from eduplan.history.apply import apply
from eduplan.history.diff import diff
from eduplan.model import Pillar, Plan
from eduplan.testing import plans


@given(plans(), plans())
def test_a_difference_comes_back_and_still_leads_to_the_other_plan(a: Plan, b: Plan) -> None:
    difference = diff(a, b)
    back = loads(dumps(difference))
    assert back == difference
    assert apply(back, a) == b


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('"insert"', '"insret"', "changes[0].steps[0].insret"),
        ('"kind": "new"', '"kind": "nwe"', "changes[0].kind"),
        ('"pillar": {', '"pilar": {', "changes[0].steps[0].insert.value.pilar"),
        ('"name": "title"', '"name": "titel"', "changes[0].steps[0].attribute.name"),
    ],
)
def test_a_fault_is_named_by_its_path(old: str, new: str, path: str) -> None:
    changes = diff(Plan("甲"), Plan("乙", [Pillar("学习")])).changes
    [change] = [each for each in changes if old in json.dumps(_data(each), ensure_ascii=False)]
    text = json.dumps({"format": 1, "changes": [_data(change)]}, ensure_ascii=False)
    with pytest.raises(CodecError) as caught:
        loads(text.replace(old, new, 1))
    assert path in [each.path for each in caught.value.problems]


def _data(change: object) -> object:
    from eduplan.codecs.differences import dump_data
    from eduplan.model.difference import Change, Difference

    assert isinstance(change, Change)
    [data] = dump_data(Difference([change]))["changes"]  # type: ignore[misc,str-unpack]  # a list of one
    return data
